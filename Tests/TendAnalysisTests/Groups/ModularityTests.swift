import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Modularity") struct ModularityTests {
  @Test("of everybody in one group is 0")
  func oneGroup() throws {
    let graph = Graph(drawing: ["AB", "BC", "CA", "CD"])
    #expect(abs(try #require(graph.modularity(of: [0, 0, 0, 0]))) < 1e-12)
  }

  @Test("of two like triangles without a tie between is a half")
  func twoTriangles() throws {
    let graph = Graph(drawing: ["AB", "BC", "CA", "DE", "EF", "FD"])
    #expect(abs(try #require(graph.modularity(of: [0, 0, 0, 1, 1, 1])) - 0.5) < 1e-12)
  }

  @Test("takes people in no group for groups alone")
  func alone() throws {
    let graph = Graph(drawing: ["AB", "BC", "CA", "CD"])
    #expect(graph.modularity(of: [0, 0, 0, nil]) == graph.modularity(of: [0, 0, 0, 1]))
  }

  @Test("is undefined without ties")
  func undefined() {
    #expect(Graph(personCount: 2, ties: []).modularity(of: [0, 1]) == nil)
  }

  @Test("agrees with the sum over all pairs of people", arguments: 0..<50 as Range<UInt64>)
  func allPairs(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let groups = (0..<graph.personCount).map { $0 * 7 % 3 }
    let strengths = (0..<graph.personCount).map { graph.strength(of: PersonID(index: $0)) }
    let all = strengths.reduce(0, +)
    let ties = Dictionary(uniqueKeysWithValues: zip(graph.pairs, graph.strengths))
    let resolution = [1, 0.5, 3][Int(seed % 3)]
    var sum = 0.0
    for one in groups.indices {
      for other in groups.indices where groups[one] == groups[other] {
        let tie = ties[[min(one, other), max(one, other)]] ?? 0
        sum += tie - resolution * strengths[one] * strengths[other] / all
      }
    }
    expectClose(
      [graph.modularity(of: groups, resolution: resolution)],
      [graph.tieCount == 0 ? nil : sum / all])
  }
}
