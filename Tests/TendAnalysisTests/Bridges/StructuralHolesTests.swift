import RealModule
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

  @Test("of a star bind the leaves to the hub and leave the hub free")
  func star() {
    let holes = Graph(personCount: 11, ties: (1...10).map { (0, $0, 3) }).structuralHoles()
    expectClose(holes.constraint, [0.1] + [Double](repeating: 1, count: 10))
    expectClose(holes.effectiveSize, [10] + [Double](repeating: 1, count: 10))
    expectClose(holes.efficiency, [Double](repeating: 1, count: 11))
    expectClose(holes.hierarchy, [0] + [Double](repeating: 1, count: 10))
  }

  @Test("of a clique leave one contact's worth, without hierarchy", arguments: [3, 4, 30, 120])
  func clique(people: Int) {
    let everybody = 0..<people
    let pairs = everybody.flatMap { one in everybody.prefix(one).map { (one, $0, 2.0) } }
    let holes = Graph(personCount: people, ties: pairs).structuralHoles()
    let contacts = Double(people - 1)
    // Each contact has the direct share and the way over each of the others.
    let reached = 1 / contacts + (contacts - 1) / (contacts * contacts)
    expectClose(holes.constraint, everybody.map { _ in contacts * reached * reached })
    expectClose(holes.effectiveSize, everybody.map { _ in 1 })
    expectClose(holes.efficiency, everybody.map { _ in 1 / contacts })
    expectClose(holes.hierarchy, everybody.map { _ in 0 })
  }

  @Test("are undefined for people without a tie")
  func isolate() {
    let holes = Graph(personCount: 3, ties: [(0, 2, 1)]).structuralHoles()
    for measure in [holes.constraint, holes.effectiveSize, holes.efficiency, holes.hierarchy] {
      #expect(measure == [1, nil, 1])
    }
    let nobody = Graph(personCount: 0, ties: []).structuralHoles()
    #expect(nobody.constraint.isEmpty && nobody.hierarchy.isEmpty)
  }

  @Test("of a chain of a million people are those of their two contacts")
  func longChain() {
    let people = 1_000_000
    let ends = (0..<Int32(people - 1))
    let graph = Graph(
      personCount: people, firsts: Array(ends), seconds: ends.map { $0 + 1 },
      strengths: [Double](repeating: 1, count: people - 1), origins: Array(ends))
    let holes = graph.structuralHoles(threads: 2)
    #expect(holes.constraint[0] == 1 && holes.constraint[people / 2] == 0.5)
    #expect(holes.effectiveSize[0] == 1 && holes.effectiveSize[people / 2] == 2)
    #expect(holes.hierarchy[0] == 1 && holes.hierarchy[people / 2] == 0)
  }

  @Test("don't overflow with the greatest strengths")
  func greatStrengths() {
    let ties = [(0, 1), (1, 2), (2, 0)].map { ($0.0, $0.1, 1e200) }
    let holes = Graph(personCount: 3, ties: ties).structuralHoles()
    expectClose(holes.constraint, [1.125, 1.125, 1.125])
    expectClose(holes.effectiveSize, [1, 1, 1])
  }

  @Test("are the same to the last bit on any number of threads")
  func threads() {
    let graph = Graph(
      randomWith: 300, density: 0.3, weights: [1e-8, 3e-4, 0.1, 1, 7, 1e4], seed: 11)
    let holes = graph.structuralHoles()
    for threads in [2, 3, 8] { #expect(graph.structuralHoles(threads: threads) == holes) }
  }

  @Test("agree with the formulas over all people", arguments: 0..<50 as Range<UInt64>)
  func formulas(seed: UInt64) {
    expectFormulas(Graph.varied(seed: seed))
  }

  @Test(
    "agree with the formulas where strengths lie far apart", arguments: 0..<12 as Range<UInt64>)
  func wideStrengths(seed: UInt64) {
    let graph = Graph(
      randomWith: 24, density: Double(seed % 6 + 1) / 6,
      weights: seed < 6 ? [1e-2, 0.1, 1, 10, 100] : [1e-8, 3e-5, 0.2, 1, 50, 1e4], seed: seed)
    expectFormulas(graph)
  }

  private func expectFormulas(_ graph: Graph) {
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
    var expected = (
      constraint: [Double?](), size: [Double?](), efficiency: [Double?](), hierarchy: [Double?]()
    )
    for person in everybody {
      let contacts = everybody.filter { strengths[person][$0] > 0 }
      var byContact: [Double] = []
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
        byContact.append(reached * reached)
      }
      let count = Double(contacts.count)
      let mean = byContact.reduce(0, +) / count
      let disorder = byContact.map { $0 / mean * .log($0 / mean) }.reduce(0, +)
      expected.constraint.append(contacts.isEmpty ? nil : byContact.reduce(0, +))
      expected.size.append(contacts.isEmpty ? nil : size)
      expected.efficiency.append(contacts.isEmpty ? nil : size / count)
      expected.hierarchy.append(
        contacts.isEmpty ? nil : contacts.count == 1 ? 1 : disorder / (count * .log(count)))
    }
    let holes = graph.structuralHoles(threads: 2)
    expectClose(holes.constraint, expected.constraint, "constraint")
    expectClose(holes.effectiveSize, expected.size, "effective size")
    expectClose(holes.efficiency, expected.efficiency, "efficiency")
    expectClose(holes.hierarchy, expected.hierarchy, "hierarchy")
  }
}
