import TendGraph

/// A search for aliases among the people of a record.
struct AliasSearch {
  /// People who may share a plain form before it says nothing about any of them.
  static let mostPeople = 8

  let record: TieRecord
  let traffic: Traffic
  /// The plain forms of everybody.
  let forms: PersonForms
  private var found: [Pair: AliasReason] = [:]
  /// The words of each name in the people file, in the order of the alphabet; empty without one.
  private let names: [String]

  private struct Pair: Hashable {
    let kept: Int32
    let alias: Int32
  }

  /// Addresses and aliases that are known already, by person.
  private let known: [Int32: [String]]

  init(
    _ record: TieRecord, traffic: Traffic, known: [(alias: String, person: PersonID)] = [],
    threads: Int = 1
  ) {
    self.known = Dictionary(grouping: known, by: \.person.rawValue).mapValues { $0.map(\.alias) }
    self.record = record
    self.traffic = traffic
    names = record.people.map { person in
      person.name.map { PlainLetters.words(of: $0).sorted().joined(separator: " ") } ?? ""
    }
    let (people, aliases) = (record.people, self.known)
    forms = AliasSearch.inBlocks(of: people.count, threads: threads) { range in
      var forms = PersonForms()
      let people = people.span
      for person in range {
        forms.add(
          people[person], at: person, alsoKnownAs: aliases[Int32(person)] ?? [])
      }
      return forms
    }
  }

  /// What was found, in no order.
  var proposals: [AliasProposal] {
    found.map { pair, reason in
      AliasProposal(
        kept: PersonID(pair.kept), alias: PersonID(pair.alias), reason: reason,
        interactionsBetween: interactions(pair.kept, pair.alias))
    }
  }

  /// Brings together whoever shares a key.
  mutating func compareKeys() {
    let all = forms.keys
    var tally = HashTally(room: all.count)
    for key in all { tally.add(key.hash) }
    // What one person alone has is most of them, and would be sorted for nothing.
    var keys = all.filter { tally.mayRepeat($0.hash) }
    keys.sort { ($0.text, $0.person) < ($1.text, $1.person) }
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].text == keys[start].text { end += 1 }
      if keys[end - 1].person != keys[start].person { compare(Array(keys[start..<end])) }
      start = end
    }
  }

  /// What some work makes of ranges of people, joined in their order.
  private static func inBlocks(
    of count: Int, threads: Int, _ work: @Sendable (Range<Int>) -> PersonForms
  ) -> PersonForms {
    let size = 1 << 10
    return addInOrder(
      blocks: (count + size - 1) / size, threads: threads, to: PersonForms()
    ) { block in
      work(block * size..<min(count, (block + 1) * size))
    } add: { all, forms in
      all.append(forms)
    }
  }

  /// Joins each of a few people who share a key to the first one there is a reason for.
  private mutating func compare(_ group: [AliasKey]) {
    // A short form of two names is a sign of neither.
    let isClear = Set(group.filter { $0.source == .shortName }.map(\.person)).count < 2
    let keys = isClear ? group : group.filter { $0.source != .shortName }
    let people = Set(keys.map(\.person)).sorted(by: isKept)
    guard people.count <= AliasSearch.mostPeople else { return }
    for (place, alias) in people.enumerated() {
      let aliasKeys = keys.filter { $0.person == alias }
      for kept in people[..<place] {
        let reasons = keys.filter { $0.person == kept }.flatMap { one in
          aliasKeys.compactMap { reason(one, $0) }
        }
        guard let best = reasons.min(by: { $0.rank < $1.rank }) else { continue }
        add(best, kept: kept, alias: alias)
        break
      }
    }
  }

  /// Whether a person's identifier is the one to keep of two.
  private func isKept(_ one: Int32, _ other: Int32) -> Bool {
    func order(_ person: Int32) -> (Int, Int, Int32) {
      let place = Int(person)
      return (names[place].isEmpty ? 1 : 0, -traffic.shares[place].total, person)
    }
    return order(one) < order(other)
  }

  mutating func add(_ reason: AliasReason, kept: Int32, alias: Int32) {
    let isTurned = isKept(alias, kept)
    let pair = Pair(kept: isTurned ? alias : kept, alias: isTurned ? kept : alias)
    if let known = found[pair], known.rank <= reason.rank { return }
    found[pair] = reason
  }

  /// Why two people with one key are perhaps one; `nil` when the key is no reason.
  private func reason(_ one: AliasKey, _ other: AliasKey) -> AliasReason? {
    let (first, second) = (Int(one.person), Int(other.person))
    // The people file tells them apart.
    if !names[first].isEmpty, !names[second].isEmpty, names[first] != names[second] { return nil }
    let ids = (one.spelling, other.spelling)
    switch (one.source, other.source) {
    case (.mailbox, .mailbox): return .plusAddress
    case (.id, .id):
      if one.text.utf8.first == UInt8(ascii: "w") { return .wordOrder }
      return AliasSearch.spelling(ids.0, ids.1, of: one.text)
    case (.local, .local):
      guard let left = MailAddress(ids.0), let right = MailAddress(ids.1) else { return nil }
      if left.mailbox == right.mailbox { return left.domain == right.domain ? nil : .sameLocalPart }
      if one.text.utf8.first == UInt8(ascii: "w") { return .wordOrder }
      return AliasSearch.spelling(String(left.mailbox), String(right.mailbox), of: one.text)
    case (.id, .local), (.local, .id):
      return one.text.utf8.first == UInt8(ascii: "w") ? .wordOrder : .login
    case (.name, .id), (.name, .local): return .fullName(record.people[first].displayName)
    case (.id, .name), (.local, .name): return .fullName(record.people[second].displayName)
    case (.shortName, .id), (.shortName, .local):
      return .shortName(record.people[first].displayName)
    case (.id, .shortName), (.local, .shortName):
      return .shortName(record.people[second].displayName)
    default: return nil
    }
  }

  /// The difference of two spellings; in very short ones a dash or a dot is chance.
  private static func spelling(_ one: String, _ other: String, of key: String) -> AliasReason? {
    let differences = AliasReason.Differences(between: one, and: other)
    guard !differences.contains(.separators) || PlainLetters.letterCount(of: key) > 3 else {
      return nil
    }
    return .spelling(differences)
  }

  /// Interactions between two people.
  ///
  /// - Complexity: O(log *m*) for *m* ties.
  private func interactions(_ one: Int32, _ other: Int32) -> Int {
    let tie = record.tie(between: PersonID(one), and: PersonID(other))
    return tie.map { record.interactions(of: TieID(index: $0)) } ?? 0
  }
}
