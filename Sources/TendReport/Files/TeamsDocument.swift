import TendAnalysis
import TendGraph

extension TeamAnswer {
  /// How the teams work together, schema `tend.teams/1`.
  ///
  /// - Parameter focus: Whose teams to write.
  /// - Returns: The document.
  public func document(focus: Focus) -> AnswerDocument {
    let names = teams.grouping.names
    let ids = { (people: [PersonID]) in people.map { network.person($0).id } }
    let found = Grouping(groups.partition)
    return AnswerDocument(
      TeamsDocument(
        schema: "tend.teams/1", asOf: OrNull(network.asOf?.description), minStrength: minStrength,
        source: teams.grouping.source.rawValue,
        teams: standings(in: focus).map { team in
          TeamsDocument.Team(
            name: names[team.team], size: team.members.count, members: ids(team.members),
            internal: team.eiIndex.internalStrength, external: team.eiIndex.externalStrength,
            eiIndex: OrNull(team.eiIndex.index), eiExpected: OrNull(team.eiIndex.expected),
            pairs: team.pairs.pairs, pairsTied: team.pairs.tiedPairs,
            pairCoverage: OrNull(team.pairs.coverage),
            supportedLeast: OrNull(
              team.leastSupported.map {
                TeamsDocument.Support(id: network.person($0.person).id, supporters: $0.supporters)
              }),
            teamsReached: team.teamsReached.map { names[$0] },
            ifAway: team.absences.map {
              TeamsDocument.Absence(
                id: network.person($0.person).id, pairsCutOff: $0.pairsCutOff,
                teamsLost: $0.teamsLost.map { names[$0] })
            })
        },
        whole: TeamsDocument.Whole(
          internal: teams.whole.internalStrength, external: teams.whole.externalStrength,
          eiIndex: OrNull(teams.whole.index), eiExpected: OrNull(teams.whole.expected)),
        between: names.indices.flatMap { second in
          (0..<second).map { first in
            TeamsDocument.Link(
              teams: [names[first], names[second]],
              strength: teams.matrix.strength(between: first, and: second),
              expected: teams.matrix.expectedStrength(between: first, and: second),
              evenShare: teams.evenShare(between: first, and: second),
              ties: teams.matrix.ties(between: first, and: second))
          }
        },
        singleThreads: teams.singleThreads.map { thread in
          TeamsDocument.Thread(
            teams: thread.groups.map { names[$0] },
            ties: thread.ties.map { ids([$0.first, $0.second]) }, people: ids(thread.people))
        },
        teamless: ids(teams.teamless),
        groups: found.members.map { TeamsDocument.Group(members: ids($0)) },
        modularity: OrNull(groups.partition.modularity),
        groupsAreClear: groups.isClear, agreement: OrNull(groups.agreement), runs: groups.runs,
        comparison: OrNull(
          comparison.map { comparison in
            TeamsDocument.Comparison(
              similarity: OrNull(comparison.similarity),
              split: comparison.splitTeams.map { shares in
                TeamsDocument.Split(
                  team: names[shares[0].team],
                  groups: shares.map {
                    TeamsDocument.Part(group: $0.group + 1, people: $0.people)
                  })
              },
              together: comparison.joinedTeams.map { shares in
                TeamsDocument.Together(
                  group: shares[0].group + 1, teams: shares.map { names[$0.team] })
              })
          })))
  }
}

/// The shape of `tend.teams/1`.
private struct TeamsDocument: Codable {
  let schema: String
  let asOf: OrNull<String>
  let minStrength: Double
  let source: String
  let teams: [Team]
  let whole: Whole
  let between: [Link]
  let singleThreads: [Thread]
  let teamless: [String]
  let groups: [Group]
  let modularity: OrNull<Double>
  let groupsAreClear: Bool
  let agreement: OrNull<Double>
  let runs: Int
  let comparison: OrNull<Comparison>

  struct Team: Codable {
    let name: String
    let size: Int
    let members: [String]
    let `internal`: Double
    let external: Double
    let eiIndex: OrNull<Double>
    let eiExpected: OrNull<Double>
    let pairs: Int
    let pairsTied: Int
    let pairCoverage: OrNull<Double>
    let supportedLeast: OrNull<Support>
    let teamsReached: [String]
    let ifAway: [Absence]
  }

  struct Support: Codable {
    let id: String
    let supporters: Int
  }

  struct Absence: Codable {
    let id: String
    let pairsCutOff: Int
    let teamsLost: [String]
  }

  struct Whole: Codable {
    let `internal`: Double
    let external: Double
    let eiIndex: OrNull<Double>
    let eiExpected: OrNull<Double>
  }

  struct Link: Codable {
    let teams: [String]
    let strength: Double
    let expected: Double
    let evenShare: Double
    let ties: Int
  }

  struct Thread: Codable {
    let teams: [String]
    let ties: [[String]]
    let people: [String]
  }

  struct Group: Codable {
    let members: [String]
  }

  struct Comparison: Codable {
    let similarity: OrNull<Double>
    let split: [Split]
    let together: [Together]
  }

  struct Split: Codable {
    let team: String
    let groups: [Part]
  }

  struct Part: Codable {
    let group: Int
    let people: Int
  }

  struct Together: Codable {
    let group: Int
    let teams: [String]
  }
}
