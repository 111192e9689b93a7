/// The DOT text of a figure, its places pinned, with headline and legend around it.
struct FigureText {
  private let figure: Figure
  private let page: MapPage
  private let palette: Palette
  private let title: String

  init(_ figure: Figure, options: MapOptions, facts: String, legend: Legend) {
    self.figure = figure
    palette = .of(options.theme)
    title = options.title
    page = MapPage(around: figure.box, options: options, facts: facts, legend: legend)
  }

  var text: String {
    var background = Background(
      corner: Point(x: page.box.left, y: page.box.top), height: page.box.height)
    for ring in figure.rings {
      background.disc(
        at: ring.centre, radius: ring.radius, fill: palette.region + "80", edge: palette.line,
        pen: 0.8)
    }
    for stem in figure.stems { background.path(stem, color: palette.line, pen: 0.9) }
    page.draw(on: &background)
    let plate = Plate(page: page, background: background, palette: palette)
    var text = plate.opening(title: title, labelSize: figure.labelSize)
    for mark in figure.marks { text += statement(mark, plate) }
    for (number, tag) in figure.tags.enumerated() { text += plate.statement(tag, "tag\(number)") }
    for line in figure.lines {
      var attributes = [
        ("pos", "\"\(plate.positions([line.path]))\""), ("id", DOTText.quoted(line.id)),
        ("class", DOTText.quoted(line.kind)), ("tooltip", DOTText.tooltip(line.tooltip)),
        ("penwidth", DOTText.number(line.pen)), ("color", "\"\(line.color)\""),
      ]
      if let dash = line.dash { attributes.append(("style", dash)) }
      text += DOTText.statement(
        "\(figure.marks[line.first].name) -- \(figure.marks[line.second].name)", attributes)
    }
    return text + "}\n"
  }

  private func statement(_ mark: Figure.Mark, _ plate: Plate) -> String {
    let size = plate.inches(mark.radius * 2)
    var attributes = [
      ("pos", "\"\(plate.place(mark.place))!\""), ("id", DOTText.quoted(mark.id)),
      ("class", DOTText.quoted(mark.kind)), ("tooltip", DOTText.tooltip(mark.tooltip)),
      ("shape", mark.shape), ("width", size), ("height", size),
      ("fillcolor", "\"\(mark.fill)\""), ("color", "\"\(mark.edge)\""),
    ]
    if mark.isRinged { attributes.append(("peripheries", "2")) }
    if let inside = mark.inside {
      attributes.append(("label", DOTText.label(inside.text)))
      attributes.append(("fontsize", DOTText.number(inside.size)))
    }
    if let label = mark.label {
      attributes.append(("xlabel", DOTText.label(label.text)))
      attributes.append(("xlp", "\"\(plate.place(label.box.centre))\""))
    }
    return DOTText.statement(mark.name, attributes)
  }
}
