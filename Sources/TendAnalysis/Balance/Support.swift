public import TendGraph

/// Somebody whom fewer people support than before, or hardly anybody.
///
/// A matter for the team, which can help, and no rank.
public struct ThinSupport: Hashable, Sendable {
  /// Who.
  public let person: PersonID
  /// People who gave the person something within the window, in order.
  public let supporters: [PersonID]
  /// The middle number of supporters in the windows before.
  public let usual: Double
  /// Those who gave something in the window before and nothing since, in order.
  public let gone: [PersonID]

  /// Whether the support fell to half or less, rather than having been thin all along.
  public var isFalling: Bool {
    usual >= 2 && Double(supporters.count) * 2 <= usual
  }
}

/// Who supports whom lately, by the kinds that give.
public struct SupportFindings: Sendable {
  /// The days of the window.
  public let days: ClosedRange<Day>
  /// People below the threshold or well below their own past, in the order of people.
  public let thin: [ThinSupport]
  /// Supporters below which support is thin.
  public let threshold: Int
}

extension Network {
  /// Finds the people whose support thins: fewer than *k* supporters in the last 60 days, or half
  /// of their own usual number at the most.
  ///
  /// Support is an interaction of a kind that gives, from somebody of the organisation. Only people
  /// of the organisation who are around are judged, once two windows lie behind them.
  ///
  /// - Parameters:
  ///   - vocabulary: The kinds that give.
  ///   - absences: Who left or is away.
  ///   - threshold: *k*.
  /// - Returns: The findings; `nil` without days, and where no kind of the log gives.
  /// - Complexity: O(entries + *n* x *w*) for *n* people and *w* windows.
  public func support(
    vocabulary: ExchangeVocabulary = ExchangeVocabulary(), absences: [Absence], threshold: Int = 3
  ) -> SupportFindings? {
    let gives = kinds.map { vocabulary.gift(of: $0) == .from }
    guard let asOf, let firstDay, gives.contains(true) else { return nil }
    let span = firstDay.days(until: asOf) + 1
    let windows = min(span / Network.supportWindow, 1 + Network.pastWindows)
    guard windows >= 1 else { return nil }
    let supporters = supporters(giving: gives, windows: windows, endingOn: asOf)
    var firstSeen = [Int32?](repeating: nil, count: people.count)
    for tie in 0..<tieCount where timelines.starts[tie] < timelines.starts[tie + 1] {
      let first = timelines.days[timelines.starts[tie]]
      for end in [Int(firsts[tie]), Int(seconds[tie])] {
        firstSeen[end] = min(firstSeen[end] ?? first, first)
      }
    }
    var isAway = [Bool](repeating: false, count: people.count)
    for absence in absences { isAway[absence.person.index] = true }
    let thin = people.indices.compactMap { place -> ThinSupport? in
      guard people[place].relation == nil, !isAway[place], let first = firstSeen[place] else {
        return nil
      }
      let lived = min(windows, (Int(asOf.number - first) + 1) / Network.supportWindow)
      guard lived >= 3 else { return nil }
      let counts = supporters[place].map(\.count)
      let now = supporters[place][0]
      let support = ThinSupport(
        person: PersonID(index: place), supporters: now,
        usual: quantile(0.5, of: counts[1..<lived].sorted()),
        gone: supporters[place][1].filter { !now.contains($0) })
      return now.count < threshold || support.isFalling ? support : nil
    }
    return SupportFindings(
      days: asOf.advanced(by: 1 - Network.supportWindow)...asOf, thin: thin, threshold: threshold)
  }

  /// For each person and window of 60 days, newest first, who of the organisation supported, in
  /// order.
  func supporters(
    giving gives: [Bool], windows: Int, endingOn asOf: Day
  ) -> [[[PersonID]]] {
    var supporters = [[[PersonID]]](
      repeating: [[PersonID]](repeating: [], count: windows), count: people.count)
    for tie in 0..<tieCount {
      let ends = (Int(firsts[tie]), Int(seconds[tie]))
      guard people[ends.0].relation == nil, people[ends.1].relation == nil else { continue }
      for entry in timelines.starts[tie]..<timelines.starts[tie + 1]
      where gives[timelines.kind(at: entry)] {
        let window = Int(asOf.number - timelines.days[entry]) / Network.supportWindow
        guard window < windows else { continue }
        let isForward = timelines.direction(at: entry) == .forward
        let (giver, taker) = isForward ? ends : (ends.1, ends.0)
        // Ties stand in the order of people, so a giver comes once for each window, and in order.
        if supporters[taker][window].last?.index != giver {
          supporters[taker][window].append(PersonID(index: giver))
        }
      }
    }
    return supporters
  }

  /// Days of a window in which support is counted.
  public static let supportWindow = 60

  /// Windows of a person's own past at the most.
  private static let pastWindows = 6
}
