public import TendGraph

/// One of two periods that are compared: who was in contact in it, and who held it together.
public struct PeriodFindings: Sendable {
  /// The first and the last day.
  public let days: ClosedRange<Day>
  /// What happened in the period alone, decayed to its last day.
  public let network: Network
  /// The ties above the threshold.
  public let graph: Graph
  /// Who and what holds them together.
  public let bridges: BridgeFindings
  /// Whether each person was in contact with anybody.
  let isPresent: [Bool]
  /// Whether each person had left or was away at the end, as the log up to then shows.
  let isAbsent: [Bool]

  /// Looks at one period of a network.
  ///
  /// - Parameters:
  ///   - whole: The network of the log.
  ///   - days: The period.
  ///   - minStrength: Ties strictly above this count for roles, links and groups.
  ///   - threads: Threads to work on; the findings are the same for any number.
  public init(
    of whole: Network, during days: ClosedRange<Day>, above minStrength: Double, threads: Int = 1
  ) {
    let network = whole.during(days)
    let graph = network.graph(above: minStrength)
    // Nearly all the time goes into the betweenness in here.
    let bridges = network.bridges(
      above: minStrength, in: graph, grouping: network.grouping(of: graph), threads: threads)
    self.init(of: whole, during: days, network: network, graph: graph, bridges: bridges)
  }

  /// Looks at one period of a network without asking for anybody's part in it.
  ///
  /// The same but for ``Comparison/roles``, which need all shortest paths and are left out, and for
  /// groups, which are given and not found again.
  ///
  /// - Parameters:
  ///   - whole: The network of the log.
  ///   - days: The period.
  ///   - minStrength: Ties strictly above this count for links between groups.
  ///   - grouping: The groups.
  public init(
    rolelessOf whole: Network, during days: ClosedRange<Day>, above minStrength: Double,
    grouping: Grouping
  ) {
    let network = whole.during(days)
    let graph = network.graph(above: minStrength)
    let bridges = BridgeFindings(
      minStrength: minStrength, people: [], ties: [],
      singleThreads: network.groupThreads(in: graph, between: grouping), grouping: grouping,
      betweennessEstimate: nil, modularity: nil)
    self.init(of: whole, during: days, network: network, graph: graph, bridges: bridges)
  }

  private init(
    of whole: Network, during days: ClosedRange<Day>, network: Network, graph: Graph,
    bridges: BridgeFindings
  ) {
    self.days = days
    self.network = network
    self.graph = graph
    self.bridges = bridges
    var isPresent = [Bool](repeating: false, count: network.people.count)
    for tie in 0..<network.tieCount {
      isPresent[Int(network.firsts[tie])] = true
      isPresent[Int(network.seconds[tie])] = true
    }
    self.isPresent = isPresent
    var isAbsent = [Bool](repeating: false, count: network.people.count)
    if let firstDay = whole.firstDay, firstDay <= days.upperBound {
      for absence in whole.during(firstDay...days.upperBound).absences() {
        isAbsent[absence.person.index] = true
      }
    }
    self.isAbsent = isAbsent
  }

  /// Days of the period.
  public var length: Int { days.lowerBound.days(until: days.upperBound) + 1 }
}

extension Network {
  /// The log's last days against as many before: 90 each, or half the log where that is shorter.
  ///
  /// - Returns: Both periods; `nil` for a log of less than two days and for a table of ties.
  public var recentPeriods: (before: ClosedRange<Day>, after: ClosedRange<Day>)? {
    guard let asOf, let firstDay else { return nil }
    let length = min(Network.usualPeriod, (firstDay.days(until: asOf) + 1) / 2)
    guard length >= 1 else { return nil }
    let start = asOf.advanced(by: 1 - length)
    return (start.advanced(by: -length)...start.advanced(by: -1), start...asOf)
  }

  /// Days of a period that nobody names.
  public static let usualPeriod = 90
}
