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

  @Test("have no overlap where neither end knows anybody else")
  func lonePair() {
    let found = Graph(drawing: ["AB"]).localBridges()
    #expect(found.overlaps == [nil])
    #expect(found.spans == [nil])
    #expect(found.isLocalBridge(tie: 0))
  }

  @Test("agree with sets of contacts and plain searches", arguments: 0..<50 as Range<UInt64>)
  func obvious(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let pairs = graph.pairs
    var contacts = [Set<Int>](repeating: [], count: graph.personCount)
    for pair in pairs {
      contacts[pair[0]].insert(pair[1])
      contacts[pair[1]].insert(pair[0])
    }
    let found = graph.localBridges()
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
