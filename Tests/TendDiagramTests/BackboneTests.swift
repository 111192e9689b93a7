import TendDiagram
import TendGraph
import TendTestSupport
import Testing

@Suite("The backbone")
struct BackboneTests {
  // Alphas of networkx 3.6.1 by the formula of Serrano et al. 2009, first end then second.
  @Test("judges ties by the disparity filter")
  func alphas() throws {
    let graph = Graph(
      personCount: 5,
      ties: [(0, 1, 5), (0, 2, 2), (0, 3, 4), (0, 4, 2), (1, 2, 1), (2, 3, 3)])
    let expected: [[Double?]] = [
      [0.23304506144742834, 0.16666666666666663], [0.6058261265361857, 0.44444444444444453],
      [0.3318161128812016, 0.4285714285714286], [0.6058261265361857, nil],
      [0.8333333333333334, 0.6944444444444445], [0.25, 0.5714285714285714],
    ]
    for (tie, ends) in graph.pairs.enumerated() {
      for (end, alpha) in zip(ends, expected[tie]) {
        let found = graph.disparity(ofTie: tie, at: end)
        #expect((found == nil) == (alpha == nil))
        if let found, let alpha { #expect(abs(found - alpha) < 1e-12) }
      }
    }
  }

  @Test("keeps every tie of a tree")
  func tree() {
    let graph = Graph(drawing: ["AB", "AC", "AD", "DE"])
    #expect(graph.backbone() == [true, true, true, true])
  }

  @Test("keeps what the slow, obvious way keeps", arguments: 0..<24 as Range<UInt64>)
  func agreesWithTheObviousWay(seed: UInt64) {
    let graph = Graph(
      randomWith: 16, density: 0.1 + Double(seed % 8) * 0.1, weights: [0.5, 1, 2, 7, 40],
      seed: seed)
    #expect(graph.backbone() == obviousBackbone(of: graph))
  }

  /// A tie belongs to the maximum spanning forest unless stronger ties join its ends already.
  private func obviousBackbone(of graph: Graph) -> [Bool] {
    let pairs = graph.pairs
    return pairs.indices.map { tie in
      let ends = pairs[tie]
      let standsOut = ends.contains { (graph.disparity(ofTie: tie, at: $0) ?? 1) < 0.05 }
      var reached: Set<Int> = [ends[0]]
      var grows = true
      while grows {
        grows = false
        for other in pairs.indices where isStronger(other, than: tie, in: graph) {
          let pair = pairs[other]
          if reached.contains(pair[0]) != reached.contains(pair[1]) {
            reached.formUnion(pair)
            grows = true
          }
        }
      }
      let isStrongest = ends.contains { end in
        !pairs.indices.contains {
          pairs[$0].contains(end) && isStronger($0, than: tie, in: graph)
        }
      }
      return standsOut || isStrongest || !reached.contains(ends[1])
    }
  }

  private func isStronger(_ one: Int, than other: Int, in graph: Graph) -> Bool {
    let left = graph.strengths[one]
    let right = graph.strengths[other]
    return left != right ? left > right : one < other
  }
}
