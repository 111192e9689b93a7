public import TendGraph

extension Grouping {
  /// Areas of teams that work together more than with others, for a map that has room for no more
  /// than so many.
  ///
  /// The groups that the ties between teams form by the Leiden method, each named after the two teams
  /// that most of its own contact runs between. Beyond the limit the smallest areas, and teams that
  /// work with no other, stand together as "other teams". Nobody is in an area who is in no team.
  ///
  /// - Parameters:
  ///   - teams: The teams.
  ///   - graph: The ties of their people that count.
  ///   - most: Areas at the most, 2 or more.
  /// - Complexity: O(*m* log *m*) for *m* ties.
  public init(areasOf teams: Grouping, in graph: Graph, most: Int) {
    let links = TeamLinkSums(of: teams, in: graph)
    let count = teams.names.count
    let found = Grouping(foundIn: links.graph)
    var people = [Int](repeating: 0, count: count)
    for team in teams.groupOfPerson { if let team { people[team] += 1 } }
    var members = found.members.map { $0.map(\.index) }
    func size(_ area: [Int]) -> Int { area.reduce(0) { $0 + people[$1] } }
    members.sort { (size($0), $1[0]) > (size($1), $0[0]) }
    var rest = (0..<count).filter { found.groupOfPerson[$0] == nil && people[$0] > 0 }
    if members.count + (rest.isEmpty ? 0 : 1) > most {
      rest += members[(most - 1)...].joined()
      members.removeSubrange((most - 1)...)
    }
    var names = members.map { links.name(of: $0, in: teams) }
    if !rest.isEmpty {
      names.append(rest.count == 1 ? teams.names[rest[0]] : "\(rest.count) other teams")
      members.append(rest)
    }
    var areaOfTeam = [Int?](repeating: nil, count: count)
    for (area, teams) in members.enumerated() { for team in teams { areaOfTeam[team] = area } }
    self.init(
      source: .found, names: names,
      groupOfPerson: teams.groupOfPerson.map { $0.flatMap { areaOfTeam[$0] } })
  }
}

/// How strong all ties between two teams are together, for every two teams with any.
private struct TeamLinkSums {
  /// The teams as people, the sums as ties.
  let graph: Graph

  init(of teams: Grouping, in whole: Graph) {
    var sums: [Int: Double] = [:]
    let count = teams.names.count
    for tie in 0..<whole.tieCount {
      guard let one = teams.groupOfPerson[Int(whole.firsts[tie])],
        let other = teams.groupOfPerson[Int(whole.seconds[tie])], one != other
      else { continue }
      sums[min(one, other) * count + max(one, other), default: 0] += whole.strengths[tie]
    }
    let pairs = sums.keys.sorted()
    graph = Graph(
      personCount: count, firsts: pairs.map { Int32($0 / count) },
      seconds: pairs.map { Int32($0 % count) }, strengths: pairs.map { sums[$0, default: 0] },
      origins: pairs.indices.map(Int32.init))
  }

  /// The two teams of an area that are strongest inside it, and how many more there are.
  func name(of area: [Int], in teams: Grouping) -> String {
    let members = Set(area)
    func inside(_ team: Int) -> Double {
      graph.row(of: team).reduce(0) { sum, place in
        members.contains(Int(graph.neighbours[place])) ? sum + graph.weights[place] : sum
      }
    }
    let order = area.map { (-inside($0), $0) }.sorted { $0 < $1 }.map { teams.names[$0.1] }
    switch order.count {
    case 1: return order[0]
    case 2: return "\(order[0]) and \(order[1])"
    default: return "\(order[0]), \(order[1]) and \(order.count - 2) more"
    }
  }
}
