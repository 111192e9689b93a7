import TendGraph

/// A person as a map shows them.
struct MapPerson {
  let name: String
  let tooltip: String
  /// The person's place among the map's groups.
  let group: Int
  /// The strengths of the person's ties together.
  let strength: Double
  let hasTie: Bool
  let isCut: Bool
  let isAway: Bool
}

/// A group as a map shows it.
struct MapGroup {
  let name: String
  let members: [Int]
  /// False for the people who have neither a group nor a tie.
  var isTied = true
}

/// A tie that a map draws.
struct MapTie {
  let first: Int
  let second: Int
  let strength: Double
  let isBridge: Bool
  let isSingleThread: Bool
  /// Days of silence of a tie that needs tending.
  let silence: Int?

  var isFinding: Bool { isBridge || isSingleThread || silence != nil }
}

/// What a map shows, whoever decides where it stands.
struct MapContent {
  let people: [MapPerson]
  let groups: [MapGroup]
  /// The ties to draw, in the order of the network.
  let ties: [MapTie]
  /// All ties above the threshold; they decide where people stand.
  let graph: Graph
  /// Which ties of ``graph`` are drawn.
  let isDrawn: [Bool]
  /// Where the groups come from; `nil` where there are none.
  let source: Grouping.Source?

  /// Beyond so many people only the backbone is drawn.
  static let readablePeople = 150
  /// Beyond so many ties for each person who has one only the backbone is drawn.
  static let readableTies = 2.5

  init(network: Network, graph: Graph, grouping: Grouping?, findings: MapFindings) {
    let marked = findings.bridgeTies.union(findings.singleThreads).union(findings.neglected.keys)
    let busy = (0..<graph.personCount).count { !graph.row(of: $0).isEmpty }
    let isReadable =
      graph.personCount <= MapContent.readablePeople
      && Double(graph.tieCount) <= MapContent.readableTies * Double(busy)
    let kept = isReadable ? [Bool](repeating: true, count: graph.tieCount) : graph.backbone()
    var drawn = marked
    for tie in kept.indices where kept[tie] { drawn.insert(graph.origin(ofTie: tie)) }
    let ties = drawn.sorted().map { id in
      MapTie(
        first: Int(network.firsts[id.index]), second: Int(network.seconds[id.index]),
        strength: network.strengths[id.index], isBridge: findings.bridgeTies.contains(id),
        isSingleThread: findings.singleThreads.contains(id), silence: findings.neglected[id])
    }
    self.ties = ties
    self.graph = graph
    source = grouping?.source
    isDrawn = graph.origins.indices.map { drawn.contains(graph.origin(ofTie: $0)) }

    var hasTie = (0..<graph.personCount).map { !graph.row(of: $0).isEmpty }
    for tie in ties {
      hasTie[tie.first] = true
      hasTie[tie.second] = true
    }
    let (groups, groupOf) = MapContent.groups(grouping, hasTie: hasTie)
    self.groups = groups
    people = (0..<graph.personCount).map { index in
      let person = network.people[index]
      let id = PersonID(index: index)
      let isAway = findings.away.contains(id)
      let tooltip =
        "\(person.displayName), \(groups[groupOf[index]].name)" + (isAway ? ", away or left" : "")
      return MapPerson(
        name: person.displayName, tooltip: tooltip, group: groupOf[index],
        strength: graph.strength(of: id), hasTie: hasTie[index],
        isCut: findings.cutPeople.contains(id), isAway: isAway)
    }
  }

  /// The groups from the largest to the smallest, then people in none, then those without a tie.
  private static func groups(
    _ grouping: Grouping?, hasTie: [Bool]
  ) -> (groups: [MapGroup], groupOf: [Int]) {
    var groups: [MapGroup] = []
    var rest: [Int] = []
    var alone: [Int] = []
    if let grouping {
      var members = [[Int]](repeating: [], count: grouping.names.count)
      for person in hasTie.indices {
        let group = person < grouping.groupOfPerson.count ? grouping.groupOfPerson[person] : nil
        if let group {
          members[group].append(person)
        } else if hasTie[person] {
          rest.append(person)
        } else {
          alone.append(person)
        }
      }
      let order = members.indices.filter { !members[$0].isEmpty }
        .sorted { (-members[$0].count, $0) < (-members[$1].count, $1) }
      groups = order.map { MapGroup(name: grouping.names[$0], members: members[$0]) }
      if !rest.isEmpty {
        groups.append(
          MapGroup(name: grouping.source == .found ? "no group" : "no team", members: rest))
      }
    } else {
      rest = hasTie.indices.filter { hasTie[$0] }
      alone = hasTie.indices.filter { !hasTie[$0] }
      if !rest.isEmpty { groups.append(MapGroup(name: "Everybody", members: rest)) }
    }
    if !alone.isEmpty {
      groups.append(MapGroup(name: "without ties", members: alone, isTied: false))
    }
    var groupOf = [Int](repeating: 0, count: hasTie.count)
    for (group, value) in groups.enumerated() {
      for person in value.members { groupOf[person] = group }
    }
    return (groups, groupOf)
  }

  /// Drawn ties that stand above the threshold.
  var drawnCount: Int { isDrawn.count { $0 } }

  /// The mean root of a tie's strength; 1 without ties.
  var meanRoot: Double {
    guard graph.tieCount > 0 else { return 1 }
    return graph.strengths.reduce(0) { $0 + $1.squareRoot() } / Double(graph.tieCount)
  }

  /// What the map calls a group.
  var groupWord: String { source == .found ? "group" : "team" }

  /// Whether a tie leads from one group to another.
  func isBetweenGroups(_ tie: MapTie) -> Bool {
    people[tie.first].group != people[tie.second].group
  }
}
