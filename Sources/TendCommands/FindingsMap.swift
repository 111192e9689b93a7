import TendAnalysis
import TendDiagram
import TendGraph
import TendReport

extension OrganisationMap {
  /// The map of a run's findings.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - focus: Whose findings to mark; the map shows everybody.
  ///   - options: Words, colours and the engine; the threshold is the findings' own.
  init(of findings: Findings, focus: Focus, options: MapOptions) {
    let network = findings.network
    let bridges = findings.bridges
    var options = options
    options.minStrength = bridges.minStrength
    let cutPeople = bridges.cutPeople.map(\.person).filter { focus.includes($0, in: network) }
    let bridgeTies = bridges.bridgeTies.map(\.tie).filter { focus.includes($0, in: network) }
    let threads = bridges.singleThreads.filter { $0.ties.count == 1 }.flatMap(\.ties)
      .filter { focus.includes($0, in: network) }.prefix(OrganisationMap.tiesMarked)
    // The most worth alone: a map of every slipping tie would show none.
    let tended = (findings.neglect?.needingTending ?? [])
      .filter { $0.band != .dormant && focus.includes($0.tie, in: network) }
      .prefix(OrganisationMap.tiesMarked)
    self.init(
      network: network, graph: findings.graph, grouping: bridges.grouping,
      findings: MapFindings(
        cutPeople: Set(cutPeople), bridgeTies: Set(bridgeTies.map(\.id)),
        singleThreads: Set(threads.map(\.id)),
        neglected: Dictionary(
          tended.map { ($0.tie.id, $0.silentDays) }, uniquingKeysWith: { first, _ in first }),
        away: Set((findings.neglect?.away ?? []).map(\.person))),
      options: options)
  }

  /// Ties of a kind that are marked at the most, the most worth or the strongest first.
  private static let tiesMarked = 12
}
