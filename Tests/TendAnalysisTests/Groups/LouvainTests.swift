import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Louvain groups") struct LouvainTests {
  @Test("of two triangles and one tie between are the triangles")
  func twoTriangles() {
    let found = Graph(drawing: ["AB", "BC", "CA", "CD", "DE", "EF", "FD"]).louvain()
    #expect(found.groupOfPerson == [0, 0, 0, 1, 1, 1])
    #expect(found.sizes == [3, 3])
  }

  @Test("are numbered by size, and leave out people without a tie")
  func numbers() {
    let graph = Graph(personCount: 6, ties: [(0, 2, 1), (3, 4, 1), (4, 5, 1), (3, 5, 1)])
    let found = graph.louvain()
    #expect(found.groupOfPerson == [1, nil, 1, 0, 0, 0])
    #expect(found.sizes == [3, 2])
    #expect(Grouping(foundIn: graph).names == ["Group 1", "Group 2"])
    #expect(Grouping(foundIn: graph).source == .found)
    #expect(Grouping(foundIn: graph).groupOfPerson == found.groupOfPerson)
  }

  @Test("of the karate club come close to the best that is known")
  func karate() throws {
    // The best of 200 runs of igraph 1.0.0's Leiden is 0.44490 with strengths. Without, 0.41979 is
    // the optimum (Brandes et al., On Modularity Clustering, 2008).
    #expect(try #require(KnownNetwork.karate.graph.louvain().modularity) > 0.44)
    #expect(try #require(KnownNetwork.karate.unweightedGraph.louvain().modularity) > 0.415)
  }

  @Test("of nobody are none")
  func nobody() {
    #expect(Graph(personCount: 0, ties: []).louvain().sizes == [])
    #expect(Graph(personCount: 3, ties: []).louvain().groupOfPerson == [nil, nil, nil])
    #expect(Graph(personCount: 3, ties: []).louvain().modularity == nil)
  }

  @Test("recover a plan of four teams", arguments: 0..<20 as Range<UInt64>)
  func plan(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var ties: [(Int, Int, Double)] = []
    for one in 0..<60 {
      for other in 0..<one {
        let chance = one % 4 == other % 4 ? 0.7 : 0.05
        if Double.random(in: 0..<1, using: &generator) < chance {
          ties.append((one, other, Double.random(in: 1..<2, using: &generator)))
        }
      }
    }
    let found = Graph(personCount: 60, ties: ties).louvain()
    #expect(found.groupOfPerson == (0..<60).map { $0 % 4 })
  }

  @Test("are connected and better than none and than one", arguments: 0..<50 as Range<UInt64>)
  func quality(seed: UInt64) throws {
    for graph in [Graph.varied(seed: seed), Graph(randomWith: 80, density: 0.06, seed: seed)] {
      let found = graph.louvain()
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
      #expect(modularity == graph.modularity(of: groups))
      #expect(modularity >= -1e-12)
      let apart = try #require(graph.modularity(of: Array(0..<graph.personCount)))
      #expect(modularity >= apart)
    }
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
