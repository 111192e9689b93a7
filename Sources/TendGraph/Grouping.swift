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
  /// A manager of fewer than three people makes no team; they all stand with the next manager up
  /// the line who does. Somebody with no such manager above is in no team. `nil` where no line
  /// makes a team.
  ///
  /// - Complexity: O(*n* x *h*) for *n* people and lines of *h* steps.
  public init?(managersOf people: [Person]) {
    let places = Dictionary(people.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let managers = people.map { person in
      person.manager.flatMap { $0 == person.id ? nil : places[$0] }
    }
    var reports = [Int](repeating: 0, count: people.count)
    for manager in managers { if let manager { reports[manager] += 1 } }
    let leads = people.indices.filter { reports[$0] >= Grouping.smallestLine }
    guard !leads.isEmpty else { return nil }
    let groups = Dictionary(uniqueKeysWithValues: leads.enumerated().map { ($1, $0) })
    self.init(
      source: .managers, names: leads.map { "Team of \(people[$0].displayName)" },
      groupOfPerson: people.indices.map { person in
        var place: Int? = person
        // A line that runs in a circle ends after everybody has been asked.
        for _ in people.indices {
          guard let current = place else { return nil }
          if let group = groups[current] { return group }
          place = managers[current]
        }
        return nil
      })
  }

  /// People who report to a manager from whom on they make a team.
  private static let smallestLine = 3
}
