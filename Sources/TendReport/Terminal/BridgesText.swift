import TendAnalysis
import TendGraph

extension Findings {
  /// Bridge ties, cut people, brokers and single threads as tables.
  ///
  /// - Parameters:
  ///   - focus: Whose part to show.
  ///   - top: Rows at the most in each table.
  ///   - showsAll: Whether to list every person and every tie.
  /// - Returns: The tables, each with a line above it.
  public func bridgesText(focus: Focus, top: Int, showsAll: Bool) -> AnswerText {
    let words = BridgeWords(of: bridges, in: network)
    let ties = bridges.ties.filter { focus.includes($0.tie, in: network) }
    var text = AnswerText(
      "\(counted(graph.tieCount, "tie")) stronger than \(rounded(bridges.minStrength)) between "
        + "\(counted(network.people.count, "person", plural: "people"))\n")
    guard !showsAll else {
      let people = bridges.people.filter { focus.includes($0.person, in: network) }
      return text + "\nPeople\n\n" + peopleTable(people, top: people.count) + "\nTies\n\n"
        + tieTable(ties, top: ties.count) + lossesExplained
        + BridgeWords.pathsLine(bridges.betweennessEstimate)
    }
    let cut = bridges.cutPeople.filter { focus.includes($0.person, in: network) }
    text += "\nPeople who alone hold others together: "
    text += cut.isEmpty ? "none\n" : "\(grouped(cut.count))\n\n"
    if !cut.isEmpty { text += peopleTable(cut, top: top) }
    let brokers = bridges.brokers.filter { focus.includes($0.person, in: network) }
    if !brokers.isEmpty {
      text += "\nBrokers, by the strongest paths between others that run through them\n\n"
      text += peopleTable(
        Array(brokers.prefix(min(top, Findings.brokersListed))), top: top)
    }
    let bridgeTies = bridges.bridgeTies.filter { focus.includes($0.tie, in: network) }
    text += "\nTies that nothing else replaces: "
    text += bridgeTies.isEmpty ? "none\n" : "\(grouped(bridgeTies.count))\n\n"
    if !bridgeTies.isEmpty { text += tieTable(bridgeTies, top: top) }
    if !(cut.isEmpty && brokers.isEmpty && bridgeTies.isEmpty) {
      text += lossesExplained + BridgeWords.pathsLine(bridges.betweennessEstimate)
    }
    return text + words.threadsText(bridges.singleThreads, focus: focus, top: top)
  }

  /// What the column of nearness lost means; empty without one.
  private var lossesExplained: String {
    guard let losses else { return "" }
    return "nearness lost: by how much the others move apart without the person or tie\n"
      + (losses.sampledSources.map { "\(BridgeWords.estimated(from: $0))\n" } ?? "")
  }

  private func peopleTable(_ people: [PersonStanding], top: Int) -> AnswerText {
    var table = TextTable([
      ("person", .left), ("team", .left), ("pairs cut off", .right), ("nearness lost", .right),
      ("paths through", .right), ("ties", .right), ("strength", .right), ("groups", .right),
      ("constraint", .right),
    ])
    for standing in people.prefix(top) {
      let person = network.person(standing.person)
      table.append([
        person.displayName, person.team ?? "-",
        standing.isCutPerson ? grouped(standing.pairsCutOff) : "-",
        losses?.people[standing.person]?.nearness.share.map(precisePercent) ?? "-",
        percent(standing.betweennessShare), grouped(standing.ties), rounded(standing.strength),
        grouped(standing.groupsJoined), standing.constraint.map { rounded($0) } ?? "-",
      ])
    }
    return AnswerText(table) + moreRows(of: people.count, after: top)
  }

  private func tieTable(_ ties: [TieStanding], top: Int) -> AnswerText {
    var table = TextTable([
      ("between", .left), ("teams", .left), ("pairs cut off", .right), ("nearness lost", .right),
      ("strength", .right), ("interactions", .right), ("overlap", .right),
    ])
    for standing in ties.prefix(top) {
      let first = network.person(standing.tie.first)
      let second = network.person(standing.tie.second)
      let teams = [first.team, second.team].compactMap { $0 }
      table.append([
        "\(first.displayName) and \(second.displayName)",
        teams.isEmpty ? "-" : first.team == second.team ? teams[0] : teams.joined(separator: ", "),
        standing.isBridge ? grouped(standing.pairsCutOff) : "-",
        losses?.ties[standing.tie.id]?.nearness.share.map(precisePercent) ?? "-",
        rounded(standing.tie.strength), grouped(standing.interactions),
        standing.overlap.map { rounded($0) } ?? "-",
      ])
    }
    return AnswerText(table) + moreRows(of: ties.count, after: top)
  }
}
