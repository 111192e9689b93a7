/// A time of day as a cell writes it.
struct ClockText: Equatable {
  /// Seconds since midnight; 86,400 for 24:00.
  var seconds: Int
  /// Seconds east of UTC; `nil` where none is written.
  var offset: Int?

  init(seconds: Int, offset: Int? = nil) {
    self.seconds = seconds
    self.offset = offset
  }

  /// Reads a cell that holds a time of day alone: `9:30 AM`, `09:30:00`, or a fraction of a day as
  /// spreadsheets have it.
  init?(at range: Range<Int>, in bytes: Span<UInt8>, decimalComma: Bool) {
    let range = range.trimmed(in: bytes)
    var cursor = DigitCursor(range: range)
    if let clock = ClockText(&cursor, in: bytes) {
      self = clock
    } else if let share = DecimalText.number(at: range, in: bytes, decimalComma: decimalComma),
      share >= 0, share < 1
    {
      self.init(seconds: Int((share * 86_400).rounded()))
    } else {
      return nil
    }
  }

  /// Reads hours and minutes, and what may follow them, up to the end of the cell.
  ///
  /// Between hours, minutes and seconds stands a colon or a dot; a 12-hour clock may leave the
  /// minutes out.
  init?(_ cursor: inout DigitCursor, in bytes: Span<UInt8>) {
    guard let hour = cursor.number(upTo: 2, in: bytes)?.value else { return nil }
    var minute = 0
    var second = 0
    let isBareHour: Bool
    if cursor.skip(":", in: bytes) || cursor.skip(".", in: bytes) {
      guard let value = cursor.digits(2, in: bytes) else { return nil }
      minute = value
      isBareHour = false
      if cursor.skip(":", in: bytes) || cursor.skip(".", in: bytes) {
        guard let value = cursor.digits(2, in: bytes) else { return nil }
        second = value
      }
    } else {
      isBareHour = true
    }
    self.init(
      hour: hour, minute: minute, second: second, needsHalf: isBareHour, restAt: &cursor,
      in: bytes)
  }

  /// Takes hours, minutes and seconds that were read, and reads what follows: a fraction, AM or
  /// PM, an offset.
  init?(
    hour: Int, minute: Int, second: Int, needsHalf: Bool = false, restAt cursor: inout DigitCursor,
    in bytes: Span<UInt8>
  ) {
    if cursor.skip(".", in: bytes) || cursor.skip(",", in: bytes) {
      guard cursor.skipDigits(in: bytes) else { return nil }
    }
    cursor.skipBlanks(in: bytes)
    var hour = hour
    switch ClockText.half(&cursor, in: bytes) {
    case .some(let isAfternoon):
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    case nil:
      guard !needsHalf else { return nil }
    }
    // 24:00 is the end of the day and nothing after it.
    guard hour < 24 || (hour == 24 && minute == 0 && second == 0), minute < 60, second <= 60 else {
      return nil
    }
    seconds = hour * 3600 + minute * 60 + second
    cursor.skipBlanks(in: bytes)
    guard !cursor.isAtEnd else { return }
    offset = ClockText.offset(&cursor, in: bytes)
    guard offset != nil, cursor.isAtEnd else { return nil }
  }

  /// Whether PM stands next; `nil`, and nothing read, where neither AM nor PM does.
  private static func half(_ cursor: inout DigitCursor, in bytes: Span<UInt8>) -> Bool? {
    let start = cursor.at
    let letter = cursor.byte(in: bytes) | 0x20
    if letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") {
      cursor.move(to: start + 1)
      let isDotted = cursor.skip(".", in: bytes)
      if cursor.skip("m", in: bytes) || cursor.skip("M", in: bytes) {
        if isDotted { _ = cursor.skip(".", in: bytes) }
        return letter == UInt8(ascii: "p")
      }
    }
    cursor.move(to: start)
    return nil
  }

  /// Seconds east of UTC: `Z`, `UTC`, `GMT`, `+01:00`, `GMT+0100`; a name in brackets after it is
  /// passed over.
  private static func offset(_ cursor: inout DigitCursor, in bytes: Span<UInt8>) -> Int? {
    let start = cursor.at
    let word = cursor.letters(in: bytes)
    let isUTC = word.count == 3 && isNameOfUTC(word, in: bytes)
    if !isUTC { cursor.move(to: start) }
    if isUTC, cursor.isAtEnd { return 0 }
    var numeric = cursor
    let open = bracket(from: cursor.at, to: cursor.end, in: bytes)
    if let open { numeric = DigitCursor(range: (cursor.at..<open).trimmed(in: bytes)) }
    let offset = isUTC && numeric.isAtEnd ? 0 : numeric.offset(in: bytes)
    guard let offset, numeric.isAtEnd else { return nil }
    cursor.move(to: cursor.end)
    return offset
  }

  private static func isNameOfUTC(_ word: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let letters = word.map { bytes[$0] | 0x20 }
    return letters == Array("utc".utf8) || letters == Array("gmt".utf8)
  }

  /// Where a bracket opens that closes with the cell.
  private static func bracket(from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int? {
    guard end > start, bytes[end - 1] == UInt8(ascii: ")") else { return nil }
    for place in start..<end where bytes[place] == UInt8(ascii: "(") { return place }
    return nil
  }
}
