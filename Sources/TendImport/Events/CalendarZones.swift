import Foundation

/// The time zones that a calendar names, and what their clocks show.
///
/// A zone by a name of the IANA database, with or without a prefix such as `/example.org/`, is the
/// system's. One by another name, as Outlook writes, is what the calendar's own VTIMEZONE says; one
/// that neither knows is UTC.
struct CalendarZones {
  private var numbers: [[UInt8]: Int] = [:]
  private var names: [[UInt8]] = []
  private var zones: [CalendarZone?] = []
  private var written: [[UInt8]: WrittenZone] = [:]

  /// The number of a zone, a new one where it was not named before.
  mutating func number(of name: [UInt8]) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    zones.append(nil)
    return names.count - 1
  }

  /// Whether what a calendar says about a zone changes nothing, as the zone is known already.
  func knows(_ name: [UInt8]) -> Bool {
    written[name] != nil || CalendarZones.systemZone(named: name) != nil
  }

  /// Keeps what the calendar says about a zone.
  mutating func define(_ name: [UInt8], as zone: WrittenZone) {
    written[name] = zone
  }

  /// Seconds since 1970-01-01T00:00:00Z at which the clock shows a time.
  ///
  /// A time that the clock shows twice is the first; one that it leaves out is read with the offset
  /// from before the gap (RFC 5545 section 3.3.5).
  mutating func seconds(of time: CalendarTime) -> Int64 {
    guard case .zone(let number) = time.place else { return time.wallSeconds }
    let zone = zones[number] ?? zone(named: names[number])
    zones[number] = zone
    let wall = time.wallSeconds
    let before = zone.offset(at: wall - 86_400)
    let after = zone.offset(at: wall + 86_400)
    if before == after || zone.offset(at: wall - before) == before { return wall - before }
    return zone.offset(at: wall - after) == after ? wall - after : wall - before
  }

  private func zone(named name: [UInt8]) -> CalendarZone {
    if let zone = CalendarZones.systemZone(named: name) { return .system(zone) }
    return written[name].map(CalendarZone.written) ?? .utc
  }

  private static func systemZone(named name: [UInt8]) -> TimeZone? {
    guard name.count <= 100, name.allSatisfy(isNameByte) else { return nil }
    var rest = name[...]
    while !rest.isEmpty {
      if let zone = TimeZone(identifier: String(decoding: rest, as: UTF8.self)) { return zone }
      guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      rest = rest[(slash + 1)...]
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.lowercased &- 97 < 26 || byte &- 48 < 10 || "/_+-.".utf8.contains(byte)
  }
}

/// Where the offset of a clock comes from.
private enum CalendarZone {
  case utc
  case system(TimeZone)
  case written(WrittenZone)

  /// Seconds east of UTC at a moment.
  func offset(at seconds: Int64) -> Int64 {
    switch self {
    case .utc: 0
    case .system(let zone):
      Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
    case .written(let zone): zone.offset(at: seconds)
    }
  }
}
