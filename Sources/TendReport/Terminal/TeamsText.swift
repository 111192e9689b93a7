import TendAnalysis
import TendGraph

extension TeamAnswer {
  /// How teams work inside and with each other, as tables.
  ///
  /// - Parameters:
  ///   - focus: Whose teams to show.
  ///   - top: Rows at the most in each table.
  /// - Returns: The tables, each with a line above it.
  public func text(focus: Focus, top: Int) -> AnswerText {
    let words = TeamWords(of: teams, in: network)
    let shown = standings(in: focus)
    let noun = Summary.groupNoun(teams.grouping.source, plural: true)
    let people = teams.teams.reduce(0) { $0 + $1.members.count }
    var text = AnswerText(
      "\(counted(tieCount, "tie")) stronger than \(rounded(minStrength)) in "
        + "\(grouped(teams.teams.count)) \(noun) of "
        + "\(counted(people, "person", plural: "people"))")
    if !teams.teamless.isEmpty { text += "; \(grouped(teams.teamless.count)) in none" }
    text += "\n\nInside\n\n" + insideTable(shown, words, top: top)
    text += words.indexExplained + "\n" + words.supportBasis + "\n"
    text += betweenText(words, top: top)
    text += BridgeWords(groups: teams.grouping, in: network)
      .threadsText(teams.singleThreads, focus: focus, top: top)
    text += absenceText(shown, words, top: top)
    return text + groupsText(words, top: top)
  }

  private func insideTable(_ teams: [TeamStanding], _ words: TeamWords, top: Int) -> AnswerText {
    var table = TextTable([
      ("team", .left), ("people", .right), ("pairs tied", .right), ("inside", .right),
      ("outside", .right), ("E-I", .right), ("by chance", .right), ("supported least", .left),
    ])
    for team in teams.prefix(top) {
      table.append([
        words.name(team.team), grouped(team.members.count),
        team.pairs.pairs > 0
          ? "\(grouped(team.pairs.tiedPairs)) of \(grouped(team.pairs.pairs))" : "-",
        rounded(team.eiIndex.internalStrength, 1), rounded(team.eiIndex.externalStrength, 1),
        words.index(team.eiIndex.index), words.index(team.eiIndex.expected),
        words.leastSupported(team),
      ])
    }
    return AnswerText(table) + moreRows(of: teams.count, after: top)
  }

  /// The matrix while it fits a window, else the links furthest from an even share.
  private func betweenText(_ words: TeamWords, top: Int) -> AnswerText {
    let matrix = teams.matrix
    let names = teams.grouping.names
    guard names.count > 1 else { return AnswerText() }
    var text = AnswerText()
    if names.count <= TeamAnswer.widestMatrix {
      text += "\nBetween: strength of all ties (how many), inside the team on the diagonal\n\n"
      var table = TextTable([("", .left)] + names.map { ($0, .right) })
      for row in names.indices {
        table.append(
          [names[row]]
            + names.indices.map { column in
              let ties = matrix.ties(between: row, and: column)
              return ties == 0
                ? "-"
                : "\(rounded(matrix.strength(between: row, and: column), 1)) (\(grouped(ties)))"
            })
      }
      text += AnswerText(table)
    } else {
      let links = words.links
      text += "\nBetween: the links furthest from an even share of each team's contact outside\n\n"
      var table = TextTable([
        ("teams", .left), ("strength", .right), ("even share", .right), ("ties", .right),
      ])
      for link in links.prefix(top) {
        table.append([
          "\(names[link.first]) and \(names[link.second])",
          rounded(matrix.strength(between: link.first, and: link.second), 1),
          rounded(teams.evenShare(between: link.first, and: link.second), 1),
          grouped(matrix.ties(between: link.first, and: link.second)),
        ])
      }
      text += AnswerText(table) + moreRows(of: links.count, after: top)
    }
    return text
  }

  /// What the ties say of the teams: which are split, which are one, or that nothing is clear.
  private func groupsText(_ words: TeamWords, top: Int) -> AnswerText {
    var text = AnswerText("\nGroups that the ties form: ")
    guard groups.isClear else {
      return text + "no clear groups (\(words.trust(in: groups)))\n"
    }
    text += "\(grouped(groups.partition.groupCount)) (\(words.trust(in: groups)))\n"
    guard let comparison else { return text }
    let lines =
      comparison.joinedTeams.map(words.joined) + comparison.splitTeams.map(words.split)
    if lines.isEmpty { return text + "They go with the teams: none is split, no two are one.\n" }
    text += lines.prefix(top).map { printable($0) + "\n" }.joined()
    return text + moreRows(of: lines.count, after: top)
  }

  private func absenceText(_ teams: [TeamStanding], _ words: TeamWords, top: Int) -> AnswerText {
    let losses = teams.compactMap { team in team.absences.first.map { (team, $0) } }
    guard !losses.isEmpty else {
      return AnswerText("\nWhoever is away, no team loses a path or a link.\n")
    }
    var text = AnswerText("\nIf one person is away, the worst case of each team\n\n")
    var table = TextTable([("team", .left), ("what breaks", .left)])
    for (team, absence) in losses.prefix(top) {
      table.append([words.name(team.team), words.loss(absence, of: team)])
    }
    text += AnswerText(table) + moreRows(of: losses.count, after: top)
    return text
  }

  /// Teams up to which the matrix fits a window.
  private static let widestMatrix = 8
}
