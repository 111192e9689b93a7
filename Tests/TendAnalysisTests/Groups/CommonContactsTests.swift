import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Contacts in common") struct CommonContactsTests {
  @Test("are counted as sets of contacts count them", arguments: 0..<50 as Range<UInt64>)
  func sets(seed: UInt64) {
    expectSets(Graph.varied(seed: seed))
  }

  @Test("are counted on any number of threads", arguments: [0.05, 0.5, 1])
  func threads(density: Double) {
    expectSets(Graph(randomWith: 150, density: density, seed: 3))
  }

  @Test("of a wheel are two at a spoke and one along the rim")
  func wheel() {
    let rim = (1...1_000).map { ($0, $0 % 1_000 + 1, 1.0) }
    let graph = Graph(personCount: 1_001, ties: rim + (1...1_000).map { (0, $0, 1.0) })
    let counts = graph.commonContactCounts()
    #expect(graph.firsts.indices.allSatisfy { counts[$0] == (graph.firsts[$0] == 0 ? 2 : 1) })
  }

  private func expectSets(_ graph: Graph) {
    var contacts = [Set<Int>](repeating: [], count: graph.personCount)
    for pair in graph.pairs {
      contacts[pair[0]].insert(pair[1])
      contacts[pair[1]].insert(pair[0])
    }
    let counts = graph.pairs.map { contacts[$0[0]].intersection(contacts[$0[1]]).count }
    #expect(graph.commonContactCounts().map(Int.init) == counts)
    #expect(graph.commonContactCounts(threads: 3).map(Int.init) == counts)
  }
}
