import TendGraph

extension Graph {
  /// For each tie, how many people have ties to both its ends: the triangles that it is part of.
  ///
  /// - Parameter threads: How many threads to use at most, at least 1.
  /// - Returns: The counts, by the place of the tie.
  /// - Complexity: O(*m*^1.5) time and O(*n* + *m*) space, for *n* people and *m* ties.
  func commonContactCounts(threads: Int = 1) -> [Int32] {
    let term = CommonContactCount(factors: [Void](repeating: (), count: tieCount))
    return DegreeOrder(self).sumsOverCommonContacts(of: term, threads: threads)
  }
}

/// Each shared contact counts 1, however strong the ties are.
private struct CommonContactCount: CommonContactTerm {
  static let zero: Int32 = 0
  let factors: [Void]

  func mark(of contact: Int, by factor: Void, isFurther: Bool) -> Int32 { 1 }

  static func add(_ mark: Int32, timesFurther factor: Void, to sum: inout Int32) {
    add(mark, to: &sum)
  }

  static func add(_ mark: Int32, timesNearer factor: Void, to sum: inout Int32) {
    add(mark, to: &sum)
  }

  // Sums that nobody reads may run over.
  static func add(_ part: Int32, to sum: inout Int32) { sum &+= part }
}
