public import TendGraph

extension Network {
  /// How the teams work inside and with each other.
  ///
  /// - Parameters:
  ///   - graph: The ties above a threshold.
  ///   - grouping: The teams.
  ///   - vocabulary: The kinds that give, by which support is counted.
  ///   - absences: Who left or is away, and so is in no need of support.
  /// - Returns: The findings.
  /// - Complexity: O(*m* log *m* + entries + *t*²) for *m* ties and *t* teams.
  public func teams(
    in graph: Graph, grouping: Grouping, vocabulary: ExchangeVocabulary = ExchangeVocabulary(),
    absences: [Absence] = []
  ) -> TeamFindings {
    let members = grouping.members
    let indices = graph.eiIndex(of: grouping)
    let coverage = graph.pairCoverage(of: grouping)
    let matrix = graph.strengthMatrix(of: grouping)
    let threads = groupThreads(in: graph, between: grouping)
    let given = supporterCounts(vocabulary: vocabulary)
    let losses = graph.memberAbsences(in: grouping)
    var isAway = [Bool](repeating: false, count: people.count)
    for absence in absences { isAway[absence.person.index] = true }
    let teams = grouping.names.indices.map { team in
      let supported = members[team].filter {
        people[$0.index].relation == nil && !isAway[$0.index]
      }.map { person in
        TeamStanding.Support(
          person: person,
          supporters: given?.counts[person.index]
            ?? graph.contacts(of: person, inTeam: team, of: grouping))
      }
      return TeamStanding(
        team: team, members: members[team], eiIndex: indices.groups[team],
        pairs: coverage[team],
        leastSupported: supported.min { ($0.supporters, $0.person) < ($1.supporters, $1.person) },
        teamsReached: grouping.names.indices.filter {
          $0 != team && matrix.ties(between: team, and: $0) > 0
        },
        absences: losses[team])
    }
    return TeamFindings(
      grouping: grouping, teams: teams, matrix: matrix, singleThreads: threads,
      support: given.map { .giving($0.days) } ?? .ties,
      whole: indices.whole,
      teamless: people.indices.filter { grouping.groupOfPerson[$0] == nil }
        .map(PersonID.init(index:)))
  }

  /// For each person, the people of the organisation who gave something in the last 60 days.
  ///
  /// `nil` without days, and where no kind of the log gives.
  private func supporterCounts(
    vocabulary: ExchangeVocabulary
  ) -> (days: ClosedRange<Day>, counts: [Int])? {
    let gives = kinds.map { vocabulary.gift(of: $0) == .from }
    guard let asOf, gives.contains(true) else { return nil }
    let days = asOf.advanced(by: 1 - Network.supportWindow)...asOf
    let counts = supporters(giving: gives, windows: 1, endingOn: asOf).map { $0[0].count }
    return (days, counts)
  }
}

extension Graph {
  /// A person's ties into a team.
  fileprivate func contacts(of person: PersonID, inTeam team: Int, of grouping: Grouping) -> Int {
    row(of: person.index).reduce(0) {
      $0 + (grouping.groupOfPerson[Int(neighbours[$1])] == team ? 1 : 0)
    }
  }
}
