public import TendGraph

/// Empty stretches of a log, which make every tie look neglected when they are taken for silence.
public struct LogGaps: Hashable, Sendable {
  /// Days without any interaction, far more than this log ever pauses.
  public struct Stretch: Hashable, Sendable {
    /// The last day before the stretch.
    public let lastBefore: Day
    /// The first day after it.
    public let firstAfter: Day
    /// Interactions from ``firstAfter`` on, up to the next stretch or the end.
    public let rowsAfter: Int

    /// Days from the last interaction before the stretch to the first after it.
    public var days: Int { lastBefore.days(until: firstAfter) }
  }

  /// The stretches, in order of time.
  public let stretches: [Stretch]
  private let rowCount: Int

  /// Looks for gaps between a log's days that are longer than both 20 times the median and 5 times
  /// the 95th percentile of its day-to-day gaps.
  ///
  /// - Complexity: O(rows + days).
  public init(of log: InteractionLog) {
    rowCount = log.rowCount
    guard let span = log.span else {
      stretches = []
      return
    }
    let first = span.lowerBound.number
    var rowsOfDay = [Int](repeating: 0, count: Int(span.upperBound.number - first) + 1)
    for day in log.days { rowsOfDay[Int(day - first)] += 1 }
    let active = rowsOfDay.indices.filter { rowsOfDay[$0] > 0 }
    let gaps = zip(active, active.dropFirst()).map { $1 - $0 }
    guard gaps.count >= 2 else {
      stretches = []
      return
    }
    let sorted = gaps.sorted()
    let median = sorted[(sorted.count - 1) / 2]
    let high = sorted[min(sorted.count - 1, Int(0.95 * Double(sorted.count)))]
    let limit = max(20 * median, 5 * high)
    let breaks = gaps.indices.filter { gaps[$0] > limit }
    stretches = breaks.enumerated().map { number, gap in
      let next = number + 1 < breaks.count ? breaks[number + 1] : active.count - 1
      return Stretch(
        lastBefore: Day(number: first + Int32(active[gap])),
        firstAfter: Day(number: first + Int32(active[gap + 1])),
        rowsAfter: active[(gap + 1)...next].reduce(0) { $0 + rowsOfDay[$1] })
    }
  }

  /// What to tell the reader, one sentence a stretch.
  public var warnings: [String] {
    stretches.map { stretch in
      let share = Double(stretch.rowsAfter) / Double(max(1, rowCount))
      let words =
        "the log is empty for \(stretch.days) days, from \(stretch.lastBefore) to "
        + "\(stretch.firstAfter)"
      return share < 0.05
        ? "\(words), and has only \(stretch.rowsAfter) stray \(stretch.rowsAfter == 1 ? "row" : "rows") "
          + "after that: to judge from before, say --as-of \(stretch.lastBefore)"
        : "\(words): to judge from one side alone, say --as-of \(stretch.lastBefore) "
          + "or --since \(stretch.firstAfter)"
    }
  }
}
