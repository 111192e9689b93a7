import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Transitivity") struct TransitivityTests {
  @Test("is what networkx finds", arguments: ClassicNetwork.all)
  func classics(_ network: ClassicNetwork) throws {
    #expect(abs(try #require(network.graph.transitivity()) - network.transitivity) < 1e-6)
  }

  @Test("of the karate club is what networkx finds")
  func karate() throws {
    #expect(abs(try #require(KnownNetwork.karate.graph.transitivity()) - 0.255682) < 1e-6)
  }

  @Test("is undefined where nobody has two ties")
  func undefined() {
    #expect(Graph(drawing: ["AB", "CD"]).transitivity() == nil)
  }

  @Test("agrees with looking at each three people", arguments: 0..<50 as Range<UInt64>)
  func obvious(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let ties = Set(graph.pairs)
    var closed = 0
    var triads = 0
    for one in 0..<graph.personCount {
      for two in 0..<one {
        for three in 0..<two {
          switch [[two, one], [three, one], [three, two]].filter(ties.contains).count {
          case 3:
            closed += 3
            triads += 3
          case 2: triads += 1
          default: break
          }
        }
      }
    }
    #expect(graph.transitivity() == (triads == 0 ? nil : Double(closed) / Double(triads)))
  }
}
