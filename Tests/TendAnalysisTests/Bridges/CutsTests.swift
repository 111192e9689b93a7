import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Cuts") struct CutsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let ties: [String]
    let bridges: Set<String>
    let cutPeople: Set<String>
    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "one tie", ties: ["AB"], bridges: ["AB"], cutPeople: []),
    Example(name: "a triangle", ties: ["AB", "BC", "CA"], bridges: [], cutPeople: []),
    Example(
      name: "a chain of four", ties: ["AB", "BC", "CD"], bridges: ["AB", "BC", "CD"],
      cutPeople: ["B", "C"]),
    Example(
      name: "two triangles, one tie between", ties: ["AB", "BC", "CA", "CD", "DE", "EF", "FD"],
      bridges: ["CD"], cutPeople: ["C", "D"]),
    Example(
      name: "two triangles that share a person", ties: ["AB", "BC", "CA", "CD", "DE", "EC"],
      bridges: [], cutPeople: ["C"]),
    Example(
      name: "a star", ties: ["AB", "AC", "AD"], bridges: ["AB", "AC", "AD"], cutPeople: ["A"]),
    Example(
      name: "two components", ties: ["AB", "CD", "DE"], bridges: ["AB", "CD", "DE"],
      cutPeople: ["D"]),
  ]

  @Test("are the ties and people no other path replaces", arguments: examples)
  func drawings(_ example: Example) {
    let graph = Graph(drawing: example.ties)
    let cuts = graph.cuts()
    #expect(Set(cuts.bridgeTies.map { letters(graph.pairs[$0]) }) == example.bridges)
    #expect(Set(cuts.cutPeople.map { letters([$0.index]) }) == example.cutPeople)
  }

  @Test("are those that networkx finds", arguments: KnownNetwork.all)
  func known(_ network: KnownNetwork) {
    let graph = network.graph
    let cuts = graph.cuts()
    #expect(cuts.bridgeTies.map { graph.pairs[$0] } == network.bridges)
    #expect(cuts.cutPeople.map(\.index) == network.cutPeople)
  }

  @Test("of classic networks are those that networkx finds", arguments: ClassicNetwork.all)
  func classics(_ network: ClassicNetwork) {
    let graph = network.graph
    let cuts = graph.cuts()
    let bridges = cuts.bridgeTies.map { tie in
      graph.pairs[tie].map { network.people[$0] }.joined(separator: "-")
    }
    #expect(Set(bridges) == network.bridges)
    #expect(cuts.cutPeople.map { network.people[$0.index] } == network.cutPeople)
    #expect(cuts.componentSizes == [network.people.count])
    for (person, ties) in network.mostConnected {
      #expect(network.place(of: person).map { graph.degree(of: PersonID(index: $0)) } == ties)
    }
  }

  @Test("count the pairs of people who lose each other")
  func pairsCutOff() {
    let cuts = Graph(drawing: ["AB", "BC", "CA", "CD", "DE", "EF", "FD"]).cuts()
    #expect(cuts.pairsCutOffByTie == [0, 0, 0, 9, 0, 0, 0])
    #expect(cuts.pairsCutOffByPerson == [0, 0, 6, 6, 0, 0])
    #expect(cuts.isBridge(tie: 3))
    #expect(!cuts.isBridge(tie: 0))
    #expect(cuts.isCut(PersonID(index: 2)))
    #expect(!cuts.isCut(PersonID(index: 0)))
  }

  @Test("name the components, also those of people without a tie")
  func components() {
    let cuts = Graph(personCount: 6, ties: [(1, 4, 1), (2, 3, 1), (3, 5, 1)]).cuts()
    #expect(cuts.componentOfPerson == [0, 1, 2, 2, 1, 2])
    #expect(cuts.componentSizes == [1, 2, 3])
  }

  @Test("of nobody are empty")
  func nobody() {
    let cuts = Graph(personCount: 0, ties: []).cuts()
    #expect(cuts.bridgeTies.isEmpty && cuts.cutPeople.isEmpty && cuts.componentSizes.isEmpty)
  }

  @Test("follow a chain of a million people without recursion", .timeLimit(.minutes(1)))
  func longChain() {
    let people = 1_000_000
    let ends = (0..<Int32(people - 1))
    let graph = Graph(
      personCount: people, firsts: Array(ends), seconds: ends.map { $0 + 1 },
      strengths: [Double](repeating: 1, count: people - 1), origins: Array(ends))
    let cuts = graph.cuts()
    #expect(cuts.bridgeTies.count == people - 1)
    #expect(cuts.cutPeople.count == people - 2)
    #expect(cuts.pairsCutOffByTie[people / 2 - 1] == people / 2 * (people / 2))
    #expect(cuts.componentSizes == [people])
  }

  @Test("agree with taking each tie and person away in turn", arguments: 0..<50 as Range<UInt64>)
  func removal(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let people = graph.personCount
    let cuts = graph.cuts()
    let together = connectedPairs(of: Array(0..<people), ties: graph.pairs)
    for tie in 0..<graph.tieCount {
      var rest = graph.pairs
      rest.remove(at: tie)
      let lost = together - connectedPairs(of: Array(0..<people), ties: rest)
      #expect(cuts.pairsCutOffByTie[tie] == lost)
      #expect(cuts.bridgeTies.contains(tie) == (lost > 0))
    }
    for person in 0..<people {
      let others = (0..<people).filter { $0 != person }
      let before = connectedPairs(of: others, ties: graph.pairs)
      let after = connectedPairs(of: others, ties: graph.pairs.filter { !$0.contains(person) })
      #expect(cuts.pairsCutOffByPerson[person] == before - after)
      #expect(cuts.cutPeople.contains(PersonID(index: person)) == (before > after))
    }
  }

  /// Pairs of some people that a path of ties joins, by flooding from each of them.
  private func connectedPairs(of people: [Int], ties: [[Int]]) -> Int {
    var pairs = 0
    for person in people {
      var reached: Set<Int> = [person]
      var grew = true
      while grew {
        grew = false
        for tie in ties where reached.contains(tie[0]) != reached.contains(tie[1]) {
          reached.formUnion(tie)
          grew = true
        }
      }
      pairs += people.filter { $0 > person && reached.contains($0) }.count
    }
    return pairs
  }
}
