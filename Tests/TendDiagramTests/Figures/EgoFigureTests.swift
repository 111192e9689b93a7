import TendGraph
import TendTestSupport
import Testing

@testable import TendDiagram

@Suite("One person's map")
struct EgoFigureTests {
  private let people = [
    Person(id: "boss", name: "Boss", team: "Yard"),
    Person(id: "client", name: "Client", relation: "client"),
    Person(id: "ego", name: "Ego", team: "Yard", manager: "boss"),
    Person(id: "mate", name: "Mate", team: "Yard", manager: "boss"),
    Person(id: "other", name: "Other", team: "Office"),
    Person(id: "stranger", name: "Stranger", team: "Office"),
  ]

  private func figure(_ findings: MapFindings = MapFindings()) -> EgoFigure {
    let network = Network(
      people: people,
      ties: [(0, 2, 4), (1, 2, 1), (2, 3, 9), (2, 4, 2), (0, 3, 1), (4, 5, 1)])
    return EgoFigure(
      of: PersonID(index: 2), in: network, network.graph(above: 0),
      Grouping(teamsOf: network.people), findings, options: MapOptions())
  }

  @Test("puts contacts in rings by how they are related")
  func rings() throws {
    let figure = figure().figure
    let distances = Dictionary(
      uniqueKeysWithValues: figure.marks.map { ($0.id, $0.place.length.rounded()) })
    #expect(distances["p-2"] == 0)
    let inOrder = ["p-0", "p-3", "p-4", "p-1"].compactMap { distances[$0] }
    #expect(inOrder.count == 4 && inOrder == inOrder.sorted() && Set(inOrder).count == 4)
    #expect(distances["p-5"] == nil)
    #expect(
      figure.tags.map(\.text) == [
        "manager and reports 1", "own team 1", "other teams 1", "outside 1",
      ])
  }

  @Test("draws the person's own ties, and lets those of contacts lie behind")
  func ties() {
    let map = figure()
    #expect(Set(map.figure.lines.map(\.id)) == ["t-0-2", "t-1-2", "t-2-3", "t-2-4"])
    #expect(map.figure.stems.count == 1)
    #expect(map.contactCount == 4 && map.drawnCount == 4)
    #expect(map.facts == "A table of ties, without dates. Ego has 4 ties.")
  }

  @Test("lets nobody and no words lie on others", arguments: [1, 6, 30, 139, 400])
  func isReadable(contacts: Int) {
    let people = (0...contacts).map {
      Person(id: "\($0)", name: "Person number \($0)", team: "Team \($0 % 5)")
    }
    let network = Network(people: people, ties: (1...contacts).map { (0, $0, Double($0)) })
    let map = EgoFigure(
      of: PersonID(index: 0), in: network, network.graph(above: 0),
      Grouping(teamsOf: network.people), MapFindings(), options: MapOptions())
    #expect(map.figure.overlaps.marks == 0)
    #expect(map.figure.overlaps.labels == 0)
    #expect(map.drawnCount == min(contacts, EgoFigure.mostContacts))
    // The strongest stay where not all can.
    #expect(map.figure.marks.contains { $0.id == "p-\(contacts)" })
  }

  @Test("of somebody without a tie is that person alone")
  func alone() throws {
    let network = Network(people: [Person(id: "a"), Person(id: "b")], ties: [])
    let map = OrganisationMap(
      around: PersonID(index: 1), in: network, graph: network.graph(above: 0))
    #expect(map.peopleCount == 1 && map.drawnTieCount == 0)
    #expect(try map.render(.svg).count > 500)
  }
}
