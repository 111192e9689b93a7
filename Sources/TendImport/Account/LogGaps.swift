public import TendGraph

/// Empty stretches of a log, which make every tie look neglected when they are taken for silence.
public struct LogGaps: Hashable, Sendable {
  /// Days without any interaction, far more than this log ever pauses.
  public struct Stretch: Hashable, Sendable {
    /// The last day before the stretch.
    public let lastBefore: Day
    /// The first day after it.
    public let firstAfter: Day
    /// Interactions up to ``lastBefore``, from the stretch before or the start.
    public let rowsBefore: Int
    /// Interactions from ``firstAfter`` on, up to the next stretch or the end.
    public let rowsAfter: Int

    /// Days from the last interaction before the stretch to the first after it.
    public var days: Int { lastBefore.days(until: firstAfter) }
  }

  /// Days without any interaction between two days that have some, however usual.
  public struct Pause: Hashable, Sendable {
    /// The last day before the pause.
    public let lastBefore: Day
    /// The first day after it.
    public let firstAfter: Day

    /// Days from the last interaction before the pause to the first after it.
    public var days: Int { lastBefore.days(until: firstAfter) }
  }

  /// The three longest pauses, the longest first.
  public let longest: [Pause]
  /// Days from one day with interactions to the next, as it mostly is; `nil` below two such days.
  public let usualDays: Int?
  /// The stretches, in order of time.
  public let stretches: [Stretch]
  /// Interactions before 1990, most of them times that a clock had before it was set.
  public let rowsBefore1990: Int
  /// The first day of the log.
  private let firstDay: Day?
  /// The first day from 1990 on; `nil` without one.
  private let firstDaySince1990: Day?
  private let rowCount: Int

  /// Looks for gaps between a log's days that are longer than both 20 times the median and 5 times
  /// the 95th percentile of its day-to-day gaps.
  ///
  /// A gap of more than a year is one too when it is longer than 20 times the median and all that
  /// lies on one side of it is a small stray cluster: a single row, or less than one in twenty. Such
  /// a gap in a short log would itself be the 95th percentile.
  ///
  /// - Complexity: O(rows + days).
  public init(of log: InteractionLog) {
    rowCount = log.interactionCount
    firstDay = log.span?.lowerBound
    guard let span = log.span else {
      stretches = []
      longest = []
      usualDays = nil
      rowsBefore1990 = 0
      firstDaySince1990 = nil
      return
    }
    let first = span.lowerBound.number
    let rowsOfDay = log.interactionsByDay
    let active = rowsOfDay.indices.filter { rowsOfDay[$0] > 0 }
    let epoch = Int(Day.number(year: 1990, month: 1, day: 1) - first)
    rowsBefore1990 = active.prefix { $0 < epoch }.reduce(0) { $0 + rowsOfDay[$1] }
    firstDaySince1990 = active.first { $0 >= epoch }.map { Day(number: first + Int32($0)) }
    let gaps = zip(active, active.dropFirst()).map { $1 - $0 }
    usualDays = gaps.isEmpty ? nil : gaps.sorted()[(gaps.count - 1) / 2]
    longest = gaps.indices.filter { gaps[$0] > 1 }.sorted { (-gaps[$0], $0) < (-gaps[$1], $1) }
      .prefix(3).map { gap in
        Pause(
          lastBefore: Day(number: first + Int32(active[gap])),
          firstAfter: Day(number: first + Int32(active[gap + 1])))
      }
    guard gaps.count >= 2 else {
      stretches = []
      return
    }
    var rowsUpTo: [Int] = []
    for day in active { rowsUpTo.append((rowsUpTo.last ?? 0) + rowsOfDay[day]) }
    let sorted = gaps.sorted()
    let median = sorted[(sorted.count - 1) / 2]
    let high = sorted[min(sorted.count - 1, Int(0.95 * Double(sorted.count)))]
    let total = log.interactionCount
    let breaks = gaps.indices.filter { gap in
      guard gaps[gap] > 20 * median else { return false }
      let smaller = min(rowsUpTo[gap], total - rowsUpTo[gap])
      return gaps[gap] > 5 * high || gaps[gap] > 365 && LogGaps.isStray(smaller, of: total)
    }
    stretches = breaks.enumerated().map { number, gap in
      let next = number + 1 < breaks.count ? breaks[number + 1] : active.count - 1
      let previous = number > 0 ? rowsUpTo[breaks[number - 1]] : 0
      return Stretch(
        lastBefore: Day(number: first + Int32(active[gap])),
        firstAfter: Day(number: first + Int32(active[gap + 1])),
        rowsBefore: rowsUpTo[gap] - previous, rowsAfter: rowsUpTo[next] - rowsUpTo[gap])
    }
  }

  /// What to tell the reader, one sentence a stretch and one about rows before 1990.
  public var warnings: [String] {
    var warnings: [String] = []
    if rowsBefore1990 > 0, let firstDay, let firstDaySince1990 {
      let isOne = rowsBefore1990 == 1
      warnings.append(
        "\(counted(rowsBefore1990)) \(isOne ? "is" : "are") before 1990, the first on "
          + "\(firstDay): to leave \(isOne ? "it" : "them") out, say --since \(firstDaySince1990)")
    }
    var before = 0
    for stretch in stretches {
      before += stretch.rowsBefore
      // Said already.
      if stretch.firstAfter == firstDaySince1990, before == rowsBefore1990,
        LogGaps.isStray(before, of: rowCount)
      {
        continue
      }
      warnings.append(words(about: stretch, rowsBefore: before))
    }
    return warnings
  }

  /// What to say of a stretch, before which lie so many rows of the whole log.
  private func words(about stretch: Stretch, rowsBefore: Int) -> String {
    let words =
      "the log is empty for \(stretch.days) days, from \(stretch.lastBefore) to "
      + "\(stretch.firstAfter)"
    let rowsAfter = rowCount - rowsBefore
    if LogGaps.isStray(rowsAfter, of: rowCount) {
      return "\(words), and has only \(counted(rowsAfter, "stray ")) after that: "
        + "to judge from before, say --as-of \(stretch.lastBefore)"
    }
    if LogGaps.isStray(rowsBefore, of: rowCount) {
      return "\(words), and has only \(counted(rowsBefore, "stray ")) before that: "
        + "to leave \(rowsBefore == 1 ? "it" : "them") out, say --since \(stretch.firstAfter)"
    }
    return "\(words): to judge from one side alone, say --as-of \(stretch.lastBefore) "
      + "or --since \(stretch.firstAfter)"
  }

  /// Whether so few rows are a cluster that strayed: a single one, or less than one in twenty.
  private static func isStray(_ rows: Int, of total: Int) -> Bool {
    rows < total && (rows == 1 || Double(rows) < 0.05 * Double(total))
  }

  private func counted(_ rows: Int, _ manner: String = "") -> String {
    "\(rows) \(manner)\(rows == 1 ? "row" : "rows")"
  }
}
