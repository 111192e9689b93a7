import TendGraph

/// What each introduction would give, after those that have been chosen.
struct IntroductionGains {
  private let graph: Graph
  private let group: [Int?]
  private let isInside: [Bool]
  /// People of each group who are around and have a tie.
  private let groupSizes: [Int]
  private let isBusy: [Bool]
  private let passages: Passages
  private var sides: Sides
  /// Pairs that hang on each tie alone.
  private var pairsByTie: [Int]
  /// Who carries the whole link of two groups, by the places of both.
  private var carriers: [GroupPair: [PersonID]]
  /// Contacts of each person who are around.
  private var contacts: [Int]
  /// For each broker of ``passages``, pairs whose path runs over the broker and all that could.
  private var load: [(pairs: Double, all: Double)]
  /// People each person has been introduced to.
  private var introductions: [Int]

  struct GroupPair: Hashable {
    let one: Int
    let other: Int

    init(_ one: Int, _ other: Int) {
      self.one = min(one, other)
      self.other = max(one, other)
    }
  }

  /// Share of all pairs from which on somebody counts as a broker with a load.
  static let heavyLoad = 0.1
  /// Share of all pairs below which no load is worth an introduction.
  private static let leastLoad = 0.02
  /// Contacts below which somebody has few.
  static let fewContacts = 3
  /// New people that anybody is introduced to: more at once is a list and no introduction.
  private static let mostForOne = 2

  init(
    network: Network, graph: Graph, bridges: BridgeFindings, sides: Sides, cuts: Cuts,
    passages: Passages, contacts: [Int], groupSizes: [Int], isBusy: [Bool]
  ) {
    self.graph = graph
    group = bridges.grouping.groupOfPerson
    isInside = network.people.map { $0.relation == nil }
    self.groupSizes = groupSizes
    self.isBusy = isBusy
    self.passages = passages
    self.sides = sides
    self.contacts = contacts
    pairsByTie = cuts.pairsCutOffByTie
    carriers = Dictionary(
      bridges.singleThreads.map { (GroupPair($0.groups[0], $0.groups[1]), $0.people) }
    ) { first, _ in first }
    introductions = [Int](repeating: 0, count: graph.personCount)
    load = passages.brokers.map { broker in
      let others = Double(cuts.componentSizes[cuts.componentOfPerson[broker]] - 1)
      return (bridges.people[broker].betweenness, others * (others - 1) / 2)
    }
  }

  /// The strength of the weaker of the two ties over which an introduction is made.
  func strength(of candidate: IntroductionCandidate) -> Double {
    [candidate.first, candidate.second].map { end in
      tie(candidate.through, end).map { graph.strengths[$0] } ?? 0
    }.min() ?? 0
  }

  /// How many of the two hold others together already.
  func busyEnds(of candidate: IntroductionCandidate) -> Int {
    (isBusy[Int(candidate.first)] ? 1 : 0) + (isBusy[Int(candidate.second)] ? 1 : 0)
  }

