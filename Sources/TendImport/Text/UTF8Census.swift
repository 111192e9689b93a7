/// How much of a text is UTF-8.
struct UTF8Census {
  /// Letters of two bytes and more that are well formed.
  private(set) var valid = 0
  /// Bytes that belong to no letter.
  private(set) var invalid = 0
  /// Whether a NUL stands in the text; looked for only where the text is not all UTF-8.
  private(set) var hasNUL = false

  /// Looks at every byte, eight ASCII letters at a time.
  init(of bytes: Span<UInt8>) {
    let raw = bytes.bytes
    let end = bytes.count
    var at = 0
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
    guard invalid > 0 else { return }
    for place in bytes.indices where bytes[place] == 0 {
      hasNUL = true
      break
    }
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
