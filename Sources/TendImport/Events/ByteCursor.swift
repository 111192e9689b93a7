/// A place in a run of bytes that moves on as words, digits and marks are read.
struct ByteCursor {
  private(set) var at: Int
  let end: Int

  init(_ range: Range<Int>) {
    at = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { at == end }

  /// What has not been read.
  var rest: Range<Int> { at..<end }

  /// Steps over a mark where it stands next.
  mutating func skip(_ mark: Unicode.Scalar, in bytes: Span<UInt8>) -> Bool {
    guard at < end, bytes[at] == UInt8(ascii: mark) else { return false }
    at += 1
    return true
  }

  /// Steps over spaces and tabs.
  mutating func skipBlanks(in bytes: Span<UInt8>) {
    while at < end, bytes[at] == Ascii.space || bytes[at] == Ascii.tab { at += 1 }
  }

  /// Reads digits as a number; `nil`, and nothing read, where their number is not allowed.
  ///
  /// Lengths go up to 18 digits, which always fit.
  mutating func digits(_ lengths: ClosedRange<Int>, in bytes: Span<UInt8>) -> Int? {
    var place = at
    var value = 0
    while place < end, bytes[place] &- 48 < 10 {
      guard place - at < lengths.upperBound else { return nil }
      value = value * 10 + Int(bytes[place] - 48)
      place += 1
    }
    guard place - at >= lengths.lowerBound else { return nil }
    at = place
    return value
  }

  /// Reads exactly so many digits, whatever follows them.
  mutating func digits(_ count: Int, in bytes: Span<UInt8>) -> Int? {
    guard at + count <= end else { return nil }
    var part = ByteCursor(at..<at + count)
    guard let value = part.digits(count...count, in: bytes) else { return nil }
    at += count
    return value
  }

  /// Reads ASCII letters; an empty range where none stands next.
  mutating func word(in bytes: Span<UInt8>) -> Range<Int> {
    let start = at
    while at < end, bytes[at].lowercased &- 97 < 26 { at += 1 }
    return start..<at
  }

  /// Reads up to a mark, which is stepped over, or to the end.
  mutating func part(to mark: Unicode.Scalar, in bytes: Span<UInt8>) -> Range<Int> {
    let start = at
    while at < end, bytes[at] != UInt8(ascii: mark) { at += 1 }
    defer { if at < end { at += 1 } }
    return start..<at
  }
}

extension UInt8 {
  /// The letter in lower case; any other byte as it is.
  var lowercased: UInt8 { self &- 65 < 26 ? self + 32 : self }
}

extension Span<UInt8> {
  /// Whether the bytes at a range are those of an ASCII word, in any case.
  func spells(_ word: StaticString, at range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount && starts(with: word, at: range)
  }

  /// Whether the bytes at a range start with those of an ASCII word, in any case.
  func starts(with word: StaticString, at range: Range<Int>) -> Bool {
    guard range.count >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      var place = range.lowerBound
      for letter in letters {
        if self[place].lowercased != letter.lowercased { return false }
        place += 1
      }
      return true
    }
  }

  /// A copy of the bytes at a range.
  func copy(of range: Range<Int>) -> [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for place in range { copy.append(self[place]) }
    return copy
  }

  /// Where a byte first stands in a range.
  func first(_ mark: Unicode.Scalar, in range: Range<Int>) -> Int? {
    for place in range where self[place] == UInt8(ascii: mark) { return place }
    return nil
  }

  /// Where a text starts after its UTF-8 byte order mark.
  var textStart: Int {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
  }
}

extension Ascii {
  static let backslash = UInt8(ascii: "\\")
}
