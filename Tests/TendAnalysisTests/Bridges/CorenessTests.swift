import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Coreness") struct CorenessTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let ties: [String]
    let coreness: [Int]
    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "a chain", ties: ["AB", "BC", "CD"], coreness: [1, 1, 1, 1]),
    Example(name: "a star", ties: ["AB", "AC", "AD", "AE"], coreness: [1, 1, 1, 1, 1]),
    Example(name: "a ring", ties: ["AB", "BC", "CD", "DA"], coreness: [2, 2, 2, 2]),
    Example(
      name: "four who know each other and a hanger-on",
      ties: ["AB", "AC", "AD", "BC", "BD", "CD", "DE"], coreness: [3, 3, 3, 3, 1]),
    Example(
      name: "two triangles on a chain", ties: ["AB", "BC", "CA", "CD", "DE", "EF", "FG", "GE"],
      coreness: [2, 2, 2, 2, 2, 2, 2]),
    Example(name: "nobody between", ties: ["AB", "DE"], coreness: [1, 1, 0, 1, 1]),
  ]

  @Test("is that of the deepest core around each person", arguments: examples)
  func drawings(_ example: Example) {
    #expect(Graph(drawing: example.ties).coreness() == example.coreness)
  }

  @Test("of the karate club is that which igraph 1.0.0 finds")
  func karate() {
    #expect(
      KnownNetwork.karate.graph.coreness() == [
        4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4,
        3, 4, 4,
      ])
  }

  @Test("of nobody is empty")
  func nobody() {
    #expect(Graph(personCount: 0, ties: []).coreness().isEmpty)
    #expect(Graph(personCount: 2, ties: []).coreness() == [0, 0])
  }

  @Test("agrees with taking people away again and again", arguments: 0..<60 as Range<UInt64>)
  func obvious(seed: UInt64) {
    let graph =
      seed < 50 ? Graph.varied(seed: seed) : Graph(randomWith: 60, density: 0.2, seed: seed)
    var coreness = [Int](repeating: 0, count: graph.personCount)
    for depth in 1...max(1, graph.personCount) {
      var core = Set(0..<graph.personCount)
      var size = -1
      while core.count != size {
        size = core.count
        let within = graph.pairs.filter { core.isSuperset(of: $0) }
        core = core.filter { person in within.filter { $0.contains(person) }.count >= depth }
      }
      for person in core { coreness[person] = depth }
    }
    #expect(graph.coreness() == coreness)
  }
}
