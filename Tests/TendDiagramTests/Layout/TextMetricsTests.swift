import Testing

@testable import TendDiagram

@Suite("The width of words")
struct TextMetricsTests {
  /// Against the advance widths of Liberation Sans 2.1 as FreeType reads them, kerning left out.
  @Test(
    "is that of Liberation Sans, regular and bold",
    arguments: [
      ("Who works with whom", 994.68, 1077.73), ("without ties", 500.24, 555.52),
      ("Quality & Safety, 12%", 972.59, 1022.49), ("Group 7", 361.33, 383.35),
    ])
  func widths(text: String, regular: Double, bold: Double) {
    #expect(abs(TextMetrics.width(of: text, size: 100) - regular) < 0.5)
    #expect(abs(TextMetrics.width(of: text, size: 100, isBold: true) - bold) < 0.5)
  }

  @Test("counts no width for marks over letters, and a whole one for wide letters")
  func otherScripts() {
    #expect(TextMetrics.width(of: "e\u{301}", size: 10) == TextMetrics.width(of: "e", size: 10))
    #expect(TextMetrics.width(of: "\u{4E2D}\u{6587}", size: 10) == 20)
    #expect(TextMetrics.width(of: "", size: 10) == 0)
  }

  @Test("shortens what is wider than it may be, and nothing else")
  func shortened() {
    #expect(TextMetrics.shortened("Solveig", to: 100, size: 10) == "Solveig")
    let short = TextMetrics.shortened("Solveig Haraldsdottir", to: 60, size: 10)
    #expect(short.hasPrefix("Solveig") && short.hasSuffix("\u{2026}"))
    #expect(TextMetrics.width(of: short, size: 10) <= 60)
  }
}
