import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("People who leave")
struct LeavingTests {
  /// Two teams, A B C and D E F, joined by A over D and E, and by B over F; G is in no team and
  /// known to A alone; H left long ago.
  private static let network = Network(
    contacts: [
      "AB": [0, 60], "BC": [0, 60], "AC": [0, 60], "AD": [0, 60], "AE": [0, 60], "BF": [60],
      "DE": [0, 60], "EF": [0, 60], "AG": [0, 60], "AH": [0],
    ],
    people: ["A", "B", "C"].map { Person(id: $0, team: "Left") }
      + ["D", "E", "F"].map { Person(id: $0, team: "Right") })

  private func leaving(_ ids: [String], threads: Int = 1) throws -> Leaving {
    let network = LeavingTests.network
    let graph = network.graph(above: 0.05)
    return network.leaving(
      of: try ids.map { try #require(network.person(named: $0)) }, in: graph,
      grouping: network.grouping(of: graph), absences: network.absences(), threads: threads)
  }

  private func id(_ person: PersonID) -> String { LeavingTests.network.person(person).id }

  @Test("leave links between teams that hang by a thread")
  func linksThinned() throws {
    let leaving = try leaving(["A"])
    #expect(leaving.linksLost.isEmpty)
    let thread = try #require(leaving.linksThinned.first)
    #expect(leaving.linksThinned.count == 1)
    #expect(thread.people.map(id) == ["B", "F"])
  }

  @Test("end links that they alone carry together")
  func linksLost() throws {
    let leaving = try leaving(["B", "A"])
    #expect(leaving.linksThinned.isEmpty)
    let link = try #require(leaving.linksLost.first)
    #expect(leaving.linksLost.count == 1)
    #expect(link.groups.map { leaving.grouping.names[$0] } == ["Left", "Right"])
    #expect(link.people.map(id) == ["A", "B"])
    #expect(link.ties.count == 3)
  }

  @Test("end no link of a team of which nobody stays")
  func wholeTeam() throws {
    #expect(try leaving(["A", "B", "C"]).linksLost.isEmpty)
  }

  @Test("hand over their ties to whom nobody else of the team knows, and none to who is gone")
  func handovers() throws {
    let alone = try leaving(["A"])
    #expect(alone.handovers.map { "\(id($0.leaver))\(id($0.contact))" } == ["AD", "AE", "AG"])
    #expect(alone.handovers.allSatisfy { $0.interactions == 2 })
    // B knows F, and C has a tie to B still: with A gone too, F is known to nobody of Left.
    let both = try leaving(["A", "B"])
    let ends = both.handovers.map { "\(id($0.leaver))\(id($0.contact))" }
    #expect(ends == ["AC", "AD", "AE", "AG", "BC", "BF"])
    let weights = both.handovers.map(\.tie.strength)
    #expect(weights == weights.sorted(by: >))
  }

  @Test("are followed by those who come to stand between the others")
  func successors() throws {
    let leaving = try leaving(["A"])
    // C-B-F-E-D is left, a chain of five, in which F has 4 of the 6 pairs of others and B 3. E has 3
    // too, but had more before.
    #expect(leaving.successors.map { id($0.person) } == ["F", "B"])
    #expect(leaving.successors.map(\.betweennessBefore) == [0, 1])
    #expect(leaving.successors.map(\.betweennessAfter) == [4, 3])
    expectClose(leaving.successors.map(\.shareAfter), [4.0 / 6, 0.5])
    #expect(leaving.loss.parts.leftAlone.map(id) == ["G", "H"])
  }

  @Test("are judged alike on any number of threads")
  func threads() throws {
    let one = try leaving(["A", "E"])
    let many = try leaving(["E", "A"], threads: 4)
    #expect(one.loss == many.loss)
    #expect(one.successors == many.successors)
    #expect(one.handovers == many.handovers)
  }
}
