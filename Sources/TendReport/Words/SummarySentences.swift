import TendAnalysis
import TendGraph

/// One sentence for each thing that was found, in the order of the page.
struct SummarySentences {
  private let findings: Findings
  private let focus: Focus
  private let name: Naming

  init(of findings: Findings, focus: Focus, naming: @escaping Naming) {
    self.findings = findings
    self.focus = focus
    name = naming
  }

  private var network: Network { findings.network }

  /// So many sentences at the most: those on bridges become one where there are more.
  func most(_ count: Int) -> [Summary.Sentence] {
    let first = [tending].compactMap { $0 }
    let last = [teams, balance, coverage, changes, trust, away].compactMap { $0 }
    let all = first + bridges + last
    guard all.count > count, let main = bridges.first else { return Array(all.prefix(count)) }
    let joined = Summary.Sentence(
      finding: main.finding,
      detail: ([main.detail] + bridges.dropFirst().map(\.finding)).filter { !$0.isEmpty }
        .joined(separator: " "),
      section: main.section)
    return Array((first + [joined] + last).prefix(count))
  }

  private var tending: Summary.Sentence? {
    guard let neglect = findings.neglect else { return nil }
    let established = neglect.ties.filter { focus.includes($0.tie, in: network) }
    let flagged = established.filter(\.band.needsTending)
    // The first of the list to call, as on the page; the dormant ones stand apart.
    guard let first = flagged.first(where: { $0.band != .dormant }) ?? flagged.first else {
      return Summary.Sentence(
        finding: "No relationship needs tending.",
        detail: established.isEmpty
          ? "No tie has the three contact days that a rhythm needs."
          : "\(counted(established.count, "established tie")) "
            + "\(established.count == 1 ? "is" : "are") on rhythm or with people who are away.",
        section: "tending")
    }
    let bands = [Band.slipping, .neglected, .dormant].compactMap { band in
      let count = flagged.filter { $0.band == band }.count
      return count > 0 ? "\(grouped(count)) \(band.rawValue)" : nil
    }
    let usual = Summary.usualGap(first).map { " (usually \($0))" } ?? ""
    return Summary.Sentence(
      finding: "\(grouped(flagged.count)) of \(counted(established.count, "relationship")) "
        + "\(flagged.count == 1 ? "needs" : "need") tending:",
      detail: "\(listed(bands)). First: \(name(first.tie.first)) and \(name(first.tie.second)), "
        + "silent for \(counted(first.silentDays, "day"))\(usual).",
      section: "tending")
  }

  /// Those who hold others together alone, those on most paths, and links that hang on one.
  private var bridges: [Summary.Sentence] {
    [cutPeople, broker, threads].compactMap { $0 }
  }

  private var cutPeople: Summary.Sentence? {
    let cutPeople = findings.bridges.cutPeople.filter { focus.includes($0.person, in: network) }
    guard let worst = cutPeople.first else {
      guard focus.isEverybody else { return nil }
      return Summary.Sentence(
        finding: "Nobody holds others together alone.",
        detail: "Whoever leaves, all others still have a path to each other.", section: "bridges")
    }
    let words = BridgeWords(of: findings.bridges, in: network)
    return Summary.Sentence(
      finding: cutPeople.count == 1
        ? "One person holds others together alone: \(name(worst.person))."
        : "\(counted(cutPeople.count, "person", plural: "people")) hold others together alone.",
      detail: "Without \(name(worst.person)), \(words.loss(without: worst)).", section: "bridges")
  }

  private var broker: Summary.Sentence? {
    let brokers = findings.bridges.brokers.filter { focus.includes($0.person, in: network) }
    guard let broker = brokers.first, broker.betweennessShare >= 0.1 else { return nil }
    return Summary.Sentence(
      finding: "\(name(broker.person)) lies on the strongest path between "
        + "\(percent(broker.betweennessShare)) of all pairs.",
      detail: brokers.count > 1
        ? "Next comes \(name(brokers[1].person)) with \(percent(brokers[1].betweennessShare))."
        : "",
      section: "bridges")
  }

  private var threads: Summary.Sentence? {
    let bridges = findings.bridges
    let threads = bridges.singleThreads.filter { thread in
      thread.ties.contains { focus.includes($0, in: network) }
    }
    guard let thread = threads.first else { return nil }
    var words = BridgeWords(of: bridges, in: network)
    words.name = name
    return Summary.Sentence(
      finding: "\(counted(threads.count, "link")) between "
        + "\(Summary.groupNoun(bridges.grouping.source, plural: true)) "
        + "\(threads.count == 1 ? "hangs" : "hang") on one tie or one person.",
      detail: "For example \(words.groups(of: thread)): \(words.carrier(of: thread)).",
      section: "bridges")
  }

  private var teams: Summary.Sentence? {
    guard let teams = findings.teams, focus.isEverybody else { return nil }
    let words = TeamWords(of: teams, in: network)
    guard let inside = words.inside else { return nil }
    return Summary.Sentence(finding: "\(inside).", detail: words.insideByChance, section: "teams")
  }

  private var balance: Summary.Sentence? {
    guard let balance = findings.balance, focus.isEverybody, !balance.oneSided.isEmpty else {
      return nil
    }
    let words = BalanceWords(of: balance, naming: name)
    return Summary.Sentence(
      finding: "\(words.finding).", detail: words.returned(findings.care?.reciprocity) ?? "",
      section: "balance")
  }

  private var coverage: Summary.Sentence? {
    guard let relations = findings.relations, focus.isEverybody,
      let reports = RelationWords(of: relations, naming: name).reports
    else { return nil }
    return Summary.Sentence(
      finding: reports, detail: "A log does not see the corridor.", section: "coverage")
  }

  private var changes: Summary.Sentence? {
    guard let comparison = findings.comparison else { return nil }
    let words = CompareWords(of: comparison, ties: comparison.ties(of: focus))
    return words.finding.map {
      Summary.Sentence(finding: $0, detail: words.newTies ?? "", section: "changes")
    }
  }

  private var trust: Summary.Sentence? {
    guard let backtest = findings.backtest, focus.isEverybody else { return nil }
    let words =
      BacktestWords.outcome(of: .neglected, in: backtest).map { "\($0)." }
      ?? BacktestWords.sentence(of: backtest)
    return words.isEmpty
      ? nil
      : Summary.Sentence(finding: "Can the list be trusted?", detail: words, section: "trust")
  }

  private var away: Summary.Sentence? {
    let away = (findings.neglect?.away ?? []).filter { focus.includes($0.person, in: network) }
    guard !away.isEmpty else { return nil }
    let shown = away.prefix(3).map { name($0.person) }
    let more = away.count - shown.count
    return Summary.Sentence(
      finding: "\(counted(away.count, "person", plural: "people")) left or fell silent.",
      detail: "\(listed(shown + (more > 0 ? ["\(grouped(more)) more"] : []))): "
        + "their ties are not counted as neglected.",
      section: "tending")
  }
}
