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

  @Test(
    "says what became of a link from what became of its ties",
    arguments: [
      ([TieState.formed: 3], TieState.formed), ([.lost: 2], .lost), ([.kept: 1], .kept),
      ([.formed: 2, .kept: 1], .kept), ([.faded: 1, .lost: 1, .kept: 1], .faded),
      ([.lost: 1, .formed: 1], .kept), ([.lost: 2, .faded: 1], .faded),
    ])
  func change(changes: [TieState: Int], expected: TieState) {
    #expect(TeamLinks.Link(first: 0, second: 1, changes: changes).change == expected)
    #expect(TeamLinks.Link(first: 0, second: 1).change == nil)
  }

  @Test("draws two periods: what is new, faded and lost between teams")
  func periods() throws {
    let people = (0..<9).map { Person(id: "\($0)", team: "Team \($0 / 3)") }
    let network = Network(
      people: people, ties: [(0, 1, 2), (0, 3, 4), (1, 4, 2), (2, 6, 3), (4, 7, 1), (5, 8, 2)])
    var findings = MapFindings()
    for (place, tie) in network.ties.enumerated() {
      // Ties between teams 0 and 1 faded, between 0 and 2 lost, between 1 and 2 formed.
      let teams = Set([tie.first.index / 3, tie.second.index / 3])
      findings.changes[TieID(index: place)] =
        teams == [0, 1] ? .faded : teams == [0, 2] ? .lost : teams == [1, 2] ? .formed : .kept
    }
    let map = network.map(findings: findings, options: options())
    let svg = String(decoding: try map.render(.svg), as: UTF8.self)
    #expect(svg.contains("Team 0 - Team 1: 2 ties, 2 faded"))
    #expect(svg.contains("Team 0 - Team 2: 1 tie, 1 lost"))
    #expect(svg.contains("Team 1 - Team 2: 2 ties, 2 new"))
    for words in ["edge link faded", "edge link lost", "edge link formed"] {
      #expect(svg.contains("class=\"\(words)\""), "\(words)")
    }
    #expect(svg.contains("lost: all of its ties are"))
    #expect(!svg.contains("single thread"))
  }

  @Test("keeps to the limit of time, and says so when it is reached")
  func limit() {
    let network = Network(randomWith: 90, groups: 9, tiesEach: 3, seed: 3)
    let usual = network.map(options: options())
    #expect(usual.layoutNote == nil && usual.tieWord == "links between teams")
    let hurried = network.map(options: options { $0.layoutLimit = .zero })
    #expect(hurried.layoutNote == "Laid out in a hurry: the limit of 0 s was reached.")
    #expect(hurried.dot.contains("Laid out in a hurry"))
    let found = OrganisationMap(
      network: network, graph: network.graph(above: 0),
      grouping: Grouping(
        source: .found, names: ["A", "B"], groupOfPerson: (0..<90).map { $0 % 2 }),
      options: options())
    #expect(found.tieWord == "links between groups")
  }

  @Test("draws areas in place of teams that are too many")
  func areas() throws {
    let network = Network(randomWith: 120, groups: 12, tiesEach: 4, seed: 2)
    var findings = MapFindings()
    findings.areas = Grouping(
      source: .found, names: ["A", "B", "C"],
      groupOfPerson: network.people.map {
        ["0", "1", "2"].firstIndex(of: $0.team?.suffix(1) ?? "") ?? 2
      })
    let map = network.map(findings: findings, options: options())
    let svg = String(decoding: try map.render(.svg), as: UTF8.self)
    #expect(svg.contains("120 people in 12 teams, drawn as 3 areas, all 3 links between them."))
    #expect(svg.contains("an area: teams that work together; how many people"))
    #expect(map.tieWord == "links between areas" && map.tieCount == 3)
  }

  @Test("tells whose disc is whose, and which discs its lines join")
  func discs() throws {
    let teams = [
      ("Ada", nil), ("Alan", "Small"), ("Edsger", "Large"), ("Grace", "Large"), ("No", nil),
    ]
    let people = teams.map { Person(id: $0.0, team: $0.1) }
    let network = Network(people: people, ties: [(0, 1, 1), (1, 2, 1), (2, 3, 1)])
    let discs = try #require(network.map(options: options()).discs)
    #expect(discs.word == "team")
    #expect(discs.people.names == ["Large", "Small", "no team"])
    // Ada is in no team; No has no tie either.
    #expect(discs.people.groupOfPerson == [2, 1, 0, 0, nil])
    #expect(discs.links.map { [$0.first, $0.second] } == [[0, 1], [1, 2]])
    let map = network.map(options: options { $0.level = .people })
    #expect(map.discs == nil && !map.showsTeams && map.drawnPairs.count == 3)
  }

  @Test("comes out the same every time")
  func isRepeatable() {
    let network = Network(randomWith: 200, groups: 20, tiesEach: 4, seed: 3)
    #expect(network.map(options: options()).dot == network.map(options: options()).dot)
  }
}
