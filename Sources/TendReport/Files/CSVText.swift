/// Rows of cells as CSV (RFC 4180) with LF line ends.
struct CSVText {
  private(set) var text = ""

  /// Adds a row; cells are quoted where they need it.
  mutating func append(_ cells: [String]) {
    text += cells.map(CSVText.cell).joined(separator: ",") + "\n"
  }

  /// A cell that every reader gives back as it is.
  static func cell(_ value: String) -> String {
    let needsQuotes = value.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }
    guard needsQuotes || value.first == " " || value.last == " " else { return value }
    // Scalars: with an accent behind it, a quote is part of another character.
    let parts = value.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.map { String($0) }.joined(separator: "\"\"") + "\""
  }

  /// A cell of text that a spreadsheet would take for a formula, made harmless with a `'` in front.
  static func harmless(_ value: String) -> String {
    guard let first = value.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return value
    }
    return Double(value) == nil ? "'" + value : value
  }
}
