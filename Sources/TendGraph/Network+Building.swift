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
    self.init(TieRecord(log, asOf: asOf, rule: rule), rule: rule, pieces: 1) { count, work in
      for piece in 0..<count { work(piece) }
    }
  }

  /// Weighs the ties of a record, with as many pieces of work at once as an executor runs; the
  /// outcome is the same for any number of them.
  ///
  /// - Parameters:
  ///   - record: The ties and their days.
  ///   - rule: The rule by which the record was made; its half-life counts here.
  ///   - pieces: As many as may run at once.
  ///   - execute: What runs the work.
  package init(
    _ record: TieRecord, rule: StrengthRule, pieces: Int, execute: Executor
  ) {
    let decay =
      record.asOf.map { asOf in
        rule.decayTable(upTo: record.firstDay.map { $0.days(until: asOf) } ?? 0)
      } ?? [1]
    let strengths = TieStrengths(
      of: record.timelines, origin: record.asOf?.number ?? 0, decay: decay, pieces: pieces,
      execute: execute)
    self.init(
      people: record.people, kinds: record.kinds, asOf: record.asOf, firstDay: record.firstDay,
      rule: rule, firsts: record.firsts, seconds: record.seconds, strengths: strengths,
      timelines: record.timelines)
  }

  /// The ties and their days without what they weigh.
  public var record: TieRecord {
    TieRecord(
      people: people, kinds: kinds, asOf: asOf, firstDay: firstDay, firsts: firsts,
      seconds: seconds, timelines: timelines)
  }
}
