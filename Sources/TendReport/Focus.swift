public import TendGraph

/// Whose findings to show: one person's, one team's, or everybody's.
///
/// The network stays whole, so that what is a bridge for all stays one.
public struct Focus: Hashable, Sendable {
  /// Only what concerns this person.
  public var person: PersonID?
  /// Only what concerns somebody of this team.
  public var team: String?

  /// Makes a focus; everybody unless told otherwise.
  public init(person: PersonID? = nil, team: String? = nil) {
    self.person = person
    self.team = team
  }

  /// Whether everything is shown.
  public var isEverybody: Bool { person == nil && team == nil }

  /// The people whose findings are shown; `nil` for everybody.
  public func people(of network: Network) -> [PersonID]? {
    guard !isEverybody else { return nil }
    return network.people.indices.map(PersonID.init(index:)).filter { includes($0, in: network) }
  }

  /// Whether the person is the one, and of the team.
  package func includes(_ id: PersonID, in network: Network) -> Bool {
    if let person, person != id { return false }
    if let team, network.person(id).team != team { return false }
    return true
  }

  /// Whether an end of the tie is the person, and an end is of the team.
  package func includes(_ tie: Tie, in network: Network) -> Bool {
    if let person, tie.first != person, tie.second != person { return false }
    if let team, network.person(tie.first).team != team, network.person(tie.second).team != team {
      return false
    }
    return true
  }
}
