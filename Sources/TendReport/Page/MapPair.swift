/// The two ends of a tie that a map draws, as places in the network.
struct MapPair: Hashable {
  let first: Int32
  let second: Int32

  /// The ties that an SVG map draws, by the identifiers of their elements: `id="t-3-18"`.
  static func drawn(in map: String) -> Set<MapPair> {
    var found: Set<MapPair> = []
    let bytes = Array(map.utf8)
    let mark = Array(" id=\"t-".utf8)
    var place = 0
    while place + mark.count < bytes.count {
      guard bytes[place] == mark[0], bytes[place..<(place + mark.count)].elementsEqual(mark) else {
        place += 1
        continue
      }
      place += mark.count
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.endIndex
      let ends = bytes[place..<end].split(separator: UInt8(ascii: "-"))
        .compactMap { Int32(String(decoding: $0, as: UTF8.self)) }
      if ends.count == 2 { found.insert(MapPair(first: ends[0], second: ends[1])) }
    }
    return found
  }
}
