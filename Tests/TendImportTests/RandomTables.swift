import TendTestSupport

@testable import TendImport

/// Seeded tables and bytes to read.
struct RandomTables {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Rows of cells under a header of a log, with letters that Windows-1252 has.
  mutating func rows() -> [[String]] {
    let columns = Int.random(in: 3...6, using: &generator)
    let header = Array(["from", "to", "kind", "note", "extra", "id"].prefix(columns))
    let rows = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
      (0..<columns).map { _ in cell() }
    }
    return [header] + rows
  }

  private mutating func cell() -> String {
    let letters: [Character] = [
      "a", "Z", "é", "ß", "€", "Œ", ",", ";", "\t", "|", "\"", "\n", " ", "7",
    ]
    let count = Int.random(in: 1...6, using: &generator)
    // A letter at both ends, since the spaces there belong to nobody.
    return "x" + String((0..<count).map { _ in letters.randomElement(using: &generator) ?? "x" })
      + "x"
  }

  /// Bytes without meaning, or such as a mistreated UTF-8 file has.
  mutating func garbage(count: Int, fromUTF8: Bool) -> [UInt8] {
    if !fromUTF8 { return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) } }
    let letters = Array("aé€😀\u{D7FF}\u{E000}".unicodeScalars)
    var bytes: [UInt8] = []
    while bytes.count < count {
      let letter = letters[Int.random(in: 0..<letters.count, using: &generator)]
      bytes += Array(String(Character(letter)).utf8)
    }
    if Bool.random(using: &generator) {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
        UInt8.random(in: 0...255, using: &generator)
    }
    return bytes
  }

  /// Bytes that look like tables here and there.
  mutating func tableGarbage(count: Int) -> [UInt8] {
    let pieces = [
      "timestamp", "from", "to", "date", "time", "people", "sep=;", "\"", "\n", "\r\n", ",", ";",
      "\t", "|", "2026-01-31", "03/04/2026", "31 Jan 2026", "9:30 PM", "45000,5", "1700000000.5",
      "T", "é", "\u{FEFF}", "ts", "user", "thread_ts", "Total", "", "\0", "##", "<a@x>", "1e309",
    ]
    var bytes: [UInt8] = []
    while bytes.count < count {
      if Int.random(in: 0..<12, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      }
    }
    return bytes
  }
}

/// A way of writing a table as a file.
enum TableWriting: CaseIterable, Sendable {
  case commas, semicolonsForExcel, tabs, pipes, utf16Little, utf16Big, windows1252, stated, titled

  func bytes(of rows: [[String]]) -> [UInt8] {
    switch self {
    case .commas: Array(text(rows, ",", "\n").utf8)
    case .semicolonsForExcel: Array(("\u{FEFF}" + text(rows, ";", "\r\n")).utf8)
    case .tabs: Array(text(rows, "\t", "\r").utf8)
    case .pipes: Array(text(rows, "|", "\n").utf8)
    case .utf16Little:
      [0xFF, 0xFE] + text(rows, "\t", "\r\n").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Big:
      [0xFE, 0xFF] + text(rows, ";", "\n").utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252:
      text(rows, ",", "\r\n").unicodeScalars.map { scalar in
        switch scalar {
        case "€": 0x80
        case "Œ": 0x8C
        default: UInt8(scalar.value)
        }
      }
    case .stated: Array(("sep=^\r\n" + text(rows, "^", "\r\n")).utf8)
    case .titled: Array(("\n\"Log of; 2026\"\n\nby A, B|C\n" + text(rows, ";", "\n")).utf8)
    }
  }

  private func text(_ rows: [[String]], _ delimiter: String, _ lineEnd: String) -> String {
    rows.map { row in
      row.map { cell in
        let needsQuotes = cell.unicodeScalars.contains { ",;\t|^\"\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }
      .joined(separator: delimiter) + lineEnd
    }
    .joined()
  }
}
