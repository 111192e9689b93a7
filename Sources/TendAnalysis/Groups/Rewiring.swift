package import TendGraph

extension Graph {
  /// A random graph in which everybody has as many ties as here, with strengths dealt out anew.
  ///
  /// Two ties swap their ends, where that makes neither a tie of somebody with themselves nor a
  /// second tie of the same two; ten tries for each tie (Maslov and Sneppen, *Specificity and
  /// Stability in Topology of Protein Networks*, 2002). Among more than 4,096 people, where few
  /// pairs have a tie, all second ends are shuffled at once and what makes no new tie is dropped.
  /// The strengths are shuffled last.
  ///
  /// - Complexity: O(*m* log *m*) time, and O(*m*) space besides 2 MB, for *m* ties.
  func rewired(generator: inout SplitMix64) -> Graph {
    let ties = personCount <= 4_096 ? swapped(&generator) : shuffled(&generator)
    var pairs = ties.filter { $0.one != $0.other }.map { tie in
      UInt64(min(tie.one, tie.other)) << 32 | UInt64(max(tie.one, tie.other))
    }
    pairs.sort()
    pairs = pairs.indices.filter { $0 == 0 || pairs[$0] != pairs[$0 - 1] }.map { pairs[$0] }
    let dealt = generator.shuffled(tieCount)
    return Graph(
      personCount: personCount, firsts: pairs.map { Int32($0 >> 32) },
      seconds: pairs.map { Int32(truncatingIfNeeded: $0) },
      strengths: pairs.indices.map { strengths[Int(dealt[$0])] },
      origins: [Int32](0..<Int32(pairs.count)))
  }

  /// The same ties, all of strength 1.
  package func withEqualStrengths() -> Graph {
    Graph(
      personCount: personCount, firsts: firsts, seconds: seconds,
      strengths: [Double](repeating: 1, count: tieCount), origins: origins)
  }

  private func shuffled(_ generator: inout SplitMix64) -> [(one: Int32, other: Int32)] {
    // Which end comes first is drawn too: the smaller ones are not all on one side.
    var ends: [Int32] = []
    ends.reserveCapacity(tieCount * 2)
    for tie in 0..<tieCount { ends += [firsts[tie], seconds[tie]] }
    return generator.shuffled(tieCount * 2).withDrawnPairs(of: ends)
  }

  private func swapped(_ generator: inout SplitMix64) -> [(one: Int32, other: Int32)] {
    var ties = (0..<tieCount).map { (one: firsts[$0], other: seconds[$0]) }
    var tied = PairSet(personCount: personCount)
    for tie in ties { tied.insert(tie.one, tie.other) }
    for _ in 0..<tieCount * 10 {
      let place = generator.index(below: tieCount)
      let otherPlace = generator.index(below: tieCount)
      let tie = ties[place]
      var second = ties[otherPlace]
      if generator.next() & 1 == 0 { second = (second.other, second.one) }
      guard tie.one != second.one, tie.one != second.other, tie.other != second.one,
        tie.other != second.other, !tied.contains(tie.one, second.other),
        !tied.contains(second.one, tie.other)
      else { continue }
      tied.remove(tie.one, tie.other)
      tied.remove(second.one, second.other)
      tied.insert(tie.one, second.other)
      tied.insert(second.one, tie.other)
      ties[place] = (tie.one, second.other)
      ties[otherPlace] = (second.one, tie.other)
    }
    return ties
  }
}

extension [Int32] {
  /// The elements at these places, two by two.
  fileprivate func withDrawnPairs(of elements: [Int32]) -> [(one: Int32, other: Int32)] {
    stride(from: 0, to: count, by: 2).map {
      (elements[Int(self[$0])], elements[Int(self[$0 + 1])])
    }
  }
}

/// Pairs of people, as bits of a square.
private struct PairSet {
  private let personCount: Int
  private var words: [UInt64]

  init(personCount: Int) {
    self.personCount = personCount
    words = [UInt64](repeating: 0, count: (personCount * personCount + 63) / 64)
  }

  func contains(_ one: Int32, _ other: Int32) -> Bool {
    let bit = place(one, other)
    return words[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  mutating func insert(_ one: Int32, _ other: Int32) {
    let bit = place(one, other)
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  mutating func remove(_ one: Int32, _ other: Int32) {
    let bit = place(one, other)
    words[bit >> 6] &= ~(1 << UInt64(bit & 63))
  }

  private func place(_ one: Int32, _ other: Int32) -> Int {
    Int(min(one, other)) * personCount + Int(max(one, other))
  }
}
