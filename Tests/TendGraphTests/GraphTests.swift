import TendGraph
import TendTestSupport
import Testing

@Suite("A graph") struct GraphTests {
  /// Ana and Ben 3, Ana and Cem 1, Ben and Dee 2; Eve alone.
  private let network: Network = {
    let monday = day("2026-01-05")
    return Network(
      InteractionLog(
        [
          Interaction(day: monday, from: "dee", to: "ben", count: 2),
          Interaction(day: monday, from: "ana", to: "ben", count: 3),
          Interaction(day: monday, from: "cem", to: "ana"),
        ], people: [Person(id: "eve")]))
  }()

  @Test("has the ties strictly above the threshold, and knows where they come from")
  func threshold() {
    #expect(network.graph(above: 0).pairs == [[0, 1], [0, 2], [1, 3]])
    #expect(network.graph(above: 0.999).tieCount == 3)
    #expect(network.graph(above: 1).pairs == [[0, 1], [1, 3]])
    #expect(network.graph(above: 1).origin(ofTie: 1) == TieID(index: 2))
    #expect(network.graph(above: 3).tieCount == 0)
    #expect(network.graph(above: 3).personCount == 5)
  }

  @Test("has the ties that a test picks, and never one of strength 0")
  func picked() {
    #expect(network.graph { $0 == 2 }.pairs == [[1, 3]])
    let faded = Network(
      InteractionLog([Interaction(day: day("1970-01-01"), from: "a", to: "b")]),
      asOf: day("2300-01-01"))
    #expect(faded.tieCount == 1 && faded.strengths == [0])
    #expect(faded.graph { _ in true }.tieCount == 0)
    #expect(faded.graph(above: -1).tieCount == 0)
  }

  @Test("counts and adds up a person's ties")
  func degree() {
    let graph = network.graph(above: 0)
    let people = (0..<5).map { PersonID(index: $0) }
    #expect(people.map(graph.degree(of:)) == [2, 2, 1, 1, 0])
    #expect(people.map(graph.strength(of:)) == [4, 5, 1, 2, 0])
    #expect(PersonID(index: 1) < PersonID(index: 2))
  }

  @Test("has rows that ascend, mirror one another and hold every tie twice", arguments: 0..<50)
  func rows(seed: Int) {
    let graph = Graph(
      randomWith: seed % 13, density: [0, 0.2, 0.5, 1][seed % 4], seed: UInt64(seed))
    #expect(graph.rowStarts.count == graph.personCount + 1)
    #expect(graph.neighbours.count == graph.tieCount * 2)
    var seen = [Int](repeating: 0, count: graph.tieCount)
    for person in 0..<graph.personCount {
      let row = graph.row(of: person)
      let neighbours = row.map { graph.neighbours[$0] }
      #expect(neighbours == Set(neighbours).sorted())
      for place in row {
        let other = Int(graph.neighbours[place])
        let tie = Int(graph.rowTies[place])
        seen[tie] += 1
        #expect(graph.pairs[tie] == [min(person, other), max(person, other)])
        #expect(graph.weights[place] == graph.strengths[tie])
        #expect(graph.row(of: other).contains { Int(graph.neighbours[$0]) == person })
      }
      #expect(graph.degree(of: PersonID(index: person)) == row.count)
    }
    #expect(seen.allSatisfy { $0 == 2 })
  }
}
