import TendGraph

/// One person's map: in the middle, with contacts in rings by how they are related.
struct EgoFigure {
  let figure: Figure
  let facts: String
  let legend: Legend
  let contactCount: Int
  let drawnCount: Int

  /// How a contact is related to the person in the middle, from the inside out.
  enum Relation: Int, CaseIterable {
    case line
    case team
    case others
    case outside

    var words: String {
      switch self {
      case .line: "manager and reports"
      case .team: "own team"
      case .others: "other teams"
      case .outside: "outside"
      }
    }
  }

  /// Contacts beyond whom only the strongest are drawn.
  static let mostContacts = 140
  private static let seat = 34.0

  init(
    of person: PersonID, in network: Network, _ graph: Graph, _ grouping: Grouping?,
    _ findings: MapFindings, options: MapOptions
  ) {
    let palette = Palette.of(options.theme)
    let ego = person.index
    let row = graph.row(of: ego)
    contactCount = row.count
    let strongest = row.sorted { (-graph.weights[$0], $0) < (-graph.weights[$1], $1) }
    let places = strongest.prefix(EgoFigure.mostContacts)
    drawnCount = places.count
    let most = strongest.first.map { graph.weights[$0] } ?? 0

    var figure = Figure()
    let seats = EgoFigure.seats(
      of: places.map { Int(graph.neighbours[$0]) }, around: ego, network, grouping, palette,
      &figure)
    let people = [ego] + seats.map(\.person)
    var placeOf: [Int: Int] = [:]
    for (place, one) in people.enumerated() { placeOf[one] = place }
    func mark(_ one: Int, at point: Point, radius: Double, _ tooltip: String) -> Figure.Mark {
      let id = PersonID(index: one)
      let isAway = findings.away.contains(id)
      let isCut = findings.cutPeople.contains(id)
      return Figure.Mark(
        name: "n\(one)", id: "p-\(one)",
        kind: "person" + (one == ego ? " focus" : "") + (isCut ? " cut" : "")
          + (isAway ? " away" : ""),
        tooltip: tooltip, place: point, radius: radius, shape: isAway ? "diamond" : "circle",
        fill: isAway ? palette.paper : one == ego ? palette.ink : palette.person,
        edge: isCut ? palette.blue : palette.person, isRinged: isCut)
    }
    figure.marks.append(mark(ego, at: .zero, radius: 11, network.people[ego].displayName))
    var weightOf: [Int: Double] = [:]
    for place in places { weightOf[Int(graph.neighbours[place])] = graph.weights[place] }
    for seat in seats {
      let share = most > 0 ? (weightOf[seat.person] ?? 0) / most : 0
      let other = network.people[seat.person]
      figure.marks.append(
        mark(
          seat.person, at: seat.point, radius: 3.4 + 4.6 * share.squareRoot(),
          "\(other.displayName)\(other.team.map { ", \($0)" } ?? ""): \(seat.relation.words)"))
    }
    EgoFigure.addTies(of: ego, people, placeOf, graph, network, findings, palette, to: &figure)
    let labels = people.map { options.labelScheme.label(of: network.people[$0]) }
    figure.label(labels, inOrder: Array(people.indices))
    self.figure = figure

    let name = network.people[ego].displayName
    var facts = "\(MapWords.period(of: network)) "
    facts +=
      drawnCount == contactCount
      ? "\(name) has \(MapWords.counted(contactCount, "tie", "ties"))"
      : "\(name)'s \(MapWords.number(drawnCount)) strongest of "
        + "\(MapWords.counted(contactCount, "tie", "ties"))"
    facts +=
      options.minStrength > 0
      ? " above a strength of \(MapWords.exact(options.minStrength))." : "."
    self.facts = facts
    legend = EgoFigure.legend(figure, findings, palette)
  }

