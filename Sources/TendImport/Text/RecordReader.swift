/// Splits delimited text into records: bytes in, cells out, no meaning.
///
/// RFC 4180 with what people really have: any one-byte delimiter, line ends LF, CRLF or CR, blank
/// lines passed over, a quote inside an unquoted cell taken as it is. Like any CSV reader of this
/// kind it always finds *a* reading; only a quote that is never closed is a fault, and the record
/// says so.
package struct RecordReader {
  private let delimiter: UInt8
  /// Where the next record starts, or blank lines before it.
  package private(set) var position: Int
  /// The line at ``position``.
  package private(set) var line: Int
  /// Whether a NUL may stand in what was read; never `false` where one does.
  package private(set) var mayHoldNUL = false

  /// Starts at a position of the text, on a line.
  package init(delimiter: UInt8, at position: Int = 0, line: Int = 1) {
    self.delimiter = delimiter
    self.position = position
    self.line = line
  }

  /// Reads the next record; `false` at the end of the text.
  ///
  /// - Complexity: O(bytes of the record); allocates only while `record` grows.
  package mutating func next(of bytes: Span<UInt8>, into record: inout Record) -> Bool {
    skipBlankLines(of: bytes)
    guard position < bytes.count else { return false }
    let start = position
    let startLine = line
    record.begin(line: startLine)
    var at = position
    let end = bytes.count
    let delimiter = self.delimiter
    while true {
      if at < end, bytes[at] == Ascii.quote {
        var close = at + 1
        while close < end, bytes[close] != Ascii.quote {
          if endsLine(bytes, at: close) { line += 1 }
          if bytes[close] == 0 { mayHoldNUL = true }
          close += 1
        }
        guard close < end else {
          record.append(at + 1..<end)
          record.markUnclosed()
          position = end
          return true
        }
        let after = close + 1
        if after < end, !isEndOfCell(bytes[after]) {
          position = start
          line = startLine
          return rewriteNext(of: bytes, into: &record)
        }
        record.append(at + 1..<close)
        at = after
      } else {
        let cell = at
        at = endOfCell(bytes, from: at)
        record.append(cell..<at)
      }
      guard at < end, bytes[at] == delimiter else { break }
      at += 1
    }
    position = at
    endLine(of: bytes)
    return true
  }

  /// Reads a record whose cells can't stay where they are, copying them without their quotes.
  private mutating func rewriteNext(of bytes: Span<UInt8>, into record: inout Record) -> Bool {
    record.beginRewriting()
    let end = bytes.count
    var at = position
    while true {
      let cell = record.rewritten.count
      var isQuoted = at < end && bytes[at] == Ascii.quote
      if isQuoted { at += 1 }
      while at < end {
        let byte = bytes[at]
        if isQuoted {
          if byte == Ascii.quote {
            if at + 1 < end, bytes[at + 1] == Ascii.quote {
              record.rewrite(byte)
              at += 2
              continue
            }
            isQuoted = false
            at += 1
            continue
          }
          if endsLine(bytes, at: at) { line += 1 }
        } else if isEndOfCell(byte) {
          break
        }
        if byte == 0 { mayHoldNUL = true }
        record.rewrite(byte)
        at += 1
      }
      record.endRewrittenCell(from: cell)
      if isQuoted { record.markUnclosed() }
      guard at < end, bytes[at] == delimiter else { break }
      at += 1
    }
    position = at
    endLine(of: bytes)
    return true
  }

  /// Where the unquoted cell that starts at a place ends.
  @inline(__always)
  private mutating func endOfCell(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let delimiters = ByteWords.repeated(delimiter)
    var at = start
    while at + 8 <= bytes.count {
      let word = ByteWords.word(of: bytes, at: at)
      let ends =
        ByteWords.zeros(word ^ delimiters) | ByteWords.zeros(word ^ ByteWords.lineFeeds)
        | ByteWords.zeros(word ^ ByteWords.carriageReturns)
      if ByteWords.zeros(word) != 0 { mayHoldNUL = true }
      if ends != 0 { return at + ends.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < bytes.count, !isEndOfCell(bytes[at]) {
      if bytes[at] == 0 { mayHoldNUL = true }
      at += 1
    }
    return at
  }

  private func isEndOfCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Ascii.lineFeed || byte == Ascii.carriageReturn
  }

  /// Whether a line ends at a place: at a LF, or at a CR that no LF follows.
  private func endsLine(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    bytes[place] == Ascii.lineFeed
      || bytes[place] == Ascii.carriageReturn
        && (place + 1 == bytes.count || bytes[place + 1] != Ascii.lineFeed)
  }

  private mutating func endLine(of bytes: Span<UInt8>) {
    guard position < bytes.count else { return }
    if bytes[position] == Ascii.carriageReturn, position + 1 < bytes.count,
      bytes[position + 1] == Ascii.lineFeed
    {
      position += 1
    }
    position += 1
    line += 1
  }

  /// Goes on at a place behind records that somebody else has read.
  mutating func move(to position: Int, line: Int) {
    self.position = position
    self.line = line
  }

  /// Passes over the blank lines at ``position``.
  package mutating func skipBlankLines(of bytes: Span<UInt8>) {
    while position < bytes.count,
      bytes[position] == Ascii.lineFeed || bytes[position] == Ascii.carriageReturn
    {
      endLine(of: bytes)
    }
  }
}

/// The bytes that mean something to the readers.
enum Ascii {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let pipe = UInt8(ascii: "|")
  static let at = UInt8(ascii: "@")
  static let letterT = UInt8(ascii: "T")
  /// What a number is written with.
  static let decimals = Set("0123456789+-.eE".utf8)
}

extension Range<Int> {
  /// The range without the spaces and tabs at its ends.
  func trimmed(in bytes: Span<UInt8>) -> Range<Int> {
    var low = lowerBound
    var high = upperBound
    while low < high, bytes[low] == Ascii.space || bytes[low] == Ascii.tab { low += 1 }
    while low < high, bytes[high - 1] == Ascii.space || bytes[high - 1] == Ascii.tab { high -= 1 }
    return low..<high
  }

  /// The text at the range; bytes that are not UTF-8 become U+FFFD.
  func text(in bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    copy.reserveCapacity(count)
    for place in self { copy.append(bytes[place]) }
    return String(decoding: copy, as: UTF8.self)
  }
}
