import Foundation
import TendTestSupport
import Testing

@Suite("tend teams")
struct TeamsCommandTests {
  @Test("shows a manager what hangs on whom")
  func text() throws {
    let run = try TendProcess(["teams", "samples/harbor"])
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    try expectSnapshot(run.output, named: "teams-harbor.txt")
  }

  @Test("has in JSON what it shows, and the groups that the ties form")
  func json() throws {
    let answer = try HarborTests.answer(["teams", "samples/harbor"])
    #expect(answer["schema"] as? String == "tend.teams/1")
    #expect(answer["source"] as? String == "teams")
    let teams = try HarborTests.list(answer, "teams")
    #expect(
      teams.compactMap { $0["name"] as? String } == [
        "Berths", "Cranes", "Customs", "Office", "Yard",
      ])
    for team in teams {
      #expect(
        Set(team.keys) == [
          "name", "size", "members", "internal", "external", "eiIndex", "eiExpected", "pairs",
          "pairsTied", "pairCoverage", "supportedLeast", "teamsReached", "ifAway",
        ])
    }
    let customs = try #require(teams.first { $0["name"] as? String == "Customs" })
    let absence = try #require((customs["ifAway"] as? [[String: Any]])?.first)
    #expect(absence["id"] as? String == "nadia")
    #expect(absence["teamsLost"] as? [String] == ["Berths", "Cranes", "Office", "Yard"])
    #expect(try HarborTests.list(answer, "between").count == 10)
    #expect(answer["groupsAreClear"] as? Bool == true)
    let members = try HarborTests.list(answer, "groups").compactMap { $0["members"] as? [String] }
    #expect(Set(members.joined()).count == members.joined().count)
    let comparison = try #require(answer["comparison"] as? [String: Any])
    let together = try #require(comparison["together"] as? [[String: Any]])
    #expect(together.first?["teams"] as? [String] == ["Cranes", "Yard"])
  }

  @Test("shows one team, or the team of one person")
  func focus() throws {
    let yard = try HarborTests.answer(["teams", "samples/harbor", "--team", "Yard"])
    #expect(try HarborTests.list(yard, "teams").count == 1)
    let nadia = try HarborTests.answer(["teams", "samples/harbor", "--for", "nadia"])
    #expect(
      try HarborTests.list(nadia, "teams").compactMap { $0["name"] as? String } == ["Customs"])
  }

  @Test("is the same on any number of threads, also for many teams")
  func threads() throws {
    let outputs = try ["1", "3"].map {
      try TendProcess(["teams", "samples/workplace-2015", "--threads", $0]).output
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].contains("Between: the links furthest from an even share"))
  }

  @Test("takes the groups that the ties form where there are no teams, and says when none is clear")
  func found() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "from,to,weight\n"
        + ["ab", "bc", "ac", "de", "ef", "df", "cd"].map {
          "\($0.first!),\($0.last!),1\n"
        }.joined(), to: "two.csv")
    let two = try TendProcess(["teams", "two.csv", "--quiet"], in: folder.url)
    #expect(two.exitCode == 0)
    #expect(two.output.contains("in 2 groups of 6 people"))
    #expect(two.output.contains("only the tie of c and d"))
    try folder.write("from,to,weight\na,b,1\nb,c,1\na,c,1\n", to: "one.csv")
    let one = try TendProcess(["teams", "one.csv", "--quiet"], in: folder.url)
    #expect(one.exitCode == 0)
    #expect(one.output.contains("no clear groups"))
  }
}
