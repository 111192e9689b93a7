import TendGraph

extension Graph {
  /// For each tie, how many people have ties to both its ends: the triangles that it is part of.
  ///
  /// Each triangle is found once, from its person with the fewest ties (Chiba and Nishizeki,
  /// *Arboricity and Subgraph Listing Algorithms*, 1985), so that a person with very many ties
  /// costs no more than the others.
  ///
  /// - Complexity: O(*m*^1.5) time and O(*n* + *m*) space.
  func commonContactCounts() -> [Int32] {
    var counts = [Int32](repeating: 0, count: tieCount)
    let (starts, ends, ties) = tiesToBetterConnected()
    // The tie to each contact of the person at hand, among those that are better connected.
    let none: Int32 = -1
    var tieTo = [Int32](repeating: none, count: personCount)
    for person in 0..<personCount {
      let row = starts[person]..<starts[person + 1]
      for place in row { tieTo[Int(ends[place])] = ties[place] }
      for place in row {
        let other = Int(ends[place])
        for further in starts[other]..<starts[other + 1] {
          let closing = tieTo[Int(ends[further])]
          if closing != none {
            counts[Int(closing)] += 1
            counts[Int(ties[place])] += 1
            counts[Int(ties[further])] += 1
          }
        }
      }
      for place in row { tieTo[Int(ends[place])] = none }
    }
    return counts
  }

  /// The ties as rows in which each stands once, at its end with fewer ties.
  private func tiesToBetterConnected() -> (starts: [Int], ends: [Int32], ties: [Int32]) {
    var starts = [0]
    var ends: [Int32] = []
    var ties: [Int32] = []
    starts.reserveCapacity(personCount + 1)
    ends.reserveCapacity(tieCount)
    ties.reserveCapacity(tieCount)
    for person in 0..<personCount {
      let row = row(of: person)
      for place in row {
        let other = Int(neighbours[place])
        let otherCount = self.row(of: other).count
        if otherCount > row.count || (otherCount == row.count && other > person) {
          ends.append(neighbours[place])
          ties.append(rowTies[place])
        }
      }
      starts.append(ends.count)
    }
    return (starts, ends, ties)
  }
}
