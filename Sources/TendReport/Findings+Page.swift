public import TendAnalysis
import TendGraph

extension Findings {
  /// The findings with what only the page tells: coverage, teams, balance, changes, and what breaks without
  /// those it lists.
  ///
  /// What the other findings hold already is not found again.
  ///
  /// - Parameters:
  ///   - focus: Whose part is shown.
  ///   - vocabulary: The kinds that give and take.
  ///   - threads: Threads to work on; the findings are the same for any number.
  /// - Returns: All of them.
  public func completed(
    focus: Focus, vocabulary: ExchangeVocabulary = ExchangeVocabulary(), threads: Int
  ) -> Findings {
    var findings = self
    findings.complete(focus: focus, vocabulary: vocabulary, threads: threads)
    return findings
  }

  private mutating func complete(
    focus: Focus, vocabulary: ExchangeVocabulary, threads: Int
  ) {
    let absences = network.absences()
    care = network.care(vocabulary: vocabulary, absences: absences)
    relations = network.relationCoverage(absences: absences)
    balance = network.balanceFindings(vocabulary: vocabulary, threads: threads)
    let grouping = bridges.grouping
    if grouping.names.count > 1 {
      teams = network.teams(
        in: graph, grouping: grouping, vocabulary: vocabulary, absences: absences)
    }
    if grouping.source != .found, graph.tieCount <= Findings.mostTiesForGroups {
      foundGroups = graph.groups(threads: threads)
    }
    comparison = recentComparison
    let shown = BridgesSection.shown(of: bridges, in: network, focus: focus)
    losses = graph.losses(
      withoutPeople: shown.people.map(\.person).sorted(), ties: shown.ties.map(\.tie.id),
      sources: network.people.count > Findings.mostSources ? Findings.mostSources : nil,
      threads: threads)
  }

  /// The last days of the log against as many before; `nil` where either period has no contact.
  private var recentComparison: Comparison? {
    guard let periods = network.recentPeriods else { return nil }
    let length = periods.after.lowerBound.days(until: periods.after.upperBound) + 1
    guard length >= Findings.shortestPeriod else { return nil }
    guard [periods.before, periods.after].allSatisfy(hasContact(in:)) else { return nil }
    let findings = [periods.before, periods.after].map { days in
      PeriodFindings(
        rolelessOf: network, during: days, above: bridges.minStrength, grouping: bridges.grouping)
    }
    return Comparison(before: findings[0], after: findings[1])
  }

  /// Whether anything happened in a period.
  private func hasContact(in days: ClosedRange<Day>) -> Bool {
    let range = days.lowerBound.number...days.upperBound.number
    return network.timelines.days.contains { range.contains($0) }
  }

  /// People from whom the page measures nearness at the most: it says so, and `tend bridges` takes
  /// all of them.
  private static let mostSources = 300

  /// Ties up to which groups are looked for beside the teams: more take many seconds.
  private static let mostTiesForGroups = 200_000

  /// Days from which on two periods are worth a comparison.
  private static let shortestPeriod = 14
}
