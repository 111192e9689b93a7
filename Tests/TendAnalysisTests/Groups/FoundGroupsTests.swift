import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Found groups") struct FoundGroupsTests {
  @Test("are clear in the karate club")
  func karate() throws {
    let found = KnownNetwork.karate.graph.groups()
    #expect(found.isClear)
    #expect(found.runs == 10)
    #expect(try #require(found.agreement) > 0.8)
    let strengths = try #require(found.strengths)
    #expect(strengths.modularity == found.partition.modularity)
    #expect(strengths.byChance < 0.38)
  }

  @Test("are clear in a plan of teams", arguments: 0..<5 as Range<UInt64>)
  func plan(seed: UInt64) {
    let graph = Graph(plannedFor: 40, teams: 4, inside: 0.7, outside: 0.05, seed: seed)
    #expect(graph.groups(seed: seed).isClear)
  }

  @Test("are clear in a ring of cliques")
  func ringOfCliques() {
    let found = Graph(ringOf: 8, cliquesOf: 5).groups()
    #expect(found.isClear)
    #expect(found.agreement == 1)
  }

  @Test("are clear by their strengths alone, where everybody has a tie to everybody")
  func strengthsAlone() throws {
    var ties: [(Int, Int, Double)] = []
    for one in 0..<24 {
      for other in 0..<one { ties.append((one, other, one % 3 == other % 3 ? 9 : 1)) }
    }
    let found = Graph(personCount: 24, ties: ties).groups()
    #expect(found.isClear)
    #expect(try #require(found.strengths).isBeyondChance)
    #expect(!(try #require(found.ties).isBeyondChance))
  }

  @Test(
    "are not clear in random graphs, dense or sparse",
    arguments: [(12, 0.5), (40, 0.05), (40, 0.1), (25, 0.5), (90, 0.03)])
  func random(people: Int, density: Double) {
    for (seed, weights) in [(1, [1]), (2, [1, 10, 100])] as [(UInt64, [Double])] {
      let graph = Graph(randomWith: people, density: density, weights: weights, seed: seed)
      #expect(!graph.groups().isClear)
    }
  }

  @Test("are not clear in a sparse random graph, though its modularity is high")
  func sparse() throws {
    let found = Graph(randomWith: 120, density: 0.03, weights: [1], seed: 1).groups()
    #expect(try #require(found.partition.modularity) > 0.45)
    #expect(!found.isClear)
  }

  @Test("are not clear in a clique, a star, a ring, a pair, or without ties")
  func none() {
    let clique = Graph(randomWith: 12, density: 1, weights: [1], seed: 1)
    let star = Graph(personCount: 12, ties: (1..<12).map { (0, $0, 1) })
    let ring = Graph(personCount: 30, ties: (0..<30).map { ($0, ($0 + 1) % 30, 1) })
    for graph in [clique, star, ring, Graph(drawing: ["AB"]), Graph(personCount: 3, ties: [])] {
      #expect(!graph.groups().isClear)
    }
    #expect(Graph(personCount: 3, ties: []).groups().agreement == nil)
    #expect(Graph(personCount: 3, ties: []).groups().strengths == nil)
    #expect(Graph(personCount: 0, ties: []).groups().partition.groupCount == 0)
  }

  @Test("are the best of the runs", arguments: 0..<4 as Range<UInt64>)
  func best(seed: UInt64) throws {
    let graph = Graph(randomWith: 60, density: 0.1, seed: seed)
    let one = graph.groups(runs: 1, seed: seed)
    let many = graph.groups(runs: 8, seed: seed)
    let least = try #require(one.partition.modularity)
    #expect(try #require(many.partition.modularity) >= least)
    #expect(one.agreement == nil)
    #expect(!one.isClear)
    #expect(many.runs == 8)
  }

  @Test("are the same on one and on two threads, and for the same seed")
  func threads() {
    let graph = Graph(plannedFor: 40, teams: 4, inside: 0.3, outside: 0.1, seed: 2)
    let found = graph.groups(seed: 9)
    #expect(graph.groups(seed: 9, threads: 2) == found)
    #expect(graph.groups(seed: 10).strengths != found.strengths)
  }
}
