/// Goes through a text line by line and copies nothing; lines end with LF or CRLF.
struct TextLines {
  /// Where the next line starts.
  private(set) var position: Int
  /// The number of the line that was read last, from 1; 0 before the first.
  private(set) var line = 0

  init(at position: Int = 0) {
    self.position = position
  }

  /// The next line without its end; `nil` at the end of the text.
  ///
  /// - Complexity: O(bytes of the line).
  mutating func next(of bytes: Span<UInt8>) -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = start
    while end < bytes.count, bytes[end] != Ascii.lineFeed { end += 1 }
    position = min(end + 1, bytes.count)
    line += 1
    if end > start, bytes[end - 1] == Ascii.carriageReturn { end -= 1 }
    return start..<end
  }

  /// Whether the next line starts with a space or a tab, and so continues this one where it may.
  func isNextIndented(of bytes: Span<UInt8>) -> Bool {
    position < bytes.count && (bytes[position] == Ascii.space || bytes[position] == Ascii.tab)
  }
}
