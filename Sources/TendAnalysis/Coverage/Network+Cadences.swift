public import TendGraph

extension Network {
  /// Holds the contacts of a log against rules of how often they are owed.
  ///
  /// Of two rules about the same two people and the same kind the more particular one counts: the
  /// pair, then manager and report, then a kind. Nothing is owed to people of the organisation who
  /// left or are away; a client who is silent with everybody has not left.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - absences: Who left or is away.
  /// - Returns: What is late or missing; `nil` for a table of ties.
  /// - Complexity: O(*r* x (entries + *n*)) for *r* rules and *n* people.
  public func cadences(_ rules: [CadenceRule], absences: [Absence]) -> CadenceFindings? {
    guard let asOf, let firstDay else { return nil }
    var search = CadenceSearch(
      network: self, asOf: asOf, firstDay: firstDay, lines: ReportingLines(of: people))
    for absence in absences where people[absence.person.index].relation == nil {
      search.isGone[absence.person.index] = true
    }
    for place in people.indices where !isHere(place, on: asOf) { search.isGone[place] = true }
    for (place, rule) in rules.enumerated().sorted(by: {
      ($0.element.scope.order, $0.offset) < ($1.element.scope.order, $1.offset)
    }) {
      search.apply(rule, at: place)
    }
    return CadenceFindings(
      owed: search.owed.sorted {
        if ($0.unseen == nil) != ($1.unseen == nil) { return $0.unseen == nil }
        if $0.overdue != $1.overdue { return $0.overdue > $1.overdue }
        return ($0.first, $0.second?.rawValue ?? -1, $0.rule)
          < ($1.first, $1.second?.rawValue ?? -1, $1.rule)
      }, unused: search.unused.sorted { $0.rule < $1.rule }, rules: rules, agreed: search.agreed)
  }
}

/// Goes through the rules one after another.
private struct CadenceSearch {
  let network: Network
  let asOf: Day
  let firstDay: Day
  let lines: ReportingLines
  /// People of the organisation who left or are away, and whoever has not come yet.
  var isGone: [Bool]
  var owed: [CadenceFinding] = []
  var unused: [(rule: Int, reason: UnusedCadence)] = []
  /// What is agreed on for ties by the most particular rule that asks for no kind.
  var agreed: [TieID: Int] = [:]
  /// Whether each person has contact with anybody.
  private var isSeen: [Bool]
  /// Pairs and kinds that a more particular rule has judged.
  private var judged: Set<Judged> = []

  private struct Judged: Hashable {
    let first: PersonID
    let second: PersonID?
    let kind: String?
  }

  init(network: Network, asOf: Day, firstDay: Day, lines: ReportingLines) {
    self.network = network
    self.asOf = asOf
    self.firstDay = firstDay
    self.lines = lines
    isGone = [Bool](repeating: false, count: network.people.count)
    isSeen = isGone
    for tie in 0..<network.tieCount {
      isSeen[Int(network.firsts[tie])] = true
      isSeen[Int(network.seconds[tie])] = true
    }
  }

  mutating func apply(_ rule: CadenceRule, at place: Int) {
    let wanted = rule.kind.map(ExchangeVocabulary.plain)
    let isWanted = network.kinds.map { kind in
      wanted.map { $0 == ExchangeVocabulary.plain(kind.name) } ?? true
    }
    if let kind = rule.kind, !isWanted.contains(true) {
      unused.append((place, .noKind(kind)))
      return
    }
    switch rule.scope {
    case .tie(let one, let other):
      guard let first = person(one), let second = person(other), first != second else {
        unused.append((place, .nobody))
        return
      }
      judge(first, second, rule, place, isWanted)
    case .managerAndReport:
      guard lines.isKnown else {
        unused.append((place, .nobody))
        return
      }
      for report in network.people.indices.map({ PersonID(index: $0) }) {
        if let manager = lines.manager(of: report) { judge(manager, report, rule, place, isWanted) }
      }
    case .relation(let name):
      judgePeople(rule, place, isWanted) { $0.relation?.lowercased() == name.lowercased() }
    case .role(let name):
      judgePeople(rule, place, isWanted) { $0.role?.lowercased() == name.lowercased() }
    case .anyTie:
      for tie in 0..<network.tieCount where days(of: tie, isWanted).count >= 3 {
        judge(
          PersonID(network.firsts[tie]), PersonID(network.seconds[tie]), rule, place, isWanted)
      }
    }
  }

  private func person(_ id: String) -> PersonID? {
    network.person(named: id) ?? network.person(named: id.lowercased())
  }

