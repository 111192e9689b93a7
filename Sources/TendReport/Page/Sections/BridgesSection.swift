import TendAnalysis
import TendGraph

/// Bridges and single threads: who and what holds others together, and what breaks without.
struct BridgesSection {
  let writer: PageWriter
  private let words: BridgeWords

  /// Rows of each list.
  static let peopleShown = 12
  /// Brokers who cut nobody off.
  private static let brokersShown = 6
  /// Links that hang on one tie or person.
  private static let threadsShown = 12

  init(writer: PageWriter) {
    self.writer = writer
    var words = BridgeWords(of: writer.findings.bridges, in: writer.network)
    words.name = writer.naming
    self.words = words
  }

  private var bridges: BridgeFindings { writer.findings.bridges }

  /// What the template is made of.
  var context: [String: Any] {
    let network = writer.network
    let shown = BridgesSection.shown(of: bridges, in: network, focus: writer.focus)
    let cut = bridges.cutPeople.filter { writer.focus.includes($0.person, in: network) }
    let brokers = bridges.brokers.filter { writer.focus.includes($0.person, in: network) }
    let ties = bridges.bridgeTies.filter { writer.focus.includes($0.tie, in: network) }
    let people = shown.people
    let threads = bridges.singleThreads.filter { thread in
      thread.ties.contains { writer.focus.includes($0, in: network) }
    }
    let most = people.map(\.betweennessShare).max() ?? 0
    let spark = writer.calendar.map(Spark.init(by:))
    return [
      "bridgesLede": writer.html(lede(cut, brokers, ties)),
      "minStrength": rounded(bridges.minStrength),
      "groupNoun": Summary.groupNoun(bridges.grouping.source, plural: true),
      "groupNounOne": Summary.groupNoun(bridges.grouping.source, plural: false),
      "groupHead": bridges.grouping.source == .found ? "Group" : "Team",
      "groupsHead": bridges.grouping.source == .found ? "Groups" : "Teams",
      "estimates": estimates,
      "hasPeople": !people.isEmpty,
      "people": people.sorted { $1.betweennessShare < $0.betweennessShare }.map {
        personRow($0, of: most)
      },
      "peopleNote": cut.count > BridgesSection.peopleShown
        ? ["\(BridgesSection.peopleShown) of \(grouped(cut.count)) who alone hold others together"]
        : [],
      "hasThreads": !threads.isEmpty,
      "threads": threadRows(threads.prefix(BridgesSection.threadsShown), spark),
      "threadsNote": note(BridgesSection.threadsShown, of: threads.count),
      "hasBridgeTies": !ties.isEmpty,
      "bridgeTies": shown.ties.map { tieRow($0, spark) },
      "bridgeTiesNote": note(BridgesSection.peopleShown, of: ties.count),
      "bridgeAxis": spark.map { [$0.axis] } ?? [],
    ]
  }

  /// The people and ties of the lists: those without whom others lose every path, the worst loss
  /// first, and the people on most paths besides.
  static func shown(
    of bridges: BridgeFindings, in network: Network, focus: Focus
  ) -> (people: [PersonStanding], ties: [TieStanding]) {
    let cut = bridges.cutPeople.filter { focus.includes($0.person, in: network) }
    let brokers = bridges.brokers.filter {
      !$0.isCutPerson && focus.includes($0.person, in: network)
    }
    let ties = bridges.bridgeTies.filter { focus.includes($0.tie, in: network) }
    return (
      Array(cut.prefix(peopleShown) + brokers.prefix(brokersShown)),
      Array(ties.prefix(peopleShown))
    )
  }

  private func note(_ shown: Int, of count: Int) -> [String] {
    count > shown ? ["\(shown) of \(grouped(count)); all of them: tend bridges"] : []
  }

