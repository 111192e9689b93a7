public import TendGraph

extension Network {
  /// What every report gets from the manager and from others: one-on-ones and recognition.
  ///
  /// - Parameter absences: Who left or is away.
  /// - Returns: One entry for everybody who reports to somebody and is here, the longest without a
  ///   one-on-one first, those who are away last; none without days.
  /// - Complexity: O(entries + *n* log *n*) for *n* people.
  public func reportCoverage(absences: [Absence]) -> [Coverage.Report] {
    guard let asOf else { return [] }
    let windowStart = asOf.advanced(by: 1 - Network.supportWindow).number
    let lines = ReportingLines(of: people)
    var isAway = [Bool](repeating: false, count: people.count)
    for absence in absences { isAway[absence.person.index] = true }
    var oneOnOnes = [(last: Int32, recent: Int)?](repeating: nil, count: people.count)
    var latest = [(day: Int32, by: Int32)?](repeating: nil, count: people.count)
    var byManager = [Int32?](repeating: nil, count: people.count)
    let isOneOnOne = kinds.map(\.isOneOnOne)
    let isRecognition = kinds.map(\.isRecognition)
    for tie in 0..<tieCount {
      let ends = (PersonID(firsts[tie]), PersonID(seconds[tie]))
      let report =
        lines.manager(of: ends.0) == ends.1
        ? ends.0 : lines.manager(of: ends.1) == ends.0 ? ends.1 : nil
      for entry in timelines.starts[tie]..<timelines.starts[tie + 1] {
        let kind = timelines.kind(at: entry)
        let day = timelines.days[entry]
        if isOneOnOne[kind], let report, oneOnOnes[report.index]?.last != day {
          let recent = oneOnOnes[report.index]?.recent ?? 0
          oneOnOnes[report.index] = (day, day >= windowStart ? recent + 1 : recent)
        }
        guard isRecognition[kind] else { continue }
        let isForward = timelines.direction(at: entry) == .forward
        let (giver, taker) = isForward ? ends : (ends.1, ends.0)
        // Of two who recognise somebody on one day the first in order is named.
        if day > latest[taker.index]?.day ?? .min { latest[taker.index] = (day, giver.rawValue) }
        if lines.manager(of: taker) == giver { byManager[taker.index] = day }
      }
    }
    func recognition(_ giver: PersonID, _ day: Int32) -> Coverage.Recognition {
      Coverage.Recognition(by: giver, day: Day(number: day), daysAgo: Int(asOf.number - day))
    }
    let reports = people.indices.compactMap { place -> Coverage.Report? in
      let id = PersonID(index: place)
      guard let manager = lines.manager(of: id), isHere(place, on: asOf) else { return nil }
      let last = oneOnOnes[place].map { Day(number: $0.last) }
      return Coverage.Report(
        person: id, manager: manager, lastOneOnOne: last,
        oneOnOneSilence: last?.days(until: asOf), recentOneOnOnes: oneOnOnes[place]?.recent ?? 0,
        recognition: latest[place].map { recognition(PersonID($0.by), $0.day) },
        recognitionByManager: byManager[place].map { recognition(manager, $0) },
        isAway: isAway[place])
    }
    return reports.sorted {
      let (one, other) = ($0.oneOnOneSilence ?? .max, $1.oneOnOneSilence ?? .max)
      if $0.isAway != $1.isAway { return $1.isAway }
      return one == other ? $0.person < $1.person : one > other
    }
  }
}
