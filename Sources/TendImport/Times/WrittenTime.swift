import TendGraph

/// A point in time as a cell writes it, before a zone is given to it.
struct WrittenTime: Equatable {
  /// Seconds from 1970-01-01T00:00:00 to the day's start, on the clock of whoever wrote it.
  var midnight: Int64
  /// The time of day; `nil` for a date alone.
  var clock: ClockText?

  /// The time in UTC; a zone is for times without an offset, and a date alone has none.
  func moment(in zone: ZoneOffsets?) -> Moment {
    guard let clock else { return Moment(seconds: midnight, hasTime: false) }
    let local = midnight + Int64(clock.seconds)
    if let offset = clock.offset { return Moment(seconds: local - Int64(offset), hasTime: true) }
    return Moment(seconds: zone?.utc(ofLocal: local) ?? local, hasTime: true)
  }
}

extension WrittenTime {
  /// Reads ISO 8601 without its marks: `20260131`, `20260131T0930`, `20260131T093000Z`; the `T` may
  /// be a space, or be missing before six digits.
  init?(basicISO8601 range: Range<Int>, in bytes: Span<UInt8>) {
    var cursor = DigitCursor(range: range.trimmed(in: bytes))
    guard let year = cursor.digits(4, in: bytes), let month = cursor.digits(2, in: bytes),
      let day = cursor.digits(2, in: bytes), (1583...2999).contains(year),
      let day = Day(year: year, month: month, day: day)
    else { return nil }
    midnight = Int64(day.number) * 86_400
    guard !cursor.isAtEnd else { return }
    let isMarked =
      cursor.skip("T", in: bytes) || cursor.skip("t", in: bytes) || cursor.skip(" ", in: bytes)
    guard let hour = cursor.digits(2, in: bytes), let minute = cursor.digits(2, in: bytes) else {
      return nil
    }
    let second = cursor.digits(2, in: bytes)
    guard isMarked || second != nil else { return nil }
    clock = ClockText(hour: hour, minute: minute, second: second ?? 0, restAt: &cursor, in: bytes)
    guard clock != nil else { return nil }
  }

  /// Reads days since 1899-12-31 as spreadsheets count them, with the time of day as a fraction.
  ///
  /// Excel holds 1900 to be a leap year; all days from 1 March 1900 on are one too many for it. A
  /// number with an exponent has lost digits, and is none of these.
  init?(spreadsheetDays range: Range<Int>, in bytes: Span<UInt8>, decimalComma: Bool) {
    guard let value = DecimalText.number(at: range, in: bytes, decimalComma: decimalComma),
      (20_000...80_000).contains(value),
      !range.contains(where: { bytes[$0] | 0x20 == UInt8(ascii: "e") })
    else { return nil }
    let seconds = Int64((value * 86_400).rounded())
    midnight = (seconds / 86_400 - 25_569) * 86_400
    if value != value.rounded() { clock = ClockText(seconds: Int(seconds % 86_400)) }
  }
}
