/// Tells hashes that may have come more than once from those that came once, without sorting them.
struct HashTally {
  /// How often each remainder came: 0, 1, or 2 for more often.
  private var counts: [UInt8]

  /// Makes room for so many hashes, about.
  init(room: Int) {
    var size = 1 << 10
    while size < 8 * room { size *= 2 }
    counts = [UInt8](repeating: 0, count: size)
  }

  mutating func add(_ hash: UInt64) {
    let place = place(of: hash)
    if counts[place] < 2 { counts[place] += 1 }
  }

  /// Whether a hash may have been added more than once; never wrong about one that was.
  func mayRepeat(_ hash: UInt64) -> Bool { counts[place(of: hash)] > 1 }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (counts.count - 1)
  }
}
