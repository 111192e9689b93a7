import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("The E-I index") struct EIIndexTests {
  private let graph = Graph(
    personCount: 6, ties: [(0, 1, 3), (1, 2, 1), (2, 3, 2), (3, 4, 5), (0, 5, 9)])

  @Test("weighs what leads outside against what is inside")
  func index() {
    let found = graph.eiIndex(of: .numbered([0, 0, 1, 1, 1, nil]))
    #expect(found.groups.map(\.size) == [2, 3])
    #expect(found.groups.map(\.internalStrength) == [3, 7])
    #expect(found.groups.map(\.externalStrength) == [1, 1])
    expectClose(found.groups.map(\.index), [-0.5, -0.75])
    // One pair inside and six outside; three inside and six outside.
    expectClose(found.groups.map(\.expected), [5.0 / 7, 3.0 / 9])
    expectClose([found.whole.index], [-9.0 / 11])
    #expect(found.whole.internalPairs == 4 && found.whole.externalPairs == 6)
  }

  @Test("is undefined without ties, and its expectation without pairs")
  func undefined() {
    let found = Graph(personCount: 3, ties: []).eiIndex(of: .numbered([0, 0, nil]))
    #expect(found.groups[0].index == nil)
    #expect(found.groups[0].expected == -1)
    #expect(Graph(personCount: 1, ties: []).eiIndex(of: .numbered([0])).whole.expected == nil)
    #expect(graph.eiIndex(of: .numbered([Int?](repeating: nil, count: 6))).whole.index == nil)
  }

  @Test("is 1 where nothing is inside and -1 where nothing is outside")
  func ends() {
    let graph = Graph(drawing: ["AB", "CD"])
    #expect(graph.eiIndex(of: .numbered([0, 1, 0, 1])).whole.index == 1)
    #expect(graph.eiIndex(of: .numbered([0, 0, 1, 1])).whole.index == -1)
  }

  @Test("is as expected where every pair has the same tie", arguments: 0..<20 as Range<UInt64>)
  func everyPair(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let people = Int.random(in: 2...12, using: &generator)
    let grouping = Grouping.numbered(
      (0..<people).map { _ in Int.random(in: 0...2, using: &generator) })
    let found = Graph(randomWith: people, density: 1, weights: [3], seed: seed)
      .eiIndex(of: grouping)
    expectClose(found.groups.map(\.index), found.groups.map(\.expected))
    expectClose([found.whole.index], [found.whole.expected])
  }
}

extension Grouping {
  /// A grouping by numbers, whose groups are called by them.
  static func numbered(_ groups: [Int?]) -> Grouping {
    let count = (groups.compactMap(\.self).max() ?? -1) + 1
    return Grouping(
      source: .teams, names: (0..<count).map(String.init), groupOfPerson: groups)
  }
}
