import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Leiden groups") struct LeidenTests {
  @Test("of two triangles and one tie between are the triangles")
  func twoTriangles() {
    let found = Graph(drawing: ["AB", "BC", "CA", "CD", "DE", "EF", "FD"]).leiden()
    #expect(found.groupOfPerson == [0, 0, 0, 1, 1, 1])
    #expect(found.sizes == [3, 3])
  }

  @Test("are numbered by size, and leave out people without a tie")
  func numbers() {
    let graph = Graph(personCount: 6, ties: [(0, 2, 1), (3, 4, 1), (4, 5, 1), (3, 5, 1)])
    let found = graph.leiden()
    #expect(found.groupOfPerson == [1, nil, 1, 0, 0, 0])
    #expect(found.sizes == [3, 2])
    #expect(found.groupCount == 2)
    #expect(Grouping(foundIn: graph).names == ["Group 1", "Group 2"])
    #expect(Grouping(foundIn: graph).source == .found)
    #expect(Grouping(foundIn: graph).groupOfPerson == found.groupOfPerson)
  }

  @Test("of the karate club are the best that are known", arguments: 0..<20 as Range<UInt64>)
  func karate(seed: UInt64) throws {
    // The best of 200 runs of igraph 1.0.0's Leiden is 0.44490 with strengths. Without, 0.41979 is
    // the optimum (Brandes et al., On Modularity Clustering, 2008).
    let weighted = KnownNetwork.karate.graph
    #expect(try #require(weighted.leiden(seed: seed).modularity) > 0.4437)
    let unweighted = KnownNetwork.karate.unweightedGraph
    #expect(try #require(unweighted.leiden(seed: seed).modularity) > 0.415)
  }

  @Test("of the karate club are the best in ten runs")
  func bestOfKarate() throws {
    let weighted = Grouping(foundIn: KnownNetwork.karate.graph).groupOfPerson
    #expect(
      abs(try #require(KnownNetwork.karate.graph.modularity(of: weighted)) - 0.444904) < 1e-6)
    let graph = KnownNetwork.karate.unweightedGraph
    let unweighted = Grouping(foundIn: graph).groupOfPerson
    #expect(abs(try #require(graph.modularity(of: unweighted)) - 0.419790) < 1e-6)
  }

  @Test("of nobody are none")
  func nobody() {
    #expect(Graph(personCount: 0, ties: []).leiden().sizes == [])
    #expect(Graph(personCount: 3, ties: []).leiden().groupOfPerson == [nil, nil, nil])
    #expect(Graph(personCount: 3, ties: []).leiden().modularity == nil)
  }

  @Test("of cliques in a ring are the cliques", arguments: [4, 9, 20])
  func ringOfCliques(cliques: Int) {
    let found = Graph(ringOf: cliques, cliquesOf: 5).leiden()
    #expect(found.groupOfPerson == (0..<cliques * 5).map { $0 / 5 })
  }

  @Test("recover a plan of four teams", arguments: 0..<20 as Range<UInt64>)
  func plan(seed: UInt64) {
    let graph = Graph(plannedFor: 60, teams: 4, inside: 0.7, outside: 0.05, seed: seed)
    #expect(graph.leiden(seed: seed).groupOfPerson == (0..<60).map { $0 % 4 })
  }

  @Test("are the components at resolution 0, and single people at a very high one")
  func extremes() {
    let graph = Graph(drawing: ["AB", "BC", "CD", "DA", "EF", "FG"])
    #expect(graph.leiden(resolution: 0).groupOfPerson == [0, 0, 0, 0, 1, 1, 1])
    #expect(graph.leiden(resolution: 1_000).groupOfPerson == Array(0..<7))
  }

  @Test("are more and smaller at a higher resolution")
  func resolution() throws {
    let karate = KnownNetwork.karate.unweightedGraph
    let counts = [0.2, 0.5, 1, 2, 4].map { karate.leiden(resolution: $0).groupCount }
    #expect(counts == counts.sorted())
    #expect(counts[0] == 1 && counts[4] > 8)
  }

  @Test("are connected, and nobody would do better elsewhere", arguments: 0..<30 as Range<UInt64>)
  func quality(seed: UInt64) throws {
    let resolution = [1, 0.4, 2.5][Int(seed % 3)]
    for graph in [Graph.varied(seed: seed), Graph(randomWith: 40, density: 0.1, seed: seed)] {
      let found = graph.leiden(resolution: resolution, seed: seed)
      let groups = found.groupOfPerson
      for person in groups.indices {
        #expect((groups[person] == nil) == (graph.degree(of: PersonID(index: person)) == 0))
      }
      #expect(found.sizes == found.sizes.sorted(by: >))
      for (group, size) in found.sizes.enumerated() {
        let members = Set(groups.indices.filter { groups[$0] == group })
        #expect(members.count == size)
        #expect(isConnected(members, ties: graph.pairs))
      }
      guard graph.tieCount > 0 else { continue }
      let modularity = try #require(found.modularity)
      #expect(modularity == graph.modularity(of: groups, resolution: resolution))
      for person in groups.indices where groups[person] != nil {
        for group in 0...found.groupCount {
          var moved = groups
          moved[person] = group
          let other = try #require(graph.modularity(of: moved, resolution: resolution))
          #expect(other <= modularity + 1e-9)
        }
      }
    }
  }

  @Test("of few people are nearly always the best of all groupings")
  func optimum() throws {
    var reached = 0
    for seed in 0..<30 as Range<UInt64> {
      let graph = Graph(randomWith: 7, density: 0.4, seed: seed)
      let found = try #require(graph.leiden(seed: seed).modularity)
      let best = bestModularity(of: graph)
      #expect(found <= best + 1e-12)
      if found > best - 1e-12 { reached += 1 }
    }
    // Moves of one person, or of a part, do not lead everywhere.
    #expect(reached >= 27)
  }

  private func bestModularity(of graph: Graph) -> Double {
    var best = -1.0
    var groups = [Int?](repeating: 0, count: graph.personCount)
    // Every grouping once: nobody's number is above all before by more than one.
    func extend(_ person: Int, _ count: Int) {
      guard person < graph.personCount else {
        best = max(best, graph.modularity(of: groups) ?? -1)
        return
      }
      for group in 0...count {
        groups[person] = group
        extend(person + 1, max(count, group + 1))
      }
    }
    extend(0, 0)
    return best
  }

  @Test("are the same on one and on two threads")
  func threads() {
    let graph = Graph(plannedFor: 600, teams: 12, inside: 0.5, outside: 0.2, seed: 3)
    // Enough ties for several blocks of work.
    #expect(graph.tieCount > 35_000)
    for seed in 0..<2 as Range<UInt64> {
      #expect(graph.leiden(seed: seed) == graph.leiden(seed: seed, threads: 2))
    }
  }

  @Test("do not depend on the unit of strength", arguments: [1e-6, 1e6])
  func unit(factor: Double) {
    let karate = KnownNetwork.karate
    let scaled = Graph(
      personCount: karate.personCount, ties: karate.ties.map { ($0.0, $0.1, $0.2 * factor) })
    #expect(scaled.leiden().groupOfPerson == karate.graph.leiden().groupOfPerson)
  }

  private func isConnected(_ people: Set<Int>, ties: [[Int]]) -> Bool {
    var reached = Set(people.min().map { [$0] } ?? [])
    var before = 0
    while reached.count > before {
      before = reached.count
      for tie in ties where people.isSuperset(of: tie) && !reached.isDisjoint(with: tie) {
        reached.formUnion(tie)
      }
    }
    return reached == people
  }
}
