import TendGraph

/// The plain forms by which people are brought together, made in one pass over each of them.
struct PersonForms: Sendable {
  /// A run of letters that a name has, perhaps without one of them.
  struct Alike: Sendable {
    let hash: UInt64
    let person: Int32
  }

  /// Everybody's keys.
  private(set) var keys: [AliasKey] = []
  /// The letters of each person's name.
  private(set) var letters: [[Unicode.Scalar]] = []
  /// Everybody's name, and the same without each of its letters.
  private(set) var alike: [Alike] = []

  /// Adds the next person.
  mutating func add(_ person: Person, at place: Int, alsoKnownAs others: [String]) {
    let plain = PlainID(person.id)
    keys += AliasKey.keys(of: person, plain, at: place, alsoKnownAs: others)
    let name = PersonForms.letters(of: person, plain)
    letters.append(name)
    // A short name is alike to too many.
    guard name.count >= 7 else { return }
    alike.append(Alike(hash: PersonForms.hash(name, without: nil), person: Int32(place)))
    for gap in name.indices {
      alike.append(Alike(hash: PersonForms.hash(name, without: gap), person: Int32(place)))
    }
  }

  /// Adds the people behind these.
  mutating func append(_ others: PersonForms) {
    keys += others.keys
    letters += others.letters
    alike += others.alike
  }

  /// The words of the name that a person goes by, in the order of the alphabet; empty for one word.
  private static func letters(of person: Person, _ plain: PlainID) -> [Unicode.Scalar] {
    let words =
      person.name.map { PlainLetters.words(of: $0) } ?? (plain.isOfRole ? [] : plain.words)
    return words.count > 1 ? Array(words.sorted().joined(separator: " ").unicodeScalars) : []
  }

  /// FNV-1a of letters, without the one at a place.
  private static func hash(_ letters: [Unicode.Scalar], without gap: Int?) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for (place, letter) in letters.enumerated() where place != gap {
      hash = (hash ^ UInt64(letter.value)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
