/// Gives every distinct run of bytes a number, from 0 in order of first appearance, or a value of
/// the caller's own.
///
/// Open addressing; no `String` and no allocation for a run that is known. Runs of up to 24 bytes,
/// which is what names and addresses mostly are, are compared without looking at the run itself.
package struct Interner: Sendable {
  /// A run of bytes made ready to be looked up.
  struct Key {
    /// The first 24 bytes, zero behind the run's end.
    var head: (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// Where the run stands.
    var range = 0..<0
    var hash: UInt64 = 0
    /// What stood at the run's own slot when it was made ready; 0 where nobody looked.
    var slot: UInt32 = 0

    init() {}
  }

  /// A run that is known: what it is compared by, and its value.
  private struct Entry {
    let first: UInt64
    let second: UInt64
    /// The last bytes of up to 24, or where a longer run starts in the arena.
    let third: UInt64
    /// Bytes of the run.
    let length: UInt32
    let value: Int32
  }

  private var arena: [UInt8] = []
  /// Where each run starts in the arena; one more than there are runs.
  private var starts = [0]
  private var entries: [Entry] = []
  /// The place of an entry + 1 at each slot, 0 where it is free; a power of two long and at most
  /// half full.
  private var slots: [UInt32]

  package init() {
    slots = [UInt32](repeating: 0, count: 64)
  }

  /// Distinct runs so far.
  package var count: Int { entries.count }

  /// The number of a run of bytes, a new one where it was not there before.
  ///
  /// - Complexity: O(bytes of the run), amortised.
  package mutating func number(of bytes: Span<UInt8>, in range: Range<Int>) -> Int {
    let key = Key(bytes, range)
    if let number = value(of: key, in: bytes) { return Int(number) }
    let number = count
    insert(key, of: bytes, value: Int32(truncatingIfNeeded: number))
    return number
  }

  /// The number or value of a run of bytes that is already known.
  package func knownNumber(of bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    value(of: Key(bytes, range), in: bytes).map(Int.init)
  }

  /// Looks at the run's own slot beforehand, so that the look-up itself need not wait for it.
  @inline(__always)
  func look(for key: inout Key) {
    let slots = slots.span
    // The mask keeps the place inside the table.
    key.slot = unsafe slots[unchecked: Int(truncatingIfNeeded: key.hash) & (slots.count - 1)]
  }

  /// The value of a run that was looked for, where its own slot holds it, which is mostly so.
  @inline(__always)
  func valueAtSlot(of key: borrowing Key) -> Int32? {
    let entries = entries.span
    let place = Int(key.slot) - 1
    guard place >= 0, place < entries.count else { return nil }
    let entry = unsafe entries[unchecked: place]
    guard entry.first == key.head.0, entry.second == key.head.1, entry.third == key.head.2,
      entry.length == UInt32(truncatingIfNeeded: key.range.count), entry.length <= 24
    else { return nil }
    return entry.value
  }

  /// The value of a run; `nil` where it is not known.
  @inline(__always)
  func value(of key: Key, in bytes: Span<UInt8>) -> Int32? {
    let slots = slots.span
    let entries = entries.span
    let mask = slots.count - 1
    let length = UInt32(truncatingIfNeeded: key.range.count)
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      // The mask keeps the place inside the table, and slots hold places of entries.
      let slot = unsafe slots[unchecked: place]
      if slot == 0 { return nil }
      let entry = unsafe entries[unchecked: Int(slot) - 1]
      if entry.first == key.head.0, entry.second == key.head.1, entry.length == length,
        length <= 24
          ? entry.third == key.head.2 : hasRun(key, in: bytes, at: Int(entry.third))
      {
        return entry.value
      }
      place = (place + 1) & mask
    }
  }

  /// Adds a run that is not known yet.
  mutating func insert(_ key: Key, of bytes: Span<UInt8>, value: Int32) {
    let start = arena.count
    for place in key.range { arena.append(bytes[place]) }
    starts.append(arena.count)
    entries.append(
      Entry(
        first: key.head.0, second: key.head.1,
        third: key.range.count <= 24 ? key.head.2 : UInt64(start),
        length: UInt32(truncatingIfNeeded: key.range.count), value: value))
    put(key.hash, entry: count - 1)
    if count * 2 > slots.count { grow() }
  }

  /// The run of bytes that has a number.
  package func bytes(of number: Int) -> ArraySlice<UInt8> {
    arena[starts[number]..<starts[number + 1]]
  }

  /// The run of bytes that has a number, as text; bytes that are not UTF-8 become U+FFFD.
  package func text(of number: Int) -> String {
    String(decoding: bytes(of: number), as: UTF8.self)
  }

  /// Whether a run of the same length stands at a place of the arena.
  private func hasRun(_ key: Key, in bytes: Span<UInt8>, at start: Int) -> Bool {
    let arena = arena.span
    for offset in 16..<key.range.count
    where arena[start + offset] != bytes[key.range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func put(_ hash: UInt64, entry: Int) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 { place = (place + 1) & mask }
    slots[place] = UInt32(entry + 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for entry in 0..<count {
      put(Key(arena.span, starts[entry]..<starts[entry + 1]).hash, entry: entry)
    }
  }
}

extension Interner.Key {
  /// Makes a run ready: its first bytes, and a hash of all of them.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self.range = range
    let place = range.lowerBound
    head.0 = ByteWords.part(of: bytes, at: place, count: min(8, range.count))
    if range.count > 8 {
      head.1 = ByteWords.part(of: bytes, at: place + 8, count: min(8, range.count - 8))
    }
    if range.count > 16 {
      head.2 = ByteWords.part(of: bytes, at: place + 16, count: min(8, range.count - 16))
    }
    finish(bytes)
  }

  /// Hashes the run, whose first bytes are known: multiply and fold, so that all bits see all bytes.
  @inline(__always)
  mutating func finish(_ bytes: Span<UInt8>) {
    let count = UInt64(truncatingIfNeeded: range.count)
    hash = Interner.Key.fold(
      Interner.Key.fold(head.0 ^ count, 0x9E37_79B9_7F4A_7C15) ^ head.2,
      Interner.Key.fold(head.1, 0xD6E8_FEB8_6659_FD93) | 1)
    var place = range.lowerBound + 24
    while place < range.upperBound {
      let word = ByteWords.part(of: bytes, at: place, count: min(8, range.upperBound - place))
      hash = Interner.Key.fold(hash ^ word, 0xD6E8_FEB8_6659_FD93)
      place += 8
    }
  }

  @inline(__always)
  private static func fold(_ word: UInt64, _ factor: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
