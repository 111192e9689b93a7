import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Pair coverage") struct PairCoverageTests {
  @Test("is the share of pairs with a tie")
  func share() {
    let graph = Graph(drawing: ["AB", "BC", "CD", "DE"])
    let coverage = graph.pairCoverage(of: .numbered([0, 0, 0, 1, 2]))
    #expect(coverage.map(\.size) == [3, 1, 1])
    #expect(coverage.map(\.tiedPairs) == [2, 0, 0])
    #expect(coverage.map(\.missingPairs) == [1, 0, 0])
    #expect(coverage.map(\.coverage) == [2.0 / 3, nil, nil])
  }

  @Test("leaves as many pairs missing as can be named", arguments: 0..<50 as Range<UInt64>)
  func missing(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let grouping = Grouping.numbered(
      (0..<graph.personCount).map { $0 % 5 == 4 ? nil : $0 * 7 % 3 })
    let tied = Set(graph.pairs)
    for (coverage, members) in zip(graph.pairCoverage(of: grouping), grouping.members) {
      let people = members.map(\.index)
      let expected = people.flatMap { one in people.filter { $0 > one }.map { [one, $0] } }
        .filter { !tied.contains($0) }
      #expect(graph.pairsWithoutTie(among: members).map { $0.map(\.index) } == expected)
      #expect(coverage.missingPairs == expected.count)
    }
  }
}
