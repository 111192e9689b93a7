/// Gives every distinct run of bytes a number, from 0 in order of first appearance.
///
/// Open addressing over one arena of bytes: no `String` and no allocation for a run that is known.
package struct Interner: Sendable {
  private var arena: [UInt8] = []
  private var starts: [Int] = [0]
  /// High half of the hash x 2^32 + number + 1 at each slot, 0 where it is free; a power of two
  /// long and at most half full.
  private var slots: [UInt64]

  package init() {
    slots = [UInt64](repeating: 0, count: 64)
  }

  /// Distinct runs so far.
  package var count: Int { starts.count - 1 }

  /// The number of a run of bytes, a new one where it was not there before.
  ///
  /// - Complexity: O(bytes of the run), amortised.
  package mutating func number(of bytes: Span<UInt8>, in range: Range<Int>) -> Int {
    let hash = Interner.hash(bytes, range)
    let slot = slot(of: hash, bytes, range)
    if slots[slot] != 0 { return Int(slots[slot] & 0xFFFF_FFFF) - 1 }
    let number = count
    for place in range { arena.append(bytes[place]) }
    starts.append(arena.count)
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    if count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a run of bytes that is already known.
  package func knownNumber(of bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    let slot = slot(of: Interner.hash(bytes, range), bytes, range)
    return slots[slot] == 0 ? nil : Int(slots[slot] & 0xFFFF_FFFF) - 1
  }

  /// The run of bytes that has a number.
  package func bytes(of number: Int) -> ArraySlice<UInt8> {
    arena[starts[number]..<starts[number + 1]]
  }

  /// The run of bytes that has a number, as text; bytes that are not UTF-8 become U+FFFD.
  package func text(of number: Int) -> String {
    String(decoding: bytes(of: number), as: UTF8.self)
  }

  /// Where a run stands, or the free slot where it would.
  private func slot(of hash: UInt64, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let mask = slots.count - 1
    let tag = hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == tag, equals(Int(slots[slot] & 0xFFFF_FFFF) - 1, bytes, range) {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func equals(_ number: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == range.count else { return false }
    let own = arena.span
    var offset = 0
    while offset < range.count {
      let count = min(8, range.count - offset)
      if ByteWords.part(of: own, at: start + offset, count: count)
        != ByteWords.part(of: bytes, at: range.lowerBound + offset, count: count)
      {
        return false
      }
      offset += 8
    }
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for number in 0..<count {
      let hash = Interner.hash(arena.span, starts[number]..<starts[number + 1])
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }
    slots = larger
  }

  /// Multiply and fold, eight bytes a step, so that all bits see all bytes.
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = UInt64(range.count) &* 0x9E37_79B9_7F4A_7C15
    var place = range.lowerBound
    while place < range.upperBound {
      let word = ByteWords.part(of: bytes, at: place, count: min(8, range.upperBound - place))
      let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      hash = product.high ^ product.low
      place += 8
    }
    return hash ^ (hash >> 32)
  }
}
