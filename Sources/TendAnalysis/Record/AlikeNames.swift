import TendGraph

/// Names that are the same or one slip apart: a letter too many, too few, another, or two swapped.
///
/// A name is a weak sign, so it takes a second reason: the same team or manager, one who appears
/// only after the other's last day, or one who is not in the people file and never writes.
extension AliasSearch {
  /// A run of letters that a name has, perhaps without one of them.
  private struct Form: Sendable {
    let hash: UInt64
    let person: Int32
  }

  /// Brings together whoever has nearly the same name.
  ///
  /// Two names one slip apart share a form with one letter less; forms that may be shared are sorted
  /// by their hashes.
  mutating func compareNames() {
    let people = network.people
    let texts = forEachPerson { [Array(AliasSearch.nameText(of: people[$0]).unicodeScalars)] }
    let all = forEachPerson { AliasSearch.forms(of: texts[$0], person: Int32($0)) }
    var tally = HashTally(room: all.count)
    for form in all { tally.add(form.hash) }
    var forms = all.filter { tally.mayRepeat($0.hash) }
    forms.sort { ($0.hash, $0.person) < ($1.hash, $1.person) }
    var start = 0
    while start < forms.count {
      var people = [forms[start].person]
      var end = start + 1
      while end < forms.count, forms[end].hash == forms[start].hash {
        if people.last != forms[end].person { people.append(forms[end].person) }
        end += 1
      }
      start = end
      guard (2...AliasSearch.mostPeople).contains(people.count) else { continue }
      for (place, other) in people.enumerated() {
        for one in people[..<place] { compare(one, other, texts) }
      }
    }
  }

  /// A name's letters, and the same without each of them; nothing for a short name.
  private static func forms(of letters: [Unicode.Scalar], person: Int32) -> [Form] {
    guard letters.count >= 7 else { return [] }
    return [Form(hash: hash(letters, without: nil), person: person)]
      + letters.indices.map { Form(hash: hash(letters, without: $0), person: person) }
  }

  private mutating func compare(_ one: Int32, _ other: Int32, _ texts: [[Unicode.Scalar]]) {
    let (left, right) = (texts[Int(one)], texts[Int(other)])
    guard AliasSearch.isSameOrOneSlip(left, right), let second = secondReason(one, other) else {
      return
    }
    add(.alikeName(isSame: left == right, second), kept: one, alias: other)
  }

  /// What beside their names speaks for two people being one.
  private func secondReason(_ one: Int32, _ other: Int32) -> AliasReason.SecondReason? {
    let people = (network.people[Int(one)], network.people[Int(other)])
    if let team = people.0.team, team == people.1.team { return .sameTeam(team) }
    if let manager = people.0.manager, manager == people.1.manager { return .sameManager(manager) }
    let shares = (traffic.shares[Int(one)], traffic.shares[Int(other)])
    if let days = shares.0.days, let others = shares.1.days, !days.overlaps(others) {
      return .succession
    }
    for (person, share) in [(people.0, shares.0), (people.1, shares.1)]
    where person.name == nil && share.sent == 0 && share.shared == 0 && share.received > 0 {
      return .neverWrites
    }
    return nil
  }

  /// The words of the name that a person goes by, in the order of the alphabet; empty for one word.
  private static func nameText(of person: Person) -> String {
    let words: [String]
    if let name = person.name {
      words = PlainLetters.words(of: name)
    } else if let address = MailAddress(person.id) {
      words = address.isOfRole ? [] : PlainLetters.words(of: address.mailbox)
    } else {
      words = PlainLetters.words(of: person.id)
    }
    return words.count > 1 ? words.sorted().joined(separator: " ") : ""
  }

  /// FNV-1a of letters, without the one at a place.
  private static func hash(_ letters: [Unicode.Scalar], without gap: Int?) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for (place, letter) in letters.enumerated() where place != gap {
      hash = (hash ^ UInt64(letter.value)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// Whether two runs are the same or one slip of letters apart; other digits are other people.
  static func isSameOrOneSlip(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    let start = zip(one, other).prefix { $0 == $1 }.count
    let rest = (Array(one[start...]), Array(other[start...]))
    let end = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    let slip = (Array(rest.0.dropLast(end)), Array(rest.1.dropLast(end)))
    guard (slip.0 + slip.1).allSatisfy({ $0.properties.isAlphabetic }) else { return false }
    switch (slip.0.count, slip.1.count) {
    case (0, 0), (0, 1), (1, 0), (1, 1): return true
    case (2, 2): return slip.0[0] == slip.1[1] && slip.0[1] == slip.1[0]
    default: return false
    }
  }
}
