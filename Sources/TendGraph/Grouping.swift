/// Which group each person belongs to: teams of the people file, or groups found in the ties.
public struct Grouping: Hashable, Sendable {
  /// Where the groups come from.
  public enum Source: String, Sendable {
    /// The people file's teams.
    case teams
    /// Who reports to whom: the people file names managers and no teams.
    case managers
    /// Found in the ties.
    case found
  }

  /// Where the groups come from.
  public let source: Source
  /// The groups' names, in order.
  public let names: [String]
  /// Each person's place in ``names``; `nil` for people in no group.
  public let groupOfPerson: [Int?]

  /// Makes a grouping of people by the places of their groups.
  public init(source: Source, names: [String], groupOfPerson: [Int?]) {
    self.source = source
    self.names = names
    self.groupOfPerson = groupOfPerson
  }

  /// The people of each group, in order.
  public var members: [[PersonID]] {
    var members = [[PersonID]](repeating: [], count: names.count)
    for (place, group) in groupOfPerson.enumerated() {
      if let group { members[group].append(PersonID(index: place)) }
    }
    return members
  }

  /// The teams that the people file names, in alphabetical order; `nil` where it names none.
  public init?(teamsOf people: [Person]) {
    let names = Set(people.compactMap(\.team)).sorted()
    guard !names.isEmpty else { return nil }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    self.init(
      source: .teams, names: names, groupOfPerson: people.map { $0.team.flatMap { places[$0] } })
  }

  /// The reporting lines as teams: a manager and everybody who reports to that person.
  ///
  /// Somebody with reports stands with them; everybody else stands with the manager. `nil` where
  /// nobody of the people has a manager among them.
  public init?(managersOf people: [Person]) {
    let places = Dictionary(people.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let managers = Set(people.compactMap(\.manager)).filter { places[$0] != nil }.sorted()
    guard !managers.isEmpty else { return nil }
    let groups = Dictionary(uniqueKeysWithValues: managers.enumerated().map { ($1, $0) })
    self.init(
      source: .managers,
      names: managers.map { "Team of \(places[$0].map { people[$0].displayName } ?? "")" },
      groupOfPerson: people.map { person in
        groups[person.id] ?? person.manager.flatMap { groups[$0] }
      })
  }
}
