public import TendGraph

/// How another person stands to somebody, by the people file.
public enum Relationship: Hashable, Sendable {
  /// The direct manager.
  case manager
  /// Reports to them directly.
  case report
  /// Two or more levels above, up the line of managers.
  case levelsUp(Int)
  /// Two or more levels below, down the line of reports.
  case levelsDown(Int)
  /// Has the same manager, or is in the same team where the people file names no managers.
  case peer
  /// Anybody else of the organisation.
  case colleague
  /// Somebody with a relation to the organisation: client, customer, partner, public ...
  case outside(String)
}

/// Who reports to whom, by the people file.
public struct ReportingLines: Sendable {
  /// For each person the place of the manager; `nil` without one.
  private let managers: [Int?]
  private let people: [Person]
  /// Whether the people file names any manager.
  public let isKnown: Bool

  /// Reads the lines off the people of a network.
  ///
  /// - Complexity: O(*n*) for *n* people.
  public init(of people: [Person]) {
    let places = Dictionary(people.enumerated().map { ($1.id, $0) }) { first, _ in first }
    managers = people.map { person in
      person.manager.flatMap { $0 == person.id ? nil : places[$0] }
    }
    self.people = people
    isKnown = managers.contains { $0 != nil }
  }

  /// The manager of a person; `nil` without one in the network.
  public func manager(of person: PersonID) -> PersonID? {
    managers[person.index].map { PersonID(index: $0) }
  }

  /// Who reports to a person directly, in order.
  ///
  /// - Complexity: O(*n*) for *n* people.
  public func reports(of person: PersonID) -> [PersonID] {
    managers.indices.filter { managers[$0] == person.index }.map { PersonID(index: $0) }
  }

  /// Levels from a person up to somebody above; `nil` where the line does not lead there.
  ///
  /// A line that runs in a circle ends after everybody has been asked.
  func levels(from person: PersonID, upTo other: PersonID) -> Int? {
    var place = managers[person.index]
    for level in 1...max(1, people.count) {
      guard let current = place else { return nil }
      if current == other.index { return level }
      place = managers[current]
    }
    return nil
  }

  /// How somebody stands to a person.
  public func relationship(of other: PersonID, to person: PersonID) -> Relationship {
    if let relation = people[other.index].relation { return .outside(relation) }
    if let levels = levels(from: person, upTo: other) {
      return levels == 1 ? .manager : .levelsUp(levels)
    }
    if let levels = levels(from: other, upTo: person) {
      return levels == 1 ? .report : .levelsDown(levels)
    }
    if isKnown {
      let manager = managers[person.index]
      return manager != nil && manager == managers[other.index] ? .peer : .colleague
    }
    let team = people[person.index].team
    return team != nil && team == people[other.index].team ? .peer : .colleague
  }
}
