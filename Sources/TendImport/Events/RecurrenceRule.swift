import TendGraph

/// How an event repeats: a rule of RFC 5545 section 3.3.10 by days.
///
/// Followed are DAILY, WEEKLY, MONTHLY and YEARLY with INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY,
/// BYMONTH, BYSETPOS and WKST. Rules within a day, BYWEEKNO and BYYEARDAY are not: calendars of
/// people don't write them.
struct RecurrenceRule {
  enum Frequency {
    case daily, weekly, monthly, yearly
  }

  private(set) var frequency = Frequency.daily
  private(set) var interval = 1
  /// How many occurrences there are, the first one among them.
  private(set) var count: Int?
  /// The last moment at which an occurrence may start.
  private(set) var until: CalendarTime?
  private(set) var weekdays = WeekdayChoice()
  private(set) var monthDays = PlaceChoice()
  private(set) var months = PlaceChoice()
  private(set) var positions: Set<Int> = []
  /// The first day of a week, 0 for Monday.
  private(set) var weekStart = 0

  /// Whether the rule says where it ends.
  var hasEnd: Bool { count != nil || until != nil }

  /// Reads a rule; `nil` for one that can't be followed.
  init?(_ range: Range<Int>, in bytes: Span<UInt8>) {
    var hasFrequency = false
    var parts = ByteCursor(range.trimmed(in: bytes))
    while !parts.isAtEnd {
      var value = ByteCursor(parts.part(to: ";", in: bytes))
      let name = value.part(to: "=", in: bytes)
      switch true {
      case bytes.spells("FREQ", at: name):
        guard let known = RecurrenceRule.frequency(at: value.rest, in: bytes) else { return nil }
        frequency = known
        hasFrequency = true
      case bytes.spells("INTERVAL", at: name):
        guard let number = value.digits(1...6, in: bytes), number > 0 else { return nil }
        interval = number
      case bytes.spells("COUNT", at: name):
        guard let number = value.digits(1...9, in: bytes), number > 0 else { return nil }
        count = number
      case bytes.spells("UNTIL", at: name):
        guard let time = CalendarTime(value.rest, in: bytes) else { return nil }
        until = time
      case bytes.spells("BYDAY", at: name):
        while !value.isAtEnd {
          guard weekdays.insert(value.part(to: ",", in: bytes), in: bytes) else { return nil }
        }
      case bytes.spells("BYMONTHDAY", at: name):
        while !value.isAtEnd {
          guard let day = value.signedPart(in: bytes), monthDays.insert(day, upTo: 31) else {
            return nil
          }
        }
      case bytes.spells("BYMONTH", at: name):
        while !value.isAtEnd {
          guard let month = value.signedPart(in: bytes), month > 0,
            months.insert(month, upTo: 12)
          else { return nil }
        }
      case bytes.spells("BYSETPOS", at: name):
        while !value.isAtEnd {
          guard let position = value.signedPart(in: bytes), position != 0,
            (-366...366).contains(position)
          else { return nil }
          positions.insert(position)
        }
      case bytes.spells("WKST", at: name):
        guard let weekday = WeekdayChoice.weekday(at: value.rest, in: bytes) else { return nil }
        weekStart = weekday
      case bytes.spells("BYWEEKNO", at: name), bytes.spells("BYYEARDAY", at: name): return nil
      case bytes.spells("BYHOUR", at: name), bytes.spells("BYMINUTE", at: name),
        bytes.spells("BYSECOND", at: name):
        // One value repeats the time of the first occurrence; several are times within a day.
        if bytes.first(",", in: value.rest) != nil { return nil }
      default: break
      }
    }
    guard hasFrequency else { return nil }
  }

  private static func frequency(at range: Range<Int>, in bytes: Span<UInt8>) -> Frequency? {
    switch true {
    case bytes.spells("DAILY", at: range): .daily
    case bytes.spells("WEEKLY", at: range): .weekly
    case bytes.spells("MONTHLY", at: range): .monthly
    case bytes.spells("YEARLY", at: range): .yearly
    default: nil
    }
  }
}

extension ByteCursor {
  /// Reads a whole number with an optional sign up to a comma or the end.
  fileprivate mutating func signedPart(in bytes: Span<UInt8>) -> Int? {
    var part = ByteCursor(part(to: ",", in: bytes))
    let isNegative = part.skip("-", in: bytes)
    if !isNegative { _ = part.skip("+", in: bytes) }
    guard let number = part.digits(1...3, in: bytes), part.isAtEnd else { return nil }
    return isNegative ? -number : number
  }
}

/// Places counted from the start of something, from 1, or from its end, from -1.
struct PlaceChoice {
  private var fromStart: UInt64 = 0
  private var fromEnd: UInt64 = 0

  var isEmpty: Bool { fromStart == 0 && fromEnd == 0 }

  /// Adds a place, at most 63, and says whether there is such a place.
  mutating func insert(_ place: Int, upTo most: Int) -> Bool {
    guard place != 0, (-most...most).contains(place) else { return false }
    if place > 0 { fromStart |= 1 << UInt64(place) } else { fromEnd |= 1 << UInt64(-place) }
    return true
  }

  /// Whether a place of so many is chosen.
  func contains(_ place: Int, of count: Int) -> Bool {
    fromStart >> UInt64(place) & 1 == 1 || fromEnd >> UInt64(count - place + 1) & 1 == 1
  }
}

/// Weekdays, each every time or by its place in a month or year.
struct WeekdayChoice {
  private var every: UInt8 = 0
  private var placed = [PlaceChoice](repeating: PlaceChoice(), count: 7)
  private(set) var isEmpty = true

  /// Adds a weekday written as `TU`, `2TU` or `-1FR`, and says whether it is one.
  mutating func insert(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var cursor = ByteCursor(range.trimmed(in: bytes))
    let isNegative = cursor.skip("-", in: bytes)
    if !isNegative { _ = cursor.skip("+", in: bytes) }
    let place = cursor.digits(1...2, in: bytes)
    guard let weekday = WeekdayChoice.weekday(at: cursor.rest, in: bytes) else { return false }
    isEmpty = false
    guard let place else {
      every |= 1 << UInt8(weekday)
      return !isNegative
    }
    return placed[weekday].insert(isNegative ? -place : place, upTo: 53)
  }

  /// Whether a weekday is chosen, whatever its place.
  func contains(_ weekday: Int) -> Bool {
    every >> UInt8(weekday) & 1 == 1 || !placed[weekday].isEmpty
  }

  /// Whether a day is chosen that stands at a place, from 0, in so many days.
  func contains(_ weekday: Int, day: Int, of count: Int) -> Bool {
    if every >> UInt8(weekday) & 1 == 1 { return true }
    let place = day / 7 + 1
    return placed[weekday].contains(place, of: place + (count - 1 - day) / 7)
  }

  /// The weekday of a day, 0 for Monday.
  static func weekday(of day: Int) -> Int {
    // 1970-01-01 was a Thursday.
    let weekday = (day + 3) % 7
    return weekday < 0 ? weekday + 7 : weekday
  }

  /// The weekday by its two letters.
  static func weekday(at range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    weekdayNames.firstIndex { bytes.spells($0, at: range) }
  }

  private static let weekdayNames: [StaticString] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
