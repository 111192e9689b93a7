import TendGraph

/// How much of a text is UTF-8.
struct UTF8Census {
  /// Letters of two bytes and more that are well formed.
  private(set) var valid = 0
  /// Bytes that belong to no letter.
  private(set) var invalid = 0
  /// Whether a NUL stands in the text; looked for only where the text is not all UTF-8.
  private(set) var hasNUL = false

  /// Bytes of a stretch that one thread looks at.
  private static let stretch = 1 << 22

  /// Looks at every byte, 32 ASCII letters at a time, on several threads.
  init(of bytes: Span<UInt8>, threads: Int = 1) {
    let count = (bytes.count + UTF8Census.stretch - 1) / UTF8Census.stretch
    let starts = (0...count).map { number in
      number == 0
        ? 0
        : UTF8Census.letterStart(in: bytes, from: min(number * UTF8Census.stretch, bytes.count))
    }
    let results = PieceResults<UTF8Census>(count: count)
    let turns = Turns(count)
    runAtOnce(min(threads, count)) { _ in
      while let number = turns.take() {
        let range = starts[number]..<max(starts[number], starts[number + 1])
        results.set(UTF8Census(of: bytes, in: range), at: number)
      }
    }
    for part in results.takeAll() {
      valid += part.valid
      invalid += part.invalid
    }
    guard invalid > 0 else { return }
    for place in bytes.indices where bytes[place] == 0 {
      hasNUL = true
      break
    }
  }

  /// Looks at a range that starts and ends between letters.
  init(of bytes: Span<UInt8>, in range: Range<Int>) {
    let raw = bytes.bytes
    let end = range.upperBound
    var at = range.lowerBound
    while at < end {
      while at + 32 <= end,
        unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: SIMD4<UInt64>.self)
          .isASCII
      {
        at += 32
      }
      while at + 8 <= end,
        unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
          & 0x8080_8080_8080_8080 == 0
      {
        at += 8
      }
      guard at < end else { break }
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let length = UTF8Census.letterLength(bytes, at: at)
      valid += length > 0 ? 1 : 0
      invalid += length > 0 ? 0 : 1
      at += max(1, length)
    }
  }

  /// The first place from another on that is between letters, as far as a text is UTF-8: no letter
  /// is longer than four bytes, and none starts with one that goes on with another.
  static func letterStart(in bytes: Span<UInt8>, from place: Int) -> Int {
    var start = place
    let furthest = min(place + 3, bytes.count)
    while start < furthest, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }

  /// Bytes of the well-formed letter that starts at a place; 0 where none does (Unicode, table 3-7).
  private static func letterLength(_ bytes: Span<UInt8>, at place: Int) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[place] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard place + length <= bytes.count, second.contains(bytes[place + 1]) else { return 0 }
    for next in place + 2..<place + max(2, length) where bytes[next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

extension SIMD4<UInt64> {
  /// Whether no byte has its high bit set.
  @inline(__always)
  fileprivate var isASCII: Bool {
    (self[0] | self[1] | self[2] | self[3]) & 0x8080_8080_8080_8080 == 0
  }
}
