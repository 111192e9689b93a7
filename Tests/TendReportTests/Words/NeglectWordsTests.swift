import TendAnalysis
import TendGraph
import TendReport
import Testing

@Suite("The next step of a tie")
struct NeglectWordsTests {
  /// What to do about a tie of ana and bo, who write to and fro for some days and fall silent for weeks.
  ///
  /// Somebody else is in contact with both all the time.
  ///
  /// - Parameters:
  ///   - openers: Who starts again after each silence.
  ///   - teams: Whether both are of one team.
  /// - Returns: The next step.
  /// - Throws: When the tie needs no tending.
  private func step(openers: [String], teams: Bool = false) throws -> String {
    var rows: [(day: Int32, text: String)] = []
    func add(_ day: Int32, _ from: String, _ to: String) {
      rows.append((day, "\(Day(number: 20_000 + day)),\(from),\(to)"))
    }
    var day: Int32 = 0
    for opener in ["ana"] + openers {
      let other = opener == "ana" ? "bo" : "ana"
      for (from, to) in [(opener, other), (other, opener), (opener, other), (other, opener)] {
        add(day, from, to)
        day += 2
      }
      day += 21
    }
    let end = day + 60
    for day in stride(from: 0, through: end, by: 2) {
      add(day, "ana", "cy")
      add(day + 1, "cy", "bo")
    }
    let log =
      "timestamp,from,to\n"
      + rows.sorted { ($0.day, $0.text) < ($1.day, $1.text) }.map { $0.text + "\n" }.joined()
    let team = teams ? "Dock" : ""
    let findings = try SmallFindings.findings(
      people: "id,name,team\nana,Ana Bell,\(team)\nbo,Bo Cole,\(team)\n", log: log)
    let neglect = try #require(findings.neglect)
    let finding = try #require(
      neglect.ties.first { tie in
        [tie.tie.first, tie.tie.second].map { findings.network.person($0).id } == ["ana", "bo"]
      })
    #expect(finding.band.needsTending)
    return NeglectWords(of: findings.network).nextStep(for: finding)
  }

  @Test("is for the other one where the same side ended every silence")
  func opener() throws {
    #expect(
      try step(openers: ["bo", "bo", "bo", "bo", "bo"])
        == "Ana Bell calls Bo Cole, who ended each of their 5 silences before.")
    #expect(
      try step(openers: ["ana", "ana", "ana", "ana"], teams: true)
        == "Bo Cole calls Ana Bell, who ended each of their 4 silences before.")
  }

  @Test("is for who did not write last where both ever did, or too seldom to tell")
  func caller() throws {
    #expect(try step(openers: ["bo", "ana", "bo", "bo", "bo"]) == "Bo Cole calls Ana Bell.")
    #expect(try step(openers: ["bo", "bo", "bo"]) == "Bo Cole calls Ana Bell.")
    #expect(
      try step(openers: ["ana", "ana", "ana"], teams: true)
        == "Ana Bell calls Bo Cole: fifteen minutes this week.")
  }
}
