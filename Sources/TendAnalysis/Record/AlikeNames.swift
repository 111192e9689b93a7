import TendGraph

/// Names that are the same or one slip apart: a letter too many, too few, another, or two swapped.
///
/// A name is a weak sign, so it takes a second reason: the same team or manager, one who appears
/// only after the other's last day, or one who is not in the people file and never writes.
extension AliasSearch {
  /// Brings together whoever has nearly the same name.
  ///
  /// Two names one slip apart share a form with one letter less; forms that may be shared are sorted
  /// by their hashes.
  mutating func compareNames() {
    let (all, texts) = (forms.alike, forms.letters)
    var tally = HashTally(room: all.count)
    for form in all { tally.add(form.hash) }
    var shared = all.filter { tally.mayRepeat($0.hash) }
    shared.sort { ($0.hash, $0.person) < ($1.hash, $1.person) }
    var start = 0
    while start < shared.count {
      var people = [shared[start].person]
      var end = start + 1
      while end < shared.count, shared[end].hash == shared[start].hash {
        if people.last != shared[end].person { people.append(shared[end].person) }
        end += 1
      }
      start = end
      guard (2...AliasSearch.mostPeople).contains(people.count) else { continue }
      for (place, other) in people.enumerated() {
        for one in people[..<place] { compare(one, other, texts) }
      }
    }
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
    let people = (record.people[Int(one)], record.people[Int(other)])
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
