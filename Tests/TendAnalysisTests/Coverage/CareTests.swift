import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Care")
struct CareTests {
  private static func row(_ day: Int, _ from: String, _ to: String, _ kind: String) -> Interaction {
    Interaction(
      day: Day(firstOf2026: day), from: from, to: to, kind: InteractionKind(name: kind))
  }

  private static let people = [
    Person(id: "ana", manager: "mo"), Person(id: "bo", manager: "mo"), Person(id: "mo"),
    Person(id: "old", relation: "client", end: Day(firstOf2026: 20)),
    Person(id: "uli", relation: "client"), Person(id: "vi", relation: "client"),
    Person(id: "zoe", relation: "client"), Person(id: "art", relation: "partner"),
  ]

  private let network = Network(
    InteractionLog(
      [
        row(0, "mo", "ana", "email"), row(10, "bo", "uli", "call"), row(90, "ana", "zoe", "call"),
        row(80, "zoe", "mo", "call"), row(95, "uli", "zoe", "call"), row(5, "bo", "old", "call"),
        row(100, "mo", "art", "call"), row(50, "mo", "bo", "one-on-one"),
        row(60, "bo", "ana", "thanks"), row(60, "mo", "ana", "thanks"),
      ], people: people))

  private func id(_ name: String) throws -> PersonID { try #require(network.person(named: name)) }

  @Test("names people outside by relation, the longest without us first")
  func outside() throws {
    let care = try #require(network.care(absences: network.absences()))
    #expect(care.outside.map { network.person($0.person).id } == ["vi", "uli", "zoe", "art"])
    // That uli and zoe talk with each other is no contact with us.
    #expect(care.outside.map(\.silentDays) == [nil, 90, 10, 0])
    #expect(care.outside[2].inContact == [try id("ana"), try id("mo")])
    #expect(care.outside[1].inContact.isEmpty)
  }

  @Test("of every report agrees with the manager's own view")
  func reports() throws {
    let care = try #require(network.care(absences: []))
    #expect(care.reports.map(\.person) == [try id("ana"), try id("bo")])
    #expect(care.reports.map(\.manager) == [try id("mo"), try id("mo")])
    #expect(care.reports.map(\.oneOnOneSilence) == [nil, 50])
    // Of two on one day the first in order.
    #expect(care.reports[0].recognition?.by == (try id("bo")))
    #expect(care.reports[0].recognitionByManager?.daysAgo == 40)
    #expect(network.coverage(of: try id("mo"), absences: [])?.reports == care.reports)
  }
}
