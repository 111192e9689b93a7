public import TendAnalysis
import TendGraph

/// Two periods as a terminal shows them: two lines that say it all, then tables.
public struct CompareText: Sendable {
  private let comparison: Comparison
  private let focus: Focus
  private let ties: [TieChange]
  private let words: CompareWords

  /// Takes a comparison.
  ///
  /// - Parameters:
  ///   - comparison: What changed.
  ///   - focus: Whose part to show.
  public init(of comparison: Comparison, focus: Focus) {
    self.comparison = comparison
    self.focus = focus
    ties = comparison.ties(of: focus)
    words = CompareWords(of: comparison, ties: ties)
  }

  /// The briefing: the two lines, then a table for everything that changed.
  ///
  /// - Parameter top: Rows at the most in each table.
  /// - Returns: The text.
  public func text(top: Int) -> AnswerText {
    var text = AnswerText("\(words.people)\n\(words.tieSummary)\n")
    for kind in [TieChange.Kind.lost, .faded, .formed, .grown] { text += tieTable(kind, top: top) }
    text += roleTable(top: top)
    text +=
      comparison.hasTeams ? linkTable(top: top) + outwardTable(top: top) : groupTables(top: top)
    for (title, people) in [
      ("Joined or came back", comparison.joined), ("Left or fell silent", comparison.gone),
    ] {
      let shown = people.filter { focus.includes($0, in: comparison.after.network) }
      if !shown.isEmpty { text += "\n\(title): \(printable(words.names(shown)))\n" }
    }
    return text
  }

  private func tieTable(_ kind: TieChange.Kind, top: Int) -> AnswerText {
    let changes = ties.filter { $0.kind == kind }.sorted(by: Comparison.isGreater)
    guard !changes.isEmpty else { return AnswerText() }
    var table = TextTable([
      ("between", .left), ("contact days", .right), ("strength", .right),
    ])
    for change in changes.prefix(top) {
      table.append([
        "\(words.name(change.first)) and \(words.name(change.second))",
        words.change(grouped(change.daysBefore), grouped(change.daysAfter)),
        words.change(rounded(change.strengthBefore), rounded(change.strengthAfter)),
      ])
    }
    return "\nTies that \(words.verb(kind)): \(grouped(changes.count))\n\n" + AnswerText(table)
      + moreRows(of: changes.count, after: top)
  }

  private func roleTable(top: Int) -> AnswerText {
    let roles = comparison.roles.filter { focus.includes($0.person, in: comparison.after.network) }
    guard !roles.isEmpty else { return AnswerText() }
    var table = TextTable([
      ("person", .left), ("paths through", .right), ("cuts off", .right), ("groups", .right),
    ])
    for change in roles.prefix(top) {
      let standings = [change.before, change.after]
      func figure(_ value: (PersonStanding) -> String) -> String {
        let figures = standings.map { $0.map(value) ?? "absent" }
        return words.change(figures[0], figures[1])
      }
      table.append([
        words.name(change.person), figure { percent($0.betweennessShare) },
        figure { $0.isCutPerson ? counted($0.pairsCutOff, "pair") : "-" },
        figure { grouped($0.groupsJoined) },
      ])
    }
    return "\nPeople whose part in holding others together changed: \(grouped(roles.count))\n\n"
      + AnswerText(table) + moreRows(of: roles.count, after: top)
      + BridgeWords.pathsLine(
        [comparison.before, comparison.after].compactMap(\.bridges.betweennessEstimate).first)
  }

  private func linkTable(top: Int) -> AnswerText {
    let names = comparison.before.bridges.grouping.names
    let links = comparison.links(of: focus)
    guard !links.isEmpty else { return AnswerText() }
    var table = TextTable([("teams", .left), ("the link", .left), ("ties", .right)])
    for link in links.prefix(top) {
      table.append([
        listed(link.groups.map { names[$0] }), words.words(of: link.kind),
        words.change(grouped(link.tiesBefore), grouped(link.tiesAfter)),
      ])
    }
    return "\nLinks between teams that changed: \(grouped(links.count))\n\n" + AnswerText(table)
      + moreRows(of: links.count, after: top)
  }

