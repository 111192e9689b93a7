public import TendGraph

/// How many shortest paths between others lead over each person and each tie.
///
/// Raw counts, not normalised: each pair of people counts once, and where several paths are equally
/// short each carries its share of the pair.
public struct Betweenness: Hashable, Sendable {
  /// For each person, the pairs of others whose shortest path leads over the person.
  public internal(set) var people: [Double]
  /// For each tie, the pairs of people whose shortest path leads over the tie.
  public internal(set) var ties: [Double]
  /// How the counts were estimated; `nil` where all paths were counted.
  public internal(set) var estimate: BetweennessEstimate?
}

extension Graph {
  /// Counts the shortest paths over each person and each tie.
  ///
  /// Estimates bound the error of people; a tie's count comes from the same paths, without a bound
  /// of its own.
  ///
  /// - Parameters:
  ///   - method: Whether all paths are counted or some are drawn.
  ///   - threads: How many threads to use at most, at least 1.
  /// - Returns: The counts for every person and every tie of the graph.
  public func betweenness(_ method: BetweennessMethod, threads: Int = 1) -> Betweenness {
    switch method {
    case .exact:
      return betweenness(threads: threads)
    case .automatic:
      return betweenness(
        isCountedInSeconds ? .exact : BetweennessMethod.estimate, threads: threads)
    case .sampled(let error, let failure, let seed):
      guard tieCount > 0 else { return betweenness(threads: threads) }
      return SampledBetweenness(self, seed: seed, threads: threads)
        .estimate(error: error, failure: failure)
    }
  }

  /// Whether to count all paths takes seconds, and not minutes.
  private var isCountedInSeconds: Bool {
    Double(personCount) * (Double(tieCount) + 8 * Double(personCount)) < 1e9
  }

  /// Counts the shortest paths over each person and each tie, exactly.
  ///
  /// A tie is 1/strength long: strong ties are short. Two lengths *a* and *b* are equal when
  /// |*a* - *b*| < 1e-10 (*a* + *b*), because sums of 1/strength over different ties differ in
  /// their last bit even where the paths are equally long. With strengths over more than ten orders
  /// of magnitude no such bound is right.
  ///
  /// The result is the same to the last bit for any number of threads.
  ///
  /// Source: Brandes, *A Faster Algorithm for Betweenness Centrality*, 2001, and for ties *On
  /// Variants of Shortest-Path Betweenness Centrality*, 2008.
  ///
  /// - Parameter threads: How many threads to use at most, at least 1.
  /// - Returns: The counts for every person and every tie of the graph.
  /// - Complexity: O(*n* *m* log *n*) time for *n* people and *m* ties, O(*n* *m*) where all
  ///   strengths are equal, and O(*n* + *m*) space for each thread.
  public func betweenness(threads: Int = 1) -> Betweenness {
    let none = Betweenness(
      people: [Double](repeating: 0, count: personCount),
      ties: [Double](repeating: 0, count: tieCount))
    guard tieCount > 0 else { return none }
    let rows = PathRows(self)
    // Enough blocks to keep many threads busy to the end, few enough that adding them is little.
    let blocks = min(64, personCount)
    return addInOrder(blocks: blocks, threads: threads, to: none) { block in
      var search = ShortestPaths(rows)
      var sums = none
      for source in personCount * block / blocks..<personCount * (block + 1) / blocks {
        search.search(from: source)
        search.addDependencies(to: &sums)
      }
      return sums
    } add: { total, part in
      // Every pair was met from both its ends.
      for person in part.people.indices { total.people[person] += part.people[person] / 2 }
      for tie in part.ties.indices { total.ties[tie] += part.ties[tie] / 2 }
    }
  }
}
