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
  ///
  /// Numbers stay. What already has a `'` before such a sign gets another, so that different texts
  /// stay different.
  static func harmless(_ value: String) -> String {
    let signs = "=+-@\t\r\n".unicodeScalars
    guard let first = value.unicodeScalars.first(where: { $0 != "'" }), signs.contains(first) else {
      return value
    }
    return isNumber(value) ? value : "'" + value
  }

  /// Whether the text is a number in digits, unlike `-infinity` or `+0x1p4`.
  private static func isNumber(_ value: String) -> Bool {
    value.utf8.allSatisfy { "0123456789.eE+-".utf8.contains($0) } && Double(value) != nil
  }
}
