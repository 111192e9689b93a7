public import TendGraph

/// Who and what holds a network together, above a threshold of strength.
public struct BridgeFindings: Sendable {
  /// Ties strictly above this count.
  public let minStrength: Double
  /// Everybody, in the order of the network.
  public let people: [PersonStanding]
  /// Every tie above the threshold, in the order of the network.
  public let ties: [TieStanding]
  /// Pairs of groups that hang on one tie or one person, the strongest link first.
  public let singleThreads: [GroupThread]
  /// The groups that ``singleThreads`` and ``PersonStanding/groupsJoined`` speak of.
  public let grouping: Grouping
  /// How betweenness was estimated; `nil` where all paths were counted.
  public let betweennessEstimate: BetweennessEstimate?
  /// Weighted modularity of the grouping over the ties above the threshold.
  ///
  /// People in no group are alone; `nil` where there is no tie.
  public let modularity: Double?

  /// The people without whom others lose every path, the worst loss first.
  public var cutPeople: [PersonStanding] {
    people.filter(\.isCutPerson)
      .sorted {
        ($1.pairsCutOff, $1.betweenness, $0.person) < ($0.pairsCutOff, $0.betweenness, $1.person)
      }
  }

  /// The people on the most shortest paths, the most first; nobody who is on none.
  public var brokers: [PersonStanding] {
    people.filter { $0.betweenness > 0 }
      .sorted { ($1.betweenness, $0.person) < ($0.betweenness, $1.person) }
  }

  /// The ties that no other path replaces, the worst loss first.
  public var bridgeTies: [TieStanding] {
    ties.filter(\.isBridge)
      .sorted {
        ($1.pairsCutOff, $1.tie.strength, $0.tie.id) < ($0.pairsCutOff, $0.tie.strength, $1.tie.id)
      }
  }
}

/// Two groups that hang together by one tie or one person.
public struct GroupThread: Hashable, Sendable {
  /// The places of the two groups in the grouping, the smaller first.
  public let groups: [Int]
  /// Every tie between the two above the threshold.
  public let ties: [Tie]
  /// Whoever is an end of all of them.
  public let people: [PersonID]

  /// The strengths of all the ties together: what hangs on them.
  public var strength: Double { ties.reduce(0) { $0 + $1.strength } }
}

extension Network {
  /// The people file's teams, else its reporting lines, else groups found in the ties.
  public func grouping(of graph: Graph) -> Grouping {
    Grouping(teamsOf: people) ?? Grouping(managersOf: people)
      ?? Grouping(foundIn: graph)
  }

  /// Finds bridge ties, cut people, brokers and single threads between groups.
  ///
  /// - Parameters:
  ///   - minStrength: Ties strictly above this count; it decides everything.
  ///   - graph: Those ties.
  ///   - grouping: The groups that threads are looked for between.
  ///   - method: How betweenness is counted.
  ///   - threads: Threads to work on; the findings are the same for any number.
  /// - Returns: A standing for every person and every tie of the graph.
  /// - Complexity: O(*n* *m* + *n*^2 log *n*) time for *n* people and *m* ties, nearly all of it
  ///   betweenness where all paths are counted.
  public func bridges(
    above minStrength: Double, in graph: Graph, grouping: Grouping,
    betweenness method: BetweennessMethod = .automatic, threads: Int = 1
  ) -> BridgeFindings {
    let cuts = graph.cuts()
    let local = graph.localBridges(threads: threads)
    let betweenness = graph.betweenness(method, threads: threads)
    let holes = graph.structuralHoles(threads: threads)
    let coreness = graph.coreness()
    let participation = graph.participation(in: grouping)
    let roles = brokerageRoles(of: graph, in: grouping, threads: threads)
    let groupsJoined = graph.groupsJoined(in: grouping)
    let standings = people.indices.map { place in
      let person = PersonID(index: place)
      let reachable = cuts.componentSizes[cuts.componentOfPerson[place]] - 1
      let pairs = Double(reachable) * Double(reachable - 1) / 2
      return PersonStanding(
        person: person, strength: graph.strength(of: person), ties: graph.degree(of: person),
        betweenness: betweenness.people[place],
        betweennessShare: pairs > 0 ? betweenness.people[place] / pairs : 0,
        constraint: holes.constraint[place], effectiveSize: holes.effectiveSize[place],
        efficiency: holes.efficiency[place], hierarchy: holes.hierarchy[place],
        coreness: coreness[place], participation: participation[place], roles: roles[place],
        isCutPerson: cuts.isCut(person), pairsCutOff: cuts.pairsCutOffByPerson[place],
        groupsJoined: groupsJoined[place])
    }
    let ties = (0..<graph.tieCount).map { place in
      let origin = graph.origin(ofTie: place)
      return TieStanding(
        tie: tie(origin), interactions: interactions(of: origin),
        isBridge: cuts.isBridge(tie: place), isLocalBridge: local.isLocalBridge(tie: place),
        span: local.spans[place], betweenness: betweenness.ties[place],
        overlap: local.overlaps[place], pairsCutOff: cuts.pairsCutOffByTie[place])
    }
    return BridgeFindings(
      minStrength: minStrength, people: standings, ties: ties,
      singleThreads: groupThreads(in: graph, between: grouping),
      grouping: grouping, betweennessEstimate: betweenness.estimate,
      modularity: graph.modularity(of: grouping.groupOfPerson))
  }

  /// The pairs of groups that hang on one tie or one person, the strongest link first.
  func groupThreads(in graph: Graph, between grouping: Grouping) -> [GroupThread] {
    graph.singleThreads(between: grouping).map { thread in
      GroupThread(
        groups: [thread.groups.0, thread.groups.1],
        ties: thread.ties.map { tie(graph.origin(ofTie: $0)) }, people: thread.people)
    }
    .sorted {
      ($1.strength, $0.groups[0], $0.groups[1]) < ($0.strength, $1.groups[0], $1.groups[1])
    }
  }
}
