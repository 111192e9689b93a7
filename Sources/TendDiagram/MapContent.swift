import TendGraph

/// A person as a map shows them.
struct MapPerson {
  /// The person's place in the network.
  let index: Int
  let name: String
  /// What stands beside the person; empty for nothing.
  let label: String
  let tooltip: String
  /// The person's place among the map's groups.
  let group: Int
  /// The strengths of the person's ties together.
  let strength: Double
  /// What the size of the person's disc stands for.
  let weight: Double
  let hasTie: Bool
  let isCut: Bool
  let isBroker: Bool
  let isAway: Bool
  /// The place of the person's colour; `nil` for none.
  let color: Int?
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
  /// What became of it, on a map of two periods.
  var change: TieState?

  /// Whether it is drawn whole and on top.
  var isFinding: Bool {
    isBridge || isSingleThread || silence != nil || change.map { $0 != .kept } ?? false
  }
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
  /// What colours are called, in their order, and the word for one of them.
  let colorNames: [String]
  let colorWord: String
  /// Whether colours tell the groups that have places of their own.
  let colorsAreGroups: Bool
  /// Who stands in the middle, and how far the map reaches from there; `nil` for a whole map.
  let focus: MapFocus?
  /// People and ties of the network, whether they are on the map or not.
  let total: (people: Int, ties: Int)

  /// Beyond so many people only the backbone is drawn.
  static let readablePeople = 150
  /// Beyond so many ties for each person who has one only the backbone is drawn.
  static let readableTies = 2.5

  init(
    network: Network, graph whole: Graph, grouping: Grouping?, findings: MapFindings,
    options: MapOptions = MapOptions()
  ) {
    let shown = options.focus.map { whole.people(within: $0.hops, of: $0.person.index) }
    let graph = shown.map { whole.among($0) } ?? whole
    let indices = shown ?? Array(0..<whole.personCount)
    var placeOf = [Int32](repeating: -1, count: network.people.count)
    for (place, index) in indices.enumerated() { placeOf[index] = Int32(place) }
    func ends(_ tie: TieID) -> (first: Int, second: Int)? {
      let first = Int(placeOf[Int(network.firsts[tie.index])])
      let second = Int(placeOf[Int(network.seconds[tie.index])])
      return first >= 0 && second >= 0 ? (first, second) : nil
    }

    let marked = findings.bridgeTies.union(findings.singleThreads).union(findings.neglected.keys)
      .union(MapContent.strongest(findings.changes, in: network))
    let busy = (0..<graph.personCount).count { !graph.row(of: $0).isEmpty }
    let isReadable =
      graph.personCount <= MapContent.readablePeople
      && Double(graph.tieCount) <= MapContent.readableTies * Double(busy)
    var kept = isReadable ? [Bool](repeating: true, count: graph.tieCount) : graph.backbone()
    if let focus = options.focus {
      // The ties of whoever the map is about are what it is about.
      for place in graph.row(of: Int(placeOf[focus.person.index])) {
        kept[Int(graph.rowTies[place])] = true
      }
    }
    var drawn = marked.filter { ends($0) != nil }
    for tie in kept.indices where kept[tie] { drawn.insert(graph.origin(ofTie: tie)) }
    let ties = drawn.sorted().compactMap { id in
      ends(id).map { ends in
        MapTie(
          first: ends.first, second: ends.second, strength: network.strengths[id.index],
          isBridge: findings.bridgeTies.contains(id),
          isSingleThread: findings.singleThreads.contains(id), silence: findings.neglected[id],
          change: findings.changes[id])
      }
    }
    self.ties = ties
    self.graph = graph
    focus = options.focus
    total = (whole.personCount, whole.tieCount)
    source = grouping?.source
    isDrawn = graph.origins.indices.map { drawn.contains(graph.origin(ofTie: $0)) }

    var hasTie = (0..<graph.personCount).map { !graph.row(of: $0).isEmpty }
    for tie in ties {
      hasTie[tie.first] = true
      hasTie[tie.second] = true
    }
    let groupings = indices.map { index -> Int? in
      guard let grouping, index < grouping.groupOfPerson.count else { return nil }
      return grouping.groupOfPerson[index]
    }
    let (groups, groupOf) = MapContent.groups(
      grouping.map { ($0, groupings) }, hasTie: hasTie)
    self.groups = groups
    let coloring = findings.coloring
    colorsAreGroups = coloring == nil
    colorNames = coloring?.names ?? groups.map(\.name)
    colorWord = (coloring?.source ?? grouping?.source) == .found ? "group" : "team"
    people = indices.enumerated().map { place, index in
      let person = network.people[index]
      let id = PersonID(index: index)
      let isAway = findings.away.contains(id)
      let strength = graph.strength(of: PersonID(index: place))
      let tooltip =
        "\(person.displayName), \(groups[groupOf[place]].name)" + (isAway ? ", away or left" : "")
      return MapPerson(
        index: index, name: person.displayName, label: options.labelScheme.label(of: person),
        tooltip: tooltip, group: groupOf[place], strength: strength,
        weight: options.sizeScheme.weight(
          strength: strength, ties: graph.row(of: place).count,
          paths: findings.betweenness.isEmpty ? 0 : findings.betweenness[index]),
        hasTie: hasTie[place], isCut: findings.cutPeople.contains(id),
        isBroker: findings.brokers.contains(id), isAway: isAway,
        color: coloring.map { $0.groupOfPerson[index] } ?? groupOf[place])
    }
  }

  /// Ties that changed and are drawn in any case: of each kind so many, the strongest first.
  private static func strongest(_ changes: [TieID: TieState], in network: Network) -> [TieID] {
    let changed = changes.filter { $0.value != .kept }
    return Dictionary(grouping: changed.keys) { changed[$0] }.values.flatMap { ties in
      ties.sorted {
        let (one, other) = (network.strengths[$0.index], network.strengths[$1.index])
        return one != other ? one > other : $0 < $1
      }
      .prefix(changesDrawn)
    }
  }

  private static let changesDrawn = 40

  /// The groups from the largest to the smallest, then people in none, then those without a tie.
  private static func groups(
    _ grouping: (grouping: Grouping, groupOfPerson: [Int?])?, hasTie: [Bool]
  ) -> (groups: [MapGroup], groupOf: [Int]) {
    var groups: [MapGroup] = []
    var rest: [Int] = []
    var alone: [Int] = []
    if let (grouping, groupOfPerson) = grouping {
      var members = [[Int]](repeating: [], count: grouping.names.count)
      for person in hasTie.indices {
        if let group = groupOfPerson[person] {
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
