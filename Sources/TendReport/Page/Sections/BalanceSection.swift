import TendAnalysis
import TendGraph

/// Balance: which ties run one way, who carries, and who starts again after silences.
struct BalanceSection {
  let writer: PageWriter

  /// Rows of each list.
  private static let rowsShown = 9

  /// What the template is made of; empty where nobody asked, or where no tie can be judged.
  var context: [String: Any] {
    guard let balance = writer.findings.balance else { return ["hasBalance": false] }
    let words = BalanceWords(of: balance, naming: writer.naming)
    let oneSided = balance.oneSided.filter(isShown)
    let carried = balance.carried.filter(isShown)
    let starters = balance.oneStarter.filter {
      writer.focus.includes(writer.network.tie($0.tie), in: writer.network)
    }
    var oneSidedShares = [Int](repeating: 0, count: balance.shares.count)
    for tie in balance.oneSided {
      let messages = tie.messages
      oneSidedShares[min(9, (2 * messages.given - messages.total) * 10 / messages.total)] += 1
    }
    return [
      "hasBalance": true,
      "balanceLede": writer.html(
        words.lede(returned: writer.findings.care?.reciprocity, oneSided: balance.oneSided)),
      "evidenceCount": "\(ExchangeCount.evidence)",
      "bars": BalanceBars.svg(balance.shares, oneSided: oneSidedShares),
      "barsCaption": words.even,
      "hasOneSided": !oneSided.isEmpty,
      "oneSided": oneSided.prefix(BalanceSection.rowsShown).map { row($0, of: $0.messages) },
      "oneSidedNote": note(oneSided.count) + ", most interactions first",
      "hasCarried": !carried.isEmpty,
      "carried": carried.prefix(BalanceSection.rowsShown).map { row($0, of: $0.gifts) },
      "carriedNote": note(carried.count) + ", most given first",
      "hasStarters": !starters.isEmpty,
      "startersText": words.starters,
      "starters": starters.prefix(BalanceSection.rowsShown).map(starterRow),
      "startersNote": starters.count > BalanceSection.rowsShown ? [note(starters.count)] : [],
    ]
  }

  private func isShown(_ balance: TieBalance) -> Bool {
    writer.focus.includes(writer.network.tie(balance.tie), in: writer.network)
  }

  private func note(_ count: Int) -> String {
    count > BalanceSection.rowsShown
      ? "\(BalanceSection.rowsShown) of \(grouped(count))" : grouped(count)
  }

  private func row(_ balance: TieBalance, of count: ExchangeCount) -> [String: String] {
    let share = Double(count.given) / Double(max(1, count.total))
    let interval = count.givenInterval.map {
      "\(percent($0.lowerBound)) to \(percent($0.upperBound))"
    }
    return [
      "attributes": attributes(of: balance.person, balance.other, balance.tie),
      "pair": "\(writer.link(balance.person)) to \(writer.link(balance.other))",
      "stand": standing(balance.person, balance.other),
      "count": "\(grouped(count.given)) of \(grouped(count.total))", "countSort": "\(count.given)",
      "share": percent(share), "shareSort": "\(share)", "interval": interval ?? "-",
    ]
  }

  private func starterRow(_ starter: BalanceFindings.Starter) -> [String: String] {
    let opened = starter.restarts.opened
    return [
      "attributes": attributes(of: starter.person, starter.other, starter.tie),
      "pair": "\(writer.link(starter.person)) with \(writer.link(starter.other))",
      "times": "\(grouped(opened.given)) of \(grouped(opened.total))",
      "timesSort": "\(opened.given)",
    ]
  }

  private func attributes(of person: PersonID, _ other: PersonID, _ tie: TieID) -> String {
    writer.attributes(of: min(person, other), max(person, other), tie: tie)
  }

  /// How the two stand to each other, where the people file says: their line, else their teams.
  private func standing(_ person: PersonID, _ other: PersonID) -> String {
    let (one, two) = (writer.network.person(person), writer.network.person(other))
    if one.manager == two.id || two.manager == one.id { return "manager and report" }
    return writer.teamLine(of: [person, other])
  }
}
