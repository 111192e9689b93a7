import Foundation

/// The hours of a time zone against UTC, from 1970 to 2100, looked up once.
///
/// A clock that is put back shows an hour twice: the first is meant. One that is put forward shows
/// an hour never: a time in it is read by the clock as it was before.
struct ZoneOffsets: Hashable, Sendable {
  /// Local seconds since 1970-01-01T00:00:00 from which each offset holds; the first is the oldest.
  private let starts: [Int64]
  /// Seconds east of UTC.
  private let offsets: [Int32]

  /// Looks up a zone by its name (`Europe/Berlin`, `UTC`) or offset (`+01:00`); `nil` for another.
  ///
  /// - Complexity: 7,000 questions to the system's zones, a few milliseconds; each later conversion
  ///   is a search among at most some hundred offsets.
  init?(_ name: String) {
    let bytes = Array(name.utf8)
    var cursor = DigitCursor(range: bytes.indices)
    if !bytes.isEmpty, let offset = cursor.offset(in: bytes.span), cursor.isAtEnd {
      starts = [.min]
      offsets = [Int32(offset)]
      return
    }
    guard let zone = TimeZone(identifier: name) else { return nil }
    func offset(_ second: Int64) -> Int32 {
      Int32(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
    }
    let week: Int64 = 7 * 86_400
    var starts = [Int64.min]
    var offsets = [offset(0)]
    for end in stride(from: week, to: ZoneOffsets.lastSecond, by: Int(week)) {
      var before = offsets[offsets.count - 1]
      var changed = end - week
      // A change within the week; a second one, should there be any, is looked for after it.
      while offset(end) != before {
        var low = changed
        var high = end
        while high - low > 1 {
          let middle = (low + high) / 2
          if offset(middle) == before { low = middle } else { high = middle }
        }
        let next = offset(high)
        starts.append(high + Int64(max(before, next)))
        offsets.append(next)
        before = next
        changed = high
      }
    }
    self.starts = starts
    self.offsets = offsets
  }

  /// 2100-01-01.
  private static let lastSecond: Int64 = 4_102_444_800

  /// Seconds since 1970-01-01T00:00:00Z of a time on the zone's clock.
  ///
  /// - Complexity: O(log changes of the clock).
  func utc(ofLocal seconds: Int64) -> Int64 {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= seconds { low = middle } else { high = middle }
    }
    return seconds - Int64(offsets[low])
  }
}
