import TendGraph
import TendTestSupport
import Testing

@testable import TendDiagram

@Suite("A map of teams")
struct TeamFigureTests {
  private func options(_ change: (inout MapOptions) -> Void = { _ in }) -> MapOptions {
    var options = MapOptions()
    options.level = .teams
    change(&options)
    return options
  }

  @Test("sums up the ties between two teams as counting them one by one does", arguments: 0..<12)
  func sums(seed: UInt64) throws {
    let network = Network(randomWith: 60, groups: 7, tiesEach: 3, seed: seed)
    let graph = network.graph(above: 0)
    let links = TeamLinks(network, graph, Grouping(teamsOf: network.people), MapFindings())
    var expected: [Set<String>: (ties: Int, strength: Double)] = [:]
    for tie in 0..<graph.tieCount {
      let ends = [Int(graph.firsts[tie]), Int(graph.seconds[tie])]
      let teams = Set(ends.compactMap { network.people[$0].team })
      guard teams.count == 2 else { continue }
      expected[teams, default: (0, 0)].ties += 1
      expected[teams, default: (0, 0)].strength += graph.strengths[tie]
    }
    #expect(links.links.count == expected.count)
    for link in links.links {
      let sum = try #require(
        expected[[links.teams[link.first].name, links.teams[link.second].name]])
      #expect(link.ties.count == sum.ties)
      #expect(abs(link.strength - sum.strength) < 1e-9)
      // Whoever is named is an end of every tie of the link.
      for name in link.carriers {
        let person = try #require(Int(name))
        #expect(
          link.ties.allSatisfy {
            Int(graph.firsts[$0]) == person || Int(graph.seconds[$0]) == person
          })
      }
    }
    #expect(links.teams.map(\.people).reduce(0, +) + links.leftOut == 60)
  }

  @Test("lets no team and no words lie on others", arguments: [1, 2, 5, 12, 40, 150])
  func isReadable(teams: Int) {
    let network = Network(randomWith: teams * 6, groups: teams, tiesEach: 3, seed: 5)
    let map = TeamFigure(
      network, network.graph(above: 0), Grouping(teamsOf: network.people), MapFindings(),
      options: options())
    #expect(map.figure.overlaps.marks == 0)
    #expect(map.figure.overlaps.labels == 0)
    #expect(map.links.isDrawn.count { $0 } == map.figure.lines.count)
  }

  @Test("says who carries a link alone")
  func carriers() throws {
    let map = smallNetwork.map(findings: smallFindings, options: options())
    #expect(map.showsTeams)
    let svg = String(decoding: try map.render(.svg), as: UTF8.self)
    #expect(svg.contains("Compilers - Proofs: 1 tie, carried by Alan and Edsger alone"))
    #expect(svg.contains("Compilers: 3 people, 3 ties inside, 1 of them need tending"))
    #expect(svg.contains("a single thread: hangs on one tie or one person"))
    #expect(svg.contains("1 person in no team and without a tie is left out."))
  }

  @Test("stands for more people than a map can show, unless people are asked for")
  func automatic() {
    let people = (0..<1_501).map { Person(id: "\($0)", team: "Team \($0 % 9)") }
    let network = Network(people: people, ties: (1..<1_501).map { ($0 - 1, $0, 1) })
    #expect(network.map().showsTeams)
    #expect(MapOptions().showsTeams(of: 1_501) && !MapOptions().showsTeams(of: 1_500))
    var options = MapOptions()
    options.level = .people
    #expect(!options.showsTeams(of: 1_501))
    options = MapOptions(engine: .sfdp)
    #expect(!options.showsTeams(of: 1_501))
  }

  @Test("comes out the same every time")
  func isRepeatable() {
    let network = Network(randomWith: 200, groups: 20, tiesEach: 4, seed: 3)
    #expect(network.map(options: options()).dot == network.map(options: options()).dot)
  }
}
