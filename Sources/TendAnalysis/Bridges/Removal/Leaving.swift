public import TendGraph

/// What breaks when some people leave together, and what to see to before they go.
public struct Leaving: Sendable {
  /// Who leaves.
  public let people: [PersonID]
  /// What the others lose.
  public let loss: Loss
  /// The groups that links are looked for between.
  public let grouping: Grouping
  /// Pairs of groups that have ties and are left without one, the strongest link first.
  ///
  /// Groups of which everybody leaves are not named; ``GroupThread/people`` are those who leave.
  public let linksLost: [GroupThread]
  /// Pairs of groups that come to hang on one tie or one person, the strongest link first.
  public let linksThinned: [GroupThread]
  /// Those who come to stand between more of the others, who gains most paths first.
  public let successors: [Successor]
  /// How the paths of successors were estimated; `nil` where all were counted.
  public let betweennessEstimate: BetweennessEstimate?
  /// Ties of those who leave to people to whom nobody else of their group has one, strongest first.
  public let handovers: [Handover]

  /// Somebody on whom the others come to rely instead.
  public struct Successor: Hashable, Sendable {
    /// Who.
    public let person: PersonID
    /// Shortest paths between others through the person, while everybody is there.
    public let betweennessBefore: Double
    /// The same, once they have left.
    public let betweennessAfter: Double
    /// The paths before as a share of all pairs of other people who have a path, 0 to 1.
    public let shareBefore: Double
    /// The paths after as a share of the pairs who have a path then.
    public let shareAfter: Double
  }

  /// A tie that ends unless somebody else takes it up.
  public struct Handover: Hashable, Sendable {
    /// Who leaves.
    public let leaver: PersonID
    /// To whom the tie is.
    public let contact: PersonID
    /// The tie, by its place in the network.
    public let tie: Tie
    /// Interactions on record.
    public let interactions: Int
  }
}

extension Network {
  /// Finds what breaks when some people leave together.
  ///
  /// Who left or is away already takes over nothing, and no tie to such a person is handed over.
  ///
  /// - Parameters:
  ///   - people: Who leaves.
  ///   - graph: The ties that count, taken from this network.
  ///   - grouping: The groups that links are looked for between.
  ///   - absences: Who left or is away already.
  ///   - threads: Threads to work on; the findings are the same for any number.
  /// - Returns: The findings.
  /// - Complexity: That of betweenness, twice; see ``BetweennessMethod/automatic``.
  public func leaving(
    of people: [PersonID], in graph: Graph, grouping: Grouping, absences: [Absence] = [],
    threads: Int = 1
  ) -> Leaving {
    let removal = Removal(people: people)
    let rest = graph.without(removal)
    var isGone = [Bool](repeating: false, count: self.people.count)
    for person in removal.people { isGone[person.index] = true }
    var isAround = isGone.map { !$0 }
    for absence in absences { isAround[absence.person.index] = false }
    let loss = graph.losses(of: [removal], threads: threads)[0]
    let threadsBefore = Set(
      graph.singleThreads(between: grouping).map { [$0.firstGroup, $0.secondGroup] })
    let paths = [graph, rest].map { $0.betweenness(.automatic, threads: threads) }
    return Leaving(
      people: removal.people, loss: loss, grouping: grouping,
      linksLost: linksLost(in: graph, grouping: grouping, isGone: isGone),
      linksThinned: groupThreads(in: rest, between: grouping)
        .filter { !threadsBefore.contains($0.groups) },
      successors: successors(from: graph, to: rest, by: paths, isAround: isAround),
      betweennessEstimate: paths.compactMap(\.estimate).first,
      handovers: handovers(
        of: removal.people, in: graph, grouping: grouping, isGone: isGone, isAround: isAround))
  }

