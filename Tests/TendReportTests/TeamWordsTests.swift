import TendAnalysis
import TendGraph
import Testing

@testable import TendReport

@Suite("Words about teams")
struct TeamWordsTests {
  @Test(
    "count the people of few teams that work as one by team, of more all together",
    arguments: [
      (2, "A and B work as one: 2 of 2 and 2 of 2 people stand in one group"),
      (4, "A, B, C and D work as one: 8 of 8 people stand in one group"),
    ])
  func joined(count: Int, expected: String) throws {
    let names = ["A", "B", "C", "D"].prefix(count).flatMap { [$0, $0] }
    let people = "id,team\n" + names.enumerated().map { "p\($0),\($1)\n" }.joined()
    let log = names.indices.dropFirst().map { "2026-01-0\($0),p0,p\($0)\n" }.joined()
    let findings = try SmallFindings.findings(people: people, log: "timestamp,from,to\n" + log)
      .completed(focus: Focus(), threads: 1)
    let teams = try #require(findings.teams)
    let comparison = TeamsAgainstGroups(
      teams: teams.grouping,
      groups: Grouping(
        source: .found, names: ["Group 1"],
        groupOfPerson: findings.network.people.map { _ in 0 }))
    let words = TeamWords(of: teams, in: findings.network)
    #expect(comparison.joinedTeams.map(words.joined) == [expected])
  }
}
