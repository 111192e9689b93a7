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
  /// - Complexity: O(entries + *n* x *h*) for *n* people and lines of *h* levels.
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
    return Coverage(
      person: person, days: window, groups: groups,
      reports: reportCoverage(absences: absences).filter { $0.manager == person })
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