  /// The pairs of groups all of whose ties are of those who leave.
  private func linksLost(in graph: Graph, grouping: Grouping, isGone: [Bool]) -> [GroupThread] {
    var ties: [[Int]: [Int]] = [:]
    var isHeld: Set<[Int]> = []
    for tie in 0..<graph.tieCount {
      let (first, second) = (Int(graph.firsts[tie]), Int(graph.seconds[tie]))
      guard let one = grouping.groupOfPerson[first], let other = grouping.groupOfPerson[second],
        one != other
      else { continue }
      let groups = [min(one, other), max(one, other)]
      if isGone[first] || isGone[second] {
        ties[groups, default: []].append(tie)
      } else {
        isHeld.insert(groups)
      }
    }
    let isLeft = grouping.members.map { $0.contains { !isGone[$0.index] } }
    return ties.filter { !isHeld.contains($0.key) && $0.key.allSatisfy { isLeft[$0] } }
      .map { groups, places in
        let ties = places.map { tie(graph.origin(ofTie: $0)) }
        let ends = Set(ties.flatMap { [$0.first, $0.second] })
        return GroupThread(
          groups: groups, ties: ties, people: ends.filter { isGone[$0.index] }.sorted())
      }
      .sorted {
        ($1.strength, $0.groups[0], $0.groups[1]) < ($0.strength, $1.groups[0], $1.groups[1])
      }
  }

  /// Those through whom more shortest paths of others lead than before.
  private func successors(
    from graph: Graph, to rest: Graph, by paths: [Betweenness], isAround: [Bool]
  ) -> [Leaving.Successor] {
    let before = paths[0].people
    let after = paths[1].people
    // Two estimates may differ by as much with nobody gone.
    let chance = paths.reduce(0) { $0 + ($1.estimate.map { $0.error * $0.pairs } ?? 0) }
    let sharesBefore = graph.shares(ofBetweenness: before)
    let sharesAfter = rest.shares(ofBetweenness: after)
    return before.indices.filter {
      // Shares of paths are sums of fractions, equal but for their last bits.
      isAround[$0] && after[$0] - before[$0] > chance + 1e-9 * (1 + before[$0])
    }
    .map {
      Leaving.Successor(
        person: PersonID(index: $0), betweennessBefore: before[$0], betweennessAfter: after[$0],
        shareBefore: sharesBefore[$0], shareAfter: sharesAfter[$0])
    }
    .sorted { one, other in
      let gain = one.betweennessAfter - one.betweennessBefore
      let otherGain = other.betweennessAfter - other.betweennessBefore
      return (otherGain, one.person) < (gain, other.person)
    }
  }

  /// The ties that nobody else of the leaver's group has an equal to.
  private func handovers(
    of leavers: [PersonID], in graph: Graph, grouping: Grouping, isGone: [Bool], isAround: [Bool]
  ) -> [Leaving.Handover] {
    var handovers: [Leaving.Handover] = []
    for leaver in leavers {
      let group = grouping.groupOfPerson[leaver.index]
      for place in graph.row(of: leaver.index) {
        let contact = Int(graph.neighbours[place])
        guard isAround[contact] else { continue }
        let isHeld = graph.row(of: contact).contains {
          let other = Int(graph.neighbours[$0])
          return group != nil && grouping.groupOfPerson[other] == group && !isGone[other]
        }
        guard !isHeld else { continue }
        let origin = graph.origin(ofTie: Int(graph.rowTies[place]))
        handovers.append(
          Leaving.Handover(
            leaver: leaver, contact: PersonID(index: contact), tie: tie(origin),
            interactions: interactions(of: origin)))
      }
    }
    return handovers.sorted {
      ($1.tie.strength, $0.leaver, $0.contact) < ($0.tie.strength, $1.leaver, $1.contact)
    }
  }
}

extension Graph {
  /// Each person's betweenness as a share of the pairs of others in the same component.
  fileprivate func shares(ofBetweenness betweenness: [Double]) -> [Double] {
    let cuts = cuts()
    return betweenness.indices.map { person in
      let others = Double(cuts.componentSizes[cuts.componentOfPerson[person]] - 1)
      return others > 1 ? betweenness[person] / (others * (others - 1) / 2) : 0
    }
  }
}
