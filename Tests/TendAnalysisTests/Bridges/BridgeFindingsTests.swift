import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Bridge findings")
struct BridgeFindingsTests {
  /// Two triangles, A B C and D E F, joined by C and D; G hangs on F.
  private static let network = Network(
    contacts: [
      "AB": [0, 1], "BC": [0, 1], "AC": [0, 1], "CD": [0], "DE": [0, 1], "EF": [0, 1],
      "DF": [0, 1], "FG": [1],
    ],
    people: ["A", "B", "C"].map { Person(id: $0, team: "Left") }
      + ["D", "E", "F", "G"].map { Person(id: $0, team: "Right") })

  private var findings: BridgeFindings {
    let graph = BridgeFindingsTests.network.graph(above: 0.05)
    return BridgeFindingsTests.network.bridges(
      above: 0.05, in: graph, grouping: BridgeFindingsTests.network.grouping(of: graph))
  }

  private func id(_ person: PersonID) -> String {
    BridgeFindingsTests.network.person(person).id
  }

  @Test("name cut people with the worst loss first")
  func cutPeople() {
    #expect(findings.cutPeople.map { id($0.person) } == ["D", "C", "F"])
    #expect(findings.cutPeople.map(\.pairsCutOff) == [9, 8, 5])
  }

  @Test("name bridge ties with the worst loss first")
  func bridgeTies() {
    #expect(findings.bridgeTies.map { id($0.tie.first) + id($0.tie.second) } == ["CD", "FG"])
    #expect(findings.bridgeTies.map(\.pairsCutOff) == [12, 6])
    #expect(findings.bridgeTies.allSatisfy { $0.span == nil && $0.isLocalBridge })
  }

  @Test("share out the pairs that have a path at all")
  func shares() throws {
    let broker = try #require(findings.brokers.first)
    #expect(id(broker.person) == "D")
    // Nine pairs across and none else, of the 6 x 5 / 2 pairs of others.
    #expect(broker.betweenness == 9)
    #expect(broker.betweennessShare == 9.0 / 15)
  }

  @Test("name the single thread between two teams with its tie")
  func singleThreads() throws {
    let thread = try #require(findings.singleThreads.first)
    #expect(findings.singleThreads.count == 1)
    #expect(thread.groups.map { findings.grouping.names[$0] } == ["Left", "Right"])
    #expect(thread.people.map(id) == ["C", "D"])
    #expect(thread.ties.count == 1)
  }

  @Test("have a standing for everybody and every tie above the threshold")
  func everybody() {
    #expect(findings.people.count == 7)
    #expect(findings.ties.count == 8)
    let strict = BridgeFindingsTests.network.graph(above: 1)
    #expect(strict.tieCount == 6)
  }

  @Test("take teams first, then reporting lines, then groups found in the ties")
  func grouping() {
    #expect(findings.grouping.source == .teams)
    let nobodyKnown = Network(contacts: ["AB": [0], "BC": [0]])
    #expect(nobodyKnown.grouping(of: nobodyKnown.graph(above: 0)).source == .found)
    let lines = Network(
      contacts: ["AB": [0]],
      people: ["B", "C", "D"].map { Person(id: $0, manager: "A") })
    #expect(lines.grouping(of: lines.graph(above: 0)).source == .managers)
  }
}
