public import TendGraph

/// How many pairs of a group's people have a tie.
public struct PairCoverage: Hashable, Sendable {
  /// The group's people, also those without a tie.
  public let size: Int
  /// Pairs of people with a tie in the graph.
  public let tiedPairs: Int

  /// All pairs of people.
  public var pairs: Int { size * (size - 1) / 2 }

  /// Pairs of people without a tie in the graph.
  public var missingPairs: Int { pairs - tiedPairs }

  /// The share of pairs with a tie, from 0 to 1; `nil` for fewer than two people.
  public var coverage: Double? { pairs > 0 ? Double(tiedPairs) / Double(pairs) : nil }
}

extension Graph {
  /// For each group, how many pairs of its people have a tie in this graph.
  ///
  /// Nobody in a team should struggle alone, so a team is covered by its pairs, not by its mean. Ties
  /// above a threshold of strength are a graph of their own: see `Network.graph(above:)`.
  ///
  /// - Complexity: O(*n* + *m* + *g*) for *n* people, *m* ties and *g* groups.
  public func pairCoverage(of grouping: Grouping) -> [PairCoverage] {
    var sizes = [Int](repeating: 0, count: grouping.names.count)
    var tied = sizes
    for group in grouping.groupOfPerson { if let group { sizes[group] += 1 } }
    for tie in 0..<tieCount {
      let group = grouping.groupOfPerson[Int(firsts[tie])]
      if let group, group == grouping.groupOfPerson[Int(seconds[tie])] { tied[group] += 1 }
    }
    return zip(sizes, tied).map { PairCoverage(size: $0, tiedPairs: $1) }
  }

  /// The pairs among some people who have no tie in this graph, in order.
  ///
  /// - Parameter people: Different people, such as `Grouping.members` of a team.
  /// - Returns: Each pair once, in the order of `people`.
  /// - Complexity: O(*n* + *m* + *k*²) for *k* people with *m* ties, of *n* in the graph.
  public func pairsWithoutTie(among people: [PersonID]) -> [[PersonID]] {
    var missing: [[PersonID]] = []
    // The last of these people who has a tie to each person.
    var tiedTo = [Int](repeating: -1, count: personCount)
    for (place, person) in people.enumerated() {
      for position in row(of: person.index) { tiedTo[Int(neighbours[position])] = place }
      for other in people[(place + 1)...] where tiedTo[other.index] != place {
        missing.append([person, other])
      }
    }
    return missing
  }
}
