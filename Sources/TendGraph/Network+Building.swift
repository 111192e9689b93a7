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
    let blocks = stride(from: 0, to: record.firsts.count, by: Network.blockOfTies).map {
      $0..<min($0 + Network.blockOfTies, record.firsts.count)
    }
    let results = PieceResults<(forwards: [Double], backwards: [Double])>(count: blocks.count)
    let turns = Turns(blocks.count)
    execute(max(1, min(pieces, blocks.count))) { _ in
      while let block = turns.take() {
        results.set(
          timelines.strengths(of: blocks[block], origin: origin, decay: decay), at: block)
      }
    }
    var forwards: [Double] = []
    var backwards: [Double] = []
    forwards.reserveCapacity(record.firsts.count)
    backwards.reserveCapacity(record.firsts.count)
    for result in results.takeAll() {
      forwards += result.forwards
      backwards += result.backwards
    }
    self.init(
      people: log.people, kinds: log.kinds, asOf: log.isDated ? lastDay : nil,
      firstDay: firstDay, rule: rule, firsts: record.firsts, seconds: record.seconds,
      forwards: forwards, backwards: backwards, timelines: timelines)
  }
}

extension Network {
  /// Ties whose strengths are summed at a time.
  fileprivate static let blockOfTies = 1 << 16
}

extension Timelines {
  /// The strengths of some ties each way: amounts times decay, an undirected one half each way.
  func strengths(
    of ties: Range<Int>, origin: Int32, decay: [Double]
  ) -> (forwards: [Double], backwards: [Double]) {
    var forwards: [Double] = []
    var backwards: [Double] = []
    forwards.reserveCapacity(ties.count)
    backwards.reserveCapacity(ties.count)
    for tie in ties {
      var forward = 0.0
      var backward = 0.0
      for entry in starts[tie]..<starts[tie + 1] {
        let strength = amount(at: entry) * decay[Int(origin - days[entry])]
        switch direction(at: entry) {
        case .forward: forward += strength
        case .backward: backward += strength
        case .undirected:
          forward += strength / 2
          backward += strength / 2
        }
      }
      forwards.append(forward)
      backwards.append(backward)
    }
    return (forwards, backwards)
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
