/// Reads mail: a mailbox in any of the mbox forms, or one message as it is saved to a file.
///
/// A mailbox parts its messages by lines that start with `From ` (RFC 4155 and the forms mboxo,
/// mboxrd, mboxcl and mboxcl2). Of each message only the fields From, Sender, To, Cc, Bcc, Date and
/// Message-ID are kept; bodies are passed over. The id of an event is its Message-ID, so that a
/// mail that lies in two folders counts once.
package struct MailboxReader: Sendable {
  package init() {}

  /// Whether a text starts as a mailbox or as a message does.
  ///
  /// - Complexity: O(1): only the first 64 KiB are looked at.
  package static func recognises(_ bytes: Span<UInt8>) -> Bool {
    let bytes = bytes.extracting(first: 65_536)
    return isMailbox(bytes) || isMessage(bytes)
  }

  /// Reads every message.
  ///
  /// A message without a readable date, or without a writer and a receiver that have addresses, is
  /// set aside. Whoever writes to themselves alone is handed on as is.
  ///
  /// - Complexity: O(bytes) time; memory for the events and the longest header field.
  package func read(_ bytes: Span<UInt8>) -> EventRecords {
    var records = EventRecords()
    var lines = TextLines(at: bytes.textStart)
    guard MailboxReader.isMailbox(bytes) else {
      _ = MailboxReader.readHeader(of: bytes, &lines, line: 1, into: &records)
      return records
    }
    var isAfterBlank = true
    while true {
      var ahead = lines
      guard let line = ahead.next(of: bytes) else { return records }
      guard MailboxReader.isSeparator(line, of: bytes, isAfterBlank: isAfterBlank) else {
        isAfterBlank = line.isEmpty
        lines = ahead
        continue
      }
      lines = ahead
      let length = MailboxReader.readHeader(of: bytes, &lines, line: lines.line, into: &records)
      isAfterBlank = true
      if let length { MailboxReader.skipBody(of: bytes, &lines, length: length) }
    }
  }

  /// Reads the fields up to the blank line; returns the length of the body where a field tells it.
  private static func readHeader(
    of bytes: Span<UInt8>, _ lines: inout TextLines, line: Int, into records: inout EventRecords
  ) -> Int? {
    var header = MailHeader(line: line)
    var fields = FoldedLines(lines, keepsBlank: true)
    while true {
      // A message cut off in its header ends where the next one starts.
      var ahead = fields.rest
      if let next = ahead.next(of: bytes),
        isSeparator(next, of: bytes, isAfterBlank: false)
      {
        break
      }
      guard fields.next(of: bytes), !fields.text.isEmpty else { break }
      header.read(fields.text.span)
    }
    lines = fields.rest
    header.finish(into: &records)
    return header.contentLength
  }

  /// Goes behind a body of a known length; stays where that is not the end of a message.
  private static func skipBody(of bytes: Span<UInt8>, _ lines: inout TextLines, length: Int) {
    guard length <= bytes.count - lines.position else { return }
    let end = lines.position + length
    // Looked at before the body is, so that lengths that lie cost nothing.
    guard end == bytes.count || end > 0 && bytes[end - 1] == Ascii.lineFeed else { return }
    var ahead = TextLines(at: end)
    for _ in 0..<4 {
      guard let line = ahead.next(of: bytes) else { break }
      if isSeparator(line, of: bytes, isAfterBlank: true) { break }
      guard line.isEmpty else { return }
    }
    while lines.position < end { _ = lines.next(of: bytes) }
  }

  /// Whether a line parts two messages.
  ///
  /// `From ` may start a line of a letter too. So a header must follow, and the line must stand
  /// after a blank one or hold a time of day.
  private static func isSeparator(
    _ line: Range<Int>, of bytes: Span<UInt8>, isAfterBlank: Bool
  ) -> Bool {
    guard line.count >= 5, bytes[line.lowerBound] == UInt8(ascii: "F"),
      bytes.starts(with: "From ", at: line)
    else { return false }
    guard isAfterBlank || holdsClock(line, of: bytes) else { return false }
    var ahead = TextLines(at: line.upperBound)
    _ = ahead.next(of: bytes)
    let next = ahead.next(of: bytes) ?? line.upperBound..<line.upperBound
    return fieldName(of: next, of: bytes) != nil
      || isAfterBlank && next.isEmpty && holdsClock(line, of: bytes)
  }

  /// Whether two digits, a colon and two digits stand in a line.
  private static func holdsClock(_ line: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    // Separators are short; a longer line is none.
    guard line.count <= 1000 else { return false }
    for place in line.dropFirst(2) where bytes[place] == UInt8(ascii: ":") {
      var minute = ByteCursor(place + 1..<line.upperBound)
      if bytes[place - 1] &- 48 < 10, minute.digits(2, in: bytes) != nil { return true }
    }
    return false
  }

  /// The name of the field that a line starts; `nil` where it starts none.
  private static func fieldName(of line: Range<Int>, of bytes: Span<UInt8>) -> Range<Int>? {
    for place in line.prefix(100) {
      let byte = bytes[place]
      if byte == UInt8(ascii: ":") {
        return place > line.lowerBound ? line.lowerBound..<place : nil
      }
      guard byte > Ascii.space, byte < 127 else { return nil }
    }
    return nil
  }

  private static func isMailbox(_ bytes: Span<UInt8>) -> Bool {
    var lines = TextLines(at: bytes.textStart)
    while let line = lines.next(of: bytes) {
      if !line.isEmpty { return isSeparator(line, of: bytes, isAfterBlank: true) }
    }
    return false
  }

  /// Whether a header starts the text, with two fields that only mail has together.
  private static func isMessage(_ bytes: Span<UInt8>) -> Bool {
    var lines = FoldedLines(TextLines(at: bytes.textStart), keepsBlank: true)
    var known = 0
    while lines.next(of: bytes) {
      let field = lines.text.span
      guard let name = fieldName(of: 0..<field.count, of: field) else { break }
      if mailFields.contains(where: { field.spells($0, at: name) }) { known += 1 }
    }
    return known >= 2
  }

  private static let mailFields: [StaticString] = [
    "From", "To", "Cc", "Subject", "Date", "Message-ID", "MIME-Version", "Received", "Return-Path",
    "Delivered-To",
  ]
}
