import TendGraph

/// Reads the times of one file as day and second of the day, remembering the last date.
///
/// Logs are mostly in the order of time, so most rows share their date with the row before.
struct StampReader: Sendable {
  /// A time as a day and the second of that day.
  struct Stamp: Hashable {
    let day: Int32
    let second: UInt32
    /// Whether it was written with a time of day other than midnight.
    let hasTime: Bool
  }

  private let form: TimeForm?
  /// Whether `YYYY-MM-DDThh:mm:ssZ` means what it says.
  private let isPlain: Bool
  /// Whether the same without the `Z` is UTC too.
  private let isUTC: Bool
  private var dateWord: UInt64 = 0
  private var dayWord: UInt16 = 0
  private var dayNumber: Int32 = 0

  /// Starts with how the file writes its times; `nil` where it has none.
  init(_ form: TimeForm?, hasClock: Bool) {
    self.form = form
    isPlain = form?.family == .iso && !hasClock
    isUTC = form?.zone == nil
  }

  /// The time in a cell, and in the cell of its time of day where that stands apart; `nil` when it
  /// can't be read.
  mutating func stamp(
    in bytes: Span<UInt8>, at range: Range<Int>, clock: Range<Int>? = nil
  ) -> Stamp? {
    if isPlain, range.count == 20 || range.count == 19 && isUTC {
      if let stamp = plainStamp(in: bytes, at: range) { return stamp }
    }
    return form?.moment(at: range, clock: clock, in: bytes).map(Stamp.init)
  }

  /// The time in the plain cell at a place, and where the cell ends; `nil` where it wants a closer
  /// look.
  @inline(__always)
  mutating func stamp(
    from start: Int, of bytes: Span<UInt8>, _ cells: PlainCells
  ) -> (stamp: Stamp, end: Int)? {
    if isPlain, start + 24 <= bytes.count {
      // What the form allows behind the seconds tells where the cell ends.
      let end = start + (bytes[start + 19] == UInt8(ascii: "Z") ? 20 : 19)
      if cells.isEnd(bytes[end]), end == start + 20 || isUTC,
        let stamp = plainStamp(in: bytes, at: start..<end)
      {
        return (stamp, end)
      }
    }
    return oddStamp(from: start, of: bytes, cells)
  }

  /// The same for a time in any other form.
  @inline(never)
  private mutating func oddStamp(
    from start: Int, of bytes: Span<UInt8>, _ cells: PlainCells
  ) -> (stamp: Stamp, end: Int)? {
    guard let end = cells.end(from: start, of: bytes), bytes[start] != Ascii.quote,
      let stamp = stamp(in: bytes, at: start..<end)
    else { return nil }
    return (stamp, end)
  }

  /// Exactly `YYYY-MM-DDThh:mm:ss`, with `Z` or nothing behind it; anything else is left to others.
  @inline(__always)
  private mutating func plainStamp(in bytes: Span<UInt8>, at range: Range<Int>) -> Stamp? {
    let place = range.lowerBound
    let head = ByteWords.word(of: bytes, at: place)
    // From the eleventh byte on: "Thh:mm:s" holds the time but for its last digit.
    let tail = ByteWords.word(of: bytes, at: place + 11)
    let separator = bytes[place + 10]
    guard separator == UInt8(ascii: "T") || separator == Ascii.space,
      range.count == 19 || bytes[place + 19] == UInt8(ascii: "Z"),
      // Colons behind the hour and the minute, digits elsewhere.
      tail & 0x0000_FF00_00FF_0000 == 0x0000_3A00_003A_0000
    else { return nil }
    let digits = tail &- 0x3030_3A30_303A_3030
    guard digits & 0xF0F0_FFF0_F0FF_F0F0 == 0 else { return nil }
    let hour = UInt32(digits & 0xF) * 10 + UInt32(digits >> 8 & 0xF)
    let minute = UInt32(digits >> 24 & 0xF) * 10 + UInt32(digits >> 32 & 0xF)
    let second = UInt32(digits >> 48 & 0xF) * 10 + UInt32(digits >> 56 & 0xF)
    guard hour < 24, minute < 60, second < 60, isDigits(digits) else { return nil }
    let day = UInt16(bytes[place + 8]) << 8 | UInt16(bytes[place + 9])
    if head != dateWord || day != dayWord {
      guard let number = StampReader.dayNumber(in: bytes, at: place..<place + 10) else {
        return nil
      }
      dateWord = head
      dayWord = day
      dayNumber = number
    }
    let time = hour * 3600 + minute * 60 + second
    return Stamp(day: dayNumber, second: time, hasTime: time != 0)
  }

  /// The day that a date is.
  @inline(never)
  private static func dayNumber(in bytes: Span<UInt8>, at range: Range<Int>) -> Int32? {
    Moment(iso8601: range, in: bytes)?.dayNumber
  }

  /// Whether every byte is a value from 0 to 9.
  private func isDigits(_ word: UInt64) -> Bool {
    (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0 == 0
  }
}

extension StampReader.Stamp {
  /// The day and the second of a point in time.
  init(_ moment: Moment) {
    let day = moment.dayNumber
    self.init(
      day: day, second: UInt32(moment.seconds - Int64(day) * 86_400), hasTime: moment.hasTime)
  }
}
