package import TendGraph

extension Graph {
  /// A graph of ties between numbered people; ties of the same two people add up.
  package init(personCount: Int, ties: [(Int, Int, Double)]) {
    var merged: [[Int32]: Double] = [:]
    for (one, other, weight) in ties where one != other && weight > 0 {
      merged[[Int32(min(one, other)), Int32(max(one, other))], default: 0] += weight
    }
    let pairs = merged.keys.sorted { $0.lexicographicallyPrecedes($1) }
    self.init(
      personCount: personCount, firsts: pairs.map { $0[0] }, seconds: pairs.map { $0[1] },
      strengths: pairs.map { merged[$0] ?? 0 }, origins: pairs.indices.map(Int32.init))
  }

  /// A graph drawn as pairs of letters: `["AB", "BC"]`; A is person 0.
  package init(drawing ties: [String]) {
    let places = ties.map { $0.utf8.map { Int($0) - 65 } }
    self.init(
      personCount: (places.joined().max() ?? -1) + 1,
      ties: places.map { ($0[0], $0[1], 1) })
  }

  /// A seeded random graph in which each pair has a tie with a probability.
  ///
  /// - Parameters:
  ///   - people: How many people.
  ///   - density: The probability of a tie between two of them, 0 to 1.
  ///   - weights: Strengths to draw from.
  ///   - seed: Where the random numbers start.
  package init(
    randomWith people: Int, density: Double, weights: [Double] = [1, 2, 3, 5], seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    var ties: [(Int, Int, Double)] = []
    for one in 0..<people {
      for other in (one + 1)..<max(one + 1, people)
      where Double.random(in: 0..<1, using: &generator) < density {
        ties.append((one, other, weights.randomElement(using: &generator) ?? 1))
      }
    }
    self.init(personCount: people, ties: ties)
  }

  /// The ties as pairs of places.
  package var pairs: [[Int]] {
    firsts.indices.map { [Int(firsts[$0]), Int(seconds[$0])] }
  }
}
