import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Coverage")
struct CoverageTests {
  /// A chief, two managers, three reports of one of them, a client, and somebody who left.
  private static let people = [
    Person(id: "ana", manager: "mo"), Person(id: "bo", manager: "mo"),
    Person(id: "chief"), Person(id: "cy", manager: "mo"),
    Person(id: "gone", manager: "mo", end: Day(firstOf2026: 50)),
    Person(id: "later", manager: "mo", start: Day(firstOf2026: 500)),
    Person(id: "mo", manager: "chief"), Person(id: "ole", manager: "chief"),
    Person(id: "zoe", relation: "client"),
  ]

  private static func row(_ day: Int, _ from: String, _ to: String, _ kind: String) -> Interaction {
    Interaction(
      day: Day(firstOf2026: day), from: from, to: to, kind: InteractionKind(name: kind))
  }

  private static let rows =
    (0...20).flatMap { [row($0 * 5, "mo", "ana", "email"), row($0 * 5, "bo", "cy", "email")] }
    + [
      row(10, "mo", "bo", "one-on-one"), row(40, "bo", "mo", "email"),
      row(90, "mo", "ana", "one-on-one"), row(60, "ana", "bo", "thanks"),
      row(80, "cy", "ana", "recognition"), row(30, "mo", "ana", "praise"),
      row(20, "ole", "mo", "email"), row(70, "zoe", "mo", "call"), row(5, "mo", "gone", "email"),
    ]

  private let network = Network(InteractionLog(rows, people: people))

  private func id(_ name: String) throws -> PersonID {
    try #require(network.person(named: name))
  }

  private func coverage(_ name: String) throws -> Coverage {
    try #require(network.coverage(of: try id(name), absences: network.absences()))
  }

  private func names(_ coverage: Coverage) -> [String] {
    coverage.groups.map { group in
      "\(group.relationship): "
        + group.contacts.map { network.person($0.person).id }.joined(separator: " ")
    }
  }

  @Test("groups people by how they stand, the least covered first")
  func groups() throws {
    #expect(
      names(try coverage("mo")) == [
        // cy has no contact with mo; who left and who has not come are not there.
        "report: cy bo ana", "manager: chief", "outside(\"client\"): zoe", "peer: ole",
      ])
    #expect(
      names(try coverage("ana")) == ["manager: mo", "peer: bo cy", "levelsUp(2): chief"])
    #expect(
      names(try coverage("chief")) == ["report: mo ole", "levelsDown(2): ana bo cy"])
    #expect(names(try coverage("zoe")) == ["colleague: mo"])
  }

  @Test("answers 'no recorded contact' rather than leaving somebody out")
  func noContact() throws {
    let cy = try #require(try coverage("mo").groups.first?.contacts.first)
    #expect(cy.tie == nil && cy.lastContact == nil && cy.silentDays == nil)
    #expect(cy.recentDays == 0 && cy.activeDays == 0)
    #expect(cy.isOnRecord)
    #expect(try coverage("mo").groups[1].contacts.first?.isOnRecord == false)
  }

  @Test("counts contact days in a window of 60 days up to the as-of day")
  func window() throws {
    let coverage = try coverage("mo")
    #expect(coverage.days == Day(firstOf2026: 41)...Day(firstOf2026: 100))
    let ana = try #require(coverage.groups.first?.contacts.last)
    // Every fifth day from 45 to 100.
    #expect(ana.recentDays == 12)
    #expect(ana.activeDays == 21)
    #expect(ana.silentDays == 0)
    #expect(coverage.groups[2].contacts.first?.silentDays == 30)
  }

  @Test("of reports tells the last one-on-one, and who last recognised them")
  func reports() throws {
    let reports = try coverage("mo").reports
    #expect(reports.map(\.person) == [try id("cy"), try id("bo"), try id("ana")])
    #expect(reports.map(\.oneOnOneSilence) == [nil, 90, 10])
    #expect(reports.map(\.recentOneOnOnes) == [0, 0, 1])
    #expect(reports[0].recognition == nil)
    #expect(reports[1].recognition?.by == (try id("ana")))
    #expect(reports[2].recognition?.by == (try id("cy")))
    #expect(reports[2].recognition?.daysAgo == 20)
    #expect(reports[2].recognitionByManager?.daysAgo == 70)
    #expect(reports[1].recognitionByManager == nil)
  }

  @Test("takes teams for peers where the people file names no managers")
  func teams() throws {
    let people = ["a", "b", "c"].map { Person(id: $0, team: $0 == "c" ? "East" : "West") }
    let log = InteractionLog([CoverageTests.row(0, "a", "c", "email")], people: people)
    let coverage = Network(log).coverage(of: PersonID(index: 0), absences: [])
    #expect(coverage?.groups.map(\.relationship) == [.peer, .colleague])
    #expect(coverage?.reports.isEmpty == true)
  }

  @Test("ends where reporting lines run in a circle")
  func circle() {
    let people = [Person(id: "a", manager: "b"), Person(id: "b", manager: "a"), Person(id: "c")]
    let lines = ReportingLines(of: people)
    let ids = (0..<3).map { PersonID(index: $0) }
    #expect(lines.relationship(of: ids[2], to: ids[0]) == .colleague)
    #expect(lines.relationship(of: ids[1], to: ids[0]) == .manager)
    #expect(lines.reports(of: ids[0]) == [ids[1]])
  }

  @Test("is not told of a table of ties")
  func undated() {
    let log = InteractionLog([CoverageTests.row(0, "a", "b", "tie")], isDated: false)
    #expect(Network(log).coverage(of: PersonID(index: 0), absences: []) == nil)
  }
}
