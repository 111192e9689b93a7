public import TendGraph

extension Graph {
  /// How deep in the network each person stands: the greatest *k* of a *k*-core around the person.
  ///
  /// A *k*-core is a set of people who each have *k* ties or more within the set. Somebody without
  /// a tie has 0, a chain or a tree 1, a ring 2, *k* + 1 people who all know each other *k*.
  /// Strengths do not matter.
  ///
  /// Whoever has no more than *k* ties left is taken away, for *k* = 0, 1, 2 and so on. The people
  /// left are looked through once for each *k*, which together takes the sum of everybody's
  /// coreness and so less than the ties do; nobody is moved from bucket to bucket.
  ///
  /// Source: Batagelj and Zaversnik, *An O(m) Algorithm for Cores Decomposition of Networks*, 2003.
  ///
  /// - Complexity: O(*n* + *m*) time and O(*n*) space, for *n* people and *m* ties.
  public func coreness() -> [Int] {
    // The ties to people not yet taken away; for whoever is, the coreness.
    var left = (0..<personCount).map { Int32(row(of: $0).count) }
    var people = (0..<Int32(personCount)).map { $0 }
    // One more, as the next place is written before it is known whether it counts.
    var taken = [Int32](repeating: 0, count: personCount + 1)
    var level: Int32 = 0
    while !people.isEmpty {
      var takenCount = 0
      var kept = 0
      for place in people.indices {
        let person = people[place]
        if left[Int(person)] == level {
          taken[takenCount] = person
          takenCount += 1
        } else if left[Int(person)] > level {
          people[kept] = person
          kept += 1
        }
      }
      people.removeSubrange(kept...)
      var next = 0
      while next < takenCount {
        for place in row(of: Int(taken[next])) {
          let other = neighbours[place]
          let before = left[Int(other)]
          left[Int(other)] = before > level ? before - 1 : before
          taken[takenCount] = other
          takenCount += before == level + 1 ? 1 : 0
        }
        next += 1
      }
      level += 1
    }
    return left.map(Int.init)
  }
}
