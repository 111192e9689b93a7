import TendGraph

/// A date as people write it, and the time of day after it: `31/01/2026 09:30`, `Jan 31, 2026`,
/// `Sat, 31 Jan 2026 09:30:00 +0100`, `2026/1/31 9:30 PM`.
struct CalendarText {
  private let parts: (Part, Part, Part)
  /// The time of day, where one is written.
  let clock: ClockText?

  private enum Part {
    case number(Int, digits: Int)
    case month(Int)

    var isMonth: Bool { if case .month = self { true } else { false } }
  }

  /// Reads a cell; `nil` when it is not three parts of a date with a time of day or nothing after.
  init?(at range: Range<Int>, in bytes: Span<UInt8>) {
    var cursor = DigitCursor(range: range.trimmed(in: bytes))
    CalendarText.skipWeekday(&cursor, in: bytes)
    guard let first = CalendarText.part(&cursor, in: bytes),
      let mark = CalendarText.mark(&cursor, in: bytes),
      let second = CalendarText.part(&cursor, in: bytes),
      let otherMark = CalendarText.mark(&cursor, in: bytes),
      let third = CalendarText.part(&cursor, in: bytes)
    else { return nil }
    parts = (first, second, third)
    let isNumeric = !first.isMonth && !second.isMonth && !third.isMonth
    if isNumeric { guard mark == otherMark, mark != Ascii.space else { return nil } }
    guard !cursor.isAtEnd else {
      clock = nil
      return
    }
    let end = cursor.at
    if !(cursor.skip("T", in: bytes) || cursor.skip("t", in: bytes)) {
      _ = cursor.skip(",", in: bytes)
      cursor.skipBlanks(in: bytes)
      guard cursor.at > end else { return nil }
    }
    guard let clock = ClockText(&cursor, in: bytes) else { return nil }
    self.clock = clock
  }

  /// Whether a year of four digits comes first.
  var isYearFirst: Bool {
    if case .number(_, digits: 4) = parts.0 { true } else { false }
  }

  /// Whether the year or a month's name says which part is which.
  var isPlain: Bool {
    isYearFirst || parts.0.isMonth || parts.1.isMonth || parts.2.isMonth
  }

  /// The day, read in an order; `nil` where the calendar has no such day, or where an order is
  /// needed and none is given.
  func day(_ order: DateOrder?) -> Day? {
    switch parts {
    case (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)),
      (.number(let year, 4), .month(let month), .number(let day, 1...2)):
      Day(year: year, month: month, day: day)
    case (.month(let month), .number(let day, 1...2), .number(let year, let digits)),
      (.number(let day, 1...2), .month(let month), .number(let year, let digits)):
      CalendarText.year(year, digits).flatMap { Day(year: $0, month: month, day: day) }
    case (.number(let first, 1...2), .number(let second, 1...2), .number(let year, let digits)):
      order.flatMap { order in
        CalendarText.year(year, digits).flatMap {
          order == .dmy
            ? Day(year: $0, month: second, day: first) : Day(year: $0, month: first, day: second)
        }
      }
    default: nil
    }
  }

  /// The date read in an order, with its time of day.
  func written(_ order: DateOrder?) -> WrittenTime? {
    day(order).map { WrittenTime(midnight: Int64($0.number) * 86_400, clock: clock) }
  }

  /// A year of four digits, or of two from 1970 to 2069.
  private static func year(_ year: Int, _ digits: Int) -> Int? {
    switch digits {
    case 4: year
    case 2: year < 70 ? 2000 + year : 1900 + year
    default: nil
    }
  }

  /// A number or a month's name.
  private static func part(_ cursor: inout DigitCursor, in bytes: Span<UInt8>) -> Part? {
    if let number = cursor.number(upTo: 4, in: bytes) {
      return .number(number.value, digits: number.digits)
    }
    return MonthNames.month(cursor.letters(in: bytes), in: bytes).map(Part.month)
  }

  private static func skipWeekday(_ cursor: inout DigitCursor, in bytes: Span<UInt8>) {
    let start = cursor.at
    let word = cursor.letters(in: bytes)
    guard MonthNames.isWeekday(word, in: bytes) else {
      cursor.move(to: start)
      return
    }
    _ = cursor.skip(".", in: bytes)
    _ = cursor.skip(",", in: bytes)
    cursor.skipBlanks(in: bytes)
  }

  /// What parts two numbers: a slash, a dot, a hyphen, or a space for any mix with spaces in it.
  private static func mark(_ cursor: inout DigitCursor, in bytes: Span<UInt8>) -> UInt8? {
    let start = cursor.at
    if cursor.skip("/", in: bytes) { return UInt8(ascii: "/") }
    if cursor.skip("-", in: bytes) { return UInt8(ascii: "-") }
    let isDotted = cursor.skip(".", in: bytes)
    _ = cursor.skip(",", in: bytes)
    let beforeBlanks = cursor.at
    cursor.skipBlanks(in: bytes)
    if isDotted { return UInt8(ascii: ".") }
    if cursor.at > beforeBlanks { return Ascii.space }
    cursor.move(to: start)
    return nil
  }
}