  /// Who sits where: one ring a relation, people of one team side by side.
  private static func seats(
    of contacts: [Int], around ego: Int, _ network: Network, _ grouping: Grouping?,
    _ palette: Palette, _ figure: inout Figure
  ) -> [(person: Int, relation: Relation, point: Point)] {
    var seats: [(person: Int, relation: Relation, point: Point)] = []
    var radius = 30.0
    var ringNumber = 0
    for relation in Relation.allCases {
      let ring = contacts.filter { self.relation(of: $0, to: ego, network, grouping) == relation }
        .sorted { one, other in
          let left = (network.people[one].team ?? "", one)
          return left < (network.people[other].team ?? "", other)
        }
      guard !ring.isEmpty else { continue }
      radius = max(radius + 62, Double(ring.count + 1) * seat / (2 * .pi))
      figure.rings.insert(Figure.Ring(centre: .zero, radius: radius + 16), at: 0)
      // The seat at the top is left to the words of the ring.
      let steps = Double(ring.count + 1)
      for (place, person) in ring.enumerated() {
        // Every other ring is turned by half a seat: ties to the outer one pass between people.
        let seat = Double(place) + (ringNumber % 2 == 0 ? 0.75 : 1.25)
        let turn = Turn(part: seat / steps)
        seats.append((person, relation, Point(x: turn.sine * radius, y: -turn.cosine * radius)))
      }
      ringNumber += 1
      let words = "\(relation.words) \(ring.count)"
      let width = TextMetrics.width(of: words, size: 10) + 8
      figure.tags.append(
        Figure.Tag(
          text: words,
          box: Box(left: -width / 2, top: -radius - 7, right: width / 2, bottom: -radius + 7),
          size: 10, color: palette.secondInk))
    }
    return seats
  }

  private static func relation(
    of other: Int, to ego: Int, _ network: Network, _ grouping: Grouping?
  ) -> Relation {
    let (one, two) = (network.people[ego], network.people[other])
    if one.manager == two.id || two.manager == one.id { return .line }
    if two.relation != nil, one.relation == nil { return .outside }
    if let groups = grouping?.groupOfPerson, let own = groups[ego], groups[other] == own {
      return .team
    }
    return .others
  }

  /// The person's ties, above thin lines among the contacts.
  private static func addTies(
    of ego: Int, _ people: [Int], _ placeOf: [Int: Int], _ graph: Graph, _ network: Network,
    _ findings: MapFindings, _ palette: Palette, to figure: inout Figure
  ) {
    var own: [Figure.Line] = []
    let most = graph.row(of: ego).map { graph.weights[$0] }.max() ?? 0
    for (place, one) in people.enumerated() {
      for at in graph.row(of: one) {
        guard let other = placeOf[Int(graph.neighbours[at])], place < other else { continue }
        let tie = graph.origin(ofTie: Int(graph.rowTies[at]))
        let isOwn = one == ego
        let silence = findings.neglected[tie]
        let isHeld = findings.bridgeTies.contains(tie) || findings.singleThreads.contains(tie)
        let share = most > 0 ? min(1, graph.weights[at] / most) : 0
        let names = (network.people[one].displayName, network.people[people[other]].displayName)
        var words = "\(names.0) - \(names.1): "
        words +=
          silence.map { "silent for \(MapWords.counted($0, "day", "days"))" }
          ?? "strength \(DOTText.number(graph.weights[at]))"
        let line = Figure.Line(
          first: place, second: other,
          id: "t-\(min(one, people[other]))-\(max(one, people[other]))",
          kind: "tie" + (silence == nil ? "" : " neglected") + (isHeld ? " bridge" : ""),
          tooltip: words,
          path: Spline(from: figure.marks[place].place, to: figure.marks[other].place),
          pen: isOwn ? 0.7 + 3.6 * share.squareRoot() : 0.5,
          color: silence != nil
            ? palette.rust : isHeld ? palette.blue : palette.tie,
          dash: silence == nil ? nil : "dashed")
        // What others have with each other is no tie of this map: it lies behind.
        if isOwn { own.append(line) } else { figure.stems.append(line.path) }
      }
    }
    figure.lines = own
  }

  private static func legend(
    _ figure: Figure, _ findings: MapFindings, _ palette: Palette
  ) -> Legend {
    var entries: [Legend.Entry] = []
    if figure.lines.contains(where: { $0.color == palette.tie }) {
      entries.append(Legend.Entry(mark: .tiesInside, words: "a tie, wider is stronger"))
    }
    if !figure.stems.isEmpty {
      entries.append(Legend.Entry(mark: .tiesAround, words: "contacts who know each other"))
    }
    if figure.lines.contains(where: { $0.color == palette.blue }) {
      entries.append(Legend.Entry(mark: .heldByOne, words: "nothing else replaces it"))
    }
    if figure.lines.contains(where: { $0.dash != nil }) {
      entries.append(Legend.Entry(mark: .needsTending, words: "needs tending"))
    }
    if figure.marks.contains(where: \.isRinged) {
      entries.append(
        Legend.Entry(mark: .cutPerson, words: "without this person others are cut off"))
    }
    if figure.marks.contains(where: { $0.shape == "diamond" }) {
      entries.append(Legend.Entry(mark: .away, words: "away or left"))
    }
    return Legend(entries)
  }
}
