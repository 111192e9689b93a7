/// DOT text with every place pinned: tend's own layout, which Graphviz only draws.
///
/// `nop2` takes places and paths as they are. Edges come before nodes. What passes behind a disc,
/// the discs, headline and legend are the background; people, group labels and the ends of ties
/// are nodes and edges, which a page can find by id and class.
struct GroupMap {
  private let style: MapStyle
  private let layout: GroupLayout
  private let page: MapPage
  private let scheme: ColorScheme
  private let title: String
  private var content: MapContent { style.content }

  init(
    content: MapContent, layout: GroupLayout, options: MapOptions, words: MapWords
  ) {
    style = MapStyle(content: content, colorScheme: options.colorScheme, repeatsColors: true)
    self.layout = layout
    title = options.title
    scheme = options.colorScheme
    page = MapPage(
      around: layout.box, options: options, words: words,
      legend: Legend(content, options: options))
  }

  var text: String {
    let upperLeft = Point(x: page.box.left, y: page.box.top)
    var background = Background(corner: upperLeft, height: page.box.height)
    drawBehind(on: &background)
    var text = "graph map {\n"
    text += DOTText.statement(
      "graph",
      [
        ("layout", "nop2"), ("outputorder", "edgesfirst"), ("notranslate", "true"),
        ("pad", "0"), ("bgcolor", "\"\(Palette.paper)\""), ("id", "map"), ("class", "map"),
        ("tooltip", DOTText.tooltip(title)), ("fontname", "\"\(Palette.font)\""),
        ("_background", background.value),
      ])
    text += DOTText.statement(
      "node",
      [
        ("shape", "circle"), ("fixedsize", "true"), ("label", "\"\""), ("style", "filled"),
        ("fontname", "\"\(Palette.font)\""), ("fontsize", DOTText.number(layout.personSize)),
        ("fontcolor", "\"\(Palette.ink)\""),
      ])
    text += DOTText.statement("edge", [("color", "\"\(Palette.tie)\"")])
    // The page is as large as its corners.
    text += corner("corner0", 0, 0) + corner("corner1", page.box.width, page.box.height)
    for person in drawingOrder { text += node(person, on: background) }
    for group in content.groups.indices { text += label(of: group, on: background) }
    // Of one person's ties the findings come last and lie on top.
    for tie in content.ties.indices where !content.ties[tie].isFinding {
      text += edge(tie, on: background)
    }
    for tie in content.ties.indices where content.ties[tie].isFinding {
      text += edge(tie, on: background)
    }
    return text + "}\n"
  }

  private func drawBehind(on background: inout Background) {
    for (index, tie) in content.ties.enumerated()
    where content.isBetweenGroups(tie) && !tie.isFinding {
      background.path(
        layout.paths[index], color: Palette.sheerTieBetween, pen: style.pen(of: tie))
    }
    for group in layout.centres.indices {
      background.disc(
        at: layout.centres[group], radius: layout.radii[group], fill: Palette.region,
        edge: Palette.line, pen: 0.8)
    }
    page.draw(on: &background, colorScheme: scheme)
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

  private func corner(_ name: String, _ x: Double, _ y: Double) -> String {
    DOTText.statement(
      name,
      [
        ("shape", "point"), ("style", "invis"), ("width", "0.01"), ("height", "0.01"),
        ("pos", "\"\(DOTText.number(x)),\(DOTText.number(y))!\""),
      ])
  }

  private func node(_ person: Int, on background: Background) -> String {
    var attributes = [("pos", "\"\(comma(layout.places[person], background))!\"")]
    attributes += style.attributes(ofPerson: person, radius: layout.personRadii[person])
    if let box = layout.personLabels[person] {
      attributes.append(("xlabel", DOTText.label(layout.personNames[person])))
      attributes.append(("xlp", "\"\(comma(box.centre, background))\""))
    }
    return DOTText.statement(style.nodeName(person), attributes)
  }

  private func label(of group: Int, on background: Background) -> String {
    let box = layout.groupLabels[group]
    let name = DOTText.html(layout.groupNames[group])
    let size = DOTText.number(layout.groupSize * 0.8)
    let count = MapWords.number(content.groups[group].members.count)
    return DOTText.statement(
      "g\(group)",
      [
        // Paper that lets ties shine through a little: they may cross a label, not cover it.
        ("shape", "box"), ("fixedsize", "shape"), ("penwidth", "0"),
        ("fillcolor", "\"\(Palette.paper)c0\""),
        ("width", inches(box.width)), ("height", inches(box.height * 0.9)),
        ("pos", "\"\(comma(box.centre, background))!\""), ("id", "\"g-\(group)\""),
        ("class", "group"), ("tooltip", DOTText.tooltip(content.groups[group].name)),
        ("fontsize", DOTText.number(layout.groupSize)),
        (
          "label",
          "<<b>\(name)</b> <font point-size=\"\(size)\" color=\"\(Palette.secondInk)\">"
            + "\(count)</font>>"
        ),
      ])
  }

  private func edge(_ index: Int, on background: Background) -> String {
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
    let positions = parts.map { part in
      var places = part.pieces.first.map { [comma($0.start, background)] } ?? []
      for piece in part.pieces {
        places += [piece.startControl, piece.endControl, piece.end].map { comma($0, background) }
      }
      return places.joined(separator: " ")
    }
    return DOTText.statement(
      "\(style.nodeName(tie.first)) -- \(style.nodeName(tie.second))",
      [("pos", "\"\(positions.joined(separator: ";"))\"")] + style.attributes(ofTie: tie))
  }

  private func inches(_ points: Double) -> String {
    DOTText.number(points / 72)
  }

  private func comma(_ point: Point, _ background: Background) -> String {
    background.xdot(point).split(separator: " ").joined(separator: ",")
  }
}
