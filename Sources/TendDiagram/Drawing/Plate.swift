/// The sheet on which a map is drawn whose places are all given: how it starts in the DOT language,
/// and how places on it are written.
///
/// `nop2` takes places and paths as they are. Edges come before nodes.
struct Plate {
  let page: MapPage
  let background: Background
  let palette: Palette

  /// The start of the text, up to the first node, with two corners that give the page its size.
  func opening(title: String, labelSize: Double) -> String {
    "graph map {\n"
      + DOTText.statement(
        "graph",
        [
          ("layout", "nop2"), ("outputorder", "edgesfirst"), ("notranslate", "true"),
          ("pad", "0"), ("bgcolor", "\"\(palette.paper)\""), ("id", "drawing"), ("class", "map"),
          ("tooltip", DOTText.tooltip(title)), ("fontname", "\"\(Palette.font)\""),
          ("_background", background.value),
        ])
      + DOTText.statement(
        "node",
        [
          ("shape", "circle"), ("fixedsize", "true"), ("label", "\"\""), ("style", "filled"),
          ("fontname", "\"\(Palette.font)\""), ("fontsize", DOTText.number(labelSize)),
          ("fontcolor", "\"\(palette.ink)\""),
        ])
      + DOTText.statement("edge", [("color", "\"\(palette.tie)\"")])
      + corner("corner0", 0, 0) + corner("corner1", page.box.width, page.box.height)
  }

  private func corner(_ name: String, _ x: Double, _ y: Double) -> String {
    DOTText.statement(
      name,
      [
        ("shape", "point"), ("style", "invis"), ("width", "0.01"), ("height", "0.01"),
        ("pos", "\"\(DOTText.number(x)),\(DOTText.number(y))!\""),
      ])
  }

  /// The paths of an edge, as `pos` wants them.
  func positions(_ paths: [Spline]) -> String {
    var text = ""
    for path in paths {
      if !text.isEmpty { text += ";" }
      for (number, piece) in path.pieces.enumerated() {
        if number == 0 { text += place(piece.start) }
        for point in [piece.startControl, piece.endControl, piece.end] {
          text += " "
          text += place(point)
        }
      }
    }
    return text
  }

  /// A place, as `pos` wants it.
  func place(_ point: Point) -> String {
    background.xdot(point, separator: ",")
  }

  /// A length, as Graphviz wants it.
  func inches(_ points: Double) -> String {
    DOTText.number(points / 72)
  }

  /// A node that holds words alone.
  func statement(_ tag: Figure.Tag, _ name: String) -> String {
    let words = DOTText.html(tag.text)
    let more = tag.more.map {
      " <font point-size=\"\(DOTText.number(tag.size * 0.8))\" color=\"\(palette.secondInk)\">"
        + "\(DOTText.html($0))</font>"
    }
    return DOTText.statement(
      name,
      [
        ("shape", "box"), ("fixedsize", "shape"), ("penwidth", "0"),
        ("fillcolor", "\"\(palette.sheerPaper)\""), ("width", inches(tag.box.width)),
        ("height", inches(tag.box.height)),
        ("pos", "\"\(place(tag.box.centre))!\""), ("id", DOTText.quoted(tag.id ?? name)),
        ("class", "tag"), ("tooltip", DOTText.tooltip(tag.text)),
        ("fontsize", DOTText.number(tag.size)), ("fontcolor", "\"\(tag.color)\""),
        (
          "label",
          "<\(tag.isBold ? "<b>\(words)</b>" : "<font>\(words)</font>")\(more ?? "")>"
        ),
      ])
  }
}
