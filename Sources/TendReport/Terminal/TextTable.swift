/// A table of plain text with columns in line, as a terminal shows it.
struct TextTable {
  /// How the cells of a column stand.
  enum Alignment {
    case left
    case right
  }

  private let heads: [(title: String, alignment: Alignment)]
  private var rows: [(cells: [String], notes: [String])] = []

  /// Starts a table with its heads.
  init(_ heads: [(String, Alignment)]) {
    self.heads = heads.map { ($0.0, $0.1) }
  }

  /// Adds a row, and lines that stand under it.
  mutating func append(_ cells: [String], notes: [String] = []) {
    rows.append((cells.map(printable), notes.map(printable)))
  }

  /// The table as text, a line for its heads and one for each row; ends with a line end.
  var text: String {
    var widths = heads.map { displayWidth($0.title) }
    for row in rows {
      for (column, cell) in row.cells.enumerated() {
        widths[column] = max(widths[column], displayWidth(cell))
      }
    }
    var lines = [line(heads.map(\.title), widths)]
    let indent = String(repeating: " ", count: heads[0].alignment == .right ? widths[0] + 2 : 2)
    for row in rows {
      lines.append(line(row.cells, widths))
      lines += row.notes.map { indent + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let space = String(repeating: " ", count: max(0, widths[column] - displayWidth(cell)))
      line += heads[column].alignment == .right ? space + cell : cell + space
      if column < cells.count - 1 { line += "  " }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// The line under a table that is cut: how many rows are left, and how to see them; else nothing.
func moreRows(of count: Int, after top: Int) -> String {
  count > top ? "... \(grouped(count - top)) more: --top \(count)\n" : ""
}

/// The text without control characters, which a terminal would obey.
func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var clean = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { clean.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
  return String(clean)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 32 || (127...159).contains(scalar.value)
    || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
}

/// The columns that a text takes on a terminal: wide characters two, marks on others none.
func displayWidth(_ text: String) -> Int {
  text.reduce(0) { width, character in
    guard let first = character.unicodeScalars.first else { return width }
    let isWide = wideRanges.contains { $0.contains(first.value) }
    return width + (isWide ? 2 : first.properties.generalCategory == .nonspacingMark ? 0 : 1)
  }
}

/// East Asian wide characters and emoji, by the blocks of Unicode 16.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
  0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
  0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
]
