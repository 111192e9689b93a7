/// A table of plain text with columns in line.
struct TextTable: Sendable {
  /// How the cells of a column stand.
  enum Alignment: Sendable {
    case left
    case right
  }

  struct Head: Sendable {
    let title: String
    let alignment: Alignment
  }

  struct Row: Sendable {
    let cells: [String]
    /// The tones of cells that have one, by their columns.
    let tones: [Int: TextStyle.Tone]
    /// Lines that stand under the row.
    let notes: [String]
  }

  let heads: [Head]
  private(set) var rows: [Row] = []

  /// Starts a table with its heads.
  init(_ heads: [(String, Alignment)]) {
    self.heads = heads.map { Head(title: $0.0, alignment: $0.1) }
  }

  /// Adds a row, and lines that stand under it.
  mutating func append(
    _ cells: [String], notes: [String] = [], tones: [Int: TextStyle.Tone] = [:]
  ) {
    rows.append(Row(cells: cells.map(printable), tones: tones, notes: notes.map(printable)))
  }

  /// The table as text, a line for its heads and one for each row; ends with a line end.
  ///
  /// In a window too narrow for it cells are wrapped; where even that does not help, each row stands
  /// as a list of its own.
  func text(in style: TextStyle = TextStyle()) -> String {
    guard let widths = columnWidths(within: style.width) else { return stacked(in: style) }
    let indent = heads[0].alignment == .right ? widths[0] + 2 : 2
    var text = lines(heads.map(\.title), widths, style) { _ in .faint }
    for row in rows {
      text += lines(row.cells, widths, style) { row.tones[$0] }
      text += notes(row.notes, indent: indent, in: style)
    }
    return text
  }

  /// The columns of a table that fits a window, wide enough for what stands in them; `nil` where
  /// the window is too narrow for any.
  private func columnWidths(within limit: Int?) -> [Int]? {
    var widths = heads.indices.map { column in
      cells(of: column).map { displayWidth($0) }.max() ?? 0
    }
    guard let limit else { return widths }
    let room = limit - 2 * (heads.count - 1)
    var excess = widths.reduce(0, +) - room
    guard excess > 0 else { return widths }
    let least = heads.indices.map { leastWidth(of: $0) }
    guard least.reduce(0, +) <= room else { return nil }
    // Heads over numbers first, then the widest text, a column at a time.
    for column in heads.indices where heads[column].alignment == .right && excess > 0 {
      excess -= widths[column] - least[column]
      widths[column] = least[column]
    }
    while excess > 0 {
      guard
        let widest = heads.indices.filter({ widths[$0] > least[$0] })
          .max(by: { widths[$0] < widths[$1] })
      else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func cells(of column: Int) -> [String] {
    [heads[column].title] + rows.map { column < $0.cells.count ? $0.cells[column] : "" }
  }

  /// The columns without which a column is no more legible: numbers are not wrapped, and no word of
  /// a head is.
  private func leastWidth(of column: Int) -> Int {
    let cells = rows.map { column < $0.cells.count ? $0.cells[column] : "" }
    func longestWord(_ text: String) -> Int {
      text.split(separator: " ").map { displayWidth(String($0)) }.max() ?? 0
    }
    let head = longestWord(heads[column].title)
    switch heads[column].alignment {
    case .right: return max(head, cells.map { displayWidth($0) }.max() ?? 0)
    case .left: return max(head, min(cells.map(longestWord).max() ?? 0, TextTable.longestWord))
    }
  }

  /// Longer words of a cell may be cut.
  private static let longestWord = 16

  private func lines(
    _ cells: [String], _ widths: [Int], _ style: TextStyle, tone: (Int) -> TextStyle.Tone?
  ) -> String {
    let parts = cells.enumerated().map { column, cell in
      displayWidth(cell) > widths[column]
        ? wrappedLines(cell, to: widths[column], hanging: cell.prefix { $0 == " " }.count) : [cell]
    }
    let height = parts.map(\.count).max() ?? 1
    var text = ""
    for number in 0..<height {
      var line = ""
      // Spaces only where something follows them, so that no line ends in any.
      var pending = ""
      for (column, part) in parts.enumerated() {
        let cell = number < part.count ? part[number] : ""
        let space = String(repeating: " ", count: max(0, widths[column] - displayWidth(cell)))
        if cell.isEmpty {
          pending += space
        } else if heads[column].alignment == .right {
          line += pending + space + style.toned(cell, tone(column))
          pending = ""
        } else {
          line += pending + style.toned(cell, tone(column))
          pending = space
        }
        pending += "  "
      }
      text += line + "\n"
    }
    return text
  }

  private func notes(_ notes: [String], indent: Int, in style: TextStyle) -> String {
    let space = String(repeating: " ", count: indent)
    return notes.flatMap { note in
      style.width.map { wrappedLines(space + note, to: $0, hanging: indent) } ?? [space + note]
    }
    .map { $0 + "\n" }.joined()
  }

  /// Each row as lines of a head and a cell.
  private func stacked(in style: TextStyle) -> String {
    let widest = heads.map { displayWidth($0.title) }.max() ?? 0
    var text = ""
    for (place, row) in rows.enumerated() {
      if place > 0 { text += "\n" }
      for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
        let title = heads[column].title
        let space = String(repeating: " ", count: widest - displayWidth(title) + 2)
        let line = title + space + cell
        let parts = style.width.map { wrappedLines(line, to: $0, hanging: 2) } ?? [line]
        text += parts.map { $0 + "\n" }.joined()
      }
      text += notes(row.notes, indent: 2, in: style)
    }
    return text
  }
}

/// The line under a table that is cut: how many rows are left, and how to see them; else nothing.
func moreRows(of count: Int, after top: Int) -> String {
  count > top ? "... \(grouped(count - top)) more: --top \(count)\n" : ""
}
