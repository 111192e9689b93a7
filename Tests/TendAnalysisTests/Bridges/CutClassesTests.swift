import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Cut classes") struct CutClassesTests {
  @Test("are the chains and the ways between denser parts")
  func drawing() {
    // Two triangles joined by a tie and by a chain of two; a tail.
    let graph = Graph(
      drawing: ["AB", "BC", "CA", "CD", "DE", "EF", "FD", "BG", "GE", "FH"])
    // Ties in order: AB AC BC BG CD DE DF EF EG FH.
    #expect(
      graph.cutClasses(of: Array(0..<10)) == [0, 0, 2, 3, 3, 5, 6, 6, 3, nil])
    #expect(graph.cutClasses(of: [4, 8, 9]) == [0, 0, nil])
  }

  @Test("agree with taking two ties away at a time", arguments: 0..<50 as Range<UInt64>)
  func obvious(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let pairs = graph.pairs
    let whole = components(of: graph.personCount, ties: pairs)
    func without(_ ties: Set<Int>) -> Int {
      let left = pairs.indices.filter { !ties.contains($0) }.map { pairs[$0] }
      return components(of: graph.personCount, ties: left)
    }
    // Enough to see every sort of pair.
    let ties = Array(pairs.indices.prefix(24))
    let isBridge = ties.map { without([$0]) > whole }
    let expected = ties.map { tie -> Int32? in
      guard !isBridge[tie] else { return nil }
      let first = ties.first { other in
        other == tie || (!isBridge[other] && without([other, tie]) > whole)
      }
      return first.map(Int32.init)
    }
    #expect(graph.cutClasses(of: ties) == expected)
  }

  private func components(of people: Int, ties: [[Int]]) -> Int {
    var component = Array(0..<people)
    for pair in ties {
      let (one, other) = (component[pair[0]], component[pair[1]])
      component = component.map { $0 == one ? other : $0 }
    }
    return Set(component).count
  }
}
