import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Betweenness") struct BetweennessTests {
  @Test("is what exact fractions give", arguments: KnownNetwork.all)
  func known(_ network: KnownNetwork) {
    let found = network.graph.betweenness()
    expectClose(found.people, network.betweenness, "person")
    expectClose(found.ties, network.tieBetweenness, "tie")
  }

  @Test("of Mr Hi is 209, not the 208.5 that sums of floating 1/strength give")
  func equalPathsOfDifferentTies() {
    #expect(KnownNetwork.karate.graph.betweenness().people[0] == 209)
  }

  @Test("without strengths is what networkx finds", arguments: KnownNetwork.all)
  func unweighted(_ network: KnownNetwork) {
    expectClose(network.unweightedGraph.betweenness().people, network.unweightedBetweenness)
  }

  @Test("of classic networks is what networkx finds", arguments: ClassicNetwork.all)
  func classics(_ network: ClassicNetwork) throws {
    let found = network.graph.betweenness().people
    let pairs = Double((found.count - 1) * (found.count - 2) / 2)
    for (person, share) in network.mostBetween {
      let place = try #require(network.place(of: person))
      #expect(abs(found[place] / pairs - share) < 1e-6)
    }
  }

  @Test("takes strong ties for short")
  func strengthIsCloseness() {
    // A and B work together closely over C; their direct tie is weak.
    let graph = Graph(personCount: 3, ties: [(0, 1, 1), (0, 2, 4), (1, 2, 4)])
    #expect(graph.betweenness().people == [0, 0, 1])
    #expect(graph.betweenness().ties == [0, 2, 2])
  }

  @Test("has the same bits for any number of threads", arguments: [2, 3, 200])
  func threads(_ threads: Int) {
    let graph = Graph(randomWith: 150, density: 0.06, weights: [0.3, 0.7, 1.1, 2.9], seed: 11)
    #expect(graph.betweenness(threads: threads) == graph.betweenness(threads: 1))
  }

  @Test("stays finite where strengths are next to nothing")
  func tinyStrengths() {
    let tiny = Double.leastNonzeroMagnitude
    let graph = Graph(personCount: 4, ties: [(0, 1, tiny), (1, 2, tiny), (2, 3, 1)])
    #expect(graph.betweenness().people == [0, 2, 2, 0])
  }

  @Test("of nobody, and of people without ties, is nothing")
  func nothing() {
    #expect(Graph(personCount: 0, ties: []).betweenness().people.isEmpty)
    #expect(Graph(personCount: 2, ties: []).betweenness().people == [0, 0])
  }

  @Test("agrees with distances and path counts of all pairs", arguments: 0..<50 as Range<UInt64>)
  func obvious(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let expected = AllPairs(graph).betweenness()
    let found = graph.betweenness(threads: 2)
    expectClose(found.people, expected.people, "person")
    expectClose(found.ties, expected.ties, "tie")
  }
}

/// All distances and path counts of a graph whose strengths divide 12, in whole numbers.
private struct AllPairs {
  let people: Range<Int>
  let ties: [(one: Int, other: Int, length: Int)]
  var distances: [[Int]]
  var paths: [[Int]]
  static let unreachable = 1_000_000

  init(_ graph: Graph) {
    people = 0..<graph.personCount
    ties = zip(graph.pairs, graph.strengths).map { ($0[0], $0[1], 12 / Int($1)) }
    distances = [[Int]](
      repeating: [Int](repeating: AllPairs.unreachable, count: people.count), count: people.count)
    for person in people { distances[person][person] = 0 }
    for tie in ties {
      distances[tie.one][tie.other] = tie.length
      distances[tie.other][tie.one] = tie.length
    }
    for between in people {
      for one in people {
        for other in people {
          distances[one][other] = min(
            distances[one][other], distances[one][between] + distances[between][other])
        }
      }
    }
    paths = [[Int]](repeating: [Int](repeating: 0, count: people.count), count: people.count)
    for one in people {
      paths[one][one] = 1
      let reached = people.filter { $0 != one && distances[one][$0] < AllPairs.unreachable }
      for other in reached.sorted(by: { [distances] in distances[one][$0] < distances[one][$1] }) {
        for tie in ties where tie.one == other || tie.other == other {
          let before = tie.one + tie.other - other
          if distances[one][before] + tie.length == distances[one][other] {
            paths[one][other] += paths[one][before]
          }
        }
      }
    }
  }

  func betweenness() -> (people: [Double], ties: [Double]) {
    var overPeople = people.map { _ in 0.0 }
    var overTies = ties.map { _ in 0.0 }
    for one in people {
      for other in people.dropFirst(one + 1)
      where distances[one][other] < AllPairs.unreachable {
        let distance = distances[one][other]
        let all = Double(paths[one][other])
        for between in people where between != one && between != other {
          if distances[one][between] + distances[between][other] == distance {
            overPeople[between] += Double(paths[one][between] * paths[between][other]) / all
          }
        }
        for (place, tie) in ties.enumerated() {
          for (from, to) in [(tie.one, tie.other), (tie.other, tie.one)]
          where distances[one][from] + tie.length + distances[to][other] == distance {
            overTies[place] += Double(paths[one][from] * paths[to][other]) / all
          }
        }
      }
    }
    return (overPeople, overTies)
  }
}
