import TendAnalysis

/// What became of the relationships of the earlier period, and which are new since.
enum ChangeBars {
  /// Two bars on one scale, with their counts as labels.
  static func svg(_ counts: [TieChange.Kind: Int], before: String, after: String) -> String {
    let number = { (kind: TieChange.Kind) in counts[kind] ?? 0 }
    let old = [number(.grown), number(.kept), number(.faded), number(.lost)]
    let alive = old.reduce(0, +)
    let scale = max(alive, number(.formed))
    let bar = CutBar.svg(
      [
        CutBar.Part(count: old[0], mark: "g1"), CutBar.Part(count: old[1], mark: "g2"),
        CutBar.Part(count: old[2], mark: "tendf"), CutBar.Part(count: old[3], mark: "g4"),
      ], x: 128, y: 26, width: 720, height: 22, of: scale)
    let new = CutBar.svg(
      [CutBar.Part(count: number(.formed), mark: "g1")], x: 128, y: 62, width: 720, height: 22,
      of: scale)
    let held =
      "\(grouped(old[0] + old[1])) held"
      + (old[0] > 0 ? ", \(grouped(old[0])) of them grew" : "")
    var labels = [("t", bar.starts[0], held, 18.0)]
    if old[2] > 0 { labels.append(("tx", bar.starts[2], "\(grouped(old[2])) faded", 18)) }
    if old[3] > 0 { labels.append(("tx", bar.starts[3], "\(grouped(old[3])) ended", 18)) }
    var text =
      #"<svg class="fig" width="850" viewBox="0 0 850 90" role="img" aria-label="Of "#
      + #"\#(grouped(alive)) relationships \#(held), \#(grouped(old[2])) faded, "#
      + #"\#(grouped(old[3])) ended; \#(grouped(number(.formed))) formed">"#
      + bar.shapes + new.shapes
    for (mark, x, words, y) in spread(labels) {
      text += #"<text class="\#(mark)" x="\#(coordinate(x))" y="\#(coordinate(y))">"#
      text += "\(words)</text>"
    }
    let end = 128 + (scale > 0 ? 720 * Double(number(.formed)) / Double(scale) : 0)
    return text
      + #"<text class="t" x="\#(coordinate(min(end + 8, 760)))" y="77">"#
      + "\(grouped(number(.formed))) formed</text>"
      + #"<text x="0" y="41">\#(before)</text><text x="0" y="77">\#(after)</text></svg>"#
  }

  /// Moves labels to the right of the one before, and the last ones left where the figure ends.
  private static func spread(
    _ labels: [(String, Double, String, Double)]
  ) -> [(String, Double, String, Double)] {
    var placed = labels
    for place in placed.indices.dropFirst() {
      let before = placed[place - 1]
      placed[place].1 = max(placed[place].1, before.1 + width(before.2) + 14)
    }
    var right = 850.0
    for place in placed.indices.reversed() {
      placed[place].1 = max(0, min(placed[place].1, right - width(placed[place].2)))
      right = placed[place].1 - 14
    }
    return placed
  }

  /// About as wide as a text in 11.5 px.
  private static func width(_ text: String) -> Double { 6 * Double(text.count) }
}
