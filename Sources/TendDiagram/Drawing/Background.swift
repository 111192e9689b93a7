/// What lies behind the ties and people of a map: xdot commands for Graphviz's `_background`.
///
/// Graphviz's y goes up, so a drawing has a height to count down from.
struct Background {
  private let height: Double
  private let corner: Point
  private var commands: [String] = []

  /// - Parameters:
  ///   - corner: The map's upper left.
  ///   - height: From there down to the lower edge.
  init(corner: Point, height: Double) {
    self.corner = corner
    self.height = height
  }

  /// A disc with a thin edge.
  mutating func disc(at centre: Point, radius: Double, fill: String, edge: String, pen: Double) {
    command(color("C", fill) + color("c", edge) + style("solid") + width(pen))
    let size = DOTText.number(radius)
    commands[commands.count - 1] += "E \(xdot(centre)) \(size) \(size) "
  }

  /// A line along a path, solid unless its dashes are named.
  mutating func path(_ path: Spline, color: String, pen: Double, dash: String? = nil) {
    guard let first = path.pieces.first else { return }
    var text = self.color("c", color) + style(dash ?? "solid") + width(pen)
    text += "B \(path.pieces.count * 3 + 1) \(xdot(first.start)) "
    for piece in path.pieces {
      text += "\(xdot(piece.startControl)) \(xdot(piece.endControl)) \(xdot(piece.end)) "
    }
    command(text)
  }

  mutating func square(at centre: Point, radius: Double, fill: String) {
    let corners = [(1, -1), (-1, -1), (-1, 1), (1, 1)].map { (x, y) in
      centre + Point(x: x * radius, y: y * radius)
    }
    command(
      color("C", fill) + color("c", fill) + style("solid") + width(1)
        + "P 4 \(corners.map { xdot($0) }.joined(separator: " ")) ")
  }

  mutating func diamond(at centre: Point, radius: Double, fill: String, edge: String) {
    let corners = [
      Point(x: centre.x, y: centre.y - radius), Point(x: centre.x - radius, y: centre.y),
      Point(x: centre.x, y: centre.y + radius), Point(x: centre.x + radius, y: centre.y),
    ]
    command(
      color("C", fill) + color("c", edge) + style("solid") + width(1)
        + "P 4 \(corners.map { xdot($0) }.joined(separator: " ")) ")
  }

  /// A line of text that starts at a place of its base line.
  mutating func text(
    _ text: String, at place: Point, size: Double, color: String, isBold: Bool = false
  ) {
    let line = DOTText.harmless(text)
    let wide = TextMetrics.width(of: line, size: size, isBold: isBold)
    command(
      self.color("c", color) + "F \(DOTText.number(size)) \(Palette.font.utf8.count) -"
        + Palette.font + " t \(isBold ? 1 : 0) "
        + "T \(xdot(place)) -1 \(DOTText.number(wide)) \(line.utf8.count) -\(line) ")
  }

  /// The value of `_background`: one quoted piece a line, which DOT joins.
  var value: String {
    commands.isEmpty ? "\"\"" : commands.map(DOTText.quoted).joined(separator: "\n    + ")
  }

  /// A place as xdot writes it, or with another mark between its two numbers.
  func xdot(_ point: Point, separator: String = " ") -> String {
    DOTText.number(point.x - corner.x) + separator
      + DOTText.number(height - (point.y - corner.y))
  }

  private mutating func command(_ text: String) {
    commands.append(text)
  }

  private func color(_ command: String, _ color: String) -> String {
    "\(command) \(color.utf8.count) -\(color) "
  }

  private func style(_ style: String) -> String {
    "S \(style.utf8.count) -\(style) "
  }

  private func width(_ pen: Double) -> String {
    style("setlinewidth(\(DOTText.number(pen)))")
  }
}
