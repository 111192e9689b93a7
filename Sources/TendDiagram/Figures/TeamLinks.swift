import TendGraph

/// The teams of a network and what goes on between them, as a map of teams shows it.
struct TeamLinks {
  struct Team {
    let name: String
    var people = 0
    /// Ties inside, and those of them that need tending.
    var ties = 0
    var neglected = 0
  }

  /// All ties between two teams together.
  struct Link {
    let first: Int
    let second: Int
    var ties: [Int] = []
    var strength = 0.0
    var neglected = 0
    /// Who carries the link alone; empty where several do, and on a map of two periods.
    var carriers: [String] = []
    /// How many of the ties became what, on a map of two periods.
    var changes: [TieState: Int] = [:]

    /// Whether it is drawn on top of the others.
    var isFinding: Bool { !carriers.isEmpty || change.map { $0 != .kept } ?? false }

    /// What became of the link as a whole; `nil` on a map of one period.
    ///
    /// It is new or lost where all of its ties are, and faded where more of them faded or are lost
    /// than stayed or came.
    var change: TieState? {
      guard !changes.isEmpty else { return nil }
      let all = changes.values.reduce(0, +)
      if changes[.formed] == all { return .formed }
      if changes[.lost] == all { return .lost }
      let less = changes[.faded, default: 0] + changes[.lost, default: 0]
      return 2 * less > all ? .faded : .kept
    }
  }

  private(set) var teams: [Team]
  /// In the order of their teams.
  private(set) var links: [Link] = []
  /// Which links are drawn.
  private(set) var isDrawn: [Bool] = []
  /// People in no team who have no tie, and so are on no map of teams.
  private(set) var leftOut = 0
  /// The place of each person's team; `nil` for those who are left out.
  private(set) var teamOfPerson: [Int?] = []
  /// All ties inside teams, and those of them that need tending.
  private let inside: (ties: Int, neglected: Int)

  /// So many links a team can be told apart.
  private static let readableLinks = 2.5

  /// Sums ties up by team.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for *n* people and *m* ties.
  init(_ network: Network, _ graph: Graph, _ grouping: Grouping?, _ findings: MapFindings) {
    let names = grouping?.names ?? []
    var teams = names.map { Team(name: $0) }
    let rest = names.count
    teams.append(Team(name: grouping == nil ? "Everybody" : "no team"))
    var teamOf = [Int](repeating: rest, count: graph.personCount)
    var isLeftOut = [Bool](repeating: false, count: graph.personCount)
    for person in 0..<graph.personCount {
      if let grouping, person < grouping.groupOfPerson.count,
        let team = grouping.groupOfPerson[person]
      {
        teamOf[person] = team
      } else if graph.row(of: person).isEmpty {
        leftOut += 1
        isLeftOut[person] = true
        continue
      }
      teams[teamOf[person]].people += 1
    }
    var byPair: [[Int]: Int] = [:]
    for tie in 0..<graph.tieCount {
      let ends = [teamOf[Int(graph.firsts[tie])], teamOf[Int(graph.seconds[tie])]].sorted()
      let isNeglected = findings.neglected[graph.origin(ofTie: tie)] != nil
      if ends[0] == ends[1] {
        teams[ends[0]].ties += 1
        teams[ends[0]].neglected += isNeglected ? 1 : 0
        continue
      }
      let place = byPair[ends] ?? links.count
      if place == links.count {
        byPair[ends] = place
        links.append(Link(first: ends[0], second: ends[1]))
      }
      links[place].ties.append(tie)
      links[place].strength += graph.strengths[tie]
      links[place].neglected += isNeglected ? 1 : 0
      if let change = findings.changes[graph.origin(ofTie: tie)] {
        links[place].changes[change, default: 0] += 1
      }
    }
    inside = teams.reduce((0, 0)) { ($0.0 + $1.ties, $0.1 + $1.neglected) }
    links.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    for place in links.indices where links[place].changes.isEmpty {
      links[place].carriers = TeamLinks.carriers(of: links[place], network, graph)
    }

    // Empty teams have nothing to show; the largest come first.
    let order = teams.indices.filter { teams[$0].people > 0 }
      .sorted { (-teams[$0].people, $0) < (-teams[$1].people, $1) }
    var placeOf = [Int](repeating: 0, count: teams.count)
    for (place, team) in order.enumerated() { placeOf[team] = place }
    self.teams = order.map { teams[$0] }
    teamOfPerson = teamOf.indices.map { isLeftOut[$0] ? nil : placeOf[teamOf[$0]] }
    links = links.map { link in
      let ends = [placeOf[link.first], placeOf[link.second]].sorted()
      var moved = Link(first: ends[0], second: ends[1])
      (moved.ties, moved.strength) = (link.ties, link.strength)
      (moved.neglected, moved.carriers) = (link.neglected, link.carriers)
      moved.changes = link.changes
      return moved
    }
    .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    isDrawn = drawn()
  }

  /// Whether clearly more of a team's ties inside need tending than of all ties inside teams.
  func isQuiet(_ team: Team) -> Bool {
    // Half as many again, in whole numbers.
    team.neglected > 0 && 2 * team.neglected * inside.ties > 3 * inside.neglected * team.ties
  }

  /// The names of the one or two people without whom nothing is left of a link; none where more
  /// carry it.
  private static func carriers(of link: Link, _ network: Network, _ graph: Graph) -> [String] {
    func ends(_ tie: Int) -> Set<Int32> { [graph.firsts[tie], graph.seconds[tie]] }
    guard let first = link.ties.first else { return [] }
    let common = link.ties.dropFirst().reduce(ends(first)) { $0.intersection(ends($1)) }
    return common.sorted().map { network.people[Int($0)].displayName }
  }

  /// All links of few teams; of many those that stand out, and what hangs on one person.
  private func drawn() -> [Bool] {
    guard Double(links.count) > TeamLinks.readableLinks * Double(teams.count) else {
      return [Bool](repeating: true, count: links.count)
    }
    let graph = Graph(
      personCount: teams.count, firsts: links.map { Int32($0.first) },
      seconds: links.map { Int32($0.second) }, strengths: links.map(\.strength),
      origins: links.indices.map(Int32.init))
    var isDrawn = graph.backbone()
    let threads = links.indices.filter { !links[$0].carriers.isEmpty }
      .sorted { (-links[$0].strength, $0) < (-links[$1].strength, $1) }
    for link in threads.prefix(TeamLinks.marksDrawn) { isDrawn[link] = true }
    for change in [TieState.formed, .faded, .lost] {
      let changed = links.indices.filter { links[$0].change == change }
        .sorted { (-links[$0].strength, $0) < (-links[$1].strength, $1) }
      for link in changed.prefix(TeamLinks.marksDrawn) { isDrawn[link] = true }
    }
    return isDrawn
  }

  /// Links of a kind, such as those that hang on one person, that are drawn though they are weak.
  private static let marksDrawn = 12
}
