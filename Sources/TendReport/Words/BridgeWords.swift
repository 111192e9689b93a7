public import TendAnalysis
public import TendGraph

/// What a manager would say about those who hold a network together.
public struct BridgeWords: Sendable {
  let network: Network
  let grouping: Grouping
  /// How a person is named: plainly, unless told otherwise.
  public internal(set) var name: @Sendable (PersonID) -> String

  /// Makes the words for the findings of a network.
  public init(of findings: BridgeFindings, in network: Network) {
    self.init(groups: findings.grouping, in: network)
  }

  /// Makes the words for links between groups of a network.
  public init(groups grouping: Grouping, in network: Network) {
    self.network = network
    self.grouping = grouping
    name = plainNaming(of: network)
  }

  /// What the others lose without a person.
  public func loss(without standing: PersonStanding) -> String {
    "\(counted(standing.pairsCutOff, "pair")) of others "
      + "\(standing.pairsCutOff == 1 ? "loses" : "lose") every path"
  }

  /// What breaks without somebody or a tie: `287 pairs lose every path: 2 people are cut off`.
  ///
  /// Cut off is everybody but the largest part that is left.
  ///
  /// - Parameters:
  ///   - pairs: Pairs of others who lose every path.
  ///   - loss: What breaks, where it was measured.
  /// - Returns: The words, without a full stop.
  func breakage(pairs: Int, _ loss: Loss?) -> String {
    guard pairs > 0 else { return "no pair loses every path" }
    let cut = "\(counted(pairs, "pair")) \(pairs == 1 ? "loses" : "lose") every path"
    guard let sizes = loss?.parts.brokenInto.dropFirst(), let largest = sizes.first else {
      return cut
    }
    let off = sizes.reduce(0, +)
    var together = shortened(sizes.filter { $0 > 1 }.map(grouped))
    let alone = sizes.count { $0 == 1 }
    if alone > 0 { together.append("\(grouped(alone)) alone") }
    let parts = largest > 1 && sizes.count > 1 ? ", in parts of \(listed(together))" : ""
    return "\(cut): \(counted(off, "person", plural: "people")) \(off == 1 ? "is" : "are") "
      + "cut off\(parts)"
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

  /// Whom to introduce, so that a link no longer hangs on one tie or one person.
  func doubling(_ link: SecondLink) -> String {
    "Introduce \(name(link.first)) to \(name(link.second)): "
      + "\(counted(link.common, "contact")) in common, \(name(link.through)) close to both."
  }
}
