import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Structural holes") struct StructuralHolesTests {
  @Test("constrain people as networkx finds", arguments: KnownNetwork.all)
  func constraint(_ network: KnownNetwork) {
    expectClose(network.graph.constraint(), network.constraints)
  }

  @Test("leave the effective size that networkx finds", arguments: KnownNetwork.all)
  func effectiveSize(_ network: KnownNetwork) {
    expectClose(network.graph.effectiveSize(), network.effectiveSizes)
  }

  @Test("of a triad give 1.125, more than 1")
  func triad() {
    expectClose(Graph(drawing: ["AB", "BC", "CA"]).constraint(), [1.125, 1.125, 1.125])
  }

  @Test("are undefined for people without a tie")
  func isolate() {
    let graph = Graph(personCount: 3, ties: [(0, 2, 1)])
    #expect(graph.constraint() == [1, nil, 1])
    #expect(graph.effectiveSize() == [1, nil, 1])
  }

  @Test("agree with the formulas over all people", arguments: 0..<50 as Range<UInt64>)
  func formulas(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let everybody = 0..<graph.personCount
    var strengths = everybody.map { _ in everybody.map { _ in 0.0 } }
    for (tie, pair) in graph.pairs.enumerated() {
      strengths[pair[0]][pair[1]] = graph.strengths[tie]
      strengths[pair[1]][pair[0]] = graph.strengths[tie]
    }
    func share(_ one: Int, _ other: Int) -> Double {
      let whole = strengths[one].reduce(0, +)
      return whole == 0 ? 0 : strengths[one][other] / whole
    }
    let people = everybody.map { person in
      let contacts = everybody.filter { strengths[person][$0] > 0 }
      var constraint = 0.0
      var size = 0.0
      for contact in contacts {
        let others = everybody.filter { $0 != person && $0 != contact }
        let strongest = strengths[contact].max() ?? 0
        var reached = share(person, contact)
        size += 1
        for other in others {
          reached += share(person, other) * share(other, contact)
          size -= share(person, other) * strengths[contact][other] / strongest
        }
        constraint += reached * reached
      }
      return contacts.isEmpty ? (nil, nil) : (Optional(constraint), Optional(size))
    }
    expectClose(graph.constraint(), people.map(\.0), "constraint")
    expectClose(graph.effectiveSize(), people.map(\.1), "effective size")
  }
}
