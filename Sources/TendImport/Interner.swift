/// Gives every distinct run of bytes a number, from 0 in order of first appearance, or a value of
/// the caller's own.
///
/// Open addressing, by buckets of four slots with a part of the hash in each, so that one load
/// nearly always tells the right entry; no `String` and no allocation for a run that is known. Runs
/// of up to 24 bytes, which is what names and addresses mostly are, are compared without looking at
/// the run itself.
package struct Interner: Sendable {
  /// A run of bytes made ready to be looked up.
  struct Key {
    /// The first 24 bytes, zero behind the run's end.
    var head: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var hash: UInt64 = 0
    /// Where the run starts.
    var start = 0
    var length: UInt32 = 0
    /// Where the run's entry stands, most likely, once somebody has looked.
    var entry: UInt32 = 0
    /// What stands in the run's own bucket, once somebody has looked.
    var bucket = SIMD4<UInt32>()

    init() {}

    /// Where the run stands.
    var range: Range<Int> { start..<start + Int(length) }
  }

  /// A run that is known: what it is compared by, and its value.
  struct Entry {
    /// In one vector, so that an entry never lies across two lines of a cache.
    private let words: SIMD4<UInt64>

    @inline(__always)
    init(_ first: UInt64, _ second: UInt64, _ third: UInt64, length: UInt32, value: Int32) {
      words = SIMD4(first, second, third, UInt64(length) << 32 | UInt64(UInt32(bitPattern: value)))
    }

    @inline(__always) var first: UInt64 { words.x }
    @inline(__always) var second: UInt64 { words.y }
    /// The last bytes of up to 24, or where a longer run starts in the arena.
    @inline(__always) var third: UInt64 { words.z }
    /// Bytes of the run.
    @inline(__always) var length: UInt32 { UInt32(truncatingIfNeeded: words.w >> 32) }
    @inline(__always)
    var value: Int32 { Int32(bitPattern: UInt32(truncatingIfNeeded: words.w)) }

    /// What no run agrees with.
    static let none = Entry(0, 0, 0, length: .max, value: 0)
  }

  private var arena: [UInt8] = []
  /// Where each run starts in the arena; one more than there are runs.
  private var starts = [0]
  /// The entries, behind one that no run agrees with.
  private(set) var entries = [Entry.none]
  /// The place of an entry in each slot's low bits and a part of its hash above them, 0 where the
  /// slot is free; a power of two buckets, at most half full.
  private(set) var buckets: [SIMD4<UInt32>]

  package init() {
    buckets = [SIMD4<UInt32>](repeating: SIMD4(), count: 16)
  }

  /// Distinct runs so far.
  package var count: Int { entries.count - 1 }

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

  /// The bits of a slot that say where an entry stands; the others are of its hash.
  @inline(__always)
  var placeBits: UInt32 { UInt32(truncatingIfNeeded: buckets.count * 4 - 1) }

  /// The value of a run; `nil` where it is not known.
  func value(of key: Key, in bytes: Span<UInt8>) -> Int32? {
    let buckets = buckets.span
    let entries = entries.span
    let mask = buckets.count - 1
    let placeBits = placeBits
    let tag = key.tag & ~placeBits
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let bucket = buckets[place]
      for slot in 0..<4 {
        if bucket[slot] == 0 { return nil }
        guard bucket[slot] & ~placeBits == tag else { continue }
        let entry = entries[Int(bucket[slot] & placeBits)]
        if entry.first == key.head.0, entry.second == key.head.1, entry.length == key.length,
          key.length <= 24
            ? entry.third == key.head.2 : hasRun(key, in: bytes, at: Int(entry.third))
        {
          return entry.value
        }
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
        key.head.0, key.head.1, key.length <= 24 ? key.head.2 : UInt64(start),
        length: key.length, value: value))
    if count * 2 > buckets.count * 4 { grow() } else { put(key, entry: count) }
  }

  /// The run of bytes that has a number.
  package func bytes(of number: Int) -> ArraySlice<UInt8> {
    arena[starts[number]..<starts[number + 1]]
  }

  /// The run of bytes that has a number, as text; bytes that are not UTF-8 become U+FFFD.
  package func text(of number: Int) -> String {
    String(decoding: bytes(of: number), as: UTF8.self)
  }

  /// Whether a run of the same length, longer than 24 bytes, stands at a place of the arena.
  private func hasRun(_ key: Key, in bytes: Span<UInt8>, at start: Int) -> Bool {
    let arena = arena.span
    let length = Int(key.length)
    for offset in stride(from: 16, to: length, by: 8) {
      let count = min(8, length - offset)
      let known = ByteWords.part(of: arena, at: start + offset, count: count)
      if known != ByteWords.part(of: bytes, at: key.start + offset, count: count) { return false }
    }
    return true
  }

  private mutating func put(_ key: Key, entry: Int) {
    let mask = buckets.count - 1
    let slot = UInt32(truncatingIfNeeded: entry) | key.tag & ~placeBits
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      for free in 0..<4 where buckets[place][free] == 0 {
        buckets[place][free] = slot
        return
      }
      place = (place + 1) & mask
    }
  }

  private mutating func grow() {
    buckets = [SIMD4<UInt32>](repeating: SIMD4(), count: buckets.count * 2)
    for run in 0..<count {
      put(Key(arena.span, starts[run]..<starts[run + 1]), entry: run + 1)
    }
  }
}

extension Interner.Key {
  /// Makes a run ready: its first bytes, and a hash of all of them.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    start = range.lowerBound
    length = UInt32(truncatingIfNeeded: range.count)
    let place = start
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
    let count = UInt64(length)
    hash = Interner.Key.fold(
      Interner.Key.fold(head.0 ^ count, 0x9E37_79B9_7F4A_7C15) ^ head.2,
      Interner.Key.fold(head.1, 0xD6E8_FEB8_6659_FD93) | 1)
    let end = start + Int(length)
    var place = start + 24
    while place < end {
      let word = ByteWords.part(of: bytes, at: place, count: min(8, end - place))
      hash = Interner.Key.fold(hash ^ word, 0xD6E8_FEB8_6659_FD93)
      place += 8
    }
  }

  /// The part of the hash that stands in a slot.
  @inline(__always)
  var tag: UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  @inline(__always)
  private static func fold(_ word: UInt64, _ factor: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
