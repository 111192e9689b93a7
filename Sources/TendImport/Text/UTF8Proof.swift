/// Proves that a text is UTF-8 a little ahead of its reader, while its bytes are near at hand.
struct UTF8Proof {
  /// Up to where the text was looked at.
  private(set) var end: Int
  /// Bytes that belong to no letter.
  private(set) var invalid = 0

  /// Bytes looked at ahead: with what is made of them they fit into a core's own cache.
  private static let step = 1 << 17

  /// Starts with nothing looked at from a place on, which must be between letters.
  init(from start: Int) {
    end = start
  }

  /// Looks on until it is ahead of a place, but not beyond a limit other than by a letter.
  mutating func reach(behind place: Int, of bytes: Span<UInt8>, upTo limit: Int) {
    while end <= place, end < limit { reach(upTo: min(limit, end + UTF8Proof.step), of: bytes) }
  }

  /// Looks on up to a place, or to the end of the letter there.
  mutating func reach(upTo place: Int, of bytes: Span<UInt8>) {
    guard end < place else { return }
    let next = UTF8Census.letterStart(in: bytes, from: place)
    invalid += UTF8Census(of: bytes, in: end..<next).invalid
    end = next
  }
}
