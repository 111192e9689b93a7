/// Where the text of a file begins: after a byte order mark and Excel's line about the delimiter.
struct TextStart {
  /// The first byte to read.
  let offset: Int
  /// The line of that byte, from 1.
  let line: Int
  /// The delimiter that a line `sep=;` states.
  let statedDelimiter: UInt8?

  /// Looks at the first bytes of a file in UTF-8.
  ///
  /// - Throws: When the file is empty, or is not text.
  init(of bytes: Span<UInt8>, source: String) throws(ImportError) {
    guard bytes.count > 0 else { throw ImportError(source: source, reason: .empty) }
    try TextStart.refuseForeignFormats(bytes, source: source)
    if bytes.count > 1, (bytes[0] == 0) != (bytes[1] == 0) {
      throw ImportError(source: source, reason: .foreignFormat(.utf16))
    }
    var at = bytes.holds([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
    var line = 1
    var stated: UInt8?
    let isQuoted = at < bytes.count && bytes[at] == Ascii.quote
    let mark = at + (isQuoted ? 1 : 0)
    if bytes.holds(Array("sep=".utf8), at: mark), mark + 4 < bytes.count {
      let delimiter = bytes[mark + 4]
      var end = mark + 5
      if isQuoted, end < bytes.count, bytes[end] == Ascii.quote { end += 1 }
      let isReturn = end < bytes.count && bytes[end] == Ascii.carriageReturn
      if isReturn { end += 1 }
      let isFeed = end < bytes.count && bytes[end] == Ascii.lineFeed
      if isFeed { end += 1 }
      if isReturn || isFeed, delimiter < 0x80, delimiter != Ascii.quote {
        stated = delimiter
        at = end
        line = 2
      }
    }
    offset = at
    self.line = line
    statedDelimiter = stated
  }

  /// Refuses a file whose first bytes say that it is no text; UTF-16 is one in another encoding.
  static func refuseForeignFormats(
    _ bytes: Span<UInt8>, source: String
  ) throws(ImportError) {
    for (format, mark) in foreignMarks where bytes.holds(mark, at: 0) {
      throw ImportError(source: source, reason: .foreignFormat(format))
    }
  }

  /// Files that are not delimited text, by how they start.
  private static let foreignMarks: [(ForeignFormat, [UInt8])] = [
    (.spreadsheet, [0x50, 0x4B, 0x03, 0x04]),
    (.spreadsheet, [0xD0, 0xCF, 0x11, 0xE0]),
    (.binary, Array("%PDF".utf8)),
    (.binary, [0x89, 0x50, 0x4E, 0x47]),
    (.binary, [0x7F, 0x45, 0x4C, 0x46]),
    (.binary, Array("SQLite format 3".utf8)),
  ]
}

extension Span<UInt8> {
  /// Whether some bytes stand at a place.
  func holds(_ wanted: [UInt8], at place: Int) -> Bool {
    guard place + wanted.count <= count else { return false }
    return wanted.indices.allSatisfy { self[place + $0] == wanted[$0] }
  }
}
