import TendAnalysis
import TendTestSupport
import Testing

@Suite("The similarity of groups") struct PartitionSimilarityTests {
  @Test("is 1 for the same groups under other numbers")
  func same() {
    #expect(groupSimilarity([0, 0, 1, 1, 2], [5, 5, 0, 0, 1]) == 1)
    #expect(groupSimilarity([0, 0, 0], [1, 1, 1]) == 1)
    #expect(groupSimilarity([0, 1, 2], [2, 1, 0]) == 1)
  }

  @Test("is what scikit-learn finds")
  func known() throws {
    // adjusted_rand_score of scikit-learn's documentation.
    #expect(abs(try #require(groupSimilarity([0, 0, 1, 2], [0, 0, 1, 1])) - 4.0 / 7) < 1e-12)
    #expect(groupSimilarity([0, 0, 0, 0], [0, 1, 2, 3]) == 0)
    #expect(abs(try #require(groupSimilarity([0, 0, 1, 1], [0, 1, 0, 1])) + 0.5) < 1e-12)
  }

  @Test("leaves out who is in no group")
  func partial() {
    #expect(groupSimilarity([0, 0, nil, 1], [3, 3, 3, nil]) == 1)
    #expect(groupSimilarity([0, nil], [0, 0]) == nil)
    #expect(groupSimilarity([], []) == nil)
  }

  @Test("agrees with looking at each pair of people", arguments: 0..<50 as Range<UInt64>)
  func obvious(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...20, using: &generator)
    func groups() -> [Int?] {
      (0..<count).map { _ in
        let group = Int.random(in: 0...4, using: &generator)
        return group == 4 ? nil : group
      }
    }
    let (one, other) = (groups(), groups())
    let both = one.indices.filter { one[$0] != nil && other[$0] != nil }
    // Together in both, in the first only, in the second only, in neither.
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    for first in both {
      for second in both where second < first {
        switch (one[first] == one[second], other[first] == other[second]) {
        case (true, true): a += 1
        case (true, false): b += 1
        case (false, true): c += 1
        case (false, false): d += 1
        }
      }
    }
    let bottom = (a + b) * (b + d) + (a + c) * (c + d)
    let expected: Double? =
      both.count < 2 ? nil : bottom == 0 ? 1 : 2 * (a * d - b * c) / bottom
    expectClose([groupSimilarity(one, other)], [expected])
  }
}
