public import TendGraph

extension Network {
  /// How well a person is in contact with managers, reports, peers and people outside.
  ///
  /// The manager, direct reports, peers, the next two levels up and all reports of reports belong
  /// there even without contact, because the people file says so; colleagues and people outside do
  /// once there is contact. Whoever left does not. `nil` for a table of ties.
  ///
  /// - Parameters:
  ///   - person: Whose contacts.
  ///   - absences: Who left or is away.
  /// - Returns: The coverage; `nil` without days.
  /// - Complexity: O(*m* + *n* x *h* + entries of the ties of the person and the reports) for *m*
  ///   ties, *n* people and lines of *h* levels.
  public func coverage(of person: PersonID, absences: [Absence]) -> Coverage? {
    guard let asOf else { return nil }
    let window = asOf.advanced(by: 1 - Network.supportWindow)...asOf
    let lines = ReportingLines(of: people)
    var tieWith = [TieID?](repeating: nil, count: people.count)
    var isOnRecord = [Bool](repeating: false, count: people.count)
    for tie in 0..<tieCount {
      isOnRecord[Int(firsts[tie])] = true
      isOnRecord[Int(seconds[tie])] = true
      if firsts[tie] == person.rawValue {
        tieWith[Int(seconds[tie])] = TieID(index: tie)
      } else if seconds[tie] == person.rawValue {
        tieWith[Int(firsts[tie])] = TieID(index: tie)
      }
    }
    var isAway = [Bool](repeating: false, count: people.count)
    for absence in absences { isAway[absence.person.index] = true }

    var contacts: [Relationship: [Coverage.Contact]] = [:]
    for place in people.indices where place != person.index && isHere(place, on: asOf) {
      let other = PersonID(index: place)
      let relationship = lines.relationship(of: other, to: person)
      let tie = tieWith[place]
      guard tie != nil || relationship.isExpected else { continue }
      let days = tie.map { activeDays(ofTie: $0.index) } ?? []
      let last = days.last.map(Day.init(number:))
      contacts[relationship.group, default: []].append(
        Coverage.Contact(
          person: other, tie: tie, lastContact: last, silentDays: last?.days(until: asOf),
          recentDays: days.count { $0 >= window.lowerBound.number }, activeDays: days.count,
          isAway: isAway[place] && people[place].relation == nil, isOnRecord: isOnRecord[place]))
    }
    let groups = contacts.sorted { $0.key.order < $1.key.order }.map { relationship, contacts in
      Coverage.Group(
        relationship: relationship, contacts: contacts.sorted(by: Network.isLessCovered))
    }
    let reports = lines.reports(of: person).filter { isHere($0.index, on: asOf) }.map { report in
      reportCoverage(
        report, tie: tieWith[report.index], manager: person, window: window,
        isAway: isAway[report.index])
    }
    return Coverage(
      person: person, days: window, groups: groups,
      reports: reports.sorted {
        let (one, other) = ($0.oneOnOneSilence ?? .max, $1.oneOnOneSilence ?? .max)
        if $0.isAway != $1.isAway { return $1.isAway }
        return one == other ? $0.person < $1.person : one > other
      })
  }

  /// Whether somebody has come and has not left.
  func isHere(_ place: Int, on day: Day) -> Bool {
    people[place].start.map { $0 <= day } ?? true && people[place].end.map { $0 > day } ?? true
  }

  private static func isLessCovered(_ one: Coverage.Contact, _ other: Coverage.Contact) -> Bool {
    if one.isAway != other.isAway { return other.isAway }
    let silences = (one.silentDays ?? .max, other.silentDays ?? .max)
    if silences.0 == .max || silences.1 == .max, silences.0 != silences.1 {
      return silences.0 > silences.1
    }
    if one.recentDays != other.recentDays { return one.recentDays < other.recentDays }
    return silences.0 == silences.1 ? one.person < other.person : silences.0 > silences.1
  }

  private func reportCoverage(
    _ report: PersonID, tie: TieID?, manager: PersonID, window: ClosedRange<Day>, isAway: Bool
  ) -> Coverage.Report {
    let isOneOnOne = kinds.map(\.isOneOnOne)
    let isRecognition = kinds.map(\.isRecognition)
    var oneOnOnes: [Int32] = []
    if let tie {
      for entry in timelines.starts[tie.index]..<timelines.starts[tie.index + 1]
      where isOneOnOne[timelines.kind(at: entry)] && oneOnOnes.last != timelines.days[entry] {
        oneOnOnes.append(timelines.days[entry])
      }
    }
    var recognitions: [PersonID: Int32] = [:]
    for tie in 0..<tieCount {
      let isFirst = firsts[tie] == report.rawValue
      guard isFirst || seconds[tie] == report.rawValue else { continue }
      let giver = PersonID(isFirst ? seconds[tie] : firsts[tie])
      let towards: Direction = isFirst ? .backward : .forward
      for entry in timelines.starts[tie]..<timelines.starts[tie + 1]
      where isRecognition[timelines.kind(at: entry)] && timelines.direction(at: entry) == towards {
        recognitions[giver] = max(recognitions[giver] ?? .min, timelines.days[entry])
      }
    }
    func recognition(_ giver: PersonID, _ day: Int32) -> Coverage.Recognition {
      Coverage.Recognition(
        by: giver, day: Day(number: day), daysAgo: Int(window.upperBound.number - day))
    }
    let latest = recognitions.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let last = oneOnOnes.last.map(Day.init(number:))
    return Coverage.Report(
      person: report, lastOneOnOne: last,
      oneOnOneSilence: last?.days(until: window.upperBound),
      recentOneOnOnes: oneOnOnes.count { $0 >= window.lowerBound.number },
      recognition: latest.map { recognition($0.key, $0.value) },
      recognitionByManager: recognitions[manager].map { recognition(manager, $0) },
      isAway: isAway)
  }
}

extension Relationship {
  /// Whether the people file alone says that the two have to do with each other.
  fileprivate var isExpected: Bool {
    switch self {
    case .manager, .report, .peer, .levelsUp(2), .levelsDown(2): true
    default: false
    }
  }

  /// The relationship under which people are shown together.
  fileprivate var group: Relationship {
    switch self {
    case .levelsUp: .levelsUp(2)
    case .levelsDown: .levelsDown(2)
    default: self
    }
  }

  /// The order in which groups are shown.
  fileprivate var order: (Int, String) {
    switch self {
    case .report: (0, "")
    case .manager: (1, "")
    case .outside(let relation): (2, relation)
    case .peer: (3, "")
    case .levelsUp: (4, "")
    case .levelsDown: (5, "")
    case .colleague: (6, "")
    }
  }
}
