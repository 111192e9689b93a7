import TendAnalysis
import TendGraph

/// Teams and groups: contact inside and between them, and what the ties say of them.
struct TeamsSection {
  let writer: PageWriter

  /// Teams with lines of their own, the largest first.
  private static let linesShown = 18
  /// Teams that the triangle has room for.
  private static let discsShown = 22
  /// Teams up to which the triangle has room beside the groups.
  private static let discsBeside = 14

  /// What the template is made of; empty where nobody asked, or where there is one team or none.
  var context: [String: Any] {
    guard let teams = writer.findings.teams else { return ["hasTeams": false] }
    let standings = teams.teams.sorted {
      (-$0.members.count, $0.team) < (-$1.members.count, $1.team)
    }
    let words = TeamWords(of: teams, in: writer.network)
    let noun = Summary.groupNoun(teams.grouping.source, plural: true)
    let drawn = standings.prefix(TeamsSection.discsShown).map(\.team)
    let triangle = TeamTriangle(
      matrix: teams.matrix, names: teams.grouping.names,
      threads: Set(teams.singleThreads.map(\.groups)))
    var context: [String: Any] = [
      "hasTeams": true,
      "teamsLede": lede(teams),
      "teamsOrigin": origin(teams),
      "index": words.index(teams.whole.index), "chance": words.index(teams.whole.expected),
      "triangle": triangle.svg(Array(drawn)), "isWide": drawn.count > TeamsSection.discsBeside,
      "triangleNote": standings.count > drawn.count
        ? ["The \(drawn.count) largest of \(grouped(standings.count)) \(noun)."] : [],
      "teamRows": rows(standings, words),
      "teamRowsNote": standings.count > TeamsSection.linesShown
        ? ["\(TeamsSection.linesShown) of \(grouped(standings.count)); all of them: tend teams"]
        : [],
      "teamsHead": teams.grouping.source == .found ? "Group" : "Team",
      "supportBasis": sentence(words.supportBasis),
    ]
    context.merge(multiples(standings)) { _, new in new }
    context.merge(opinion(words)) { _, new in new }
    return context
  }

  private func lede(_ teams: TeamFindings) -> String {
    let noun = Summary.groupNoun(teams.grouping.source, plural: true)
    let words = TeamWords(of: teams, in: writer.network)
    guard let inside = words.inside else { return "There are no ties between people in \(noun)." }
    var text = "\(inside). \(words.insideByChance) "
    if let link = strongestLink(teams) {
      text += "Most of the rest lies between \(link)."
    }
    let unlinked = teams.unlinked.count
    let pairsOfTeams = teams.teams.count * (teams.teams.count - 1) / 2
    if unlinked > 0 {
      text +=
        " \(grouped(unlinked)) of \(counted(pairsOfTeams, "pair")) of \(noun) "
        + "\(unlinked == 1 ? "has" : "have") no tie at all."
    }
    return text
  }

  private func strongestLink(_ teams: TeamFindings) -> String? {
    var best: (strength: Double, first: Int, second: Int)?
    for second in teams.teams.indices {
      for first in 0..<second {
        let strength = teams.matrix.strength(between: first, and: second)
        if strength > best?.strength ?? 0 { best = (strength, first, second) }
      }
    }
    return best.map { listed([$0.first, $0.second].map { teams.grouping.names[$0] }) }
  }

  private func origin(_ teams: TeamFindings) -> String {
    switch teams.grouping.source {
    case .teams: "Teams are those of the people file."
    case .managers:
      "The people file has managers and no teams: a team is a manager and everybody who reports "
        + "there."
    case .found: "The people file has no teams: these groups were found in the ties."
    }
  }

  private func multiples(_ standings: [TeamStanding]) -> [String: Any] {
    guard let calendar = writer.calendar, calendar.count > 2 else { return ["hasLines": false] }
    let contact = writer.network.teamContact(in: writer.grouping, by: calendar)
    let shown = standings.prefix(TeamsSection.linesShown).map { contact[$0.team] }
    let most = shown.flatMap { $0.outside + $0.inside }.max() ?? 0
    let lines = TeamLines(most: most)
    return [
      "hasLines": most > 0, "linesUnit": calendar.unit.rawValue,
      "lines": shown.map {
        [
          "attributes": writer.teamAttribute(groups: [$0.team]),
          "name": writer.grouping.names[$0.team], "size": grouped($0.members),
          "svg": lines.svg($0, by: calendar.unit),
        ]
      },
    ]
  }

  private func rows(_ standings: [TeamStanding], _ plain: TeamWords) -> [[String: String]] {
    var words = plain
    words.person = writer.naming
    return standings.prefix(TeamsSection.linesShown).map { team in
      [
        "attributes": writer.teamAttribute(groups: [team.team]),
        "name": writer.shortTeam(words.name(team.team)),
        "people": grouped(team.members.count), "peopleSort": "\(team.members.count)",
        "tied": team.pairs.pairs > 0
          ? "\(grouped(team.pairs.tiedPairs)) of \(grouped(team.pairs.pairs))" : "-",
        "tiedSort": "\(Double(team.pairs.tiedPairs) / Double(max(1, team.pairs.pairs)))",
        "index": words.index(team.eiIndex.index), "indexSort": "\(team.eiIndex.index ?? 0)",
        "chance": words.index(team.eiIndex.expected),
        "least": writer.html(words.leastSupported(team)),
        "leastSort": "\(team.leastSupported?.supporters ?? 0)",
        "absence": team.absences.first.map {
          writer.html(sentence(words.loss($0, of: team)))
        } ?? "Nothing.",
      ]
    }
  }

  /// Groups found in the ties, as a second opinion on the teams.
  private func opinion(_ words: TeamWords) -> [String: Any] {
    guard let groups = writer.findings.foundGroups else { return ["hasOpinion": false] }
    let grouping = Grouping(groups.partition)
    let comparison = TeamsAgainstGroups(teams: writer.grouping, groups: grouping)
    let trust = words.trust(in: groups)
    guard groups.isClear else {
      return [
        "hasOpinion": true, "hasGroups": false,
        "opinion": "Looked at without the people file, the ties form no clear groups: \(trust).",
      ]
    }
    let own = writer.findings.bridges.modularity
    let lines = comparison.joinedTeams.map(words.joined) + comparison.splitTeams.map(words.split)
    var text =
      "\(counted(groups.partition.groupCount, "group")), found without looking at the people file "
      + "(\(trust)"
    if let own { text += "; the teams alone: \(rounded(own))" }
    text += "). "
    text +=
      lines.isEmpty
      ? "They go with the teams: none is split, no two are one."
      : lines.prefix(4).joined(separator: ". ") + "."
    return [
      "hasOpinion": true, "hasGroups": true, "opinion": text,
      "found": grouping.names.indices.prefix(12).map { group in
        let shares = comparison.shares.filter { $0.group == group }
          .sorted { (-$0.people, $0.team) < (-$1.people, $1.team) }
        return [
          "name": grouping.names[group], "people": grouped(groups.partition.sizes[group]),
          "members": shares.prefix(6).map {
            "\(grouped($0.people)) of \(writer.shortTeam(writer.grouping.names[$0.team]))"
          }.joined(separator: ", ") + (shares.count > 6 ? " ..." : ""),
        ]
      },
    ]
  }
}
