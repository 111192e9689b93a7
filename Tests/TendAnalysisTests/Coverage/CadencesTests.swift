import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Cadences of a log")
struct CadencesTests {
  private static let people = [
    Person(id: "ana", role: "Pilot", manager: "mo"), Person(id: "bo", manager: "mo"),
    Person(id: "mo"), Person(id: "uli", relation: "client"), Person(id: "zoe", relation: "Client"),
  ]

  private static func row(_ day: Int, _ from: String, _ to: String, _ kind: String) -> Interaction {
    Interaction(
      day: Day(firstOf2026: day), from: from, to: to, kind: InteractionKind(name: kind))
  }

  /// Everybody writes up to day 100; zoe's last call was on day 40, from bo.
  private static let rows =
    (0...20).flatMap { [row($0 * 5, "mo", "ana", "email"), row($0 * 5, "bo", "ana", "email")] }
    + [
      row(30, "mo", "ana", "one-on-one"), row(20, "zoe", "ana", "email"),
      row(25, "bo", "zoe", "call"),
      row(40, "bo", "zoe", "call"), row(90, "zoe", "uli", "call"),
    ]

  private func found(
    _ rules: [CadenceRule], people: [Person] = people, rows: [Interaction] = rows
  ) throws -> (texts: [String], unused: [String]) {
    let network = Network(InteractionLog(rows, people: people))
    let found = try #require(network.cadences(rules, absences: network.absences()))
    return (
      found.owed.map { owed in
        let ends = [owed.first, owed.second].map { $0.map { network.person($0).id } ?? "-" }
        return "\(ends.joined(separator: " ")) \(owed.silentDays.map(String.init) ?? "never") "
          + "\((owed.overdue * 100).rounded() / 100)"
      }, found.unused.map { "\($0.rule) \($0.reason)" }
    )
  }

