import TendGraph

/// A map of teams: each a disc by its people, joined by all the ties between two.
struct TeamFigure {
  let figure: Figure
  let facts: String
  let legend: Legend
  let links: TeamLinks
  /// What the map calls a group of people.
  let word: String
  /// That the layout ran into its limit; `nil` where it did not.
  let hurry: String?

  /// Teams that are placed by what joins them, the largest first; any others stand in rows.
  private static let teamsPlaced = 140
  /// The size of a team's name, in points.
  private static let nameSize = 13.0

  init(
    _ network: Network, _ graph: Graph, _ grouping: Grouping?, _ findings: MapFindings,
    options: MapOptions, clock: LayoutClock? = nil
  ) {
    let clock = clock ?? LayoutClock(for: options.layoutLimit)
    links = TeamLinks(network, graph, findings.areas ?? grouping, findings)
    let palette = Palette.of(options.theme)
    let teamWord = grouping?.source == .found ? "group" : "team"
    word = findings.areas == nil ? teamWord : "area"
    figure = TeamFigure.figure(of: links, palette, threads: options.threads, clock)
    hurry = clock.hasRunOut ? MapWords.stopped(after: options.layoutLimit) : nil
    legend = TeamFigure.legend(links, word)
    let drawn = links.isDrawn.count { $0 }
    let people = links.teams.reduce(0) { $0 + $1.people }
    var facts = "\(MapWords.period(of: network)) \(MapWords.counted(people, "person", "people")) "
    if findings.areas != nil, let grouping {
      let teams = Set(grouping.groupOfPerson.compactMap(\.self)).count
      facts += "in \(MapWords.counted(teams, teamWord, teamWord + "s")), drawn as "
    } else {
      facts += "in "
    }
    facts += "\(MapWords.counted(links.teams.count, word, word + "s")), "
    facts +=
      drawn == links.links.count
      ? "all \(MapWords.counted(drawn, "link", "links")) between them"
      : "\(MapWords.number(drawn)) of \(MapWords.number(links.links.count)) links between them "
        + "drawn: the strongest of each \(word), those that stand out, and "
        + (findings.changes.isEmpty ? "single threads" : "those that changed")
    facts +=
      options.minStrength > 0
      ? ", of ties above a strength of \(MapWords.exact(options.minStrength))." : "."
    if links.leftOut > 0 {
      facts +=
        " \(MapWords.counted(links.leftOut, "person", "people")) in no \(teamWord) and without "
        + "a tie \(links.leftOut == 1 ? "is" : "are") left out."
    }
    self.facts = facts + (hurry.map { " " + $0 } ?? "")
  }

  private static func figure(
    of links: TeamLinks, _ palette: Palette, threads: Int, _ clock: LayoutClock
  ) -> Figure {
    let teams = links.teams
    let most = Double(teams.map(\.people).max() ?? 1)
    let largest = 62.0
    let radii = teams.map { max(9, largest * (Double($0.people) / most).squareRoot()) }
    let names = teams.map { TextMetrics.shortened($0.name, to: 240, size: nameSize) }
    let sizes = names.map {
      Point(x: TextMetrics.width(of: $0, size: nameSize, isBold: true) + 10, y: nameSize * 1.3)
    }
    // Nothing else stands on the map, so nearly all are placed by what joins them.
    let main = min(teams.count, teamsPlaced)
    var pulls = [Double](repeating: 0, count: main * main)
    for (place, link) in links.links.enumerated()
    where links.isDrawn[place] && link.first < main && link.second < main {
      pulls[link.first * main + link.second] = link.strength
      pulls[link.second * main + link.first] = link.strength
    }
    // Room for the words of the links: discs are placed as if they were wider.
    let room = 15 + 20 * min(1, 12 / Double(max(1, teams.count)))
    let centres = GroupPages.centres(
      radii: radii.map { $0 + room }, labels: sizes, ties: pulls, effort: 4, main: main,
      threads: threads, clock: clock)
    var figure = Figure()
    let boxes = teams.indices.map { team in
      let top = centres[team].y - radii[team] - sizes[team].y
      return Box(
        left: centres[team].x - sizes[team].x / 2, top: top,
        right: centres[team].x + sizes[team].x / 2, bottom: top + sizes[team].y)
    }
    for (place, team) in teams.enumerated() {
      let number = MapWords.number(team.people)
      let size = min(15, max(6.5, radii[place] * 0.62))
      figure.marks.append(
        Figure.Mark(
          name: "g\(place)", id: "g-\(place)", kind: "team",
          tooltip: TeamFigure.words(of: team), place: centres[place], radius: radii[place],
          fill: palette.region, edge: links.isQuiet(team) ? palette.rust : palette.person,
          inside: (number, size)))
      figure.tags.append(
        Figure.Tag(
          text: names[place], box: boxes[place], size: nameSize, color: palette.ink, isBold: true,
          id: "name-\(place)"))
    }
    let discs = Discs(centres: centres, radii: radii, labels: boxes)
    let strongest = links.links.map(\.strength).max() ?? 0
    var order = links.links.indices.filter { links.isDrawn[$0] }
    order.sort { one, other in
      let left = links.links[one].isFinding ? 1 : 0
      let right = links.links[other].isFinding ? 1 : 0
      return (left, links.links[one].strength, one) < (right, links.links[other].strength, other)
    }
    for place in order {
      let link = links.links[place]
      let path = discs.route(from: link.first, to: link.second).spline(
        from: centres[link.first], to: centres[link.second], strand: 0, of: 1)
      let share = strongest > 0 ? link.strength / strongest : 0
      let look = TeamFigure.look(of: link, palette)
      figure.lines.append(
        Figure.Line(
          first: link.first, second: link.second, id: "l-\(link.first)-\(link.second)",
          kind: "link" + (link.carriers.isEmpty ? "" : " thread")
            + (link.change.map { " \($0.rawValue)" } ?? ""),
          tooltip: TeamFigure.words(of: link, teams), path: path,
          pen: link.isFinding ? max(1.6, 7 * share.squareRoot()) : 0.8 + 6.2 * share.squareRoot(),
          color: look.color, dash: look.dash))
    }
    TeamFigure.addWords(of: order.map { links.links[$0] }, to: &figure, discs, palette)
    return figure
  }