  private func outwardTable(top: Int) -> AnswerText {
    let names = comparison.before.bridges.grouping.names
    let shares = comparison.outward(of: focus)
    guard !shares.isEmpty else { return AnswerText() }
    var table = TextTable([("team", .left), ("contact with other teams", .right)])
    for share in shares.prefix(top) {
      let figures = [share.before, share.after].map { $0.map(percent) ?? "-" }
      table.append([names[share.group], words.change(figures[0], figures[1])])
    }
    return "\nContact with other teams, as a share of a team's contact days\n\n" + AnswerText(table)
      + moreRows(of: shares.count, after: top)
  }

  private func groupTables(top: Int) -> AnswerText {
    let sizes = [comparison.before, comparison.after].map {
      $0.bridges.grouping.members.map(\.count)
    }
    var text = AnswerText()
    var table = TextTable([
      ("group", .left), ("was", .left), ("people", .right), ("overlap", .right),
    ])
    for match in comparison.groups.prefix(top) {
      let counts = [
        match.before.map { grouped(sizes[0][$0]) } ?? "0",
        match.after.map { grouped(sizes[1][$0]) } ?? "0",
      ]
      table.append([
        match.after.map { "Group \($0 + 1)" } ?? "dissolved",
        match.before.map { "Group \($0 + 1)" } ?? "new", words.change(counts[0], counts[1]),
        match.before == nil || match.after == nil ? "-" : percent(match.overlap),
      ])
    }
    if !comparison.groups.isEmpty {
      text +=
        "\nGroups found in the ties, by the people they share\n\n" + AnswerText(table)
        + moreRows(of: comparison.groups.count, after: top)
    }
    let moves = comparison.moves.filter { focus.includes($0.person, in: comparison.after.network) }
    guard !moves.isEmpty else { return text }
    // Groups of the two periods are numbered each by itself, so one that goes on has two numbers.
    var numbers: [Int: Int] = [:]
    for match in comparison.groups {
      if let before = match.before, let after = match.after { numbers[before] = after }
    }
    var moved = TextTable([("person", .left), ("group before", .left), ("group after", .left)])
    for move in moves.prefix(top) {
      moved.append([
        words.name(move.person),
        numbers[move.from].map { "Group \($0 + 1)" } ?? "a group that dissolved",
        "Group \(move.to + 1)",
      ])
    }
    return text + "\nPeople who changed group: \(grouped(moves.count))\n\n" + AnswerText(moved)
      + moreRows(of: moves.count, after: top)
  }
}

extension Comparison {
  /// The ties of which an end is of the focus.
  func ties(of focus: Focus) -> [TieChange] {
    ties.filter { change in
      includes([change.first, change.second], focus)
    }
  }

  /// The links of the focus's team, or of the person's.
  func links(of focus: Focus) -> [LinkChange] {
    let place = place(of: focus)
    return focus.isEverybody ? links : links.filter { $0.groups.contains { $0 == place } }
  }

  /// The team of the focus, or of the person, among all.
  func outward(of focus: Focus) -> [OutwardShare] {
    let place = place(of: focus)
    return focus.isEverybody ? outward : outward.filter { $0.group == place }
  }

  /// Whether the greater change comes first: by the contact days that came or went.
  static func isGreater(_ one: TieChange, _ other: TieChange) -> Bool {
    (abs(other.daysAfter - other.daysBefore), one.first, one.second)
      < (abs(one.daysAfter - one.daysBefore), other.first, other.second)
  }

  private func place(of focus: Focus) -> Int? {
    let grouping = before.bridges.grouping
    if let team = focus.team { return grouping.names.firstIndex(of: team) }
    return focus.person.flatMap { grouping.groupOfPerson[$0.index] }
  }

  private func includes(_ ends: [PersonID], _ focus: Focus) -> Bool {
    if let person = focus.person, !ends.contains(person) { return false }
    if let team = focus.team, !ends.contains(where: { after.network.person($0).team == team }) {
      return false
    }
    return true
  }
}
