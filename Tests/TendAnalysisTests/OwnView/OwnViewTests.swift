import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("An own view")
struct OwnViewTests {
  private static func rows(
    _ from: String, _ to: String, _ kind: String, _ days: StrideThrough<Int>
  ) -> [Interaction] {
    days.map { day in
      Interaction(
        day: Day(firstOf2026: day), from: from, to: to, kind: InteractionKind(name: kind))
    }
  }

  private func view(
    _ id: String, _ rows: [Interaction], people: [Person] = [], rules: [CadenceRule] = []
  ) throws -> (view: OwnView, network: Network) {
    let network = Network(InteractionLog(rows, people: people))
    let absences = network.absences()
    let person = try #require(network.person(named: id))
    let view = network.ownView(
      of: person, absences: absences, cadences: network.cadences(rules, absences: absences))
    return (try #require(view), network)
  }

  private static let mutual =
    rows("ana", "bo", "help", stride(from: 0, through: 198, by: 6))
    + rows("bo", "ana", "thanks", stride(from: 3, through: 198, by: 6))

  @Test("counts lately and before apart, and names ties that lean beyond chance")
  func leaning() throws {
    let rows =
      OwnViewTests.mutual
      + OwnViewTests.rows("ana", "cy", "help", stride(from: 80, through: 200, by: 4))
      + OwnViewTests.rows("di", "ana", "request", stride(from: 180, through: 200, by: 4))
    let (view, network) = try view("ana", rows)
    #expect(view.coverage.days.lowerBound == Day(firstOf2026: 141))
    // bo 10 and 10, cy 15, di 6 requests.
    #expect(view.recent.gifts == ExchangeCount(given: 31, taken: 10))
    #expect(view.before.gifts == ExchangeCount(given: 40, taken: 23))
    #expect(view.leaning.map { network.person($0.other).id } == ["cy"])
    let cy = try self.view("cy", rows).view
    #expect(cy.leaning.map(\.gifts.lean) == [.takes])
  }

  @Test("takes a manager's giving to somebody new as expected, for both")
  func grace() throws {
    let rows =
      OwnViewTests.mutual
      + OwnViewTests.rows("ana", "new", "help", stride(from: 150, through: 198, by: 2))
    let boss = Person(id: "ana")
    func report(_ start: Int) -> [Person] {
      [boss, Person(id: "new", manager: "ana", start: Day(firstOf2026: start))]
    }
    for id in ["ana", "new"] {
      #expect(try view(id, rows, people: report(149)).view.leaning.isEmpty)
      // Whoever has been there since before the log is not new.
      #expect(try view(id, rows, people: report(-500)).view.leaning.count == 1)
    }
    // Giving of the report is the report's own.
    let turned = rows.map { row in
      var row = row
      if row.to == "new" { (row.from, row.to) = (row.to, row.from) }
      return row
    }
    #expect(try view("ana", turned, people: report(149)).view.leaning.count == 1)
  }

  @Test("has the promises and the restarts of the person's ties, from the person's side")
  func sides() throws {
    let rows =
      OwnViewTests.rows("ana", "bo", "email", stride(from: 0, through: 20, by: 2))
      + OwnViewTests.rows("bo", "ana", "email", stride(from: 60, through: 70, by: 2))
      + OwnViewTests.rows("bo", "ana", "promise", stride(from: 62, through: 64, by: 2))
      + OwnViewTests.rows("bo", "ana", "missed", stride(from: 70, through: 70, by: 1))
    let ana = try view("ana", rows).view
    let bo = try view("bo", rows).view
    #expect(ana.restarts.opened == ExchangeCount(given: 0, taken: 1))
    #expect(bo.restarts.opened == ExchangeCount(given: 1, taken: 0))
    #expect(ana.promised.map(\.promisesOfOther) == [PromiseCount(made: 2, missed: 1)])
    #expect(bo.promised.map(\.promises) == [PromiseCount(made: 2, missed: 1)])
    #expect(ana.promised.map(\.promises.isEmpty) == [true])
  }

  @Test("has only what is owed to or by the person")
  func owed() throws {
    let rows =
      OwnViewTests.mutual
      + OwnViewTests.rows("cy", "di", "call", stride(from: 0, through: 100, by: 9))
      + ["cy", "di"].flatMap {
        OwnViewTests.rows($0, "ana", "email", stride(from: 0, through: 198, by: 9))
      }
    let rules = [CadenceRule(.tie("cy", "di"), everyDays: 20)]
    #expect(try view("cy", rows, rules: rules).view.owed.count == 1)
    #expect(try view("ana", rows, rules: rules).view.owed.isEmpty)
  }
}
