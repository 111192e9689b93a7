public import TendGraph

/// What breaks without each of some people and ties.
public struct BridgeLosses: Sendable {
  /// The loss without each of the people.
  public let people: [PersonID: Loss]
  /// The loss without each of the ties, by its place in the network.
  public let ties: [TieID: Loss]
  /// From how many people the losses of nearness were estimated; `nil` where they are exact.
  public let sampledSources: Int?
}

extension Graph {
  /// Measures what breaks without each of some people and ties.
  ///
  /// - Parameters:
  ///   - people: The people, each once.
  ///   - ties: The ties, by their places in the network, each once; those not in the graph are
  ///     left out.
  ///   - sources: From how many people to measure nearness at most; by the work it is when `nil`.
  ///   - threads: Threads to work on; the losses are the same for any number.
  /// - Returns: A loss for each of them.
  /// - Complexity: That of ``losses(of:sources:seed:threads:)``.
  public func losses(
    withoutPeople people: [PersonID], ties: [TieID], sources: Int? = nil, threads: Int = 1
  ) -> BridgeLosses {
    let found = ties.compactMap { tie in place(of: tie).map { (tie: tie, place: $0) } }
    let losses = losses(
      of: people.map { Removal(people: [$0]) } + found.map { Removal(tie: $0.place) },
      sources: sources, threads: threads)
    return BridgeLosses(
      people: Dictionary(uniqueKeysWithValues: zip(people, losses)),
      ties: Dictionary(uniqueKeysWithValues: zip(found.map(\.tie), losses[people.count...])),
      sampledSources: losses.compactMap(\.nearness.sampledSources).max())
  }

  /// The place of a tie of the network; `nil` where it isn't in the graph.
  private func place(of tie: TieID) -> Int? {
    let wanted = Int32(tie.index)
    var low = 0
    var high = tieCount
    while low < high {
      let middle = (low + high) / 2
      if origins[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < tieCount && origins[low] == wanted ? low : nil
  }
}
