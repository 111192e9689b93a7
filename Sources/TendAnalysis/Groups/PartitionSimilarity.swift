import TendGraph

/// How alike two groupings of the same people are: 1 for the same groups, about 0 for chance.
///
/// The adjusted Rand index (Hubert and Arabie, *Comparing Partitions*, 1985): of all pairs of
/// people, how many stand together in both groupings, beyond what groups of these sizes share by
/// chance; below 0 where it is less than that. It does not flatter many small groups, as normalised
/// mutual information does. Pure chance gives 0 on average, whatever the sizes.
///
/// - Parameters:
///   - one: The group of each person, at least 0; `nil` for people in no group.
///   - other: The same of the other grouping. People in no group in either do not count.
/// - Returns: The similarity; `nil` for fewer than two people.
/// - Complexity: O(*n* log *n*) for *n* people.
public func groupSimilarity(_ one: [Int?], _ other: [Int?]) -> Double? {
  precondition(one.count == other.count, "Groups for \(one.count) and for \(other.count) people")
  var pairs: [(Int, Int)] = []
  pairs.reserveCapacity(one.count)
  for (first, second) in zip(one, other) {
    if let first, let second { pairs.append((first, second)) }
  }
  guard pairs.count > 1 else { return nil }
  pairs.sort { $0 < $1 }
  let together = pairsTogether(pairs) { $0 == $1 }
  let inOne = pairsTogether(pairs) { $0.0 == $1.0 }
  pairs.sort { ($0.1, $0.0) < ($1.1, $1.0) }
  let inOther = pairsTogether(pairs) { $0.1 == $1.1 }
  let all = Double(pairs.count) * Double(pairs.count - 1) / 2
  let expected = inOne * inOther / all
  let most = (inOne + inOther) / 2
  // Everybody together, or everybody alone, in both.
  if most == expected { return 1 }
  return (together - expected) / (most - expected)
}

/// Pairs of elements that stand next to one another and are alike.
private func pairsTogether(
  _ elements: [(Int, Int)], areAlike: ((Int, Int), (Int, Int)) -> Bool
) -> Double {
  var sum = 0.0
  var start = 0
  for end in 1...elements.count
  where end == elements.count || !areAlike(elements[start], elements[end]) {
    sum += Double(end - start) * Double(end - start - 1) / 2
    start = end
  }
  return sum
}
