import TendGraph

/// Everybody met so far, and the spellings under which logs know them.
///
/// A spelling is a cell as it stands; it is looked at closely once, then known by its bytes. A
/// value with an e-mail address in it is that address in lower case; every other value is kept.
struct IdentityTable {
  private var spellings = Interner()
  /// The person of each spelling; -1 for a spelling that names nobody.
  private var personOfSpelling: [Int32] = []
  private var identities = Interner()
  private var personOfIdentity: [Int32] = []
  private(set) var people: [Person] = []

  /// Starts with the people of a directory, under all their identifiers.
  init(_ directory: PeopleDirectory) {
    people = directory.people
    for (key, place) in directory.keys {
      let number = identities.number(of: key.span, in: key.indices)
      if number == personOfIdentity.count { personOfIdentity.append(Int32(place)) }
    }
  }

  /// The person whom a cell names; `nil` for an empty one.
  mutating func person(in bytes: Span<UInt8>, at range: Range<Int>) -> Int32? {
    let range = range.trimmed(in: bytes)
    guard !range.isEmpty else { return nil }
    let spelling = spellings.number(of: bytes, in: range)
    if spelling == personOfSpelling.count {
      personOfSpelling.append(newSpelling(in: bytes, at: range))
    }
    let person = personOfSpelling[spelling]
    return person < 0 ? nil : person
  }

  private mutating func newSpelling(in bytes: Span<UInt8>, at range: Range<Int>) -> Int32 {
    let identity = IdentityTable.identity(in: bytes, at: range)
    guard !identity.isEmpty else { return -1 }
    let number = identities.number(of: identity.span, in: identity.indices)
    if number == personOfIdentity.count {
      personOfIdentity.append(Int32(people.count))
      people.append(Person(id: String(decoding: identity, as: UTF8.self)))
    }
    return personOfIdentity[number]
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
