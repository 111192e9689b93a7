import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("A strength matrix") struct StrengthMatrixTests {
  @Test("adds up what lies between groups and inside them")
  func sums() {
    let graph = Graph(
      personCount: 6,
      ties: [(0, 1, 3), (1, 2, 1), (1, 3, 1), (2, 3, 2), (3, 4, 5), (0, 5, 9)])
    let matrix = graph.strengthMatrix(of: .numbered([0, 0, 1, 1, 1, nil]))
    #expect(matrix.groupCount == 2)
    #expect(matrix.strength(between: 0, and: 0) == 3)
    #expect(matrix.strength(between: 0, and: 1) == 2)
    #expect(matrix.ties(between: 0, and: 1) == 2)
    #expect(matrix.ties(between: 1, and: 1) == 2)
    // One person of the first group has ties to two of the second.
    #expect(matrix.people(of: 0, withTiesInto: 1) == 1)
    #expect(matrix.people(of: 1, withTiesInto: 0) == 2)
    #expect(matrix.people(of: 1, withTiesInto: 1) == 3)
    #expect(matrix.strength(of: 0) == 8)
    #expect(matrix.expectedStrength(between: 0, and: 1) == 8.0 * 16 / 24)
    #expect(matrix.expectedStrength(between: 0, and: 0) == 8.0 * 8 / 48)
    #expect(matrix.strengthOverExpected(between: 0, and: 1) == 2 / (8.0 * 16 / 24))
  }

  @Test("of groups without ties expects nothing")
  func empty() {
    let matrix = Graph(personCount: 2, ties: []).strengthMatrix(of: .numbered([0, 1]))
    #expect(matrix.expectedStrength(between: 0, and: 1) == 0)
    #expect(matrix.strengthOverExpected(between: 0, and: 1) == nil)
  }

  @Test("agrees with looking at each pair of people", arguments: 0..<50 as Range<UInt64>)
  func obvious(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let groups: [Int?] = (0..<graph.personCount).map { $0 % 5 == 4 ? nil : $0 * 7 % 3 }
    let matrix = graph.strengthMatrix(of: .numbered(groups))
    let ties = Array(zip(graph.pairs, graph.strengths))
    var whole = 0.0
    var expected = 0.0
    for one in 0..<matrix.groupCount {
      for other in 0..<matrix.groupCount {
        let across = ties.filter { pair, _ in
          Set([groups[pair[0]], groups[pair[1]]]) == [one, other]
        }
        let strength = across.reduce(0) { $0 + $1.1 }
        expectClose([matrix.strength(between: one, and: other)], [strength])
        #expect(matrix.ties(between: one, and: other) == across.count)
        let ends = across.flatMap { pair, _ in
          zip(pair, pair.reversed()).filter { groups[$0.0] == one && groups[$0.1] == other }
            .map(\.0)
        }
        #expect(matrix.people(of: one, withTiesInto: other) == Set(ends).count)
        if one <= other {
          whole += strength
          expected += matrix.expectedStrength(between: one, and: other)
        }
      }
    }
    expectClose([expected], [whole])
  }
}
