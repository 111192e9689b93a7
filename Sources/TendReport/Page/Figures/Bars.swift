/// Counts that make up a whole, as one bar cut into parts.
struct CutBar {
  /// A part: its count, and the mark that gives its fill.
  struct Part {
    let count: Int
    let mark: String
  }

  /// The parts as rectangles side by side, one unit apart.
  ///
  /// - Parameters:
  ///   - parts: The parts; those of nothing are left out.
  ///   - x: Where the bar starts.
  ///   - y: Its upper edge.
  ///   - width: How wide all counts together are.
  ///   - height: How high it is.
  ///   - whole: The count that would fill the width.
  /// - Returns: The rectangles, and where each part starts.
  static func svg(
    _ parts: [Part], x: Double, y: Double, width: Double, height: Double, of whole: Int
  ) -> (shapes: String, starts: [Double]) {
    var shapes = ""
    var starts: [Double] = []
    var left = x
    for part in parts {
      starts.append(left)
      guard part.count > 0, whole > 0 else { continue }
      let span = width * Double(part.count) / Double(whole)
      // A frame is drawn half inside, so it takes half a unit less on each side.
      let inset = part.mark == "g4" ? 0.5 : 0
      shapes +=
        #"<rect class="\#(part.mark)" x="\#(coordinate(left + inset))" "#
        + #"y="\#(coordinate(y + inset))" "#
        + #"width="\#(coordinate(max(0.8, span - 1 - 2 * inset)))" "#
        + #"height="\#(coordinate(height - 2 * inset))"/>"#
      left += span
    }
    return (shapes, starts)
  }
}

/// Ties by the share of messages that the busier side sends.
enum BalanceBars {
  /// Ten bars from an even half to all, each with its number.
  ///
  /// - Parameters:
  ///   - shares: How many ties fall into each twentieth from half on.
  ///   - oneSided: How many of each are clearly one-sided.
  /// - Returns: The figure.
  static func svg(_ shares: [Int], oneSided: [Int]) -> String {
    let most = Double(max(1, shares.max() ?? 1))
    var text =
      #"<svg class="fig" width="440" viewBox="0 0 440 172" role="img" "#
      + #"aria-label="Relationships by the share that the busier side writes, from 50 to 100 "#
      + #"per cent: \#(shares.map(String.init).joined(separator: ", "))">"#
      + #"<path class="ink" d="M4 140.5H428"/>"#
    for (place, count) in shares.enumerated() where count > 0 {
      let left = 6 + 42 * Double(place)
      let height = max(1, 120 * Double(count) / most)
      text +=
        #"<rect class="g2" x="\#(coordinate(left))" y="\#(coordinate(140 - height))" width="38" "#
        + #"height="\#(coordinate(height))"/>"#
      if oneSided[place] > 0 {
        let part = max(1, height * Double(oneSided[place]) / Double(count))
        text +=
          #"<rect class="tendf" x="\#(coordinate(left))" y="\#(coordinate(140 - part))" "#
          + #"width="38" height="\#(coordinate(part))"/>"#
      }
      text +=
        #"<text class="m" x="\#(coordinate(left + 19))" y="\#(coordinate(135 - height))">"#
        + "\(grouped(count))</text>"
    }
    for place in 0...5 {
      text += #"<text class="m" x="\#(max(8, 4 + 84 * place))" y="156">\#(50 + 10 * place)</text>"#
    }
    return text + #"<text x="4" y="170">per cent written by the busier side</text></svg>"#
  }
}

/// How lately people who stand alike were in contact, a bar for each relation.
enum RecencyBars {
  /// A bar: what it is about, the counts by last contact, and what is counted.
  struct Row {
    let name: String
    let counts: [Int]
    let total: String
  }

  /// The fills of the four parts: lately, in the quarter, earlier, never.
  static let marks = ["g1", "g2", "g3", "g4"]

  static func svg(_ rows: [Row]) -> String {
    let height = 22 + 30 * rows.count
    var text =
      #"<svg class="fig" width="660" viewBox="0 0 660 \#(height)" role="img" "#
      + #"aria-label="Last contact by relation">"#
    for (place, row) in rows.enumerated() {
      let y = Double(24 + 30 * place)
      let whole = row.counts.reduce(0, +)
      let bar = CutBar.svg(
        zip(row.counts, marks).map { CutBar.Part(count: $0, mark: $1) }, x: 160, y: y, width: 400,
        height: 16, of: whole)
      text += #"<text class="t" x="0" y="\#(coordinate(y + 12))">"# + PageText.escaped(row.name)
      text += "</text>" + bar.shapes
      for (part, count) in row.counts.enumerated() where count * 100 >= whole * 6 {
        text +=
          #"<text class="\#(part == 0 ? "onp" : part == 3 ? "tx" : "t")" "#
          + #"x="\#(coordinate(bar.starts[part] + 5))" y="\#(coordinate(y + 12))">"#
          + percent(Double(count) / Double(whole)) + "</text>"
      }
      text += #"<text x="568" y="\#(coordinate(y + 12))">\#(PageText.escaped(row.total))</text>"#
    }
    return text + "</svg>"
  }
}
