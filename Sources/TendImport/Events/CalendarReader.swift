package import TendGraph

/// Reads calendars (iCalendar, RFC 5545): who met whom and when.
///
/// Every occurrence of a VEVENT is one event without direction of its organizer and its attendees;
/// rooms, things and people who declined are left out. The id of an event is the UID and the moment
/// of the occurrence, so that a meeting that stands in two exported calendars counts once. An
/// occurrence that was moved keeps the id of the time it was moved from.
package struct CalendarReader: Sendable {
  /// The last day on which occurrences count, in UTC.
  private let until: Day?

  /// Makes a reader.
  ///
  /// - Parameter until: The last day on which occurrences count, in UTC. Without one, rules that
  ///   name no end are followed for two years from their first occurrence, and all others to theirs.
  package init(until: Day? = nil) {
    self.until = until
  }

  /// Whether a text starts as a calendar does.
  ///
  /// - Complexity: O(1).
  package static func recognises(_ bytes: Span<UInt8>) -> Bool {
    var start = bytes.textStart
    while start < min(bytes.count, 1024), bytes[start] <= Ascii.space { start += 1 }
    return bytes.starts(with: "BEGIN:VCALENDAR", at: start..<bytes.count)
  }

  /// Reads every event.
  ///
  /// Set aside are events that were cancelled, whose start can't be read, with fewer than two
  /// people, or after the last day; and, beside the occurrences that count, repeats that can't be
  /// followed or are more than 5,000.
  ///
  /// - Complexity: O(bytes + occurrences); occurrences are bounded, in an event and in all.
  package func read(_ bytes: Span<UInt8>) -> EventRecords {
    var parts = CalendarParts()
    var lines = FoldedLines(TextLines(at: bytes.textStart), keepsBlank: false)
    while lines.next(of: bytes) {
      let text = lines.text.span
      if let line = ContentLine(text) { parts.read(line, in: text, number: lines.line) }
    }
    return parts.records(until: until)
  }
}
