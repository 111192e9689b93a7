import TendTestSupport

/// Broken copies of a sample, the same for the same seed.
///
/// Bytes are flipped or made NUL, pieces are left out, doubled or swapped, and the end is cut off.
struct Garbage {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// The sample with a few things broken.
  mutating func broken(_ sample: String) -> [UInt8] {
    var bytes = Array(sample.utf8)
    for _ in 0..<Int.random(in: 1...12, using: &generator) where bytes.count > 1 {
      let place = Int.random(in: bytes.indices, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...80, using: &generator))
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: bytes[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
      case 1: bytes[place] = 0
      case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 3: bytes.removeSubrange(place..<end)
      case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 5: bytes[place] = UInt8.random(in: 48...57, using: &generator)
      default: bytes.removeSubrange(end...)
      }
    }
    return bytes
  }
}
