public import TendGraph

/// Who moved first after a tie had fallen silent.
public struct Restarts: Hashable, Sendable {
  /// Opened by the person (`given`), and by the other (`taken`).
  public var opened: ExchangeCount
  /// Opened by both on one day, or by a meeting, which nobody gives.
  public var together: Int
  /// Opened by a manager while the tie was new: it is a manager's to give first.
  public var expected: Int

  /// Makes a count.
  public init(opened: ExchangeCount = ExchangeCount(), together: Int = 0, expected: Int = 0) {
    self.opened = opened
    self.together = together
    self.expected = expected
  }

  /// Silences that ended.
  public var count: Int { opened.total + together + expected }

  /// The same as the other end sees it.
  public var reversed: Restarts {
    Restarts(opened: opened.reversed, together: together, expected: expected)
  }

  static func += (one: inout Restarts, other: Restarts) {
    one.opened += other.opened
    one.together += other.together
    one.expected += other.expected
  }
}

extension Network {
  /// Who moved first after each silence of a tie, seen from its first person.
  ///
  /// A silence is longer than twice the tie's usual gap, and than a week. In the first 90 days of a
  /// tie between a manager and a report the manager is expected to move first, so what the manager
  /// opens in them counts for nobody.
  ///
  /// - Returns: The count; `nil` below 3 days of contact, without days, and without any silence.
  /// - Complexity: O(*e* log *e*) for the tie's *e* entries.
  public func restarts(of id: TieID) -> Restarts? {
    let tie = id.index
    guard isDated, let rhythm = Rhythm(days: activeDays(ofTie: tie)),
      rhythm.activeDays >= Network.establishedDays, let usual = rhythm.medianGap
    else { return nil }
    let silence = max(2 * usual, Network.shortestSilence)
    let grace = graceOfManager(tie, firstContact: rhythm.firstContact)
    var restarts = Restarts()
    var lastDay = rhythm.firstContact.number
    var entry = timelines.starts[tie]
    let end = timelines.starts[tie + 1]
    while entry < end {
      let day = timelines.days[entry]
      var (isForward, isBackward, isShared) = (false, false, false)
      while entry < end, timelines.days[entry] == day {
        switch timelines.direction(at: entry) {
        case .forward: isForward = true
        case .backward: isBackward = true
        case .undirected: isShared = true
        }
        entry += 1
      }
      if Double(day - lastDay) > silence {
        if isShared || (isForward && isBackward) {
          restarts.together += 1
        } else if let grace, day <= grace.last, isForward == grace.isFirst {
          restarts.expected += 1
        } else if isForward {
          restarts.opened.given += 1
        } else {
          restarts.opened.taken += 1
        }
      }
      lastDay = day
    }
    return restarts.count > 0 ? restarts : nil
  }

  /// The last day on which a manager is expected to give first, and whether the manager is the
  /// tie's first person; `nil` between others, and where the tie is older than the log.
  func graceOfManager(_ tie: Int, firstContact: Day) -> (last: Int32, isFirst: Bool)? {
    let ends = (people[Int(firsts[tie])], people[Int(seconds[tie])])
    let isFirst = ends.1.manager == ends.0.id
    guard isFirst || ends.0.manager == ends.1.id, let firstDay else { return nil }
    // Whoever came before the log began has long been received.
    let start = [ends.0.start, ends.1.start].compactMap { $0 }.max()
    let isNew = start.map { $0 >= firstDay } ?? (firstDay.days(until: firstContact) > 30)
    return isNew ? (firstContact.number + Network.graceDays, isFirst) : nil
  }

  /// Days from the first contact in which it is a manager's to give first.
  public static let graceDays: Int32 = 90

  /// Days up to which no pause is a silence.
  private static let shortestSilence = 7.0
}
