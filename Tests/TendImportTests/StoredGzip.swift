/// A gzip file (RFC 1952) that stores bytes as they are, made of several members.
enum StoredGzip {
  static func file(of bytes: [UInt8], memberSize: Int) -> [UInt8] {
    stride(from: 0, to: max(1, bytes.count), by: memberSize).flatMap { start in
      member(of: Array(bytes[start..<min(bytes.count, start + memberSize)]))
    }
  }

  private static func member(of bytes: [UInt8]) -> [UInt8] {
    var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var start = 0
    repeat {
      let count = min(bytes.count - start, 0xFFFF)
      let isLast = start + count == bytes.count
      file += [isLast ? 1 : 0, UInt8(count & 0xFF), UInt8(count >> 8)]
      file += [~UInt8(count & 0xFF), ~UInt8(count >> 8)]
      file += bytes[start..<start + count]
      start += count
    } while start < bytes.count
    return file + number(checksum(of: bytes)) + number(UInt32(bytes.count))
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32($0 * 8)) }
  }

  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~sum
  }
}
