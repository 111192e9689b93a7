import TendGraph
import TendTestSupport
import Testing

@testable import TendDiagram

@Suite("The layout by groups")
struct GroupLayoutTests {
  @Test("comes out the same every time")
  func isRepeatable() {
    let network = Network(randomWith: 60, groups: 5, tiesEach: 3, seed: 11)
    #expect(network.map().dot == network.map().dot)
  }

  @Test("gathers people with neither team nor tie")
  func withoutTies() {
    let people = [
      Person(id: "a", team: "X"), Person(id: "b", team: "X"), Person(id: "c"),
      Person(id: "d"), Person(id: "e"),
    ]
    let network = Network(people: people, ties: [(0, 1, 2), (1, 2, 1)])
    let content = MapContent(
      network: network, graph: network.graph(above: 0), grouping: Grouping(teamsOf: people),
      findings: MapFindings())
    #expect(content.groups.map(\.name) == ["X", "no team", "without ties"])
    #expect(content.groups.map(\.members) == [[0, 1], [2], [3, 4]])
  }

  @Test("seats people next to those they talk to")
  func seats() {
    // Three closed triangles in one group: ties inside should be shorter than pairs in general.
    let people = (0..<9).map { Person(id: "\($0)", team: "X") }
    let ties = [(0, 3), (3, 6), (0, 6), (1, 4), (4, 7), (1, 7), (2, 5), (5, 8), (2, 8)]
    let network = Network(people: people, ties: ties.map { ($0.0, $0.1, 1) })
    let content = MapContent(
      network: network, graph: network.graph(above: 0), grouping: Grouping(teamsOf: people),
      findings: MapFindings())
    let layout = GroupLayout(content)
    func mean(_ pairs: [(Int, Int)]) -> Double {
      pairs.reduce(0) { $0 + (layout.places[$1.0] - layout.places[$1.1]).length }
        / Double(pairs.count)
    }
    let all = (0..<9).flatMap { one in (0..<one).map { (one, $0) } }
    #expect(mean(ties) < 0.75 * mean(all))
  }

  @Test("draws only the backbone of more ties than can be read, and every finding")
  func backbone() throws {
    let network = Network(randomWith: 40, groups: 4, tiesEach: 8, seed: 5)
    let graph = network.graph(above: 0)
    let kept = graph.backbone()
    let left = try #require(kept.firstIndex(of: false))
    let map = network.map(findings: MapFindings(neglected: [graph.origin(ofTie: left): 40]))
    #expect(map.drawnTieCount == kept.count { $0 } + 1)
    #expect(map.tieCount == graph.tieCount)
    #expect(map.drawnPairs.count == map.drawnTieCount)
    for (first, second) in map.drawnPairs {
      #expect(map.dot.contains("id=\"t-\(first.index)-\(second.index)\""))
    }
    #expect(map.dot.contains("silent for 40 days"))
    #expect(map.dot.contains("\(map.drawnTieCount) of \(map.tieCount) ties"))
  }

  @Test("is the same on any number of threads", arguments: [2, 3, 7])
  func threads(count: Int) {
    let network = Network(randomWith: 160, groups: 9, tiesEach: 4, seed: 11)
    var options = MapOptions()
    options.threads = count
    #expect(network.map(options: options).dot == network.map().dot)
    options.level = .teams
    var alone = options
    alone.threads = 1
    #expect(network.map(options: options).dot == network.map(options: alone).dot)
  }
}