  /// The colour of a link, and its dashes where it has some: as of a tie.
  private static func look(
    of link: TeamLinks.Link, _ palette: Palette
  ) -> (color: String, dash: String?) {
    switch link.change {
    case .formed: (palette.ink, nil)
    case .faded: (palette.rust, "dashed")
    case .lost: (palette.rust, "dotted")
    case .kept, nil: (link.carriers.isEmpty ? palette.tieBetween : palette.blue, nil)
    }
  }

  /// Says on each line how many ties it stands for, or who carries it alone, where there is room;
  /// the lines that lie on top come first.
  ///
  /// - Parameters:
  ///   - drawn: The link of each line of the figure.
  ///   - figure: The lines, and the words that stand there already.
  ///   - discs: The teams.
  ///   - palette: The colours.
  private static func addWords(
    of drawn: [TeamLinks.Link], to figure: inout Figure, _ discs: Discs, _ palette: Palette
  ) {
    for (link, line) in zip(drawn, figure.lines).reversed() {
      let isThread = !link.carriers.isEmpty
      let size = isThread ? 9.0 : 8.3
      let text =
        isThread
        ? TextMetrics.shortened(link.carriers.joined(separator: " and "), to: 130, size: size)
        : MapWords.number(link.ties.count)
      let width = TextMetrics.width(of: text, size: size) + 6
      let points = line.path.points(each: 12)
      let middle = points.count / 2
      let tries = points.indices.sorted { abs($0 - middle) < abs($1 - middle) }
      // On the line where that has room, else beside it.
      let offsets = [0, -1.2, 1.2, -2.2, 2.2].map { $0 * size }
      for (offset, at) in offsets.flatMap({ offset in tries.map { (offset, $0) } }) {
        let point = Point(x: points[at].x, y: points[at].y + offset)
        let box = Box(
          left: point.x - width / 2, top: point.y - size * 0.65, right: point.x + width / 2,
          bottom: point.y + size * 0.65)
        let isFree =
          !figure.tags.contains { $0.box.overlaps(box) }
          && discs.centres.indices.allSatisfy {
            box.distance(to: discs.centres[$0]) > discs.radii[$0]
          }
        guard isFree else { continue }
        figure.tags.append(
          Figure.Tag(
            text: text, box: box, size: size, color: isThread ? palette.blue : palette.secondInk,
            id: "words-\(link.first)-\(link.second)"))
        break
      }
    }
  }

  private static func words(of team: TeamLinks.Team) -> String {
    "\(team.name): \(MapWords.counted(team.people, "person", "people")), "
      + "\(MapWords.counted(team.ties, "tie", "ties")) inside"
      + (team.neglected > 0 ? ", \(MapWords.number(team.neglected)) of them need tending" : "")
  }

  private static func words(of link: TeamLinks.Link, _ teams: [TeamLinks.Team]) -> String {
    var words =
      "\(teams[link.first].name) - \(teams[link.second].name): "
      + MapWords.counted(link.ties.count, "tie", "ties")
    if !link.carriers.isEmpty {
      words += ", carried by \(link.carriers.joined(separator: " and ")) alone"
    }
    let changes = [TieState.kept, .formed, .faded, .lost].compactMap { state in
      link.changes[state].map { "\(MapWords.number($0)) \(state.word)" }
    }
    if !changes.isEmpty { words += ", " + changes.joined(separator: ", ") }
    if link.neglected > 0 { words += ", \(MapWords.number(link.neglected)) of them need tending" }
    return words
  }

  private static func legend(_ links: TeamLinks, _ word: String) -> Legend {
    let words =
      word == "area"
      ? "an area: teams that work together; how many people"
      : "a \(word) and how many people it has"
    var entries = [Legend.Entry(mark: .team, words: words)]
    let drawn = links.links.indices.filter { links.isDrawn[$0] }.map { links.links[$0] }
    if drawn.contains(where: { $0.change == nil && $0.carriers.isEmpty }) {
      entries.append(
        Legend.Entry(
          mark: .tiesBetween, words: "ties between two \(word)s, wider is stronger; how many"))
    }
    let changes: [(TieState, Legend.Mark, String)] = [
      (.kept, .keptBetween, "a link that was kept, wider is stronger; how many ties"),
      (.formed, .formed, "new: all of its ties are"),
      (.faded, .faded, "faded: more of its ties faded or are lost than not"),
      (.lost, .lost, "lost: all of its ties are"),
    ]
    for (change, mark, words) in changes where drawn.contains(where: { $0.change == change }) {
      entries.append(Legend.Entry(mark: mark, words: words))
    }
    if drawn.contains(where: { !$0.carriers.isEmpty }) {
      entries.append(
        Legend.Entry(mark: .heldByOne, words: "a single thread: hangs on one tie or one person"))
    }
    if links.teams.contains(where: links.isQuiet) {
      entries.append(
        Legend.Entry(mark: .tendedTeam, words: "more of its ties than usual need tending"))
    }
    return Legend(entries)
  }
}
