import CZlib
import Synchronization

/// Unpacks gzip as it comes, also several members one after another.
///
/// The library's state must stay where it is, so an object holds it; one thread at a time uses it.
final class Inflater: Sendable {
  private struct State: ~Copyable {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    /// Whether a member has ended and none has begun since.
    var isBetweenMembers = false

    init() {
      stream.initialize(to: z_stream())
      _ = tend_inflate_begin(stream)
    }

    deinit {
      inflateEnd(stream)
      stream.deinitialize(count: 1)
      stream.deallocate()
    }
  }

  private let state = Mutex(State())

  /// Whether the bytes so far end with a whole member.
  var isBetweenMembers: Bool { state.withLock { $0.isBetweenMembers } }

  /// Unpacks some bytes.
  ///
  /// - Returns: Whether they could be; `false` where they are spoiled.
  func unpack(_ packed: [UInt8], into bytes: inout [UInt8]) -> Bool {
    var unpacked: [UInt8] = []
    let isWhole = state.withLock { Inflater.unpack(packed, into: &unpacked, &$0) }
    bytes += unpacked
    return isWhole
  }

  private static func unpack(
    _ packed: [UInt8], into bytes: inout [UInt8], _ state: inout State
  ) -> Bool {
    var taken = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      if state.isBetweenMembers {
        // Some writers pad the file with zeros.
        while taken < packed.count, packed[taken] == 0 { taken += 1 }
        guard taken < packed.count else { return true }
        guard inflateReset(state.stream) == Z_OK else { return false }
        state.isBetweenMembers = false
      }
      let given = min(packed.count - taken, 1 << 30)
      var status = Z_OK
      let written = packed.withUnsafeBufferPointer { packed in
        chunk.withUnsafeMutableBufferPointer { chunk in
          state.stream.pointee.next_in = UnsafeMutablePointer(
            mutating: packed.baseAddress.map { $0 + taken })
          state.stream.pointee.avail_in = UInt32(given)
          state.stream.pointee.next_out = chunk.baseAddress
          state.stream.pointee.avail_out = UInt32(chunk.count)
          status = inflate(state.stream, Z_NO_FLUSH)
          return chunk.count - Int(state.stream.pointee.avail_out)
        }
      }
      taken += given - Int(state.stream.pointee.avail_in)
      bytes += chunk[..<written]
      switch status {
      case Z_STREAM_END: state.isBetweenMembers = true
      case Z_OK: if taken == packed.count, written < chunk.count { return true }
      // Nothing more can be done without more input.
      case Z_BUF_ERROR: return taken == packed.count
      default: return false
      }
    }
  }
}
