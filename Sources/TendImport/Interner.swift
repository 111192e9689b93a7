/// Gives every distinct run of bytes a number, from 0 in order of first appearance.
///
/// Open addressing over one arena of bytes: no `String` and no allocation for a run that is known.
package struct Interner {
  private var arena: [UInt8] = []
  private var starts: [Int] = [0]
  /// Number + 1 at each slot, 0 where the slot is free; a power of two long.
  private var slots: [Int32]

  package init() {
    slots = [Int32](repeating: 0, count: 64)
  }

  /// Distinct runs so far.
  package var count: Int { starts.count - 1 }

  /// The number of a run of bytes, a new one where it was not there before.
  ///
  /// - Complexity: O(bytes of the run), amortised.
  package mutating func number(of bytes: Span<UInt8>, in range: Range<Int>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Interner.hash(bytes, range)) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if equals(number, bytes, range) { return number }
      slot = (slot + 1) & mask
    }
    let number = count
    for place in range { arena.append(bytes[place]) }
    starts.append(arena.count)
    slots[slot] = Int32(number + 1)
    if count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a run of bytes that is already known.
  package func knownNumber(of bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Interner.hash(bytes, range)) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if equals(number, bytes, range) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The run of bytes that has a number.
  package func bytes(of number: Int) -> ArraySlice<UInt8> {
    arena[starts[number]..<starts[number + 1]]
  }

  /// The run of bytes that has a number, as text; bytes that are not UTF-8 become U+FFFD.
  package func text(of number: Int) -> String {
    String(decoding: bytes(of: number), as: UTF8.self)
  }

  private func equals(_ number: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == range.count else { return false }
    for offset in 0..<range.count where arena[start + offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    var larger = [Int32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for number in 0..<count {
      let hash = Interner.hash(arena.span, starts[number]..<starts[number + 1])
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = Int32(number + 1)
    }
    slots = larger
  }

  /// FNV-1a, folded so that the low bits see all others.
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in range {
      hash = (hash ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01B3
    }
    return hash ^ (hash >> 29)
  }
}
