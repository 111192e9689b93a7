/// DOT text with every place pinned: tend's own layout, which Graphviz only draws.
///
/// What passes behind a disc, the discs, headline and legend are the background; people, group labels and the ends of ties
/// are nodes and edges, which a page can find by id and class.
struct GroupMap {
  private let style: MapStyle
  private let layout: GroupLayout
  private let page: MapPage
  private let title: String
  private var content: MapContent { style.content }
  private var palette: Palette { style.palette }

  init(
    content: MapContent, layout: GroupLayout, options: MapOptions, words: MapWords
  ) {
    style = MapStyle(content: content, options: options, repeatsColors: true)
    self.layout = layout
    title = options.title
    page = MapPage(
      around: layout.box, options: options, facts: words.facts,
      legend: Legend(content, options: options))
  }

  var text: String {
    let upperLeft = Point(x: page.box.left, y: page.box.top)
    var background = Background(corner: upperLeft, height: page.box.height)
    drawBehind(on: &background)
    let plate = Plate(page: page, background: background, palette: palette)
    var text = plate.opening(title: title, labelSize: layout.personSize)
    for person in drawingOrder { text += node(person, on: plate) }
    for group in content.groups.indices { text += label(of: group, on: plate) }
    // Of one person's ties the findings come last and lie on top.
    for tie in content.ties.indices where !content.ties[tie].isFinding {
      text += edge(tie, on: plate)
    }
    for tie in content.ties.indices where content.ties[tie].isFinding {
      text += edge(tie, on: plate)
    }
    let silences = SilenceTags(of: content, on: layout, palette: palette)
    for (tie, tag) in silences.tags.enumerated() {
      if let tag { text += plate.statement(tag, "d\(tie)") }
    }
    return text + "}\n"
  }

  private func drawBehind(on background: inout Background) {
    for (index, tie) in content.ties.enumerated()
    where content.isBetweenGroups(tie) && !tie.isFinding {
      background.path(
        layout.paths[index], color: palette.sheerTieBetween, pen: style.pen(of: tie))
    }
    for group in layout.centres.indices {
      background.disc(
        at: layout.centres[group], radius: layout.radii[group], fill: palette.region,
        edge: palette.line, pen: 0.8)
    }
    page.draw(on: &background)
  }

  /// People in a finding last: Graphviz draws a tie when it comes to the first of its two ends.
  private var drawingOrder: [Int] {
    var isMarked = [Bool](repeating: false, count: content.people.count)
    for tie in content.ties where tie.isFinding {
      isMarked[tie.first] = true
      isMarked[tie.second] = true
    }
    return isMarked.indices.filter { !isMarked[$0] } + isMarked.indices.filter { isMarked[$0] }
  }

  private func node(_ person: Int, on plate: Plate) -> String {
    var attributes = [("pos", "\"\(plate.place(layout.places[person]))!\"")]
    attributes += style.attributes(ofPerson: person, radius: layout.personRadii[person])
    if let box = layout.personLabels[person] {
      attributes.append(("xlabel", DOTText.label(layout.personNames[person])))
      attributes.append(("xlp", "\"\(plate.place(box.centre))\""))
    }
    return DOTText.statement(style.nodeName(person), attributes)
  }

  private func label(of group: Int, on plate: Plate) -> String {
    let box = layout.groupLabels[group]
    let name = DOTText.html(layout.groupNames[group])
    let size = DOTText.number(layout.groupSize * 0.8)
    let count = MapWords.number(content.groups[group].members.count)
    return DOTText.statement(
      "g\(group)",
      [
        // Paper that lets ties shine through a little: they may cross a label, not cover it.
        ("shape", "box"), ("fixedsize", "shape"), ("penwidth", "0"),
        ("fillcolor", "\"\(palette.sheerPaper)\""),
        ("width", plate.inches(box.width)), ("height", plate.inches(box.height * 0.9)),
        ("pos", "\"\(plate.place(box.centre))!\""), ("id", "\"g-\(group)\""),
        ("class", "group"), ("tooltip", DOTText.tooltip(content.groups[group].name)),
        ("fontsize", DOTText.number(layout.groupSize)),
        (
          "label",
          "<<b>\(name)</b> <font point-size=\"\(size)\" color=\"\(palette.secondInk)\">"
            + "\(count)</font>>"
        ),
      ])
  }

  private func edge(_ index: Int, on plate: Plate) -> String {
    let tie = content.ties[index]
    let path = layout.paths[index]
    var parts = [path]
    if content.isBetweenGroups(tie), !tie.isFinding {
      let first = content.people[tie.first].group
      let second = content.people[tie.second].group
      parts = [
        path.leaving(layout.centres[first], radius: layout.radii[first]),
        path.reversed.leaving(layout.centres[second], radius: layout.radii[second]),
      ]
    }
    return DOTText.statement(
      "\(style.nodeName(tie.first)) -- \(style.nodeName(tie.second))",
      [("pos", "\"\(plate.positions(parts))\"")] + style.attributes(ofTie: tie))
  }
}
