import TendGraph
import Testing

@testable import TendDiagram

@Suite("Names on other drawings")
struct HostileFigureTests {
  static let names = [
    "say \"hi\"", "back\\slash", "<b>bold</b>", "\\N\\G\\E\\T\\H\\L\\n", "R&D &amp; &lt;",
    "\u{1F600} smile", "\u{645}\u{631}\u{62D}\u{628}\u{627}", "]; } graph", "-- a; // b", "{a|b}",
    String(repeating: "long ", count: 1_000),
  ]

  private let network: Network = {
    let names = HostileFigureTests.names
    let people = names.enumerated().map { place, name in
      Person(
        id: "\(place)", name: name, team: names[(place + 1) % 4],
        manager: place == 0 ? nil : "\(place / 2)")
    }
    return Network(people: people, ties: (1..<names.count).map { (0, $0, Double($0)) })
  }()

  private func maps() throws -> [OrganisationMap] {
    let graph = network.graph(above: 0)
    let grouping = Grouping(teamsOf: network.people)
    var options = MapOptions(title: HostileFigureTests.names[2])
    let ego = OrganisationMap(
      around: PersonID(index: 0), in: network, graph: graph, grouping: grouping, options: options)
    let lines = try #require(
      OrganisationMap(reportingLinesOf: network, graph: graph, options: options))
    options.level = .teams
    return [
      OrganisationMap(network: network, graph: graph, grouping: grouping, options: options), ego,
      lines,
    ]
  }

  @Test("are text in every format, whatever they hold")
  func harmless() throws {
    for map in try maps() {
      let svg = String(decoding: try map.render(.svg), as: UTF8.self)
      #expect(svg.contains("&lt;b&gt;bold&lt;/b&gt;"))
      #expect(!svg.contains("<b>"))
      #expect(svg.hasSuffix("</svg>\n"))
      #expect(try map.render(.png).count > 1_000)
      #expect(try map.render(.pdf).starts(with: Array("%PDF".utf8)))
      #expect(map.dot.hasSuffix("}\n"))
    }
  }
}
