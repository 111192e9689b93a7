import TendAnalysis
import TendGraph

/// Contact days a member and month of one team: a line for other teams, one for inside.
struct TeamLines {
  /// The largest value of all teams, which share one scale.
  let most: Double

  /// The two lines, each with its last number.
  ///
  /// - Parameters:
  ///   - contact: What the lines show.
  ///   - unit: How long a stretch is.
  /// - Returns: The figure.
  func svg(_ contact: TeamContact, by unit: ContactCalendar.Unit) -> String {
    let ends = [contact.outside, contact.inside].map { height($0.last ?? 0) }
    // Numbers that would overlap are moved apart, the higher one up.
    let gap = max(0, 11 - abs(ends[0] - ends[1])) / 2
    let shift = ends[0] <= ends[1] ? -gap : gap
    func label(_ value: Double, at end: Double, _ shift: Double, _ mark: String) -> String {
      let place = min(64, max(8, end + shift)) + 4
      return #"<text\#(mark) x="124" y="\#(coordinate(place))">\#(rounded(value, 0))</text>"#
    }
    return #"<svg class="fig" viewBox="0 0 150 70" role="img" aria-label="Contact days a person "#
      + #"and \#(unit.rawValue): with other teams \#(list(contact.outside)); "#
      + #"inside \#(list(contact.inside))"><path class="ax" d="M4 65H120"/>"#
      + #"<path class="thin" d="\#(line(contact.inside))"/>"#
      + #"<path class="ink" d="\#(line(contact.outside))"/>"#
      + label(contact.outside.last ?? 0, at: ends[0], shift, #" class="t""#)
      + label(contact.inside.last ?? 0, at: ends[1], -shift, "") + "</svg>"
  }

  private func height(_ value: Double) -> Double { 65 - (most > 0 ? 57 * value / most : 0) }

  private func line(_ values: [Double]) -> String {
    let step = values.count > 1 ? 116 / Double(values.count - 1) : 0
    return values.enumerated().map { place, value in
      "\(place == 0 ? "M" : "L")\(coordinate(4 + Double(place) * step)) "
        + coordinate(height(value))
    }.joined()
  }

  private func list(_ values: [Double]) -> String {
    values.map { rounded($0, 1) }.joined(separator: ", ")
  }
}

/// Contact between teams as a triangle of discs, with the names on the diagonal.
struct TeamTriangle {
  let matrix: StrengthMatrix
  let names: [String]
  /// Pairs of teams that hang on one tie or person, the smaller place first.
  let threads: Set<[Int]>

  /// The triangle; the area of a disc is strength, and a hollow one is inside its team.
  ///
  /// - Parameter order: The teams to draw, by their places.
  /// - Returns: The figure.
  func svg(_ order: [Int]) -> String {
    let cell = 22.0
    let left = 8 + TeamTriangle.width(of: order.map { names[$0] })
    let right = 8 + TeamTriangle.width(of: order.suffix(4).map { names[$0] })
    let size = Double(order.count) * cell
    let width = left + size + right
    let most = order.flatMap { one in order.map { matrix.strength(between: one, and: $0) } }.max()
    var axes = ""
    var discs = ""
    var texts = ""
    for (row, team) in order.enumerated() {
      let y = 26 + Double(row) * cell
      axes += "M\(coordinate(left)) \(coordinate(y - 11))h\(coordinate(Double(row + 1) * cell))"
      texts += text(names[team], x: left - 8, y: y + 4, #" class="r""#)
      for (column, other) in order.prefix(row + 1).enumerated() {
        let strength = matrix.strength(between: team, and: other)
        guard strength > 0, let most, most > 0 else { continue }
        discs += disc(
          team, other, x: left + (Double(column) + 0.5) * cell, y: y,
          radius: 10 * (strength / most).squareRoot())
      }
      // Beside its own disc the name heads the column below.
      texts += text(names[team], x: left + Double(row + 1) * cell + 4, y: y + 4, "")
    }
    return #"<svg class="fig" width="\#(coordinate(width))" "#
      + #"viewBox="0 0 \#(coordinate(width)) \#(coordinate(size + 20))" role="img" "#
      + #"aria-label="Contact between teams, by strength">"#
      + #"<path class="ax" d="\#(axes)"/>\#(discs)\#(texts)</svg>"#
  }

  private func disc(_ team: Int, _ other: Int, x: Double, y: Double, radius: Double) -> String {
    let isThread = threads.contains([min(team, other), max(team, other)])
    let mark = team == other ? "hol" : isThread ? "bridgef" : "inkf"
    // A thread is thin, and is to be seen all the same.
    let drawn = max(isThread && team != other ? 2.2 : 1.2, radius)
    let title =
      team == other
      ? "\(names[team]), inside" : "\(names[min(team, other)]) and \(names[max(team, other)])"
    let strength = rounded(matrix.strength(between: team, and: other), 1)
    return #"<circle class="\#(mark)" cx="\#(coordinate(x))" cy="\#(coordinate(y))" "#
      + #"r="\#(coordinate(drawn))"><title>\#(PageText.escaped(title)): strength \#(strength)"#
      + "\(isThread ? ", one thread" : "")</title></circle>"
  }

  private func text(_ name: String, x: Double, y: Double, _ anchor: String) -> String {
    #"<text\#(anchor) x="\#(coordinate(x))" y="\#(coordinate(y))">"#
      + "\(PageText.escaped(TeamTriangle.short(name)))</text>"
  }

  /// A name that fits a figure: its first characters, and dots where there are more.
  static func short(_ name: String) -> String {
    let plain = name.hasPrefix("Team of ") ? String(name.dropFirst(8)) : name
    return plain.count > 18 ? plain.prefix(16) + "…" : plain
  }

  /// About as wide as the longest of some names in 11.5 px.
  private static func width(of names: [String]) -> Double {
    4 + 6.6 * Double(names.map { short($0).count }.max() ?? 0)
  }
}
