import TendAnalysis
import TendGraph
import TendReport
import TendTestSupport
import Testing

@Suite("A person's own view in words")
struct PersonAnswerTests {
  private static let people = """
    id,name,team,role,manager,relation,start
    ana,Ana Bell,Dock,lead,chief,,2020-01-01
    bo,Bo Cole,Dock,,ana,,2020-01-01
    chief,Chi Dunn,Office,head,,,
    cy,Cy Engel,Dock,,ana,,2026-01-20
    di,Di Faber,Dock,,ana,,2020-01-01
    zoe,Zoe Gray,,,,client,

    """

  private static var log: String {
    var rows: [(Int, String)] = []
    func add(_ from: String, _ to: String, _ kind: String, _ days: StrideThrough<Int>) {
      for day in days {
        rows.append((day, "\(Day(number: 20_454 + Int32(day))),\(from),\(to),\(kind)"))
      }
    }
    add("ana", "bo", "help", stride(from: 0, through: 180, by: 6))
    add("bo", "ana", "thanks", stride(from: 0, through: 60, by: 6))
    add("bo", "ana", "promise", stride(from: 20, through: 80, by: 20))
    add("bo", "ana", "kept", stride(from: 30, through: 40, by: 10))
    add("bo", "ana", "missed", stride(from: 70, through: 70, by: 1))
    add("ana", "bo", "one-on-one", stride(from: 3, through: 150, by: 21))
    add("ana", "cy", "email", stride(from: 20, through: 28, by: 2))
    add("ana", "cy", "email", stride(from: 60, through: 60, by: 1))
    add("cy", "ana", "email", stride(from: 170, through: 180, by: 2))
    add("chief", "bo", "email", stride(from: 0, through: 180, by: 30))
    add("di", "bo", "call", stride(from: 0, through: 180, by: 9))
    add("ana", "zoe", "call", stride(from: 0, through: 90, by: 15))
    rows.sort { ($0.0, $0.1) < ($1.0, $1.1) }
    return "timestamp,from,to,kind\n" + rows.map { $0.1 + "\n" }.joined()
  }

  private func answer(_ id: String) throws -> PersonAnswer {
    var findings = try SmallFindings.findings(
      people: PersonAnswerTests.people, log: PersonAnswerTests.log)
    let network = findings.network
    let rules = [
      CadenceRule(.managerAndReport, kind: "one-on-one", everyDays: 14),
      CadenceRule(.relation("client"), everyDays: 30),
    ]
    let absences = network.absences()
    findings.cadences = network.cadences(rules, absences: absences)
    let person = try #require(network.person(named: id))
    let view = try #require(
      network.ownView(of: person, absences: absences, cadences: findings.cadences))
    return PersonAnswer(view, of: findings)
  }

  @Test("is what a manager wants to know", arguments: ["ana", "bo"])
  func text(id: String) throws {
    try expectSnapshot(try answer(id).text(top: 20).text(), named: "person-\(id).txt")
  }

  @Test("is JSON with everything")
  func json() throws {
    try expectSnapshot(try answer("ana").document(top: nil).json(), named: "person-ana.json")
  }

  @Test("says how many more there are of a long list")
  func top() throws {
    #expect(try answer("ana").text(top: 1).text().contains("\n  ... "))
    #expect(try answer("ana").text(top: 1).text().contains("reports: 2 more, 2 of them in contact"))
  }
}
