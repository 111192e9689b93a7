public import TendGraph

extension Graph {
  /// The share of pairs of contacts of one person who have a tie themselves, from 0 to 1.
  ///
  /// 3 x triangles / triads, over the whole graph (Newman, Watts and Strogatz, *Random Graph
  /// Models of Social Networks*, 2002); strengths do not matter. `nil` where nobody has two ties.
  ///
  /// - Parameter threads: How many threads to use at most, at least 1.
  /// - Returns: The share, or `nil`.
  /// - Complexity: O(*m*^1.5) time and O(*n* + *m*) space, for *n* people and *m* ties.
  public func transitivity(threads: Int = 1) -> Double? {
    var triads = 0
    for person in 0..<personCount {
      let ties = row(of: person).count
      triads += ties * (ties - 1) / 2
    }
    guard triads > 0 else { return nil }
    // Each triangle is counted at each of its three ties.
    let closed = commonContactCounts(threads: threads).reduce(0) { $0 + Int($1) }
    return Double(closed) / Double(triads)
  }
}
