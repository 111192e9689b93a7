public import TendAnalysis
public import TendGraph

/// What a manager would say about those who hold a network together.
public struct BridgeWords: Sendable {
  let network: Network
  let grouping: Grouping

  /// Makes the words for the findings of a network.
  public init(of findings: BridgeFindings, in network: Network) {
    self.init(groups: findings.grouping, in: network)
  }

  /// Makes the words for links between groups of a network.
  public init(groups grouping: Grouping, in network: Network) {
    self.network = network
    self.grouping = grouping
  }

  /// What the others lose without a person.
  public func loss(without standing: PersonStanding) -> String {
    "\(counted(standing.pairsCutOff, "pair")) of others "
      + "\(standing.pairsCutOff == 1 ? "loses" : "lose") every path"
  }

  /// How far to trust a loss of nearness that was not measured from everybody.
  static func estimated(from sources: Int) -> String {
    "estimated from the distances of \(counted(sources, "person", plural: "people"))"
  }

  /// A line on how far to trust paths that were not counted one by one; empty where they were.
  static func pathsLine(_ estimate: BetweennessEstimate?) -> String {
    estimate.map { "paths through: \(drawn($0))\n" } ?? ""
  }

  /// How far to trust paths that were not counted one by one.
  static func drawn(_ estimate: BetweennessEstimate) -> String {
    "estimated from \(counted(estimate.samples, "pair")) of people drawn at random: "
      + "\(percent(1 - estimate.failure)) sure that nobody's is off by more than "
      + "\(precisePercent(estimate.error)) of all pairs"
  }

  /// The two groups of a thread, as the people file names them.
  public func groups(of thread: GroupThread) -> String {
    listed(thread.groups.map { grouping.names[$0] })
  }

  /// Who or what alone carries the link between two groups.
  public func carrier(of thread: GroupThread) -> String {
    if thread.ties.count == 1, let tie = thread.ties.first {
      return "only the tie of \(name(tie.first)) and \(name(tie.second))"
    }
    let people = listed(thread.people.map(name))
    return "\(people) alone, over \(counted(thread.ties.count, "tie"))"
  }

  /// A person's name where there is one.
  public func name(_ person: PersonID) -> String {
    network.person(person).displayName
  }
}