  /// The distinct days on which a tie had contact of a wanted kind.
  private func days(of tie: Int, _ isWanted: [Bool]) -> [Int32] {
    var days: [Int32] = []
    for entry in network.timelines.starts[tie]..<network.timelines.starts[tie + 1]
    where isWanted[network.timelines.kind(at: entry)] && days.last != network.timelines.days[entry]
    {
      days.append(network.timelines.days[entry])
    }
    return days
  }

  /// Judges two people.
  private mutating func judge(
    _ first: PersonID, _ second: PersonID, _ rule: CadenceRule, _ place: Int, _ isWanted: [Bool]
  ) {
    let kind = rule.kind.map(ExchangeVocabulary.plain)
    let pair = Judged(first: min(first, second), second: max(first, second), kind: kind)
    guard judged.insert(pair).inserted, !isGone[first.index], !isGone[second.index] else { return }
    let tie = network.tie(between: first, and: second)
    if let tie { agree(on: tie, rule) }
    add(
      first, second, rule, place, last: tie.flatMap { days(of: $0, isWanted).last },
      lastOfAnyKind: tie.flatMap { network.activeDays(ofTie: $0).last })
  }

  /// Judges everybody of a relation or a role: somebody who stands otherwise is to be in contact.
  private mutating func judgePeople(
    _ rule: CadenceRule, _ place: Int, _ isWanted: [Bool], where isMeant: (Person) -> Bool
  ) {
    let meant = network.people.map(isMeant)
    guard meant.contains(true) else {
      unused.append((place, .nobody))
      return
    }
    let count = network.people.count
    var last = [Int32?](repeating: nil, count: count)
    var lastOfAnyKind = last
    var closest = [(days: Int, person: PersonID)?](repeating: nil, count: count)
    var ties = [[Int]](repeating: [], count: count)
    for tie in 0..<network.tieCount {
      let ends = (Int(network.firsts[tie]), Int(network.seconds[tie]))
      for (person, other) in [ends, (ends.1, ends.0)] where meant[person] {
        // Clients who write to each other are not in contact with us.
        guard network.people[person].relation == nil || !meant[other] else { continue }
        let all = network.activeDays(ofTie: tie)
        ties[person].append(tie)
        if let day = days(of: tie, isWanted).last { last[person] = max(last[person] ?? day, day) }
        if let day = all.last { lastOfAnyKind[person] = max(lastOfAnyKind[person] ?? day, day) }
        if !isGone[other], all.count > (closest[person]?.days ?? 0) {
          closest[person] = (all.count, PersonID(index: other))
        }
      }
    }
    let kind = rule.kind.map(ExchangeVocabulary.plain)
    for person in network.people.indices where meant[person] && !isGone[person] {
      let id = PersonID(index: person)
      guard judged.insert(Judged(first: id, second: nil, kind: kind)).inserted else { continue }
      // Somebody is to be in contact; only where nobody else could, that is a tie's own cadence.
      if ties[person].count == 1 { agree(on: ties[person][0], rule) }
      add(
        id, closest[person]?.person, rule, place, last: last[person],
        lastOfAnyKind: lastOfAnyKind[person])
    }
  }

  private mutating func agree(on tie: Int, _ rule: CadenceRule) {
    guard rule.kind == nil else { return }
    let id = TieID(index: tie)
    agreed[id] = agreed[id] ?? rule.everyDays
  }

  private mutating func add(
    _ first: PersonID, _ second: PersonID?, _ rule: CadenceRule, _ place: Int, last: Int32?,
    lastOfAnyKind: Int32?
  ) {
    let starts = [first, second].compactMap { $0.flatMap { network.person($0).start } }
    let begin = max(firstDay, starts.max() ?? firstDay)
    let silence = Int(asOf.number - (last ?? begin.number))
    let overdue = rule.overdue(afterSilence: silence)
    guard overdue > 0 else { return }
    owed.append(
      CadenceFinding(
        rule: place, first: first, second: second, lastContact: last.map(Day.init(number:)),
        silentDays: last == nil ? nil : silence, overdue: overdue,
        lastOfAnyKind: lastOfAnyKind.map(Day.init(number:)),
        unseen: [second, first].compactMap { $0 }.first { !isSeen[$0.index] }))
  }
}

extension CadenceRule.Scope {
  /// The more particular a rule is, the earlier it is judged.
  fileprivate var order: Int {
    switch self {
    case .tie: 0
    case .managerAndReport: 1
    case .relation, .role: 2
    case .anyTie: 3
    }
  }
}
