extension Network {
  /// Builds the network that a log shows at a day.
  ///
  /// What came after that day is left out. Everything is summed in the order of the log's entries,
  /// which does not depend on the order in which they were read.
  ///
  /// - Parameters:
  ///   - log: What was read.
  ///   - asOf: The day to judge from; the log's last day unless given. No day of a table of ties.
  ///   - rule: Half-life, attention and what kinds weigh.
  /// - Complexity: O(*e* + *d*) time for *e* entries and a span of *d* days; the log's own memory
  ///   serves again where nothing is left out.
  public init(_ log: InteractionLog, asOf: Day? = nil, rule: StrengthRule = StrengthRule()) {
    self.init(log, asOf: asOf, rule: rule, pieces: 1) { count, work in
      for piece in 0..<count { work(piece) }
    }
  }

  /// The same, with as many pieces of work at once as an executor runs; the outcome is the same for
  /// any number of them.
  package init(
    _ log: InteractionLog, asOf: Day? = nil, rule: StrengthRule = StrengthRule(), pieces: Int,
    execute: Executor
  ) {
    let span = log.span
    let lastDay = asOf ?? span?.upperBound ?? Day(number: 0)
    let firstDay = span.map(\.lowerBound).flatMap { $0 <= lastDay ? $0 : nil }
    let isWhole = !log.isDated || span.map { $0.upperBound <= lastDay } ?? true
    let record =
      isWhole && log.audiences.isEmpty && rule.kindWeights.isEmpty
      ? TieRecord(whole: log) : TieRecord(log, upTo: isWhole ? nil : lastDay, rule: rule)
    let decay =
      log.isDated ? rule.decayTable(upTo: firstDay.map { $0.days(until: lastDay) } ?? 0) : [1]
    let timelines = record.timelines
    let origin = log.isDated ? lastDay.number : 0
    let strengths = TieStrengths(
      of: timelines, origin: origin, decay: decay, pieces: pieces, execute: execute)
    self.init(
      people: log.people, kinds: log.kinds, asOf: log.isDated ? lastDay : nil,
      firstDay: firstDay, rule: rule, firsts: record.firsts, seconds: record.seconds,
      strengths: strengths, timelines: timelines)
  }
}

/// The ties of a log up to a day, with attention shared out.
private struct TieRecord {
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
