import TendAnalysis
import TendGraph
import Testing

@Suite("Teams against groups") struct TeamsAgainstGroupsTests {
  @Test("find a team that works in two groups")
  func split() {
    let found = TeamsAgainstGroups(
      teams: .numbered([0, 0, 0, 0, 0, 1, 1, 1]), groups: .numbered([0, 0, 0, 1, 1, 1, 1, 1]))
    #expect(found.splitTeams.map { $0.map(\.people) } == [[3, 2]])
    #expect(found.splitTeams[0].map(\.group) == [0, 1])
    #expect(found.splitTeams[0].map(\.teamSize) == [5, 5])
    #expect(found.joinedTeams == [])
  }

  @Test("do not call a team split that has two of three people in one group, or one person apart")
  func whole() {
    let mostlyTogether = TeamsAgainstGroups(
      teams: .numbered([0, 0, 0, 0, 0, 0]), groups: .numbered([0, 0, 0, 0, 1, 1]))
    #expect(mostlyTogether.splitTeams == [])
    let apart = TeamsAgainstGroups(
      teams: .numbered([0, 0, 0, 0]), groups: .numbered([0, 0, 1, 2]))
    #expect(apart.splitTeams == [])
  }

  @Test("find teams that are one group together")
  func joined() {
    let found = TeamsAgainstGroups(
      teams: .numbered([0, 0, 0, 1, 1, 1, 2, 2, nil]),
      groups: .numbered([0, 0, 0, 0, 0, 1, 1, 1, 0]))
    #expect(found.joinedTeams.map { $0.map(\.team) } == [[0, 1]])
    #expect(found.joinedTeams[0].map(\.people) == [3, 2])
    #expect(found.joinedTeams[0].map(\.groupSize) == [5, 5])
    #expect(found.shares.map(\.people) == [3, 2, 1, 2])
  }

  @Test("do not join teams that are a small part of a group")
  func minority() {
    let found = TeamsAgainstGroups(
      teams: .numbered([0, 0, 1, 1, 2, 2, 2, 2, 2, 2, 2]),
      groups: .numbered([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]))
    #expect(found.joinedTeams == [])
  }

  @Test("are as similar as their groups")
  func similarity() {
    let teams = Grouping.numbered([0, 0, 1, 1, nil])
    #expect(TeamsAgainstGroups(teams: teams, groups: .numbered([1, 1, 0, 0, 0])).similarity == 1)
    let crosswise = TeamsAgainstGroups(teams: teams, groups: .numbered([0, 1, 0, 1, 1]))
    expectClose([crosswise.similarity], [-0.5])
    let nobody = TeamsAgainstGroups(teams: .numbered([]), groups: .numbered([]))
    #expect(nobody.similarity == nil)
    #expect(nobody.shares == [])
  }
}
