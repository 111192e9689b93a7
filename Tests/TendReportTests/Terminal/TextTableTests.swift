import TendTestSupport
import Testing

@testable import TendReport

@Suite("A text table")
struct TextTableTests {
  @Test("keeps its columns in line whatever the script")
  func alignment() {
    var table = TextTable([("name", .left), ("n", .right)])
    table.append(["Ana", "1"])
    table.append(["山田", "12"], notes: ["note"])
    table.append(["e\u{301}t\u{e9}", "3"])
    table.append(["👩‍💻 ❤️", "4"])
    #expect(
      table.text() == "name    n\nAna     1\n山田   12\n  note\ne\u{301}té     3\n👩‍💻 ❤️   4\n")
  }

  @Test("disarms what a terminal would obey")
  func controls() {
    #expect(printable("a\u{1B}[31mb\nc\u{202E}") == "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}")
    #expect(printable("plain ünïcode 👩‍💻") == "plain ünïcode 👩‍💻")
  }

  private var wide: TextTable {
    var table = TextTable([
      ("#", .right), ("between", .left), ("state", .left), ("contact days", .right),
    ])
    table.append(
      ["1", "Ada Winther and Bram Terhorst", "slipping", "130"],
      notes: ["Usually in contact every 3 days; silent for 72 days."], tones: [2: .mild])
    return table
  }

  @Test("gives heads over numbers and long cells more lines in a narrow window")
  func wrapping() {
    #expect(
      wide.text(in: TextStyle(width: 40)) == """
        #  between             state     contact
                                            days
        1  Ada Winther and     slipping      130
           Bram Terhorst
           Usually in contact every 3 days;
           silent for 72 days.

        """)
    #expect(wide.text(in: TextStyle(width: 200)) == wide.text())
  }

  @Test("is a list in a window too narrow for columns")
  func stacking() {
    #expect(
      wide.text(in: TextStyle(width: 24)) == """
        #             1
        between       Ada
          Winther and Bram
          Terhorst
        state         slipping
        contact days  130
          Usually in contact
          every 3 days; silent
          for 72 days.

        """)
  }

  @Test("is never wider than the window, and loses no word", arguments: 0..<60)
  func fits(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = ["Ada", "山田太郎", "of", "Terhorst-Winther", "👩‍💻", "x", "é\u{301}a", "7,204"]
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 1...most, using: &generator))
        .map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
        .joined(separator: " ")
    }
    let columns = Int.random(in: 1...6, using: &generator)
    var table = TextTable(
      (0..<columns).map { _ in
        (text(2), Bool.random(using: &generator) ? .left : .right)
      })
    var expected: [String] = table.heads.map(\.title)
    for _ in 0..<5 {
      let cells = (0..<columns).map { _ in text(5) }
      let note = text(12)
      expected += cells + [note]
      table.append(cells, notes: [note])
    }
    let width = Int.random(in: 20...90, using: &generator)
    let shown = table.text(in: TextStyle(width: width))
    for line in shown.split(separator: "\n") {
      #expect(displayWidth(String(line)) <= width, "\(line)")
      #expect(line.last != " ")
    }
    // Words may be cut where one is wider than its column; letters stay.
    func letters(_ texts: [String]) -> [Character: Int] {
      texts.joined().filter { $0 != " " && $0 != "\n" }.reduce(into: [:]) {
        $0[$1, default: 0] += 1
      }
    }
    let stacked = letters([shown])
    for (letter, count) in letters(expected) { #expect(stacked[letter, default: 0] >= count) }
  }

  @Test("has colours only where it may, and they take no room")
  func colours() {
    let colored = wide.text(in: TextStyle(width: 40, hasColor: true))
    #expect(colored.contains("\u{1B}[33mslipping\u{1B}[0m"))
    let plain = colored.replacing(/\u{1B}\[[0-9]+m/, with: "")
    #expect(plain == wide.text(in: TextStyle(width: 40)))
    #expect(!wide.text().contains("\u{1B}"))
  }
}

@Suite("A wrapped line")
struct WrappingTests {
  @Test("parts between words, keeps its indent and hangs the rest")
  func words() {
    #expect(
      wrappedLines("  1. Ada answers Bram Terhorst", to: 16, hanging: 5)
        == ["  1. Ada answers", "     Bram", "     Terhorst"])
    #expect(wrappedLines("", to: 10) == [""])
    #expect(wrappedLines("abcdefghij", to: 4) == ["abcd", "efgh", "ij"])
    #expect(wrappedLines("山田太郎", to: 5) == ["山田", "太郎"])
  }

  @Test("hangs its rest under its value where it has a name and a value")
  func values() {
    #expect(hangingIndent(of: "strength      0.3 now", in: 80) == 14)
    #expect(hangingIndent(of: "  columns: a, b", in: 80) == 4)
    #expect(hangingIndent(of: "A sentence.", in: 80) == 0)
  }
}

@Suite("A sparkline")
struct SparklineTests {
  @Test("has a glyph for each count, the lowest for none alone")
  func glyphs() {
    #expect(sparkline([0, 1, 6, 12]) == "▁▂▅█")
    #expect(sparkline([0, 0]) == "▁▁")
    #expect(sparkline([1]) == "█")
    #expect(sparkline([nil, nil, 0, 3]) == "  ▁█")
    #expect(sparkline([]).isEmpty)
    #expect(sparkline([nil, 0, 3]).isSparkline && sparkline([1]).isSparkline)
    for text in ["", "  ", "a", "▁ █", "▁▁ 3"] { #expect(!text.isSparkline, "'\(text)'") }
  }
}