  @Test("count before the learned rhythm of a tie")
  func agreed() throws {
    let quiet = stride(from: 0, through: 60, by: 3).map {
      CadencesTests.row($0, "ana", "bo", "email")
    }
    let network = Network(InteractionLog(quiet + CadencesTests.rows, people: CadencesTests.people))
    let lapsed = stride(from: 0, through: 40, by: 2).map {
      CadencesTests.row($0, "uli", "ana", "call")
    }
    let wider = Network(
      InteractionLog(quiet + lapsed + CadencesTests.rows, people: CadencesTests.people))
    func band(_ rules: [CadenceRule], _ network: Network, _ ends: (String, String)) throws -> Band {
      let found = try #require(network.cadences(rules, absences: network.absences()))
      let neglect = try #require(network.neglectedTies(agreed: found.agreed))
      let tie = neglect.ties.first {
        (network.person($0.tie.first).id, network.person($0.tie.second).id) == ends
      }
      return try #require(tie).band
    }
    // uli, a client, was last called on day 40; the log ends on day 100.
    let uli = ("ana", "uli")
    #expect(try band([], wider, uli).needsTending)
    #expect(try band([CadenceRule(.tie("ana", "uli"), everyDays: 60)], wider, uli) == .onRhythm)
    #expect(try band([CadenceRule(.tie("uli", "ana"), everyDays: 59)], wider, uli) == .slipping)
    #expect(try band([CadenceRule(.relation("client"), everyDays: 60)], wider, uli) == .onRhythm)
    // Where somebody else calls the client too, the rule is about them all and no tie's own.
    let shared = Network(
      InteractionLog(
        quiet + lapsed + CadencesTests.rows + [CadencesTests.row(99, "bo", "uli", "call")],
        people: CadencesTests.people))
    let clients = [CadenceRule(.relation("client"), everyDays: 60)]
    #expect(try band(clients, shared, uli) == band([], shared, uli))
    #expect(try band([], shared, uli).needsTending)
    // Of two rules the more particular counts; a rule about one kind leaves the rhythm alone.
    #expect(
      try band(
        [CadenceRule(.anyTie, everyDays: 90), CadenceRule(.tie("uli", "ana"), everyDays: 55)],
        wider, uli) == .slipping)
    let calls = CadenceRule(.tie("uli", "ana"), kind: "call", everyDays: 90)
    #expect(try band([calls], wider, uli) == band([], wider, uli))
    #expect(try band([CadenceRule(.anyTie, everyDays: 2)], network, ("ana", "mo")) == .onRhythm)
  }

  @Test("name every manager and report whose contact is late or never was")
  func managers() throws {
    // mo and bo: no contact in 100 days of log, at the least 86 too many.
    #expect(
      try found([CadenceRule(.managerAndReport, everyDays: 14)]).texts == ["mo bo never 6.14"])
    #expect(
      try found([CadenceRule(.managerAndReport, kind: "One_on_one", everyDays: 14)]).texts
        == ["mo bo never 6.14", "mo ana 70 4.0"])
    #expect(try found([CadenceRule(.managerAndReport, everyDays: 100)]).texts.isEmpty)
  }

  @Test("name a client whom nobody of us is in contact with, and who knows the client best")
  func clients() throws {
    #expect(
      try found([CadenceRule(.relation("client"), everyDays: 30)]).texts
        == ["uli - never 2.33", "zoe bo 60 1.0"])
  }

  @Test("name somebody of a role, by contact of a kind")
  func roles() throws {
    #expect(
      try found([CadenceRule(.role("pilot"), kind: "one-on-one", everyDays: 50)]).texts
        == ["ana bo 70 0.4"])
  }

  @Test("name two people, and say that their tie should exist")
  func ties() throws {
    #expect(try found([CadenceRule(.tie("bo", "ana"), everyDays: 1)]).texts.isEmpty)
    #expect(
      try found([CadenceRule(.tie("uli", "mo"), everyDays: 50)]).texts == ["uli mo never 1.0"])
  }

  @Test("let the more particular of two rules count")
  func particular() throws {
    let rules = [
      CadenceRule(.managerAndReport, everyDays: 14), CadenceRule(.tie("bo", "mo"), everyDays: 200),
    ]
    #expect(try found(rules).texts.isEmpty)
  }

  @Test("of a kind hold for ties that have had it on 3 days")
  func anyTie() throws {
    let rows =
      CadencesTests.rows + [0, 10, 20].map { CadencesTests.row($0, "ana", "bo", "review") }
    #expect(
      try found([CadenceRule(.anyTie, kind: "review", everyDays: 40)], rows: rows).texts
        == ["ana bo 80 1.0"])
    #expect(try found([CadenceRule(.anyTie, kind: "call", everyDays: 10)]).texts.isEmpty)
  }

  @Test("owe nothing to who left, who is away and who has not come, and less to who is new")
  func around() throws {
    func people(_ change: (inout Person) -> Void) -> [Person] {
      CadencesTests.people.map { person in
        var person = person
        if person.id == "bo" { change(&person) }
        return person
      }
    }
    let rule = [CadenceRule(.managerAndReport, everyDays: 14)]
    #expect(try found(rule, people: people { $0.end = Day(firstOf2026: 60) }).texts.isEmpty)
    #expect(try found(rule, people: people { $0.start = Day(firstOf2026: 101) }).texts.isEmpty)
    #expect(
      try found(rule, people: people { $0.start = Day(firstOf2026: 79) }).texts == [
        "mo bo never 0.5"
      ])
    let away = CadencesTests.rows.filter { $0.from != "bo" || $0.day <= Day(firstOf2026: 40) }
    #expect(try found(rule, rows: away).texts.isEmpty)
  }

  @Test("put those of whom the log has nothing at the end, and say so")
  func unseen() throws {
    let people = CadencesTests.people + [Person(id: "new", manager: "mo")]
    let rules = [
      CadenceRule(.managerAndReport, everyDays: 14),
      CadenceRule(.relation("client"), everyDays: 59),
    ]
    #expect(
      try found(rules, people: people).texts
        == ["mo bo never 6.14", "uli - never 0.69", "zoe bo 60 0.02", "mo new never 6.14"])
    let network = Network(InteractionLog(CadencesTests.rows, people: people))
    let owed = try #require(network.cadences(rules, absences: [])).owed
    #expect(owed.map(\.unseen) == [nil, nil, nil, network.person(named: "new")])
  }

  @Test("that can't be held against the log are told apart")
  func unused() throws {
    let rules = [
      CadenceRule(.relation("partner"), everyDays: 3), CadenceRule(.role("Cook"), everyDays: 3),
      CadenceRule(.tie("ana", "nobody"), everyDays: 3),
      CadenceRule(.managerAndReport, kind: "lunch", everyDays: 3),
    ]
    let found = try found(rules)
    #expect(found.texts.isEmpty)
    #expect(found.unused == ["0 nobody", "1 nobody", "2 nobody", "3 noKind(\"lunch\")"])
  }

  @Test("find a tie by its two people", arguments: 0..<20 as Range<UInt64>)
  func tieBetween(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<30).map { _ in
      let ends = ["a", "b", "c", "d", "e", "f", "g"].shuffled(using: &generator)
      return CadencesTests.row(0, ends[0], ends[1], "email")
    }
    let network = Network(InteractionLog(rows))
    for one in network.people.indices {
      for other in network.people.indices where one != other {
        let (one, other) = (PersonID(index: one), PersonID(index: other))
        let wanted = network.ties.first { Set([$0.first, $0.second]) == Set([one, other]) }
        #expect(network.tie(between: one, and: other) == wanted?.id.index)
      }
    }
  }
}
