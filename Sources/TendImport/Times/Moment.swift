import TendGraph

/// A point in time as a log writes it, in UTC.
package struct Moment: Hashable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int64
  /// Whether it was written with a time of day other than midnight, where exports put mere dates.
  package let hasTime: Bool

  package init(seconds: Int64, hasTime: Bool) {
    self.seconds = seconds
    self.hasTime = hasTime
  }

  /// The day in UTC, as days since 1970-01-01.
  package var dayNumber: Int32 {
    Int32(seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400))
  }

  /// Reads ISO 8601: `YYYY-MM-DD`, with an optional time and an optional offset.
  ///
  /// The time is `Thh:mm`, `Thh:mm:ss` or `Thh:mm:ss.fff`, a space may stand for the `T`; fractions
  /// of a second are dropped. The offset is `Z`, `+hh`, `+hhmm` or `+hh:mm`; without one the time
  /// is UTC. A leap second counts as the first second of the next minute. `nil` for anything else.
  package init?(iso8601 range: Range<Int>, in bytes: Span<UInt8>) {
    var cursor = DigitCursor(range: range.trimmed(in: bytes))
    guard let year = cursor.digits(4, in: bytes), cursor.skip("-", in: bytes),
      let month = cursor.digits(2, in: bytes), cursor.skip("-", in: bytes),
      let day = cursor.digits(2, in: bytes),
      (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    let midnight = Int64(Day.number(year: year, month: month, day: day)) * 86_400
    guard !cursor.isAtEnd else {
      self.init(seconds: midnight, hasTime: false)
      return
    }
    guard
      cursor.skip("T", in: bytes) || cursor.skip("t", in: bytes) || cursor.skip(" ", in: bytes),
      let hour = cursor.digits(2, in: bytes), hour <= 24, cursor.skip(":", in: bytes),
      let minute = cursor.digits(2, in: bytes), minute < 60
    else { return nil }
    var second = 0
    if cursor.skip(":", in: bytes) {
      guard let value = cursor.digits(2, in: bytes), value <= 60 else { return nil }
      second = value
      if cursor.skip(".", in: bytes) || cursor.skip(",", in: bytes) {
        guard cursor.skipDigits(in: bytes) else { return nil }
      }
    }
    // 24:00 is the end of the day and nothing after it.
    guard hour < 24 || (minute == 0 && second == 0) else { return nil }
    cursor.skipSpaces(in: bytes)
    guard let offset = cursor.offset(in: bytes), cursor.isAtEnd else { return nil }
    let time = hour * 3600 + minute * 60 + second
    self.init(seconds: midnight + Int64(time - offset), hasTime: time % 86_400 != 0)
  }
}
