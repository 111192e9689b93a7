import CZlib

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
    let input = Array(packing: packed)
    var output: [UInt8] = []
    var position = 0
    repeat {
      guard let read = GzipText.unpackMember(of: input, at: position, to: &output) else {
        throw ImportError(source: source, reason: .spoiledGzip)
      }
      position += read
      // Some writers pad the file with zeros.
      while position < input.count, input[position] == 0 { position += 1 }
    } while position < input.count
    bytes = output
  }

  /// Unpacks one member; the bytes that it took, or `nil` when it is spoiled.
  private static func unpackMember(
    of input: [UInt8], at start: Int, to output: inout [UInt8]
  ) -> Int? {
    var stream = z_stream()
    guard tend_inflate_begin(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    var taken = 0
    var status = Z_OK
    while status == Z_OK {
      let given = min(input.count - start - taken, 1 << 28)
      guard given > 0 else { return nil }
      let written = input.withUnsafeBufferPointer { input in
        chunk.withUnsafeMutableBufferPointer { chunk in
          stream.next_in = UnsafeMutablePointer(
            mutating: input.baseAddress.map { $0 + start + taken })
          stream.avail_in = UInt32(given)
          stream.next_out = chunk.baseAddress
          stream.avail_out = UInt32(chunk.count)
          status = inflate(&stream, Z_NO_FLUSH)
          return chunk.count - Int(stream.avail_out)
        }
      }
      taken += given - Int(stream.avail_in)
      output += chunk[..<written]
    }
    return status == Z_STREAM_END ? taken : nil
  }
}

extension Array where Element == UInt8 {
  /// The bytes of a span.
  init(packing bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { Array($0) }
  }
}
