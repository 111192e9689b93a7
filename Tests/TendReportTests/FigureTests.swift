import FoundationEssentials
import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@testable import TendReport

@Suite("Figures of the page")
struct FigureTests {
  @Test("write coordinates in tenths, without a comma in thousands")
  func coordinates() {
    #expect([0, 1234, 12.34, -0.04, -3.25].map(coordinate) == ["0", "1234", "12.3", "0", "-3.3"])
  }

  @Test("draw a bar for each month with contact, and the silence as a line to the end")
  func spark() {
    let spark = Spark(by: ContactCalendar(from: day("2026-01-01"), to: day("2026-06-30")))
    let svg = spark.svg([2, 0, 4, 0, 1, 0], silentSince: day("2026-05-31"))
    #expect(svg.contains(#"d="M6 25v-8M26 25v-16M46 25v-4""#))
    #expect(svg.contains(#"<path class="s" d="M52 28.2H62"/>"#))
    #expect(svg.contains(#"<text x="26" y="6.5">4</text>"#))
    #expect(svg.contains("1 Jan 2026 to 30 Jun 2026: 2, 0, 4, 0, 1, 0"))
    #expect(!spark.svg([2, 0, 4, 0, 1, 0]).contains(#"class="s""#))
    #expect(!spark.svg([0, 0, 0, 0, 0, 0]).contains(#"class="b""#))
  }

  @Test("keep every bar inside its figure, however long the log")
  func longSpark() {
    for years in 1...3 {
      let calendar = ContactCalendar(
        from: day("2026-01-01").advanced(by: -365 * years), to: day("2026-06-30"))
      let svg = Spark(by: calendar).svg([Int](repeating: 1, count: calendar.count))
      #expect(svg.components(separatedBy: "25v").count == calendar.count + 1)
      #expect(calendar.count <= 24)
    }
  }

  @Test("cut a bar into parts that fill it")
  func cutBar() {
    let bar = CutBar.svg(
      [
        CutBar.Part(count: 1, mark: "g1"), CutBar.Part(count: 0, mark: "g2"),
        CutBar.Part(count: 3, mark: "g4"),
      ], x: 10, y: 0, width: 80, height: 16, of: 4)
    #expect(bar.starts == [10, 30, 30])
    #expect(bar.shapes.contains(#"class="g1" x="10" y="0" width="19" height="16""#))
    #expect(!bar.shapes.contains("g2"))
    #expect(bar.shapes.contains(#"class="g4" x="30.5" y="0.5" width="58" height="15""#))
  }
}
