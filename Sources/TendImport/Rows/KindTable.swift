import TendGraph

/// The kinds of interaction met so far, and the names under which logs know them.
///
/// One name may stand for two kinds: chats of two people in a file with from and to, and chats of
/// several in a file of attendees, where nobody gives and nobody receives.
struct KindTable: Sendable {
  private(set) var kinds: [InteractionKind] = []
  private var names = Interner()
  /// Where the kind of each name stands in ``kinds``: in rows without a direction, in rows with
  /// one, and in rows whose kind says so itself, one after another.
  private var places: [Int32] = []
  private var recentNames = InlineArray<16, RecentName>(repeating: RecentName())
  private let wanted: Set<String>
  private let directions: [String: Bool]

  /// Starts with the kinds that the user asks for, all when empty, and with those of which the user
  /// says whether they have a direction; both in lower case.
  init(wanted: Set<String>, directions: [String: Bool] = [:]) {
    self.wanted = wanted
    self.directions = directions
  }

  /// Finds the kind that a cell names.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - range: The cell; `nil` where there is no column of kinds.
  ///   - isDirected: Whether the row has a direction; `nil` where its kind says so.
  /// - Returns: Its place in ``kinds``; `nil` when it is not asked for.
  mutating func place(in bytes: Span<UInt8>, at range: Range<Int>?, isDirected: Bool?) -> UInt16? {
    let range = (range ?? 0..<0).trimmed(in: bytes)
    let unnamed = KindTable.unnamed.span
    let name =
      range.isEmpty
      ? names.number(of: unnamed, in: 0..<unnamed.count) : names.number(of: bytes, in: range)
    return place(ofName: name, isDirected: isDirected)
  }

  /// Finds the kind of a cell without spaces at its ends, of which the hash may not be known yet.
  ///
  /// A log has few kinds, and most have short names: those met lately need no hash.
  @inline(__always)
  mutating func place(
    of key: borrowing Interner.Key, in bytes: Span<UInt8>, isDirected: Bool?
  ) -> UInt16? {
    let slot = RecentName.slot(of: key)
    let recent = recentNames[slot]
    guard recent.name >= 0, recent.first == key.head.0, recent.second == key.head.1,
      key.length <= 16
    else { return newPlace(of: key, in: bytes, slot: slot, isDirected: isDirected) }
    return place(ofName: Int(recent.name), isDirected: isDirected)
  }

  @inline(never)
  private mutating func newPlace(
    of key: borrowing Interner.Key, in bytes: Span<UInt8>, slot: Int, isDirected: Bool?
  ) -> UInt16? {
    let name = names.number(of: bytes, in: key.range)
    if key.length <= 16 {
      recentNames[slot] = RecentName(
        first: key.head.0, second: key.head.1, name: Int32(truncatingIfNeeded: name))
    }
    return place(ofName: name, isDirected: isDirected)
  }

  @inline(__always)
  private mutating func place(ofName name: Int, isDirected: Bool?) -> UInt16? {
    let slot = name * 3 + (isDirected.map { $0 ? 1 : 0 } ?? 2)
    if slot >= places.count || places[slot] == KindTable.unknown {
      let slots = name * 3..<name * 3 + 3
      while places.count < slots.upperBound { places.append(KindTable.unknown) }
      places[slot] = newPlace(slots, isDirected)
    }
    return places[slot] == KindTable.unwanted ? nil : UInt16(truncatingIfNeeded: places[slot])
  }

  private mutating func newPlace(_ slots: Range<Int>, _ isDirected: Bool?) -> Int32 {
    let name = names.text(of: slots.lowerBound / 3)
    let plainName = name.lowercased()
    guard wanted.isEmpty || wanted.contains(plainName) else { return KindTable.unwanted }
    let kind = InteractionKind(name: name, isDirected: isDirected ?? directions[plainName])
    for slot in slots where places[slot] >= 0 && kinds[Int(places[slot])] == kind {
      return places[slot]
    }
    kinds.append(kind)
    return Int32(kinds.count - 1)
  }

  /// Every name met, also of kinds that are not asked for.
  var allNames: [String] { (0..<names.count).map(names.text(of:)) }

  private static let unknown: Int32 = -1
  private static let unwanted: Int32 = -2
  private static let unnamed = Array(InteractionKind.unnamed.name.utf8)
}

/// A name of up to 16 bytes that was met lately.
private struct RecentName: Sendable {
  /// Its bytes, zero behind its end; no name holds a zero.
  var first: UInt64 = 0
  var second: UInt64 = 0
  /// Its number; below 0 for none.
  var name: Int32 = -1

  /// Where a name is kept.
  @inline(__always)
  static func slot(of key: borrowing Interner.Key) -> Int {
    let product = (key.head.0 ^ key.head.1) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 60)
  }
}
