import TendAnalysis
import TendGraph

extension Findings {
  /// Bridges, cut people and single threads, schema `tend.bridges/1`.
  ///
  /// `brokenInto`, the sizes of the parts that a component breaks into, and nearness lost are of cut
  /// people, foremost brokers and bridge ties, and `null` of everybody else.
  /// `nearnessSources` is how many people it was estimated from, `null` where it is exact, and so is
  /// `betweennessEstimate` where all shortest paths were counted.
  ///
  /// - Parameters:
  ///   - focus: Whose part to write.
  ///   - top: People and ties at the most, of each; all of them when `nil`.
  ///   - showsAll: Whether to write every person and tie; else cut people, brokers on a tenth of
  ///     the paths or more, and bridge ties.
  /// - Returns: The document.
  public func bridgesDocument(focus: Focus, top: Int?, showsAll: Bool) -> AnswerDocument {
    var people = bridges.people
    var ties = bridges.ties
    if !showsAll {
      people =
        bridges.cutPeople
        + bridges.brokers.filter { !$0.isCutPerson && $0.betweennessShare >= Findings.brokerShare }
      ties = bridges.bridgeTies
    }
    people = people.filter { focus.includes($0.person, in: network) }
    ties = ties.filter { focus.includes($0.tie, in: network) }
    let threads = bridges.singleThreads.filter { thread in
      thread.ties.contains { focus.includes($0, in: network) }
    }
    let grouping = bridges.grouping
    return AnswerDocument(
      BridgesDocument(
        schema: "tend.bridges/1", minStrength: bridges.minStrength,
        nearnessSources: OrNull(losses?.sampledSources),
        betweennessEstimate: OrNull(
          bridges.betweennessEstimate.map(EstimateDocument.init)),
        people: people.prefix(top ?? people.count).map { standing in
          let person = network.person(standing.person)
          return BridgesDocument.Person(
            id: person.id, name: person.name, strength: standing.strength, ties: standing.ties,
            betweenness: standing.betweenness, betweennessShare: standing.betweennessShare,
            constraint: OrNull(standing.constraint),
            effectiveSize: OrNull(standing.effectiveSize),
            efficiency: OrNull(standing.efficiency), hierarchy: OrNull(standing.hierarchy),
            coreness: standing.coreness, participation: OrNull(standing.participation),
            roles: OrNull(standing.roles.map(BridgesDocument.Roles.init)),
            isCutPerson: standing.isCutPerson,
            pairsCutOff: standing.pairsCutOff,
            brokenInto: OrNull(losses?.people[standing.person]?.parts.brokenInto),
            nearnessLoss: OrNull(losses?.people[standing.person]?.nearness.loss),
            nearnessLossShare: OrNull(losses?.people[standing.person]?.nearness.share),
            groupsJoined: standing.groupsJoined)
        },
        ties: ties.prefix(top ?? ties.count).map { standing in
          let ends = [standing.tie.first, standing.tie.second]
          return BridgesDocument.Tie(
            a: network.person(ends[0]).id, b: network.person(ends[1]).id,
            strength: standing.tie.strength, interactions: standing.interactions,
            isBridge: standing.isBridge, isLocalBridge: standing.isLocalBridge,
            span: OrNull(standing.span), betweenness: standing.betweenness,
            overlap: OrNull(standing.overlap), pairsCutOff: standing.pairsCutOff,
            brokenInto: OrNull(losses?.ties[standing.tie.id]?.parts.brokenInto),
            nearnessLoss: OrNull(losses?.ties[standing.tie.id]?.nearness.loss),
            nearnessLossShare: OrNull(losses?.ties[standing.tie.id]?.nearness.share),
            teams: ends.map { OrNull(grouping.groupOfPerson[$0.index].map { grouping.names[$0] }) })
        },
        singleThreads: threads.map { thread in
          BridgesDocument.Thread(
            teams: thread.groups.map { grouping.names[$0] },
            ties: thread.ties.map {
              BridgesDocument.Pair(a: network.person($0.first).id, b: network.person($0.second).id)
            },
            people: thread.people.map { network.person($0).id })
        },
        groups: BridgesDocument.Groups(
          source: grouping.source.rawValue, names: grouping.names,
          modularity: OrNull(bridges.modularity))))
  }
}

/// The shape of `tend.bridges/1`.
private struct BridgesDocument: Codable {
  let schema: String
  let minStrength: Double
  let nearnessSources: OrNull<Int>
  let betweennessEstimate: OrNull<EstimateDocument>
  let people: [Person]
  let ties: [Tie]
  let singleThreads: [Thread]
  let groups: Groups

  struct Person: Codable {
    let id: String
    let name: String?
    let strength: Double
    let ties: Int
    let betweenness: Double
    let betweennessShare: Double
    let constraint: OrNull<Double>
    let effectiveSize: OrNull<Double>
    let efficiency: OrNull<Double>
    let hierarchy: OrNull<Double>
    let coreness: Int
    let participation: OrNull<Double>
    let roles: OrNull<Roles>
    let isCutPerson: Bool
    let pairsCutOff: Int
    let brokenInto: OrNull<[Int]>
    let nearnessLoss: OrNull<Double>
    let nearnessLossShare: OrNull<Double>
    let groupsJoined: Int
  }

  struct Roles: Codable {
    let coordinator: Int
    let itinerant: Int
    let representative: Int
    let gatekeeper: Int
    let liaison: Int

    init(_ roles: BrokerageRoles) {
      coordinator = roles.coordinator
      itinerant = roles.itinerant
      representative = roles.representative
      gatekeeper = roles.gatekeeper
      liaison = roles.liaison
    }
  }

  struct Tie: Codable {
    let a: String
    let b: String
    let strength: Double
    let interactions: Int
    let isBridge: Bool
    let isLocalBridge: Bool
    let span: OrNull<Int>
    let betweenness: Double
    let overlap: OrNull<Double>
    let pairsCutOff: Int
    let brokenInto: OrNull<[Int]>
    let nearnessLoss: OrNull<Double>
    let nearnessLossShare: OrNull<Double>
    let teams: [OrNull<String>]
  }

  struct Pair: Codable {
    let a: String
    let b: String
  }

  struct Thread: Codable {
    let teams: [String]
    let ties: [Pair]
    let people: [String]
  }

  struct Groups: Codable {
    let source: String
    let names: [String]
    let modularity: OrNull<Double>
  }
}
