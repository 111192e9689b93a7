/// A place in a cell that moves on as digits and marks are read.
struct DigitCursor {
  private(set) var at: Int
  let end: Int

  init(range: Range<Int>) {
    at = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { at == end }

  /// The byte to read next; 0 at the end.
  func byte(in bytes: Span<UInt8>) -> UInt8 { at < end ? bytes[at] : 0 }

  /// Exactly so many digits, as a number.
  mutating func digits(_ count: Int, in bytes: Span<UInt8>) -> Int? {
    guard at + count <= end else { return nil }
    var value = 0
    for place in at..<at + count {
      let digit = bytes[place] &- 48
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    at += count
    return value
  }

  mutating func skip(_ mark: Unicode.Scalar, in bytes: Span<UInt8>) -> Bool {
    guard at < end, bytes[at] == UInt8(ascii: mark) else { return false }
    at += 1
    return true
  }

  /// One digit or more.
  mutating func skipDigits(in bytes: Span<UInt8>) -> Bool {
    let start = at
    while at < end, bytes[at] &- 48 < 10 { at += 1 }
    return at > start
  }

  mutating func skipSpaces(in bytes: Span<UInt8>) {
    while at < end, bytes[at] == Ascii.space { at += 1 }
  }

  /// Seconds east of UTC; 0 where the cell ends.
  mutating func offset(in bytes: Span<UInt8>) -> Int? {
    if isAtEnd || skip("Z", in: bytes) || skip("z", in: bytes) { return 0 }
    let sign: Int
    if skip("+", in: bytes) {
      sign = 1
    } else if skip("-", in: bytes) {
      sign = -1
    } else {
      return nil
    }
    guard let hours = digits(2, in: bytes), hours < 24 else { return nil }
    guard !isAtEnd else { return sign * hours * 3600 }
    _ = skip(":", in: bytes)
    guard let minutes = digits(2, in: bytes), minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  /// The digits that come next, as a number; `nil` without any or with more than so many.
  mutating func number(upTo most: Int, in bytes: Span<UInt8>) -> (value: Int, digits: Int)? {
    let start = at
    var value = 0
    while at < end, bytes[at] &- 48 < 10 {
      guard at - start < most else { return nil }
      value = value * 10 + Int(bytes[at] - 48)
      at += 1
    }
    return at > start ? (value, at - start) : nil
  }

  /// The letters that come next.
  mutating func letters(in bytes: Span<UInt8>) -> Range<Int> {
    let start = at
    while at < end, (bytes[at] | 0x20) &- 97 < 26 { at += 1 }
    return start..<at
  }

  /// Passes over spaces of all kinds: spreadsheets put narrow ones before AM and PM.
  mutating func skipBlanks(in bytes: Span<UInt8>) {
    while at < end {
      if bytes[at] == Ascii.space || bytes[at] == Ascii.tab {
        at += 1
      } else if bytes[at] == 0xC2, at + 1 < end, bytes[at + 1] == 0xA0 {
        at += 2
      } else if bytes[at] == 0xE2, at + 2 < end, bytes[at + 1] == 0x80, bytes[at + 2] == 0xAF {
        at += 3
      } else {
        break
      }
    }
  }

  mutating func move(to place: Int) {
    at = place
  }
}
