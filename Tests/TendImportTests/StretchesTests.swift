import TendGraph
import TendTestSupport
import Testing

@testable import TendImport

@Suite("A log read in stretches") struct StretchesTests {
  /// A log of awkward cells: quoted newlines, doubled quotes, blank lines, all line ends.
  private static func text(seed: UInt64, rows: Int) -> String {
    var random = SeededGenerator(seed: seed)
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let notes = [
      "plain", "\"with, comma\"", "\"two\(lineEnd)lines\"", "\"a \"\"quote\"\"\"", "",
      "\"\(lineEnd)\(lineEnd)\"", "half\"quote", "\",\(lineEnd)2026-01-01,x,y,\"",
    ]
    var text = "timestamp,from,to,note" + lineEnd
    for row in 0..<rows {
      let day = Day(number: 20_454 + Int32(row % 300))
      let ends = (Int.random(in: 0..<40, using: &random), Int.random(in: 0..<40, using: &random))
      let note = notes.randomElement(using: &random) ?? ""
      text += "\(day)T10:\(10 + row % 50):00Z,p\(ends.0),p\(ends.1),\(note)\(lineEnd)"
      if Int.random(in: 0..<20, using: &random) == 0 { text += lineEnd }
      if Int.random(in: 0..<30, using: &random) == 0 { text += "never,a,b,\(lineEnd)" }
    }
    return text
  }

  private struct Reading: Equatable {
    let rows: LogLines
    let account: [String]
    let used: Int
  }

  @Test("names nobody who stands in no row, where quotes make a wrong guess of a stretch's start")
  func wrongGuess() throws {
    var text = "timestamp,from,to,note\n"
    for row in 0..<40 {
      text += "2026-01-0\(1 + row % 9)T10:00,ana,ben,5\" pipe\n"
      text += "2026-01-0\(1 + row % 9)T11:00,ben,cem,\"as told:\n2026-01-01,x\(row),y,z\n\"\n"
    }
    let bytes = Array(text.utf8)
    for (size, threads) in [(1 << 30, 1), (64, 2), (97, 3), (500, 2)] {
      var options = ImportOptions()
      options.threads = threads
      options.stretchSize = size
      var reader = InteractionReader(options: options)
      try reader.read(bytes.span, from: "log.csv")
      #expect(try reader.finish().log.people.map(\.id) == ["ana", "ben", "cem"])
    }
  }

  private func reading(_ bytes: [UInt8], size: Int, threads: Int) throws -> Reading {
    var options = ImportOptions()
    options.threads = threads
    options.maxRejects = 1
    options.stretchSize = size
    var reader = InteractionReader(options: options)
    try reader.read(bytes.span, from: "log.csv")
    let (log, account) = try reader.finish()
    return Reading(rows: log.rowTexts, account: account.setAsideTexts, used: account.rowsUsed)
  }

  @Test("is the same log for any number of threads and size of stretches", arguments: 0..<20)
  func anyStretches(seed: Int) throws {
    let bytes = Array(StretchesTests.text(seed: UInt64(seed), rows: 400).utf8)
    let whole = try reading(bytes, size: 1 << 30, threads: 1)
    for (size, threads) in [(64, 2), (97, 3), (1000, 2), (5000, 4), (20_000, 2)] {
      #expect(try reading(bytes, size: size, threads: threads) == whole)
    }
  }

  @Test("names the line where a quote opens that is never closed")
  func unclosedQuote() throws {
    var text = "timestamp,from,to\n"
    for row in 0..<500 { text += "2026-01-01,a\(row),b\n" }
    text += "2026-01-02,\"a,b\n"
    for row in 0..<500 { text += "2026-01-03,a\(row),b\n" }
    let bytes = Array(text.utf8)
    for size in [100, 1000, 1 << 30] {
      let error = #expect(throws: ImportError.self) {
        try reading(bytes, size: size, threads: 3)
      }
      #expect(error?.line == 502)
    }
  }
}
