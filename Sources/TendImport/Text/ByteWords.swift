/// Eight bytes at a time: how the readers look at text without looking at every byte alone.
///
/// The loads are not checked: each stands behind a check that its eight bytes are there.
enum ByteWords {
  static let lineFeeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
  static let semicolons: UInt64 = 0x3B3B_3B3B_3B3B_3B3B
  static let pipes: UInt64 = 0x7C7C_7C7C_7C7C_7C7C
  static let carriageReturns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D

  /// A byte eight times.
  @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The eight bytes from a place on, the first one lowest; they must be there.
  @inline(__always)
  static func word(of bytes: Span<UInt8>, at place: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: place, as: UInt64.self))
  }

  /// The high bit of each byte that is zero; above the lowest of them, bits may be wrong.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The bytes of a word that stand before the lowest marked one, the rest zero.
  @inline(__always)
  static func before(_ marks: UInt64, in word: UInt64) -> UInt64 {
    // The lowest mark is the high bit of its byte.
    word & ((marks & (0 &- marks)) >> 7 &- 1)
  }

  /// Up to eight bytes of a range, the rest zero; `count` is from 0 to 8.
  @inline(__always)
  static func part(of bytes: Span<UInt8>, at place: Int, count: Int) -> UInt64 {
    if count == 8 { return word(of: bytes, at: place) }
    if place + 8 <= bytes.count {
      return word(of: bytes, at: place) & ((1 << UInt64(count * 8)) &- 1)
    }
    var word: UInt64 = 0
    for offset in 0..<count { word |= UInt64(bytes[place + offset]) << UInt64(offset * 8) }
    return word
  }
}
