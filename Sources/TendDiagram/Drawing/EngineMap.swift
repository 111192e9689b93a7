/// DOT text for Graphviz's own engines: they decide where people stand.
///
/// Groups are clusters where the engine draws them, else colours and tooltips.
struct EngineMap {
  private let style: MapStyle
  private let options: MapOptions
  private let words: MapWords
  private let legend: Legend
  private var content: MapContent { style.content }
  private var palette: Palette { style.palette }

  init(content: MapContent, options: MapOptions, words: MapWords) {
    var options = options
    // Without clusters only colour and tooltip tell the group.
    if !options.engine.drawsClusters, content.source != nil { options.colorScheme = .team }
    self.options = options
    self.words = words
    style = MapStyle(
      content: content, options: options, repeatsColors: options.engine.drawsClusters)
    legend = Legend(content, options: options)
  }

  var text: String {
    var text = "graph map {\n"
    text += DOTText.statement(
      "graph",
      [
        // The seed of the engines that start at random.
        ("layout", options.engine.rawValue), ("start", "1"), ("overlap", overlap),
        ("mindist", "0.4"),
        ("splines", "line"),
        ("outputorder", "edgesfirst"), ("pad", "0.2"),
        // In inches: some engines spread a map over more than any picture can hold.
        ("size", "\"50,50\""), ("bgcolor", "\"\(palette.paper)\""),
        ("id", "drawing"), ("class", "map"), ("tooltip", DOTText.tooltip(options.title)),
        ("fontname", "\"\(Palette.font)\""), ("fontcolor", "\"\(palette.secondInk)\""),
        ("labelloc", "t"), ("labeljust", "l"), ("label", header),
      ])
    text += DOTText.statement(
      "node",
      [
        ("shape", "circle"), ("fixedsize", "true"), ("label", "\"\""), ("style", "filled"),
        ("fontname", "\"\(Palette.font)\""), ("fontsize", "8.3"),
        ("fontcolor", "\"\(palette.ink)\""),
      ])
    text += DOTText.statement("edge", [("color", "\"\(palette.tie)\"")])
    let most = content.people.map(\.weight).max() ?? 0
    for (group, value) in content.groups.enumerated() {
      let isCluster = options.engine.drawsClusters && content.source != nil
      if isCluster {
        text += "  subgraph cluster_\(group) {\n"
        text += DOTText.statement(
          "graph",
          [
            ("label", DOTText.label("\(value.name) \(value.members.count)")),
            ("id", "\"g-\(group)\""), ("class", "group"), ("style", "\"filled,rounded\""),
            ("color", "\"\(palette.line)\""), ("fillcolor", "\"\(palette.region)\""),
            ("fontsize", "15"), ("fontcolor", "\"\(palette.ink)\""),
          ])
      }
      for person in value.members { text += node(person, strongest: most) }
      if isCluster { text += "  }\n" }
    }
    for tie in content.ties {
      text += DOTText.statement(
        "\(style.nodeName(tie.first)) -- \(style.nodeName(tie.second))",
        style.attributes(ofTie: tie))
    }
    return text + "}\n"
  }

  private var overlap: String {
    options.engine == .sfdp ? "prism" : "false"
  }

  private func node(_ index: Int, strongest: Double) -> String {
    let person = content.people[index]
    let share = strongest > 0 ? person.weight / strongest : 0
    var attributes = style.attributes(ofPerson: index, radius: 4 + 8 * share.squareRoot())
    if !person.label.isEmpty { attributes.append(("xlabel", DOTText.label(person.label))) }
    return DOTText.statement(style.nodeName(index), attributes)
  }

  /// Title, facts and legend as one label: marks of the legend are letters in their colours.
  private var header: String {
    var rows = [row("<b>\(DOTText.html(options.title))</b>", size: 22, color: palette.ink)]
    if let subtitle = options.subtitle, !subtitle.isEmpty {
      rows.append(row(DOTText.html(subtitle), size: 13, color: palette.ink))
    }
    for line in TextMetrics.lines(of: words.facts, width: 700, size: 11) {
      rows.append(row(DOTText.html(line), size: 11, color: palette.secondInk))
    }
    for entry in legend.entries {
      let (letters, color) = letters(of: entry.mark)
      // A plain space at the start of an SVG's text is dropped.
      rows.append(
        row(
          "<font color=\"\(color)\">\(letters)</font>&#160;\(DOTText.html(entry.words))", size: 11,
          color: palette.secondInk))
    }
    return "<<table border=\"0\" cellborder=\"0\" cellspacing=\"1\" cellpadding=\"1\">"
      + rows.joined() + "</table>>"
  }

  private func row(_ html: String, size: Int, color: String) -> String {
    "<tr><td align=\"left\"><font point-size=\"\(size)\" color=\"\(color)\">\(html)</font></td></tr>"
  }

  private func letters(of mark: Legend.Mark) -> (String, String) {
    switch mark {
    case .tiesInside: ("\u{2014}", palette.tie)
    case .tiesBetween: ("\u{2014}", palette.tieBetween)
    case .heldByOne: ("\u{2014}", palette.blue)
    case .needsTending: ("- - -", palette.rust)
    case .person: ("\u{25CF}", palette.person)
    case .cutPerson: ("\u{25CE}", palette.blue)
    case .broker: ("\u{25A0}", palette.person)
    case .team, .tendedTeam: ("\u{25CB}", palette.person)
    case .tiesAround: ("\u{2014}", palette.line)
    case .formed: ("\u{2014}", palette.ink)
    case .kept, .keptBetween: ("\u{2014}", palette.tie)
    case .faded: ("- - -", palette.rust)
    case .lost: (". . .", palette.rust)
    case .away: ("\u{25C7}", palette.person)
    case .withoutTie: ("\u{25CB}", palette.person)
    case .otherGroups: ("\u{25CF}", palette.otherGroups)
    case .groupColor(let group): ("\u{25CF}", Palette.color(ofGroup: group))
    }
  }
}
