/// What kind of text a file is: where it starts after its mark, and what parts its cells.
struct TextForm {
  /// The first byte after a UTF-8 byte order mark.
  let start: Int
  /// The byte between cells.
  let delimiter: UInt8

  /// Looks at a file's first bytes and first line.
  ///
  /// The delimiter is whichever of comma, semicolon, tab and pipe stands most often in the first
  /// line outside quotes; a comma where none does.
  ///
  /// - Throws: When the file is empty, or is not text that this reader knows.
  init(of bytes: Span<UInt8>, source: String) throws(ImportError) {
    guard bytes.count > 0 else { throw ImportError(source: source, reason: .empty) }
    for (format, mark) in TextForm.foreignMarks where TextForm.starts(bytes, with: mark) {
      throw ImportError(source: source, reason: .foreignFormat(format))
    }
    start = TextForm.starts(bytes, with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let candidates = [Ascii.comma, Ascii.semicolon, Ascii.tab, Ascii.pipe]
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    var hasText = false
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0 { throw ImportError(source: source, reason: .foreignFormat(.binary)) }
      if byte == Ascii.quote { isQuoted.toggle() }
      if !isQuoted {
        let endsLine = byte == Ascii.lineFeed || byte == Ascii.carriageReturn
        // Blank lines before the header say nothing about it.
        if endsLine && hasText { break }
        hasText = hasText || !endsLine
        if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
      }
      place += 1
    }
    var best = 0
    for candidate in 1..<4 where counts[candidate] > counts[best] { best = candidate }
    delimiter = candidates[best]
  }

  /// Files that are not delimited text, by how they start.
  private static let foreignMarks: [(ForeignFormat, [UInt8])] = [
    (.spreadsheet, [0x50, 0x4B, 0x03, 0x04]),
    (.gzip, [0x1F, 0x8B]),
    (.utf16, [0xFF, 0xFE]),
    (.utf16, [0xFE, 0xFF]),
    (.binary, Array("%PDF".utf8)),
    (.binary, [0x89, 0x50, 0x4E, 0x47]),
    (.binary, [0x7F, 0x45, 0x4C, 0x46]),
    (.binary, Array("SQLite format 3".utf8)),
  ]

  private static func starts(_ bytes: Span<UInt8>, with mark: [UInt8]) -> Bool {
    guard bytes.count >= mark.count else { return false }
    return mark.indices.allSatisfy { bytes[$0] == mark[$0] }
  }
}