  private func lede(
    _ cut: [PersonStanding], _ brokers: [PersonStanding], _ ties: [TieStanding]
  ) -> String {
    var text =
      cut.isEmpty
      ? "Nobody holds others together alone"
      : "\(counted(cut.count, "person", plural: "people")) "
        + "\(cut.count == 1 ? "holds" : "hold") others together alone"
    text +=
      ties.isEmpty
      ? ", and every tie has another path beside it."
      : ", and \(counted(ties.count, "tie")) \(ties.count == 1 ? "is" : "are") replaced by nothing "
        + "else."
    guard let broker = brokers.first, broker.betweennessShare >= 0.1 else { return text }
    let name = PageText.mark(broker.person)
    text +=
      " \(name) stands on the strongest path between \(percent(broker.betweennessShare)) of all "
      + "pairs"
    if let lost = nearnessLost(without: broker.person) {
      text += "; without \(name), the others would move apart by \(percent(lost))"
    }
    return text + "."
  }

  /// How far to trust what was not counted in full.
  private var estimates: [String] {
    var words: [String] = []
    if let estimate = bridges.betweennessEstimate {
      words.append("Paths through people are \(BridgeWords.drawn(estimate)).")
    }
    if let sources = writer.findings.losses?.sampledSources {
      words.append("Closeness lost is \(BridgeWords.estimated(from: sources)).")
    }
    return words
  }

  private func nearnessLost(without person: PersonID) -> Double? {
    writer.findings.losses?.people[person]?.nearness.share
  }

  private func personRow(_ standing: PersonStanding, of most: Double) -> [String: Any] {
    let lost = nearnessLost(without: standing.person)
    return [
      "attributes": writer.attributes(of: standing.person),
      "person": writer.link(standing.person),
      "team": writer.teamCell(of: [standing.person]),
      "bar": ShareBar.svg(standing.betweennessShare, of: most),
      "paths": percent(standing.betweennessShare), "pathsSort": "\(standing.betweennessShare)",
      "ties": grouped(standing.ties), "groups": grouped(standing.groupsJoined),
      "lost": lost.map(precisePercent) ?? "-", "lostSort": "\(lost ?? 0)",
      "breaks": words.breakage(
        pairs: standing.pairsCutOff, writer.findings.losses?.people[standing.person]),
      "pairs": "\(standing.pairsCutOff)",
    ]
  }

  private func tieRow(_ standing: TieStanding, _ spark: Spark?) -> [String: Any] {
    let tie = standing.tie
    let loss = writer.findings.losses?.ties[tie.id]
    return [
      "attributes": writer.attributes(of: tie),
      "pair": writer.pair(tie.first, tie.second),
      "teams": writer.teamCell(of: [tie.first, tie.second]),
      "breaks": words.breakage(pairs: standing.pairsCutOff, loss),
      "pairs": "\(standing.pairsCutOff)",
      "strength": rounded(tie.strength, 1), "strengthSort": "\(tie.strength)",
      "spark": spark.map {
        [$0.svg(writer.network.contactDays(of: [tie.id], by: $0.calendar))]
      } ?? [],
    ]
  }

  private func threadRows(
    _ threads: ArraySlice<GroupThread>, _ spark: Spark?
  ) -> [[String: Any]] {
    let members = bridges.grouping.members
    var isAround = [Bool](repeating: true, count: writer.network.people.count)
    for absence in writer.findings.neglect?.away ?? [] { isAround[absence.person.index] = false }
    return threads.map { thread in
      let second = writer.network.secondLink(
        for: thread, in: writer.findings.graph, members: members, isAround: isAround)
      let one = thread.ties.count == 1 ? thread.ties.first : nil
      let ends =
        one.map { #" data-a="\#($0.first.index)" data-b="\#($0.second.index)""# }
        ?? thread.people.first.map { #" data-p="\#($0.index)""# }
      return [
        "attributes": (ends ?? "") + writer.teamAttribute(groups: thread.groups),
        "groups": listed(thread.groups.map { writer.shortTeam(bridges.grouping.names[$0]) }),
        "carrier": writer.html(words.carrier(of: thread)),
        "strength": rounded(thread.strength, 1), "strengthSort": "\(thread.strength)",
        "spark": spark.map {
          [$0.svg(writer.network.contactDays(of: thread.ties.map(\.id), by: $0.calendar))]
        } ?? [],
        "double": second.map { writer.html(words.doubling($0)) }
          ?? "Bring in a colleague on each side.",
      ]
    }
  }
}
