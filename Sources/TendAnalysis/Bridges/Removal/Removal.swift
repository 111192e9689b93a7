public import TendGraph

/// Who and what is thought away: people who leave together, a tie that ends, or both.
public struct Removal: Hashable, Sendable {
  /// The people who leave, ascending and each once.
  public let people: [PersonID]
  /// The tie that ends, by its place in the graph.
  public let tie: Int?

  /// Thinks people away, a tie, or both.
  public init(people: [PersonID] = [], tie: Int? = nil) {
    self.people = Set(people).sorted()
    self.tie = tie
  }
}

/// What breaks without some people or a tie, among the *other* people.
public struct Loss: Hashable, Sendable {
  /// Who and what was thought away.
  public let removal: Removal
  /// Into which parts the others fall, and who has no tie left.
  public let parts: PartsWithout
  /// How far the others move apart.
  public let nearness: NearnessLoss
}

extension Graph {
  /// What breaks without each of some people and ties: pairs cut off, parts, and nearness lost.
  ///
  /// ```
  ///   A---B---C---D     Without C, D loses A and B: 2 pairs, and has no tie left. Nearness of A, B
  ///                     and D is 1 + 1/2 + 1/3 before and 1 after, so 45 % of it is lost.
  /// ```
  ///
  /// The parts are always exact. Nearness is measured from every person where that is little work,
  /// and else from some: see ``nearnessLosses(of:sources:seed:threads:)``.
  ///
  /// - Parameters:
  ///   - removals: What to think away, each by itself.
  ///   - sources: From how many people nearness is measured at most; by the work it is when `nil`.
  ///   - seed: Where the choice of these people starts.
  ///   - threads: How many threads to use at most, at least 1.
  /// - Returns: A loss for each of them, in their order; the same for any number of threads.
  /// - Complexity: O(*r* (*n* + *m*)) time for *r* removals, *n* people and *m* ties, and that of
  ///   nearness.
  public func losses(
    of removals: [Removal], sources: Int? = nil, seed: UInt64 = 0, threads: Int = 1
  ) -> [Loss] {
    let nearness = nearnessLosses(of: removals, sources: sources, seed: seed, threads: threads)
    let parts = parts(without: removals)
    return removals.indices.map {
      Loss(removal: removals[$0], parts: parts[$0], nearness: nearness[$0])
    }
  }

  /// The graph without some people's ties and a tie; the people keep their places.
  ///
  /// - Complexity: O(*n* + *m*) time and space, for *n* people and *m* ties.
  package func without(_ removal: Removal) -> Graph {
    var isGone = [Bool](repeating: false, count: personCount)
    for person in removal.people { isGone[person.index] = true }
    let kept = (0..<tieCount).filter {
      $0 != removal.tie && !isGone[Int(firsts[$0])] && !isGone[Int(seconds[$0])]
    }
    return Graph(
      personCount: personCount, firsts: kept.map { firsts[$0] }, seconds: kept.map { seconds[$0] },
      strengths: kept.map { strengths[$0] }, origins: kept.map { origins[$0] })
  }
}
