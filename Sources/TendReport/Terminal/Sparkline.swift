/// The glyphs of a row of counts, one each: the full block for the largest, a blank for `nil`.
///
/// The lowest glyph is for none at all, so that even one shows.
func sparkline(_ counts: [Int?]) -> String {
  let glyphs: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  let best = counts.compactMap { $0 }.max() ?? 0
  return String(
    counts.map { count in
      guard let count else { return " " }
      return count == 0 ? glyphs[0] : glyphs[min(7, 1 + count * 6 / max(1, best))]
    })
}

extension String {
  /// Whether a text is blanks and bars alone, at least one of them a bar.
  var isSparkline: Bool {
    let bars = unicodeScalars.drop { $0 == " " }
    return !bars.isEmpty && bars.allSatisfy { (0x2581...0x2588).contains($0.value) }
  }
}
