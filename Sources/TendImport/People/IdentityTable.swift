import TendGraph

/// Everybody that one reading thread has met, and the spellings under which the log knows them.
///
/// A spelling is a cell as it stands; it is looked at closely once, then known by its bytes.
/// Numbers below ``directoryCount`` are people of the directory; the others are this table's own
/// until ``merge(_:)`` says who they are.
struct IdentityTable: Sendable {
  /// The person of each spelling; ``nobody`` and ``excluded`` where there is none.
  private var spellings = Interner()
  private var identities = Interner()
  private var personOfIdentity: [Int32] = []
  /// People of the directory.
  let directoryCount: Int
  /// For each person beyond the directory, the number of the identity.
  private var strangers: [Int] = []
  /// Whom the user leaves out.
  private(set) var exclusions: Exclusions
  /// Whether each person of the directory is left out, under any name.
  let isExcludedInDirectory: [Bool]

  /// The number of a spelling that names nobody.
  static let nobody: Int32 = -1
  /// The number of everybody whom the user leaves out.
  static let excluded: Int32 = -2

  /// Starts with the people of a directory, under all their identifiers.
  ///
  /// Somebody whose identifier is excluded is so under every name; an excluded alias or address is
  /// excluded alone.
  init(_ directory: PeopleDirectory, excluding patterns: [String] = []) {
    directoryCount = directory.people.count
    var exclusions = Exclusions(patterns)
    let isExcluded = directory.people.map { exclusions.exclude(Array($0.id.utf8)) }
    for (key, place) in directory.keys {
      let number = identities.number(of: key.span, in: key.indices)
      if number == personOfIdentity.count {
        let isOut = exclusions.exclude(key) || isExcluded[place]
        personOfIdentity.append(isOut ? IdentityTable.excluded : Int32(place))
      }
    }
    self.exclusions = exclusions
    isExcludedInDirectory = isExcluded
  }

  /// Everybody, also the people of the directory.
  var count: Int { directoryCount + strangers.count }

  /// The person whom a cell names, or ``excluded``; `nil` for an empty one.
  mutating func person(in bytes: Span<UInt8>, at range: Range<Int>) -> Int32? {
    let range = range.trimmed(in: bytes)
    guard !range.isEmpty else { return nil }
    let key = Interner.Key(bytes, range)
    let person = plainPerson(key, in: bytes) ?? newPerson(in: bytes, at: range)
    return person == IdentityTable.nobody ? nil : person
  }

  /// The people of many spellings at once, as far as they are found at their likely places.
  @inline(__always)
  func find(
    _ count: Int, of keys: inout MutableSpan<Interner.Key>, people: inout MutableSpan<Int32>
  ) -> Bool {
    spellings.find(count, of: &keys, values: &people)
  }

  /// The person of a cell, or ``nobody`` or ``excluded``; `nil` where a mark in it may part several.
  ///
  /// Cells with such marks are never taken for spellings, since what they mean depends on the column.
  mutating func plainPerson(_ key: Interner.Key, in bytes: Span<UInt8>) -> Int32? {
    if let person = spellings.value(of: key, in: bytes) { return person }
    return newSpelling(key, in: bytes)
  }

  /// Looks at a new spelling closely.
  @inline(never)
  private mutating func newSpelling(_ key: Interner.Key, in bytes: Span<UInt8>) -> Int32? {
    for place in key.range where bytes[place] == Ascii.semicolon || bytes[place] == Ascii.pipe {
      return nil
    }
    let person = newPerson(in: bytes, at: key.range)
    spellings.insert(key, of: bytes, value: person)
    return person
  }

  private mutating func newPerson(in bytes: Span<UInt8>, at range: Range<Int>) -> Int32 {
    let written = IdentityTable.identity(in: bytes, at: range)
    guard !written.isEmpty else { return IdentityTable.nobody }
    // Bytes that are not UTF-8 are put right first, so that nobody shares an identifier with another.
    let identity = Array(String(decoding: written, as: UTF8.self).utf8)
    return person(ofIdentity: identity)
  }

  private mutating func person(ofIdentity identity: [UInt8]) -> Int32 {
    let number = identities.number(of: identity.span, in: identity.indices)
    if number == personOfIdentity.count {
      if exclusions.exclude(identity) {
        personOfIdentity.append(IdentityTable.excluded)
      } else {
        personOfIdentity.append(Int32(count))
        strangers.append(number)
      }
    }
    return personOfIdentity[number]
  }

  /// Takes in everybody of another table that started with the same directory.
  ///
  /// - Returns: This table's number for each of the other's.
  mutating func merge(_ other: IdentityTable) -> [Int32] {
    var numbers = (0..<directoryCount).map(Int32.init)
    for stranger in other.strangers {
      numbers.append(person(ofIdentity: Array(other.identities.bytes(of: stranger))))
    }
    return numbers
  }

  /// The people beyond the directory, in the order of their numbers.
  var strangersAsPeople: [Person] {
    strangers.map { Person(id: identities.text(of: $0)) }
  }

  /// What identifies the person whom a value names: an e-mail address in lower case, or the value.
  static func identity(in bytes: Span<UInt8>, at range: Range<Int>) -> [UInt8] {
    Identity.bytes(in: bytes, at: range)
  }

  /// The same, of a text.
  static func identity(of text: String) -> String {
    Identity.text(of: text)
  }
}
