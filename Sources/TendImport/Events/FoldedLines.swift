/// Puts lines together again that mail or calendars wrote over several.
///
/// A line that starts with a space or a tab continues the one before (RFC 5322 section 2.2.3, RFC
/// 5545 section 3.1); nothing continues an empty line.
struct FoldedLines {
  private var lines: TextLines
  /// Whether the blank that starts a continued line belongs to the text, as in mail.
  private let keepsBlank: Bool
  /// The line that was read last, whole; its memory serves the next one.
  private(set) var text: [UInt8] = []
  /// The number of its first line, from 1.
  private(set) var line = 0

  /// Starts where other lines stand.
  init(_ lines: TextLines, keepsBlank: Bool) {
    self.lines = lines
    self.keepsBlank = keepsBlank
  }

  /// The lines that have not been read.
  var rest: TextLines { lines }

  /// Reads the next line with all that continues it; `false` at the end of the text.
  ///
  /// - Complexity: O(bytes of the line).
  mutating func next(of bytes: Span<UInt8>) -> Bool {
    guard let first = lines.next(of: bytes) else { return false }
    text.removeAll(keepingCapacity: true)
    line = lines.line
    for place in first { text.append(bytes[place]) }
    guard !first.isEmpty else { return true }
    while lines.isNextIndented(of: bytes), let more = lines.next(of: bytes) {
      for place in more.dropFirst(keepsBlank ? 0 : 1) { text.append(bytes[place]) }
    }
    return true
  }
}
