/// Gives every distinct run of bytes a number, from 0 in order of first appearance.
///
/// Open addressing; no `String` and no allocation for a run that is known. Runs of up to 24 bytes,
/// which is what names and addresses mostly are, are compared without leaving the table.
package struct Interner: Sendable {
  /// A run: its length, its first 24 bytes, and where all of them stand.
  private struct Entry {
    let length: Int
    let head: Head
    let start: Int
  }

  /// The first 24 bytes of a run, zero behind its end.
  private struct Head: Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
  }

  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  /// High half of the hash x 2^32 + number + 1 at each slot, 0 where it is free; a power of two
  /// long and at most half full.
  private var slots: [UInt64]

  package init() {
    slots = [UInt64](repeating: 0, count: 64)
  }

  /// Distinct runs so far.
  package var count: Int { entries.count }

  /// The number of a run of bytes, a new one where it was not there before.
  ///
  /// - Complexity: O(bytes of the run), amortised.
  package mutating func number(of bytes: Span<UInt8>, in range: Range<Int>) -> Int {
    let head = Interner.head(bytes, range)
    let hash = Interner.hash(head, bytes, range)
    let slot = slot(of: hash, head, bytes, range)
    if slots[slot] != 0 { return Int(slots[slot] & 0xFFFF_FFFF) - 1 }
    let number = entries.count
    entries.append(Entry(length: range.count, head: head, start: arena.count))
    for place in range { arena.append(bytes[place]) }
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    if entries.count * 2 > slots.count { grow() }
    return number
  }

  /// The numbers of many runs at once; -1 for a run that is not known.
  package func knownNumbers(
    of bytes: Span<UInt8>, in ranges: [Range<Int>], count: Int, into numbers: inout [Int32]
  ) {
    for place in 0..<count {
      let range = ranges[place]
      let head = Interner.head(bytes, range)
      let slot = slot(of: Interner.hash(head, bytes, range), head, bytes, range)
      numbers[place] = Int32(truncatingIfNeeded: Int(slots[slot] & 0xFFFF_FFFF) - 1)
    }
  }

  /// The number of a run of bytes that is already known.
  package func knownNumber(of bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    let head = Interner.head(bytes, range)
    let slot = slot(of: Interner.hash(head, bytes, range), head, bytes, range)
    return slots[slot] == 0 ? nil : Int(slots[slot] & 0xFFFF_FFFF) - 1
  }

  /// The run of bytes that has a number.
  package func bytes(of number: Int) -> ArraySlice<UInt8> {
    let entry = entries[number]
    return arena[entry.start..<entry.start + entry.length]
  }

  /// The run of bytes that has a number, as text; bytes that are not UTF-8 become U+FFFD.
  package func text(of number: Int) -> String {
    String(decoding: bytes(of: number), as: UTF8.self)
  }

  /// Where a run stands, or the free slot where it would.
  @inline(__always)
  private func slot(
    of hash: UInt64, _ head: Head, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    let slots = slots.span
    let entries = entries.span
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let entry = entries[Int(slots[slot] & 0xFFFF_FFFF) - 1]
        if entry.length == range.count, entry.head == head,
          range.count <= 24 || hasTail(entry, bytes, range)
        {
          return slot
        }
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// Whether a run has the same bytes behind the first 24 as an entry of its length.
  private func hasTail(_ entry: Entry, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in 24..<range.count
    where arena[entry.start + offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    let all = arena
    for (number, entry) in entries.enumerated() {
      let hash = Interner.hash(entry.head, all.span, entry.start..<entry.start + entry.length)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }
    slots = larger
  }

  @inline(__always)
  private static func head(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Head {
    var head = Head()
    let place = range.lowerBound
    head.first = ByteWords.part(of: bytes, at: place, count: min(8, range.count))
    guard range.count > 8 else { return head }
    head.second = ByteWords.part(of: bytes, at: place + 8, count: min(8, range.count - 8))
    guard range.count > 16 else { return head }
    head.third = ByteWords.part(of: bytes, at: place + 16, count: min(8, range.count - 16))
    return head
  }

  /// Multiply and fold, so that all bits see all bytes.
  @inline(__always)
  private static func hash(_ head: Head, _ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = fold(head.first ^ UInt64(truncatingIfNeeded: range.count), 0x9E37_79B9_7F4A_7C15)
    hash = fold(hash ^ head.second, 0xD6E8_FEB8_6659_FD93)
    hash = fold(hash ^ head.third, 0xA076_1D64_78BD_642F)
    var place = range.lowerBound + 24
    while place < range.upperBound {
      let word = ByteWords.part(of: bytes, at: place, count: min(8, range.upperBound - place))
      hash = fold(hash ^ word, 0xD6E8_FEB8_6659_FD93)
      place += 8
    }
    return hash
  }

  @inline(__always)
  private static func fold(_ word: UInt64, _ factor: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
