extension Network {
  /// The network that a period alone shows: only what happened in it counts, decayed to its end.
  ///
  /// The same as building it anew from the log's rows of those days. People keep their places, also
  /// those without a tie in the period; ties do not.
  ///
  /// - Parameter days: The period.
  /// - Returns: The network; without a first day where nothing happened in the period. A table of
  ///   ties has no days, and nothing of it lies in any period.
  /// - Complexity: O(*m* log *d* + *e*) for *m* ties of *d* entries and *e* entries in the period.
  public func during(_ days: ClosedRange<Day>) -> Network {
    var firsts: [Int32] = []
    var seconds: [Int32] = []
    var record = Timelines(starts: [0])
    var earliest: Int32?
    let range = days.lowerBound.number...days.upperBound.number
    for tie in self.firsts.indices where isDated {
      let entries = timelines.entries(ofTie: tie, in: range)
      guard !entries.isEmpty else { continue }
      record.days += timelines.days[entries]
      record.marks += timelines.marks[entries]
      record.interactions += timelines.interactions[entries]
      if !timelines.amounts.isEmpty { record.amounts += timelines.amounts[entries] }
      earliest = min(earliest ?? .max, timelines.days[entries.lowerBound])
      firsts.append(self.firsts[tie])
      seconds.append(self.seconds[tie])
      record.starts.append(record.count)
    }
    let decay = rule.decayTable(upTo: days.lowerBound.days(until: days.upperBound))
    let strengths = TieStrengths(of: record, origin: days.upperBound.number, decay: decay)
    return Network(
      people: people, kinds: kinds, asOf: days.upperBound,
      firstDay: earliest.map(Day.init(number:)), rule: rule, firsts: firsts, seconds: seconds,
      strengths: strengths, timelines: record)
  }
}
