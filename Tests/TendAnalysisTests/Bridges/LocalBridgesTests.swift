import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Local bridges") struct LocalBridgesTests {
  @Test("have the spans that networkx finds", arguments: KnownNetwork.all)
  func spans(_ network: KnownNetwork) {
    let graph = network.graph
    let found = graph.localBridges()
    var spans: [[Int]: Int?] = [:]
    for tie in 0..<graph.tieCount where found.isLocalBridge(tie: tie) {
      spans.updateValue(found.spans[tie], forKey: graph.pairs[tie])
    }
    #expect(spans == network.localBridges)
  }

  @Test("come with the overlap of every tie", arguments: KnownNetwork.all)
  func overlaps(_ network: KnownNetwork) {
    expectClose(network.graph.localBridges().overlaps, network.overlaps)
  }

  @Test("of a ring span the way round")
  func ring() {
    let graph = Graph(drawing: ["AB", "BC", "CD", "DE", "EF", "FA"])
    #expect(graph.localBridges().spans == [5, 5, 5, 5, 5, 5])
  }

  @Test("of a giant ring take one search for all", .timeLimit(.minutes(1)))
  func giantRing() {
    let people = 200_000
    let ends = Array(0..<Int32(people))
    // The tie of the first and the last person stands second.
    let graph = Graph(
      personCount: people, firsts: [0, 0] + ends[1..<(people - 1)],
      seconds: [1, Int32(people - 1)] + ends[2...],
      strengths: [Double](repeating: 1, count: people), origins: ends)
    let spans = graph.localBridges(threads: 2).spans
    #expect(spans.allSatisfy { $0 == people - 1 })
  }

  @Test("of a ladder go by the next rung")
  func ladder() {
    let rungs = 20_000
    let graph = Graph(
      personCount: 2 * rungs,
      ties: (0..<rungs).map { (2 * $0, 2 * $0 + 1, 1) }
        + (2..<(2 * rungs)).map { ($0 - 2, $0, 1) })
    #expect(graph.localBridges().spans.allSatisfy { $0 == 3 })
  }

  @Test("that join triangles in a ring lead once around", .timeLimit(.minutes(1)))
  func ringOfTriangles() {
    let triangles = 20_000
    var ties: [(Int, Int, Double)] = []
    for place in 0..<triangles {
      let (one, two, three) = (3 * place, 3 * place + 1, 3 * place + 2)
      ties += [(one, two, 1), (two, three, 1), (one, three, 1)]
      ties.append((three, 3 * ((place + 1) % triangles), 1))
    }
    let graph = Graph(personCount: 3 * triangles, ties: ties)
    let found = graph.localBridges()
    let spans = found.spans.indices.filter(found.isLocalBridge).map { found.spans[$0] }
    #expect(spans.count == triangles)
    #expect(spans.allSatisfy { $0 == 2 * triangles - 1 })
  }

  @Test("have no overlap where neither end knows anybody else")
  func lonePair() {
    let found = Graph(drawing: ["AB"]).localBridges()
    #expect(found.overlaps == [nil])
    #expect(found.spans == [nil])
    #expect(found.isLocalBridge(tie: 0))
  }

  @Test("agree with sets of contacts and plain searches", arguments: 0..<70 as Range<UInt64>)
  func obvious(seed: UInt64) {
    let graph =
      seed < 50
      ? Graph.varied(seed: seed)
      : Graph(randomWith: 60, density: [0.02, 0.03, 0.04, 0.05][Int(seed % 4)], seed: seed)
    let pairs = graph.pairs
    var contacts = [Set<Int>](repeating: [], count: graph.personCount)
    for pair in pairs {
      contacts[pair[0]].insert(pair[1])
      contacts[pair[1]].insert(pair[0])
    }
    let found = graph.localBridges(threads: 2)
    for (tie, pair) in pairs.enumerated() {
      let (one, other) = (contacts[pair[0]], contacts[pair[1]])
      let shared = one.intersection(other).count
      let all = one.union(other).subtracting(pair).count
      #expect(found.commonContacts[tie] == shared)
      #expect(found.isLocalBridge(tie: tie) == (shared == 0))
      expectClose([found.overlaps[tie]], [all == 0 ? nil : Double(shared) / Double(all)])
      #expect(found.spans[tie] == distance(of: pair, ties: pairs.filter { $0 != pair }))
    }
  }

  private func distance(of pair: [Int], ties: [[Int]]) -> Int? {
    var reached: Set<Int> = [pair[0]]
    for hops in 1...max(1, ties.count) {
      var grown = reached
      for tie in ties where reached.contains(tie[0]) || reached.contains(tie[1]) {
        grown.formUnion(tie)
      }
      if grown.contains(pair[1]) { return hops }
      if grown == reached { return nil }
      reached = grown
    }
    return nil
  }
}
