public import TendGraph

/// Where teams and the groups found in the ties part ways.
///
/// Only people who are in a team and in a found group count.
public struct TeamsAgainstGroups: Hashable, Sendable {
  /// How many people of a team stand in a found group.
  public struct Share: Hashable, Sendable {
    /// The team, by its place in the teams' names.
    public let team: Int
    /// The found group, by its place in the groups' names.
    public let group: Int
    /// People who are in both.
    public let people: Int
    /// People of the team who are in any found group.
    public let teamSize: Int
    /// People of the found group who are in any team.
    public let groupSize: Int

    /// Whether at least two of three people of the team stand in the group.
    public var isMostOfTeam: Bool { people * 3 >= teamSize * 2 }
  }

  /// ``groupSimilarity(_:_:)`` of teams and groups: 1 when they are the same, about 0 by chance.
  public let similarity: Double?
  /// Every team and group with people in common: by team, then those with most people first.
  public let shares: [Share]
  /// Teams whose people work in several groups, each with its shares, the largest first.
  ///
  /// No group holds two of three people of such a team, and at least two hold two people or more.
  public let splitTeams: [[Share]]
  /// Teams that work as one, each with its share in the group that they make up.
  ///
  /// The group holds at least two people, and two of three, of each such team, and more than half
  /// of the group's people are theirs. In the order of groups, then of teams.
  public let joinedTeams: [[Share]]

  /// Compares teams with the groups found in ties among the same people.
  ///
  /// - Parameters:
  ///   - teams: The teams.
  ///   - groups: The found groups.
  /// - Complexity: O(*n* log *n*) for *n* people.
  public init(teams: Grouping, groups: Grouping) {
    similarity = groupSimilarity(teams.groupOfPerson, groups.groupOfPerson)
    var pairs: [(team: Int, group: Int)] = []
    var teamSizes = [Int](repeating: 0, count: teams.names.count)
    var groupSizes = [Int](repeating: 0, count: groups.names.count)
    for case (let team?, let group?) in zip(teams.groupOfPerson, groups.groupOfPerson) {
      pairs.append((team, group))
      teamSizes[team] += 1
      groupSizes[group] += 1
    }
    pairs.sort { $0 < $1 }
    var shares: [Share] = []
    var start = 0
    for end in 0..<pairs.count where end + 1 == pairs.count || pairs[end] != pairs[end + 1] {
      let (team, group) = pairs[end]
      shares.append(
        Share(
          team: team, group: group, people: end + 1 - start, teamSize: teamSizes[team],
          groupSize: groupSizes[group]))
      start = end + 1
    }
    shares.sort { ($0.team, -$0.people, $0.group) < ($1.team, -$1.people, $1.group) }
    self.shares = shares

    var byTeam = [[Share]](repeating: [], count: teams.names.count)
    var byGroup = [[Share]](repeating: [], count: groups.names.count)
    for share in shares {
      byTeam[share.team].append(share)
      if share.isMostOfTeam && share.people > 1 { byGroup[share.group].append(share) }
    }
    splitTeams = byTeam.filter { shares in
      shares.count > 1 && !shares[0].isMostOfTeam && shares[1].people > 1
    }
    joinedTeams = byGroup.filter { shares in
      shares.count > 1 && shares.reduce(0) { $0 + $1.people } * 2 > shares[0].groupSize
    }
  }
}
