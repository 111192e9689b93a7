import TendGraph

/// The reporting line held against real contact: a tree of managers, each line by what is recorded
/// along it.
struct ReportingFigure {
  let figure: Figure
  let facts: String
  let legend: Legend
  let lineCount: Int

  /// What the log knows of a manager and a report.
  enum Contact: String {
    case none
    case thin
    case regular
  }

  /// Contact on fewer days than these in ``recentDays`` is thin.
  static let fewestDays = 3
  static let recentDays = 60

  /// `nil` where the people file names no manager who is in it.
  init?(_ network: Network, _ graph: Graph, _ findings: MapFindings, options: MapOptions) {
    let tree = ReportingTree(of: network.people)
    guard tree.lineCount > 0 else { return nil }
    let palette = Palette.of(options.theme)
    lineCount = tree.lineCount
    let list = ReportingList(
      tree, names: network.people.map { options.labelScheme.label(of: $0) })

    var figure = Figure()
    figure.stems = list.stems
    figure.labelSize = ReportingList.size
    var markOf: [Int: Int] = [:]
    for row in list.rows where !row.isRepeated {
      let (person, point) = (row.person, row.place)
      let one = network.people[person]
      markOf[person] = figure.marks.count
      let isManager = !tree.reports[person].isEmpty
      let isAway = findings.away.contains(PersonID(index: person))
      figure.marks.append(
        Figure.Mark(
          name: "n\(person)", id: "p-\(person)",
          kind: "person" + (isManager ? " manager" : "") + (isAway ? " away" : ""),
          tooltip: one.displayName + (one.role.map { ", \($0)" } ?? "")
            + (isAway ? ", away or left" : ""),
          place: point, radius: isManager ? 6 : 3.6, shape: isAway ? "diamond" : "circle",
          fill: isAway ? palette.paper : palette.person, edge: palette.person,
          label: row.label.map { ($0.text, $0.box) }))
    }
    var counts: [Contact: Int] = [:]
    let strengths = ReportingFigure.strengths(of: tree, graph)
    let strongest = strengths.values.max() ?? 0
    for (manager, reports) in tree.reports.enumerated() {
      for report in reports {
        guard let first = markOf[manager], let second = markOf[report] else { continue }
        let days = network.recentContactDays(manager, report, within: ReportingFigure.recentDays)
        let contact: Contact =
          days == 0 ? .none : days < ReportingFigure.fewestDays ? .thin : .regular
        counts[contact, default: 0] += 1
        let share =
          strongest > 0 ? (strengths[[manager, report]] ?? 0) / strongest : 0
        let names = (network.people[manager].displayName, network.people[report].displayName)
        figure.lines.append(
          Figure.Line(
            first: first, second: second, id: "r-\(manager)-\(report)",
            kind: "line \(contact.rawValue)",
            tooltip: "\(names.0) - \(names.1): " + ReportingFigure.words(days, network.isDated),
            path: Spline(
              from: Point(x: list.stemOf[report], y: figure.marks[second].place.y),
              to: figure.marks[second].place),
            pen: contact == .regular ? 0.8 + 3.4 * share.squareRoot() : 1.3,
            color: contact == .regular ? palette.tie : palette.rust,
            dash: contact == .regular ? nil : contact == .thin ? "dashed" : "dotted"))
      }
    }
    for row in list.rows where row.isRepeated {
      guard let label = row.label else { continue }
      figure.tags.append(
        Figure.Tag(
          text: label.text, box: label.box, size: ReportingList.size, color: palette.secondInk))
    }
    self.figure = figure
    let total = graph.strengths.reduce(0, +)
    let along = strengths.values.reduce(0, +)
    facts = ReportingFigure.facts(
      network, tree, counts, share: total > 0 ? along / total : 0)
    legend = ReportingFigure.legend(counts, network.isDated)
  }

  private static func strengths(of tree: ReportingTree, _ graph: Graph) -> [[Int]: Double] {
    var strengths: [[Int]: Double] = [:]
    for (manager, reports) in tree.reports.enumerated() where manager < graph.personCount {
      let reports = Set(reports)
      for place in graph.row(of: manager) where reports.contains(Int(graph.neighbours[place])) {
        strengths[[manager, Int(graph.neighbours[place])]] = graph.weights[place]
      }
    }
    return strengths
  }

  private static func words(_ days: Int, _ isDated: Bool) -> String {
    guard isDated else { return days > 0 ? "a tie" : "no tie" }
    return days == 0
      ? "no contact recorded in \(recentDays) days"
      : "contact on \(MapWords.counted(days, "day", "days")) of the last \(recentDays)"
  }

  private static func facts(
    _ network: Network, _ tree: ReportingTree, _ counts: [Contact: Int], share: Double
  ) -> String {
    let lines = MapWords.counted(tree.lineCount, "reporting line", "reporting lines")
    var facts = "\(MapWords.period(of: network)) \(lines): "
    if network.isDated {
      let span = "in the last \(recentDays) days"
      facts +=
        "\(MapWords.number(counts[.regular] ?? 0)) with contact on \(fewestDays) days or more "
      facts += "\(span), \(MapWords.number(counts[.thin] ?? 0)) with less, "
      facts += "\(MapWords.number(counts[.none] ?? 0)) with none on record."
    } else {
      facts += "\(MapWords.number(tree.lineCount - (counts[.none] ?? 0))) with a tie."
    }
    let percent = Int((share * 100).rounded())
    facts += " \(percent) % of all strength runs along reporting lines."
    if tree.withoutLine > 0 {
      facts +=
        " \(MapWords.counted(tree.withoutLine, "person", "people")) with neither manager "
        + "nor reports \(tree.withoutLine == 1 ? "is" : "are") left out."
    }
    return facts
  }

  private static func legend(_ counts: [Contact: Int], _ isDated: Bool) -> Legend {
    var entries: [Legend.Entry] = []
    if counts[.regular] != nil {
      entries.append(
        Legend.Entry(mark: .tiesInside, words: "manager and report, wider is stronger"))
    }
    if counts[.thin] != nil {
      entries.append(
        Legend.Entry(
          mark: .faded, words: "contact on fewer than \(fewestDays) days in \(recentDays)"))
    }
    if counts[.none] != nil {
      entries.append(
        Legend.Entry(
          mark: .lost,
          words: isDated ? "no contact recorded in \(recentDays) days" : "no tie recorded"))
    }
    return Legend(entries)
  }
}

extension Network {
  /// Days with contact between two people among the last ones; a tie of a table, which has no days,
  /// counts as regular contact.
  ///
  /// - Complexity: O(log *m* + days) for *m* ties.
  fileprivate func recentContactDays(_ one: Int, _ other: Int, within days: Int) -> Int {
    guard let tie = tie(between: PersonID(index: one), and: PersonID(index: other)) else {
      return 0
    }
    guard let asOf else { return ReportingFigure.fewestDays }
    let earliest = asOf.number - Int32(days) + 1
    var count = 0
    var last: Int32?
    for entry in timelines.starts[tie]..<timelines.starts[tie + 1] {
      let day = timelines.days[entry]
      if day >= earliest, day != last { count += 1 }
      last = day
    }
    return count
  }
}
