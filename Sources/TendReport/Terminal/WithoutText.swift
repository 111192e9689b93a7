import TendAnalysis
import TendGraph

extension WithoutAnswer {
  /// What breaks when the people leave: some lines that say it, then tables.
  ///
  /// - Parameter top: Rows at the most in each table.
  /// - Returns: The text.
  public func text(top: Int) -> AnswerText {
    let words = WithoutWords(of: leaving, in: network)
    let lines =
      tieless.map { words.tieless($0, above: minStrength) }
      + [words.paths, words.parts, words.alone(leftAlone), words.nearness]
    var text = AnswerText(
      "\(counted(tieCount, "tie")) stronger than \(rounded(minStrength)) between "
        + "\(counted(network.people.count, "person", plural: "people"))\n")
    text += "\n" + printable("Without \(words.leavers)") + "\n\n"
    text += lines.map { "  " + printable($0) + "\n" }.joined()
    if leaving.loss.nearness.loss > 0 { text += words.nearnessExplained + "\n" }
    text += linkTables(top: top)
    text += successorTable(words, top: min(top, 5))
    return text + handoverTable(words, top: top)
  }

  private func linkTables(top: Int) -> AnswerText {
    let words = BridgeWords(groups: leaving.grouping, in: network)
    let noun = Summary.groupNoun(leaving.grouping.source, plural: true)
    var text = AnswerText()
    for (title, head, links) in [
      ("Links between \(noun) that end", "carried until now by", linksLost),
      ("Links between \(noun) that hang by a thread then", "carried by", linksThinned),
    ] where !links.isEmpty {
      var table = TextTable([(noun, .left), (head, .left)])
      for link in links.prefix(top) {
        table.append([words.groups(of: link), words.carrier(of: link)])
      }
      text += "\n\(title): \(grouped(links.count))\n\n" + AnswerText(table)
      text += moreRows(of: links.count, after: top)
    }
    return text
  }

  private func successorTable(_ words: WithoutWords, top: Int) -> AnswerText {
    // Less than a hundredth more is no news.
    let successors = successors.filter { $0.shareAfter - $0.shareBefore >= 0.01 }
    guard !successors.isEmpty else { return AnswerText() }
    let noun = Summary.groupNoun(leaving.grouping.source, plural: false)
    var table = TextTable([
      ("person", .left), (noun, .left), ("paths through now", .right), ("then", .right),
    ])
    for successor in successors.prefix(top) {
      table.append([
        words.name(successor.person), group(of: successor.person),
        percent(successor.shareBefore), percent(successor.shareAfter),
      ])
    }
    return "\nWho comes to stand between the others in their stead\n\n" + AnswerText(table)
      + BridgeWords.pathsLine(leaving.betweennessEstimate)
  }

  private func group(of person: PersonID) -> String {
    leaving.grouping.groupOfPerson[person.index].map { leaving.grouping.names[$0] } ?? "-"
  }

  private func handoverTable(_ words: WithoutWords, top: Int) -> AnswerText {
    let noun = Summary.groupNoun(leaving.grouping.source, plural: false)
    guard tieless.count < leaving.people.count else { return AnswerText() }
    guard !handovers.isEmpty else {
      return AnswerText(
        "\nTies to hand over: none; somebody else of the \(noun) knows each contact.\n")
    }
    var table = TextTable([
      ("contact", .left), (noun, .left), ("tie of", .left), ("strength", .right),
      ("interactions", .right),
    ])
    for handover in handovers.prefix(top) {
      table.append([
        words.name(handover.contact), group(of: handover.contact),
        words.name(handover.leaver), rounded(handover.tie.strength),
        grouped(handover.interactions),
      ])
    }
    return "\nTies to hand over, to contacts that nobody else of the \(noun) has: "
      + "\(grouped(handovers.count))\n\n" + AnswerText(table)
      + moreRows(of: handovers.count, after: top)
  }
}
