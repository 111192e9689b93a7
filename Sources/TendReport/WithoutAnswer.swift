import TendAnalysis
public import TendGraph

/// What breaks when some people leave, as the terminal and JSON tell it.
public struct WithoutAnswer: Sendable {
  let network: Network
  let tieCount: Int
  let minStrength: Double
  let leaving: Leaving
  let focus: Focus
  /// Those who leave and have no tie above the threshold.
  let tieless: [PersonID]

  /// Asks what breaks when some people leave a network together.
  ///
  /// - Parameters:
  ///   - people: Who leaves.
  ///   - network: The people and their ties.
  ///   - minStrength: Ties strictly above this count.
  ///   - focus: Whose part of the lists to tell; what the others lose together is told always.
  ///   - threads: Threads to work on; the answer is the same for any number.
  public init(
    of people: [PersonID], from network: Network, above minStrength: Double,
    focus: Focus = Focus(), threads: Int
  ) {
    let graph = network.graph(above: minStrength)
    self.network = network
    self.minStrength = minStrength
    self.focus = focus
    tieCount = graph.tieCount
    tieless = people.filter { graph.degree(of: $0) == 0 }
    leaving = network.leaving(
      of: people, in: graph, grouping: network.grouping(of: graph), absences: network.absences(),
      threads: threads)
  }

  /// Those of the focus who have no tie left.
  var leftAlone: [PersonID] {
    leaving.loss.parts.leftAlone.filter { focus.includes($0, in: network) }
  }

  /// Links between groups that end, of which a tie is of the focus.
  var linksLost: [GroupThread] { shown(leaving.linksLost) }

  /// Links between groups that come to hang on one tie or person.
  var linksThinned: [GroupThread] { shown(leaving.linksThinned) }

  /// Those of the focus on whom the others come to rely.
  var successors: [Leaving.Successor] {
    leaving.successors.filter { focus.includes($0.person, in: network) }
  }

  /// Ties of the focus to hand over.
  var handovers: [Leaving.Handover] {
    leaving.handovers.filter { focus.includes($0.tie, in: network) }
  }

  private func shown(_ threads: [GroupThread]) -> [GroupThread] {
    threads.filter { thread in thread.ties.contains { focus.includes($0, in: network) } }
  }
}
