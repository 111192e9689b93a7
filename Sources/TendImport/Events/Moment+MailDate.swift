import TendGraph

extension Moment {
  /// Reads the date of a mail: RFC 5322 section 3.3 with its obsolete forms.
  ///
  /// `Tue, 3 Mar 2026 14:05:06 +0100 (CET)`; weekday, seconds and zone may be missing. Years of two
  /// digits are 1950 to 2049, those of three count from 1900. A zone by an unknown name is UTC, as
  /// the RFC has it. The order of C's `asctime`, `Tue Mar 3 14:05:06 2026`, is read as well: old
  /// programs write it, and so does git. `nil` for anything else and for years before 1900.
  init?(mailDate range: Range<Int>, in bytes: Span<UInt8>) {
    var cursor = ByteCursor(range)
    cursor.skipComments(in: bytes)
    var month = cursor.month(in: bytes)
    if month == nil, cursor.skipWeekday(in: bytes) { month = cursor.month(in: bytes) }
    cursor.skipComments(in: bytes)
    guard let day = cursor.digits(1...2, in: bytes) else { return nil }
    cursor.skipComments(in: bytes)
    let seconds: Int?
    let offset: Int
    let year: Int?
    if month != nil {
      seconds = cursor.timeOfDay(in: bytes)
      // The zone stands before the year, or behind it where git writes.
      guard let early = cursor.zone(in: bytes) else { return nil }
      year = cursor.year(in: bytes)
      guard let late = cursor.zone(in: bytes) else { return nil }
      offset = early + late
    } else {
      _ = cursor.skip("-", in: bytes)
      month = cursor.month(in: bytes)
      _ = cursor.skip("-", in: bytes)
      year = cursor.year(in: bytes)
      seconds = cursor.timeOfDay(in: bytes)
      guard let zone = cursor.zone(in: bytes) else { return nil }
      offset = zone
    }
    guard let year, let month, let seconds, (1900...9999).contains(year),
      let day = Day(year: year, month: month, day: day)
    else { return nil }
    self.init(seconds: Int64(day.number) * 86_400 + Int64(seconds - offset), hasTime: true)
  }
}

extension ByteCursor {
  /// Steps over blanks and comments in parentheses.
  fileprivate mutating func skipComments(in bytes: Span<UInt8>) {
    skipBlanks(in: bytes)
    while skip("(", in: bytes) {
      _ = part(to: ")", in: bytes)
      skipBlanks(in: bytes)
    }
  }

  /// Steps over a word and the comma behind it.
  fileprivate mutating func skipWeekday(in bytes: Span<UInt8>) -> Bool {
    guard !word(in: bytes).isEmpty else { return false }
    _ = skip(".", in: bytes)
    _ = skip(",", in: bytes)
    return true
  }

  /// The month that is named next, 1 to 12; nothing is read where none is.
  fileprivate mutating func month(in bytes: Span<UInt8>) -> Int? {
    var ahead = self
    ahead.skipComments(in: bytes)
    let name = ahead.word(in: bytes)
    guard name.count >= 3,
      let month = ByteCursor.months.firstIndex(where: { bytes.starts(with: $0, at: name) })
    else { return nil }
    self = ahead
    return month + 1
  }

  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  fileprivate mutating func year(in bytes: Span<UInt8>) -> Int? {
    skipComments(in: bytes)
    let start = at
    guard let year = digits(2...4, in: bytes) else { return nil }
    switch at - start {
    case 2: return year < 50 ? year + 2000 : year + 1900
    case 3: return year + 1900
    default: return year
    }
  }

  /// Seconds since midnight from `h:mm` or `h:mm:ss`; a leap second counts as the next minute.
  fileprivate mutating func timeOfDay(in bytes: Span<UInt8>) -> Int? {
    skipComments(in: bytes)
    guard let hour = digits(1...2, in: bytes), hour < 24 else { return nil }
    skipComments(in: bytes)
    guard skip(":", in: bytes) else { return nil }
    skipComments(in: bytes)
    guard let minute = digits(1...2, in: bytes), minute < 60 else { return nil }
    skipComments(in: bytes)
    var second = 0
    if skip(":", in: bytes) {
      skipComments(in: bytes)
      guard let value = digits(1...2, in: bytes), value <= 60 else { return nil }
      second = value
    }
    return hour * 3600 + minute * 60 + second
  }

  /// Seconds east of UTC; 0 where no zone stands, `nil` for an offset that is none.
  fileprivate mutating func zone(in bytes: Span<UInt8>) -> Int? {
    skipComments(in: bytes)
    let isEast = skip("+", in: bytes)
    if isEast || skip("-", in: bytes) {
      guard let hours = digits(2, in: bytes) else { return nil }
      _ = skip(":", in: bytes)
      guard let minutes = digits(2, in: bytes), hours < 24, minutes < 60 else { return nil }
      return (isEast ? 1 : -1) * (hours * 3600 + minutes * 60)
    }
    let name = word(in: bytes)
    return ByteCursor.zones.first { bytes.spells($0.name, at: name) }.map { $0.hours * 3600 } ?? 0
  }

  /// The zones that RFC 5322 section 4.3 names and that are not UTC.
  private static let zones: [(name: StaticString, hours: Int)] = [
    ("EST", -5), ("EDT", -4), ("CST", -6), ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8),
    ("PDT", -7),
  ]
}
