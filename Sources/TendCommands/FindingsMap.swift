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
    var options = options
    options.minStrength = findings.bridges.minStrength
    self.init(
      network: findings.network, graph: findings.graph, grouping: findings.bridges.grouping,
      findings: MapFindings(of: findings, focus: focus, options: options), options: options)
  }

  /// One person's map of a run's findings.
  init(egoOf person: PersonID, in findings: Findings, focus: Focus, options: MapOptions) {
    var options = options
    options.minStrength = findings.bridges.minStrength
    self.init(
      around: person, in: findings.network, graph: findings.graph,
      grouping: findings.bridges.grouping,
      findings: MapFindings(of: findings, focus: focus, options: options, marksAll: true),
      options: options)
  }

  /// What the map draws, for the page that it stands on.
  var drawn: DrawnMap {
    discs.map { DrawnMap(discs: $0.people, word: $0.word, links: $0.links) }
      ?? DrawnMap(ties: drawnPairs)
  }

  /// The map of what became of ties from one period to another.
  ///
  /// Ties of people who joined or are gone stand apart, as in `tend compare`.
  init(of comparison: Comparison, options: MapOptions) {
    let (before, after) = (comparison.before, comparison.after)
    let changes = comparison.ties.sorted {
      ($0.first, $0.second) < ($1.first, $1.second)
    }
    let network = after.network.with(
      ties: changes.map { ($0.first, $0.second, max($0.strengthBefore, $0.strengthAfter)) },
      since: before.days.lowerBound)
    var findings = MapFindings(away: Set(comparison.gone))
    for (place, change) in changes.enumerated() {
      findings.changes[TieID(index: place)] = TieState(change.kind)
    }
    var options = options
    options.minStrength = 0
    let counts = Dictionary(grouping: findings.changes.values) { $0 }.mapValues(\.count)
    let words: [String] = [(TieState.formed, "new"), (.faded, "faded"), (.lost, "lost")]
      .compactMap { state, word in counts[state].map { "\(grouped($0)) \(word)" } }
    if options.subtitle == nil {
      options.subtitle =
        "\(before.days.lowerBound.spoken) to \(before.days.upperBound.spoken), then "
        + "\(after.days.lowerBound.spoken) to \(after.days.upperBound.spoken): "
        + "\(words.isEmpty ? "nothing changed" : words.joined(separator: ", ")). "
        + "Ties with 3 contact days or more in either, of people who were there in both; "
        + "\(grouped(comparison.joined.count)) joined, \(grouped(comparison.gone.count)) are gone."
    }
    let graph = network.graph(above: 0)
    let grouping = before.bridges.grouping
    findings.areas = MapFindings.areas(of: grouping, in: graph, options)
    self.init(
      network: network, graph: graph, grouping: grouping, findings: findings, options: options)
  }
}

extension MapFindings {
  /// What to mark of a run's findings.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - focus: Whose findings to mark.
  ///   - options: Whether teams stand on the map, and what colours and sizes mean.
  ///   - marksAll: Whether every tie that needs tending is marked, not only the most worth.
  fileprivate init(
    of findings: Findings, focus: Focus, options: MapOptions, marksAll: Bool = false
  ) {
    let network = findings.network
    let bridges = findings.bridges
    // The most worth alone: a map of every slipping tie would show none. One of teams counts them.
    let marksAll = marksAll || options.focus != nil || options.showsTeams(of: network.people.count)
    let limit = marksAll ? Int.max : MapFindings.tiesMarked
    let cutPeople = bridges.cutPeople.map(\.person).filter { focus.includes($0, in: network) }
    let bridgeTies = bridges.bridgeTies.map(\.tie).filter { focus.includes($0, in: network) }
    let threads = bridges.singleThreads.filter { $0.ties.count == 1 }.flatMap(\.ties)
      .filter { focus.includes($0, in: network) }.prefix(limit)
    let tended = (findings.neglect?.needingTending ?? [])
      .filter { $0.band != .dormant && focus.includes($0.tie, in: network) }
      .prefix(limit)
    self.init(
      cutPeople: Set(cutPeople), bridgeTies: Set(bridgeTies.map(\.id)),
      singleThreads: Set(threads.map(\.id)),
      neglected: Dictionary(
        tended.map { ($0.tie.id, $0.silentDays) }, uniquingKeysWith: { first, _ in first }),
      away: Set((findings.neglect?.away ?? []).map(\.person)))
    brokers = Set(
      bridges.brokers.prefix(min(MapFindings.brokersMarked, max(3, network.people.count / 15)))
        .filter { $0.betweennessShare >= MapFindings.brokersShare }.map(\.person)
        .filter { focus.includes($0, in: network) })
    betweenness = bridges.people.map(\.betweenness)
    areas = MapFindings.areas(of: bridges.grouping, in: findings.graph, options)
    if options.colorScheme == .group, bridges.grouping.source != .found {
      coloring = Grouping(foundIn: findings.graph)
    }
  }

  /// The areas of teams that are too many for a map of teams; `nil` where they are not.
  fileprivate static func areas(
    of teams: Grouping, in graph: Graph, _ options: MapOptions
  ) -> Grouping? {
    guard options.showsTeams(of: graph.personCount), teams.names.count > MapOptions.mostTeams else {
      return nil
    }
    return Grouping(areasOf: teams, in: graph, most: MapOptions.mostAreas)
  }

  /// Ties of a kind that are marked at the most, the most worth or the strongest first.
  private static let tiesMarked = 12
  /// People who are marked for the paths through them at the most, and from what share of all on.
  private static let brokersMarked = 6
  private static let brokersShare = 0.1
}

extension TieState {
  /// What a comparison found of a tie; one that grew is kept.
  fileprivate init(_ kind: TieChange.Kind) {
    switch kind {
    case .formed: self = .formed
    case .grown, .kept: self = .kept
    case .faded: self = .faded
    case .lost: self = .lost
    }
  }
}
