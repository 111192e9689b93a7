/// Unpacks files compressed with gzip.
struct GzipText {
  /// The unpacked bytes.
  let bytes: [UInt8]

  /// Whether a file says that it is compressed with gzip.
  static func recognises(_ bytes: Span<UInt8>) -> Bool {
    bytes.holds([0x1F, 0x8B], at: 0)
  }

  /// Unpacks a file, also one of several members, as `cat a.gz b.gz` makes it.
  ///
  /// - Throws: When the file is cut short or spoiled.
  /// - Complexity: O(unpacked bytes) time and space.
  init(_ packed: Span<UInt8>, source: String) throws(ImportError) {
    let inflater = Inflater()
    var output: [UInt8] = []
    guard inflater.unpack(Array(packing: packed), into: &output), inflater.isBetweenMembers else {
      throw ImportError(source: source, reason: .spoiledGzip)
    }
    bytes = output
  }
}

extension Array where Element == UInt8 {
  /// The bytes of a span.
  init(packing bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { Array($0) }
  }
}
