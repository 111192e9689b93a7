package import TendGraph

extension Graph {
  /// How little a tie stands out among the ties of one of its ends: the disparity filter's alpha.
  ///
  /// (1 - w/s)^(k - 1), for strength w of the tie, and strength s and ties k of the person: the
  /// chance of so large a share if the person's strength were spread at random over the ties.
  /// Serrano, Boguna and Vespignani, *Extracting the multiscale backbone of complex weighted
  /// networks*, PNAS 2009. `nil` for a person with one tie, of whom it says nothing.
  package func disparity(ofTie tie: Int, at person: Int) -> Double? {
    let ties = row(of: person).count
    guard ties > 1 else { return nil }
    let rest = 1 - strengths[tie] / strength(of: PersonID(index: person))
    return power(max(0, rest), ties - 1)
  }

  /// The ties to draw when there are more than can be read.
  ///
  /// Those that stand out at either end (``disparity(ofTie:at:)`` below a level), each person's
  /// strongest, and a maximum spanning forest, so that who is joined stays joined. Of equal ties
  /// the first in order counts as stronger.
  ///
  /// - Parameter level: Below which alpha a tie is kept.
  /// - Returns: For each tie, whether it is kept.
  /// - Complexity: O(*m* log *m*) for *m* ties.
  package func backbone(below level: Double = 0.05) -> [Bool] {
    var isKept = [Bool](repeating: false, count: tieCount)
    for person in 0..<personCount {
      let row = row(of: person)
      let total = strength(of: PersonID(index: person))
      var strongest = -1
      for place in row {
        if row.count > 1, power(max(0, 1 - weights[place] / total), row.count - 1) < level {
          isKept[Int(rowTies[place])] = true
        }
        if strongest < 0 || weights[place] > weights[strongest] { strongest = place }
      }
      if strongest >= 0 { isKept[Int(rowTies[strongest])] = true }
    }

    // Kruskal: from the strongest down, each tie that joins two parts.
    var parts = [Int32](0..<Int32(personCount))
    for tie in firsts.indices.sorted(by: isStronger) {
      let first = root(of: firsts[tie], in: &parts)
      let second = root(of: seconds[tie], in: &parts)
      guard first != second else { continue }
      parts[Int(second)] = first
      isKept[tie] = true
    }
    return isKept
  }

  private func isStronger(_ tie: Int, than other: Int) -> Bool {
    strengths[tie] != strengths[other] ? strengths[tie] > strengths[other] : tie < other
  }
}

/// The person who stands for somebody's part; halves the way there for the next time.
private func root(of person: Int32, in parts: inout [Int32]) -> Int32 {
  var person = person
  while parts[Int(person)] != person {
    parts[Int(person)] = parts[Int(parts[Int(person)])]
    person = parts[Int(person)]
  }
  return person
}

/// A whole power by repeated squaring: the same bits on every machine.
private func power(_ base: Double, _ exponent: Int) -> Double {
  var result = 1.0
  var square = base
  var left = exponent
  while left > 0 {
    if left & 1 == 1 { result *= square }
    square *= square
    left >>= 1
  }
  return result
}
