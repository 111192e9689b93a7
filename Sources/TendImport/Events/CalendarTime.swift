import TendGraph

/// A time as a calendar writes it (RFC 5545 sections 3.3.4 and 3.3.5): what the wall clock of some
/// place shows.
struct CalendarTime: Hashable {
  /// Where the clock hangs.
  enum Place: Hashable {
    /// Nowhere: the time is a whole day.
    case wholeDay
    /// Everywhere; read as UTC, as nothing says otherwise.
    case floating
    case utc
    /// In a zone, by its number in ``CalendarZones``.
    case zone(Int)
  }

  /// The day that the clock shows.
  var day: Int32
  /// Seconds since midnight on that clock.
  let second: Int32
  let place: Place

  init(day: Int32, second: Int32, place: Place) {
    self.day = day
    self.second = second
    self.place = place
  }

  /// Reads `YYYYMMDD`, `YYYYMMDDThhmmss` or `YYYYMMDDThhmmssZ`.
  init?(_ range: Range<Int>, in bytes: Span<UInt8>, zone: Int? = nil) {
    var cursor = ByteCursor(range.trimmed(in: bytes))
    guard let year = cursor.digits(4, in: bytes), let month = cursor.digits(2, in: bytes),
      let dayOfMonth = cursor.digits(2, in: bytes),
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    guard cursor.skip("T", in: bytes) || cursor.skip("t", in: bytes) else {
      guard cursor.isAtEnd else { return nil }
      self.init(day: day.number, second: 0, place: .wholeDay)
      return
    }
    guard let hour = cursor.digits(2, in: bytes), let minute = cursor.digits(2, in: bytes),
      hour < 24, minute < 60
    else { return nil }
    // Some leave the seconds out.
    let second = cursor.digits(2, in: bytes) ?? 0
    let isUTC = cursor.skip("Z", in: bytes) || cursor.skip("z", in: bytes)
    guard second <= 60, cursor.isAtEnd else { return nil }
    self.init(
      day: day.number, second: Int32(hour * 3600 + minute * 60 + second),
      place: isUTC ? .utc : zone.map(Place.zone) ?? .floating)
  }

  /// The same time of day on another day.
  func onDay(_ number: Int32) -> CalendarTime {
    CalendarTime(day: number, second: second, place: place)
  }

  /// Seconds since 1970-01-01T00:00:00 on the same clock.
  var wallSeconds: Int64 { Int64(day) * 86_400 + Int64(second) }
}
