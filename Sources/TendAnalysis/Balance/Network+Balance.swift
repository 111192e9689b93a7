public import TendGraph

extension Network {
  /// What the two ends of a tie give and take.
  ///
  /// - Parameters:
  ///   - id: The tie, seen from its first person.
  ///   - vocabulary: The kinds that give and take.
  ///   - days: The days that count; all when `nil`, and in a table of ties.
  /// - Returns: The balance; `nil` where nothing between the two has a direction.
  /// - Complexity: O(*e* + *k*) for the tie's *e* entries and the network's *k* kinds.
  public func balance(
    of id: TieID, vocabulary: ExchangeVocabulary = ExchangeVocabulary(),
    days: ClosedRange<Day>? = nil
  ) -> TieBalance? {
    balance(of: id, meanings: meanings(in: vocabulary), days: days)
  }

  /// The same, of kinds whose meaning is known.
  func balance(
    of id: TieID, meanings: [KindMeaning], days: ClosedRange<Day>? = nil
  ) -> TieBalance? {
    let entries = timelines.starts[id.index]..<timelines.starts[id.index + 1]
    var sides = [ExchangeCount](repeating: ExchangeCount(), count: kinds.count)
    for entry in entries {
      if let days, isDated, !days.contains(Day(number: timelines.days[entry])) { continue }
      let count = Int(timelines.interactions[entry])
      switch timelines.direction(at: entry) {
      case .forward: sides[timelines.kind(at: entry)].given += count
      case .backward: sides[timelines.kind(at: entry)].taken += count
      case .undirected: break
      }
    }
    var messages = ExchangeCount()
    var gifts = ExchangeCount()
    var used: [KindExchange] = []
    var promises = (first: PromiseCount(), second: PromiseCount())
    for (place, kind) in meanings.enumerated() where sides[place].total > 0 {
      let exchange = KindExchange(kindIndex: place, gift: kind.gift, sides: sides[place])
      messages += exchange.sides
      gifts += exchange.gifts
      used.append(exchange)
      promises.first.add(exchange.sides.given, of: kind)
      promises.second.add(exchange.sides.taken, of: kind)
    }
    guard messages.total > 0 else { return nil }
    return TieBalance(
      tie: id, person: PersonID(firsts[id.index]), other: PersonID(seconds[id.index]),
      messages: messages, gifts: gifts, kinds: used, promises: promises.first,
      promisesOfOther: promises.second)
  }

  /// What each person gives to and takes from all others.
  ///
  /// - Parameters:
  ///   - vocabulary: The kinds that give and take.
  ///   - days: The days that count; all when `nil`, and in a table of ties.
  /// - Returns: One balance a person, in the order of people.
  /// - Complexity: O(entries + *m* x *k*) for *m* ties and *k* kinds.
  public func balances(
    vocabulary: ExchangeVocabulary = ExchangeVocabulary(), days: ClosedRange<Day>? = nil
  ) -> [PersonBalance] {
    var balances = people.indices.map { PersonBalance(person: PersonID(index: $0)) }
    let meanings = meanings(in: vocabulary)
    for tie in 0..<tieCount {
      guard let seen = balance(of: TieID(index: tie), meanings: meanings, days: days) else {
        continue
      }
      balances[seen.person.index].add(seen)
      balances[seen.other.index].add(seen.reversed)
    }
    return balances
  }

  /// How much of what is given in the whole network comes back: the sum of min(w_ij, w_ji) over
  /// the sum of w_ij, each over ordered pairs.
  ///
  /// Squartini, Picciolo, Ruzzenenti and Garlaschelli, *Reciprocity of Weighted Networks*, Scientific
  /// Reports 2013. Strengths at the as-of day, of kinds with a direction only: 1 where every
  /// strength comes back whole, 0 where none does, `nil` without any.
  ///
  /// - Complexity: O(entries).
  public var weightedReciprocity: Double? {
    let decay = rule.decayTable(
      upTo: firstDay.flatMap { first in asOf.map(first.days(until:)) } ?? 0)
    let origin = asOf?.number
    var returned = 0.0
    var all = 0.0
    for tie in 0..<tieCount {
      var (forward, backward) = (0.0, 0.0)
      for entry in timelines.starts[tie]..<timelines.starts[tie + 1] {
        let age = origin.map { Int($0 - timelines.days[entry]) } ?? 0
        let strength = timelines.amount(at: entry) * decay[age]
        switch timelines.direction(at: entry) {
        case .forward: forward += strength
        case .backward: backward += strength
        case .undirected: break
        }
      }
      returned += 2 * min(forward, backward)
      all += forward + backward
    }
    return all > 0 ? returned / all : nil
  }
}
