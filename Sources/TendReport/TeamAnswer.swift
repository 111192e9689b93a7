public import TendAnalysis
public import TendGraph

/// How the teams of an organisation work together, as the terminal and JSON tell it.
public struct TeamAnswer: Sendable {
  let network: Network
  let tieCount: Int
  let minStrength: Double
  let teams: TeamFindings
  /// The groups that the ties form, as a second opinion.
  let groups: FoundGroups
  /// How the two go together; `nil` where the people file names no teams.
  let comparison: TeamsAgainstGroups?

  /// Asks how the teams of a network work together.
  ///
  /// - Parameters:
  ///   - network: The people and their ties.
  ///   - minStrength: Ties strictly above this count.
  ///   - vocabulary: The kinds that give, by which support is counted.
  ///   - threads: Threads to work on; the answer is the same for any number.
  public init(
    of network: Network, above minStrength: Double, vocabulary: ExchangeVocabulary, threads: Int
  ) {
    let graph = network.graph(above: minStrength)
    let groups = graph.groups(threads: threads)
    let given = Grouping(teamsOf: network.people) ?? Grouping(managersOf: network.people)
    self.network = network
    self.minStrength = minStrength
    tieCount = graph.tieCount
    self.groups = groups
    teams = network.teams(
      in: graph, grouping: given ?? Grouping(groups.partition), vocabulary: vocabulary,
      absences: network.absences())
    comparison = given.map { TeamsAgainstGroups(teams: $0, groups: Grouping(groups.partition)) }
  }

  /// The teams of which somebody is of the focus.
  func standings(in focus: Focus) -> [TeamStanding] {
    teams.teams.filter { team in
      focus.isEverybody || team.members.contains { focus.includes($0, in: network) }
    }
  }
}
