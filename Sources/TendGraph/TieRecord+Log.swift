extension TieRecord {
  /// Takes over what a log shows at a day.
  ///
  /// What came after that day is left out. Entries that differ in nothing but how many took part
  /// become one, their amounts shared out by the rule.
  ///
  /// - Parameters:
  ///   - log: What was read.
  ///   - asOf: The day to judge from; the log's last day unless given. No day of a table of ties.
  ///   - rule: Attention and what kinds weigh.
  /// - Complexity: O(1) where nothing is left out or shared: the log's own memory serves again;
  ///   O(entries) otherwise.
  public init(_ log: InteractionLog, asOf: Day? = nil, rule: StrengthRule = StrengthRule()) {
    let span = log.span
    let lastDay = asOf ?? span?.upperBound ?? Day(number: 0)
    let isWhole = !log.isDated || span.map { $0.upperBound <= lastDay } ?? true
    let columns =
      isWhole && log.audiences.isEmpty && rule.kindWeights.isEmpty
      ? RecordColumns(whole: log) : RecordColumns(log, upTo: isWhole ? nil : lastDay, rule: rule)
    self.init(
      people: log.people, kinds: log.kinds, asOf: log.isDated ? lastDay : nil,
      firstDay: span.map(\.lowerBound).flatMap { $0 <= lastDay ? $0 : nil },
      firsts: columns.firsts, seconds: columns.seconds, timelines: columns.timelines)
  }
}

/// The ties of a log up to a day, with attention shared out.
private struct RecordColumns {
  private(set) var firsts: [Int32] = []
  private(set) var seconds: [Int32] = []
  private(set) var timelines = Timelines.empty

  /// Takes over a whole log in which every event is of two people.
  init(whole log: InteractionLog) {
    firsts = log.firsts
    seconds = log.seconds
    timelines = Timelines(
      starts: log.starts, days: log.days, marks: log.marks, interactions: log.interactions,
      amounts: log.amounts)
  }

  /// Takes what came up to a day; entries that differ in nothing but their audience become one.
  init(_ log: InteractionLog, upTo last: Day?, rule: StrengthRule) {
    timelines.starts = []
    let weights = log.kinds.map(rule.weight(of:))
    for tie in log.firsts.indices {
      var isEmpty = true
      for entry in log.starts[tie]..<log.starts[tie + 1] {
        let day = log.days[entry]
        if let last, day > last.number { break }
        if isEmpty {
          isEmpty = false
          firsts.append(log.firsts[tie])
          seconds.append(log.seconds[tie])
          timelines.starts.append(timelines.count)
        }
        let count = log.interactions[entry]
        let amount =
          (log.amounts.isEmpty ? Double(count) : log.amounts[entry])
          * weights[Int(log.marks[entry] >> 2)]
          * rule.share(ofAudience: log.audiences.isEmpty ? 1 : log.audiences[entry])
        let end = timelines.count - 1
        if end >= timelines.starts[timelines.starts.count - 1], timelines.days[end] == day,
          timelines.marks[end] == log.marks[entry]
        {
          let sum = timelines.interactions[end].addingReportingOverflow(count)
          timelines.interactions[end] = sum.overflow ? .max : sum.partialValue
          timelines.amounts[end] += amount
        } else {
          timelines.days.append(day)
          timelines.marks.append(log.marks[entry])
          timelines.interactions.append(count)
          timelines.amounts.append(amount)
        }
      }
    }
    timelines.starts.append(timelines.count)
  }
}
