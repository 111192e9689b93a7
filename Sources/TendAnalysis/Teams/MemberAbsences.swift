package import TendGraph

extension Graph {
  /// For each team, the members without whom it loses something, the worst loss first.
  ///
  /// What is lost: paths between other members inside the team, and other teams to which every tie
  /// of the team is the member's. Members without whom nothing is lost are left out, and so is the
  /// loss of ties in a team of one.
  ///
  /// - Complexity: O(*n* + *m* log *m*) time for *n* people and *m* ties.
  package func memberAbsences(in grouping: Grouping) -> [[MemberAbsence]] {
    let inside = insideTeams(of: grouping).cuts()
    var teamsLost = [[Int]](repeating: [], count: personCount)
    for thread in singleThreads(between: grouping) {
      for person in thread.people {
        let own = grouping.groupOfPerson[person.index]
        let other = own == thread.firstGroup ? thread.secondGroup : thread.firstGroup
        teamsLost[person.index].append(other)
      }
    }
    return grouping.members.map { members in
      guard members.count > 1 else { return [] }
      return members.map { person in
        MemberAbsence(
          person: person, pairsCutOff: inside.pairsCutOffByPerson[person.index],
          teamsLost: teamsLost[person.index].sorted())
      }
      .filter { $0.pairsCutOff > 0 || !$0.teamsLost.isEmpty }
      .sorted {
        ($1.pairsCutOff, $1.teamsLost.count, $0.person)
          < ($0.pairsCutOff, $0.teamsLost.count, $1.person)
      }
    }
  }

  /// The ties whose ends are in one team.
  private func insideTeams(of grouping: Grouping) -> Graph {
    let inside = firsts.indices.filter { tie in
      let team = grouping.groupOfPerson[Int(firsts[tie])]
      return team != nil && team == grouping.groupOfPerson[Int(seconds[tie])]
    }
    return Graph(
      personCount: personCount, firsts: inside.map { firsts[$0] },
      seconds: inside.map { seconds[$0] }, strengths: inside.map { strengths[$0] },
      origins: inside.map { origins[$0] })
  }
}
