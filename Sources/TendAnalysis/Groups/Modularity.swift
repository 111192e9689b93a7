public import TendGraph

extension Graph {
  /// How much more of the strength lies inside groups than chance would put there: from -1/2 to 1.
  ///
  /// The sum over groups of (strength inside / all strength) - resolution x (strength of the group's
  /// people / strength of all people)² (Newman, *Analysis of Weighted Networks*, 2004; the
  /// resolution: Reichardt and Bornholdt, *Statistical Mechanics of Community Detection*, 2006).
  /// `nil` for a graph without ties.
  ///
  /// - Parameters:
  ///   - groups: For each person, the number of the group, at least 0; a person with `nil` is a
  ///     group alone.
  ///   - resolution: How much strength counts as expected; above 1 the least is below -1/2.
  /// - Returns: The modularity of these groups.
  /// - Complexity: O(*n* + *m* + *g*) time and O(*n* + *g*) space, for *n* people, *m* ties and a
  ///   largest group number *g*.
  public func modularity(of groups: [Int?], resolution: Double = 1) -> Double? {
    precondition(groups.count == personCount, "Groups for \(groups.count) of \(personCount) people")
    guard tieCount > 0 else { return nil }
    let numbers = groups.map { Int32($0 ?? -1) }
    var inside = 0.0
    var all = 0.0
    for tie in 0..<tieCount {
      all += strengths[tie]
      let group = numbers[Int(firsts[tie])]
      if group >= 0 && group == numbers[Int(seconds[tie])] { inside += strengths[tie] }
    }
    var ofGroups = [Double](repeating: 0, count: Int(numbers.max() ?? -1) + 1)
    var expected = 0.0
    for person in 0..<personCount {
      let strength = strength(of: PersonID(index: person))
      if numbers[person] >= 0 {
        ofGroups[Int(numbers[person])] += strength
      } else {
        expected += (strength / (2 * all)) * (strength / (2 * all))
      }
    }
    for strength in ofGroups { expected += (strength / (2 * all)) * (strength / (2 * all)) }
    return inside / all - resolution * expected
  }
}