  /// What an introduction gives now; `nil` where it gives nothing.
  func introduction(_ candidate: IntroductionCandidate) -> Introduction? {
    let ends = [Int(candidate.first), Int(candidate.second)]
    let through = Int(candidate.through)
    guard ends.allSatisfy({ introductions[$0] < Self.mostForOne }) else { return nil }
    var parts = Introduction.Parts()
    var reason = Introduction.Reason.load(share: 0)
    func offer(_ gain: Int, _ why: @autoclosure () -> Introduction.Reason) {
      if gain > parts.largest { reason = why() }
    }

    let found = ends.map { sides.side(of: $0, from: through) }
    if found[0] != found[1] {
      let sizes = found.map { sides.size(of: $0) }
      var gain = sizes[0] * sizes[1]
      for end in ends {
        if let tie = tie(candidate.through, Int32(end)) { gain += pairsByTie[tie] }
      }
      let alone = ends.indices.first { sizes[$0] == 1 }
      offer(
        gain,
        alone.map { .onlyContact(PersonID(index: ends[$0])) }
          ?? .sides(first: sizes[0], second: sizes[1]))
      parts.paths = gain
    }
    if let (pair, carriers) = thread(ends) {
      let rest = carriers.filter { ends.contains($0.index) }
      let gain = carriers.filter { !rest.contains($0) }.reduce(0) { sum, carrier in
        sum + others(pair.one, but: carrier) * others(pair.other, but: carrier)
      }
      offer(gain, .groups(first: pair.one, second: pair.other, carriers: carriers, rest: rest))
      parts.groups = gain
    }
    if let broker = place(of: through, in: passages.brokers),
      load[broker].pairs >= Self.heavyLoad * load[broker].all,
      let one = place(of: ends[0], in: passages.contacts[broker]),
      let other = place(of: ends[1], in: passages.contacts[broker])
    {
      let pairs = passages.pairs(broker: broker, one, other)
      // What is taken off one broker is not to be laid on another.
      if pairs >= Self.leastLoad * load[broker].all, busyEnds(of: candidate) == 0 {
        let gain = Int(pairs.rounded())
        offer(gain, .load(share: load[broker].pairs / load[broker].all))
        parts.load = gain
      }
    }
    for end in ends where isInside[end] && contacts[end] < Self.fewContacts {
      let gain = max(1, group[end].map { groupSizes[$0] - 1 } ?? 0)
      guard gain > parts.support else { continue }
      offer(gain, .fewContacts(PersonID(index: end), contacts: contacts[end]))
      parts.support = gain
    }
    guard parts.largest > 0 else { return nil }
    return Introduction(
      first: PersonID(index: ends[0]), second: PersonID(index: ends[1]),
      through: PersonID(index: through), parts: parts, reason: reason)
  }

  /// Takes an introduction as made.
  mutating func make(_ candidate: IntroductionCandidate) {
    let ends = [Int(candidate.first), Int(candidate.second)]
    let through = Int(candidate.through)
    sides.join(
      sides.side(of: ends[0], from: through), sides.side(of: ends[1], from: through))
    for end in ends {
      if let tie = tie(candidate.through, Int32(end)) { pairsByTie[tie] = 0 }
      contacts[end] += 1
      introductions[end] += 1
    }
    if let (pair, carriers) = thread(ends) {
      let rest = carriers.filter { ends.contains($0.index) }
      self.carriers[pair] = rest.isEmpty ? nil : rest
    }
    if let broker = place(of: through, in: passages.brokers),
      let one = place(of: ends[0], in: passages.contacts[broker]),
      let other = place(of: ends[1], in: passages.contacts[broker])
    {
      load[broker].pairs -= passages.pairs(broker: broker, one, other)
    }
  }

  /// The single thread that a tie between two people would double.
  private func thread(_ ends: [Int]) -> (GroupPair, [PersonID])? {
    guard let one = group[ends[0]], let other = group[ends[1]], one != other else { return nil }
    let pair = GroupPair(one, other)
    return carriers[pair].map { (pair, $0) }
  }

  private func others(_ place: Int, but carrier: PersonID) -> Int {
    max(0, groupSizes[place] - (group[carrier.index] == place ? 1 : 0))
  }

  private func tie(_ one: Int32, _ other: Int32) -> Int? {
    let row = graph.row(of: Int(one))
    return graph.neighbours[row].firstPlace(of: other).map { Int(graph.rowTies[$0]) }
  }

  private func place(of person: Int, in people: [Int]) -> Int? {
    people[...].firstPlace(of: person)
  }

  private func place(of person: Int, in people: [Int32]) -> Int? {
    people[...].firstPlace(of: Int32(person))
  }
}

extension ArraySlice where Element: Comparable {
  /// Where an element of an ascending slice stands.
  fileprivate func firstPlace(of element: Element) -> Int? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == element ? low : nil
  }
}
