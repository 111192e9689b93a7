/// The glyphs of a row of counts, one each: the full block for the largest.
///
/// The lowest glyph is for none at all, so that even one shows.
func sparkline(_ counts: [Int]) -> String {
  let glyphs: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  let best = counts.max() ?? 0
  return String(counts.map { $0 == 0 ? glyphs[0] : glyphs[min(7, 1 + $0 * 6 / max(1, best))] })
}
