/// The page around a map: headline above, legend below, and the size of it all.
struct MapPage {
  /// The whole page.
  let box: Box
  private let palette: Palette
  private let scale: Double
  private let header: [(text: String, size: Double, color: String, isBold: Bool, baseline: Double)]
  private let legend: [(entry: Legend.Entry, place: Point)]
  private let legendSize: Double

  private static let leastWidth = 620.0

  init(around map: Box, options: MapOptions, facts: String, legend: Legend) {
    palette = .of(options.theme)
    let width = max(map.width, MapPage.leastWidth)
    let scale = max(1, width / GroupLayout.usualWidth)
    self.scale = scale
    let left = map.centre.x - width / 2

    var lines: [(String, Double, String, Bool)] = []
    lines.append((options.title, 22 * scale, palette.ink, true))
    if let subtitle = options.subtitle, !subtitle.isEmpty {
      for line in TextMetrics.lines(of: subtitle, width: width, size: 13 * scale) {
        lines.append((line, 13 * scale, palette.ink, false))
      }
    }
    for line in TextMetrics.lines(of: facts, width: width, size: 11 * scale) {
      lines.append((line, 11 * scale, palette.secondInk, false))
    }
    let headerHeight = lines.reduce(0) { $0 + $1.1 * 1.45 } + 12 * scale
    var baseline = map.top - headerHeight
    var header: [(text: String, size: Double, color: String, isBold: Bool, baseline: Double)] = []
    for (text, size, color, isBold) in lines {
      header.append((text, size, color, isBold, baseline + size))
      baseline += size * 1.45
    }
    self.header = header

    legendSize = 10.5 * scale
    let row = legendSize * 2
    var place = Point(x: left, y: map.bottom + 14 * scale + row / 2)
    var placed: [(entry: Legend.Entry, place: Point)] = []
    for entry in legend.entries {
      let wide = 34 * scale + TextMetrics.width(of: entry.words, size: legendSize)
      if place.x + wide > left + width, place.x > left {
        place = Point(x: left, y: place.y + row)
      }
      placed.append((entry, place))
      place.x += wide + 22 * scale
    }
    self.legend = placed
    box = Box(
      left: left, top: map.top - headerHeight, right: left + width,
      bottom: placed.isEmpty ? map.bottom : place.y + row / 2
    ).grown(by: 14 * scale)
  }

  /// Draws the headline and the legend.
  func draw(on background: inout Background) {
    let left = box.left + 14 * scale
    for line in header {
      background.text(
        line.text, at: Point(x: left, y: line.baseline), size: line.size, color: line.color,
        isBold: line.isBold)
    }
    for (entry, place) in legend {
      draw(entry.mark, at: place, on: &background)
      background.text(
        entry.words, at: Point(x: place.x + 34 * scale, y: place.y + legendSize * 0.36),
        size: legendSize, color: palette.secondInk)
    }
  }

  private func draw(_ mark: Legend.Mark, at place: Point, on background: inout Background) {
    let end = Point(x: place.x + 26 * scale, y: place.y)
    let middle = Point(x: place.x + 13 * scale, y: place.y)
    func line(_ color: String, _ pen: Double, down: Double = 0, dash: String? = nil) {
      let off = Point(x: 0, y: down * scale)
      background.path(
        Spline(from: place + off, to: end + off), color: color, pen: pen * scale,
        dash: dash)
    }
    func disc(_ x: Double, _ radius: Double, _ fill: String, _ edge: String) {
      background.disc(
        at: Point(x: place.x + x * scale, y: place.y), radius: radius * scale, fill: fill,
        edge: edge, pen: 1)
    }
    switch mark {
    case .tiesInside:
      line(palette.tie, 0.8, down: -2.5)
      line(palette.tie, 2.4, down: 2.5)
    case .tiesBetween, .keptBetween:
      let bow = Spline(pieces: [
        Bezier(
          place + Point(x: 0, y: 3 * scale), middle + Point(x: 0, y: 4 * scale),
          middle - Point(x: 0, y: 6 * scale), end - Point(x: 0, y: 3 * scale))
      ])
      background.path(bow, color: palette.tieBetween, pen: 1.2 * scale)
    case .heldByOne: line(palette.blue, 1.6)
    case .needsTending: line(palette.rust, 1.6, dash: "dashed")
    case .person:
      disc(5, 3.2, palette.person, palette.person)
      disc(17, 6.5, palette.person, palette.person)
    case .cutPerson:
      disc(13, 8.2, palette.paper, palette.blue)
      disc(13, 4.8, palette.person, palette.blue)
    case .broker: background.square(at: middle, radius: 5 * scale, fill: palette.person)
    case .formed: line(palette.ink, 1.8)
    case .kept: line(palette.tie, 1.2)
    case .faded: line(palette.rust, 1.6, dash: "dashed")
    case .lost: line(palette.rust, 1.6, dash: "dotted")
    case .team: disc(13, 7, palette.region, palette.person)
    case .tendedTeam: disc(13, 7, palette.region, palette.rust)
    case .tiesAround: line(palette.line, 1)
    case .away:
      background.diamond(
        at: middle, radius: 6 * scale, fill: palette.paper, edge: palette.person)
    case .withoutTie: disc(13, 3.6, palette.paper, palette.person)
    case .otherGroups: disc(13, 5.5, palette.otherGroups, palette.otherGroups)
    case .groupColor(let group):
      disc(13, 5.5, Palette.color(ofGroup: group), Palette.color(ofGroup: group))
    }
  }
}
