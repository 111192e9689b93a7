extension Network {
  /// The network that a period alone shows: only what happened in it counts, decayed to its end.
  ///
  /// The same as building it anew from the log's rows of those days. People keep their places, also
  /// those without a tie in the period; ties do not.
  ///
  /// - Parameter days: The period.
  /// - Returns: The network; without a first day where nothing happened in the period. A table of
  ///   ties has no days, and nothing of it lies in any period.
  /// - Complexity: O(*e*) for *e* entries of the daily record.
  public func during(_ days: ClosedRange<Day>) -> Network {
    var firsts: [Int32] = []
    var seconds: [Int32] = []
    var record = Timelines(starts: [0])
    var earliest: Int32?
    let range = days.lowerBound.number...days.upperBound.number
    for tie in self.firsts.indices where isDated {
      let start = record.count
      for entry in timelines.starts[tie]..<timelines.starts[tie + 1]
      where range.contains(timelines.days[entry]) {
        record.days.append(timelines.days[entry])
        record.marks.append(timelines.marks[entry])
        record.interactions.append(timelines.interactions[entry])
        if !timelines.amounts.isEmpty { record.amounts.append(timelines.amounts[entry]) }
      }
      guard record.count > start else { continue }
      earliest = min(earliest ?? .max, record.days[start])
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
