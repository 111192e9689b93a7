import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Coverage by relation")
struct RelationCoverageTests {
  /// Two managers under a chief: mo with three reports, ole with two, and a client.
  private static let people = [
    Person(id: "a", manager: "mo"), Person(id: "b", manager: "mo"),
    Person(id: "c", manager: "mo"), Person(id: "chief"), Person(id: "d", manager: "ole"),
    Person(id: "e", manager: "ole"), Person(id: "gone", manager: "ole", end: Day(firstOf2026: 9)),
    Person(id: "mo", manager: "chief"), Person(id: "ole", manager: "chief"),
    Person(id: "zoe", relation: "client"),
  ]

  private static func row(_ day: Int, _ from: String, _ to: String) -> Interaction {
    Interaction(day: Day(firstOf2026: day), from: from, to: to)
  }

  private static let rows = [
    row(200, "mo", "a"), row(130, "b", "mo"), row(20, "a", "b"), row(195, "chief", "a"),
    row(10, "mo", "chief"), row(190, "chief", "ole"), row(150, "zoe", "a"), row(2, "zoe", "b"),
    row(199, "d", "a"), row(198, "c", "d"), row(197, "e", "chief"), row(3, "gone", "ole"),
  ]

  @Test("counts pairs by their last contact, and leaves out who left")
  func relations() throws {
    let network = Network(InteractionLog(Self.rows, people: Self.people))
    let coverage = try #require(network.relationCoverage(absences: []))
    let texts = coverage.relations.map { relation in
      let recency = relation.recency
      return "\(relation.relationship) \(recency.recent) \(recency.quarter) \(recency.earlier) "
        + "\(recency.none)"
    }
    #expect(
      texts == [
        // mo: a lately, b 70 days ago, c never; ole: d and e never; chief: ole lately, mo long ago.
        "report 2 1 1 3",
        // a and e with the chief lately; b, c and d never.
        "levelsDown(2) 2 0 0 3",
        // a and b long ago; a and c, b and c, d and e, mo and ole never.
        "peer 0 0 1 4",
        "outside(\"client\") 0 1 0 0",
      ])
    let managers = coverage.managers.map { network.person($0.person).id }
    #expect(managers == ["ole", "mo", "chief"])
    #expect(
      coverage.managers[1].reports.map { network.person($0.person).id } == ["a", "b", "c"])
    #expect(coverage.managers[1].reports.map(\.silentDays) == [0, 70, nil])
    #expect(coverage.managers[1].above?.silentDays == 190)
    #expect(coverage.managers[2].above == nil)
  }

  @Test("agrees with a look at every pair", arguments: 0..<40 as Range<UInt64>)
  func slow(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let ids = ["ana", "Ben", "dee", "z", "zz", "7", "lone"].sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let people = ids.map { id in
      Person(
        id: id, manager: ids.randomElement(using: &generator),
        relation: Int.random(in: 0..<6, using: &generator) == 0 ? "client" : nil)
    }
    let network = Network(
      InteractionLog(Interaction.randomLog(seed: seed), people: people),
      asOf: Day(firstOf2026: 100))
    let coverage = network.relationCoverage(absences: [])
    let lines = ReportingLines(of: network.people)
    var counts: [Relationship: Int] = [:]
    var recent: [Relationship: Int] = [:]
    let persons = network.people.indices.map(PersonID.init(index:))
    let inside = persons.filter { network.person($0).relation == nil }
    func count(_ one: PersonID, _ other: PersonID, _ relationship: Relationship) {
      counts[relationship, default: 0] += 1
      guard let tie = network.tie(between: one, and: other),
        let last = network.timeline(of: TieID(index: tie)).last,
        last.day.days(until: Day(firstOf2026: 100)) < RelationCoverage.recentDays
      else { return }
      recent[relationship, default: 0] += 1
    }
    for one in inside {
      let manager = lines.manager(of: one)
      if let manager {
        count(one, manager, .report)
        if let next = lines.manager(of: manager), next != one,
          network.person(manager).relation == nil
        {
          count(one, next, .levelsDown(2))
        }
      }
      for other in inside where other < one && manager != nil {
        if lines.manager(of: other) == manager { count(one, other, .peer) }
      }
    }
    for relation in coverage?.relations ?? [] {
      if case .outside = relation.relationship { continue }
      #expect(relation.recency.pairs == counts[relation.relationship] ?? 0)
      #expect(relation.recency.recent == recent[relation.relationship] ?? 0)
    }
    let found = Set((coverage?.relations ?? []).map(\.relationship))
    for relationship in counts.keys { #expect(found.contains(relationship)) }
  }

  @Test("is unknown where the people file knows neither managers nor anybody outside")
  func unknown() {
    #expect(Network(contacts: ["AB": [0, 1]]).relationCoverage(absences: []) == nil)
  }
}
