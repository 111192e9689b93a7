import TendGraph

/// Two people without a tie, and somebody with a strong tie to both.
struct IntroductionCandidate: Hashable, Comparable {
  let through: Int32
  let first: Int32
  let second: Int32

  static func < (left: IntroductionCandidate, right: IntroductionCandidate) -> Bool {
    (left.through, left.first, left.second) < (right.through, right.first, right.second)
  }
}

/// Looks for introductions around those who need one, and nowhere else.
///
/// A network of *n* people has far more open triads than anybody can weigh. These are looked at:
/// contacts on different sides of a cut person, the strongest of each group on each side; people of
/// two groups that hang on a single thread, over its carriers and over others with a tie into both;
/// contacts of a broker with the most paths between them; and the contacts of the contacts of
/// somebody with one or two contacts.
struct IntroductionCandidates {
  private(set) var found: [IntroductionCandidate] = []
  private let network: Network
  private let graph: Graph
  private let group: [Int?]
  private let isAround: [Bool]
  private let concerns: [Bool]?
  /// Who holds others together already, and is not to be given more.
  private let isBusy: [Bool]

  /// Contacts of a person that are looked at, at the most.
  static let mostContacts = 200
  /// Of a side, or of one end of a thread.
  private static let mostOfSide = 4
  /// Contacts of contacts of somebody with few.
  private static let mostFurther = 8
  /// Threads that are looked at, those between the largest groups first.
  private static let mostThreads = 1000

  init(
    network: Network, graph: Graph, grouping: Grouping, isAround: [Bool], isBusy: [Bool],
    concerns: [Bool]?
  ) {
    self.network = network
    self.graph = graph
    group = grouping.groupOfPerson
    self.isAround = isAround
    self.isBusy = isBusy
    self.concerns = concerns
  }

  /// Adds the two contacts, where they may be introduced to each other at all.
  ///
  /// Both are around and not both from outside, they come from different groups unless one of them
  /// has few contacts, and no contact of theirs is on record.
  private mutating func add(_ one: Int, _ other: Int, through: Int, mayShareGroup: Bool = false) {
    let (first, second) = (min(one, other), max(one, other))
    guard first != second, isAround[first], isAround[second], mayIntroduce(through),
      mayShareGroup || group[first] == nil || group[first] != group[second],
      isInside(first) || isInside(second),
      concerns.map({ $0[first] || $0[second] || $0[through] }) ?? true,
      network.tie(between: PersonID(index: first), and: PersonID(index: second)) == nil
    else { return }
    found.append(
      IntroductionCandidate(
        through: Int32(through), first: Int32(first), second: Int32(second)))
  }

  private func isInside(_ person: Int) -> Bool { network.people[person].relation == nil }

  /// Whether somebody is around and of the organisation: a client does not make introductions.
  private func mayIntroduce(_ person: Int) -> Bool { isAround[person] && isInside(person) }

  /// A person's contacts who are around: who is not busy first, of these the strongest first.
  func contacts(of person: Int) -> [Int] {
    graph.row(of: person).filter { isAround[Int(graph.neighbours[$0])] }.sorted { one, other in
      let ends = (Int(graph.neighbours[one]), Int(graph.neighbours[other]))
      if isBusy[ends.0] != isBusy[ends.1] { return isBusy[ends.1] }
      return (graph.weights[other], ends.0) < (graph.weights[one], ends.1)
    }
    .map { Int(graph.neighbours[$0]) }
  }

  /// Ends the search: every candidate once, in order.
  mutating func sort() {
    found = Array(Set(found)).sorted()
  }

  /// Contacts of cut people on different sides.
  mutating func addAcrossSides(of person: Int, sides: Sides) {
    guard mayIntroduce(person) else { return }
    var bySide: [Int: [Int]] = [:]
    for contact in contacts(of: person) {
      let side = sides.side(of: contact, from: person)
      let known = bySide[side, default: []]
      let isNew = !known.contains { group[$0] == group[contact] && group[contact] != nil }
      if isNew, known.count < Self.mostOfSide { bySide[side, default: []].append(contact) }
    }
    let order = bySide.keys.sorted {
      (sides.size(of: $1), $0) < (sides.size(of: $0), $1)
    }
    var chosen: [(contact: Int, side: Int)] = []
    for side in order where chosen.count < Self.mostContacts {
      chosen += (bySide[side] ?? []).map { ($0, side) }
    }
    for (place, one) in chosen.enumerated() {
      for other in chosen[..<place] where one.side != other.side {
        add(
          one.contact, other.contact, through: person,
          mayShareGroup: sides.size(of: one.side) == 1 || sides.size(of: other.side) == 1)
      }
    }
  }

  /// People of the two groups of each thread.
  mutating func addAcrossThreads(_ threads: [GroupThread], members: [[Int]]) {
    let order = threads.indices.sorted { one, other in
      let sizes = [one, other].map { thread in
        threads[thread].groups.reduce(1) { $0 * members[$1].count }
      }
      return (sizes[1], one) < (sizes[0], other)
    }
    for thread in order.prefix(Self.mostThreads).map({ threads[$0] }) {
      let groups = thread.groups
      for carrier in thread.people.map(\.index) {
        let contacts = contacts(of: carrier)
        let sides = groups.map { group in
          contacts.filter { self.group[$0] == group }.prefix(Self.mostOfSide)
        }
        for one in sides[0] { for other in sides[1] { add(one, other, through: carrier) } }
      }
      addOverOthers(groups.map { members[$0] }, carriers: Set(thread.people.map(\.index)))
    }
  }

  /// People of two groups over somebody of a third with strong ties to both.
  private mutating func addOverOthers(_ members: [[Int]], carriers: Set<Int>) {
    var strongest: [[Int: (contact: Int, strength: Double)]] = [[:], [:]]
    for side in 0..<2 {
      for person in members[side] where !carriers.contains(person) {
        for place in graph.row(of: person) {
          let other = Int(graph.neighbours[place])
          guard !carriers.contains(other), mayIntroduce(other) else { continue }
          if graph.weights[place] > strongest[side][other]?.strength ?? 0 {
            strongest[side][other] = (person, graph.weights[place])
          }
        }
      }
    }
    let both = strongest[0].keys.compactMap { person in
      strongest[1][person].map { (person, min($0.strength, strongest[0][person]?.strength ?? 0)) }
    }
    let order = both.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    for (person, _) in order.prefix(Self.mostFurther) {
      if let one = strongest[0][person], let other = strongest[1][person] {
        add(one.contact, other.contact, through: person)
      }
    }
  }

  /// Contacts of a broker with the most paths between them over the broker.
  mutating func addAcross(broker: Int, in passages: Passages) {
    let contacts = passages.contacts[broker]
    var busiest: [(pairs: Double, one: Int32, other: Int32)] = []
    for one in contacts.indices {
      for other in contacts.indices where other > one {
        let pairs = passages.pairs(broker: broker, one, other)
        if pairs >= 0.5 { busiest.append((pairs, contacts[one], contacts[other])) }
      }
    }
    busiest.sort { ($1.pairs, $0.one, $0.other) < ($0.pairs, $1.one, $1.other) }
    for (_, one, other) in busiest.prefix(2000) {
      add(Int(one), Int(other), through: passages.brokers[broker])
    }
  }

  /// Contacts of the contacts of somebody with few.
  mutating func addAround(person: Int) {
    guard isAround[person] else { return }
    for contact in contacts(of: person) where mayIntroduce(contact) {
      for further in contacts(of: contact).prefix(Self.mostFurther) {
        add(person, further, through: contact, mayShareGroup: true)
      }
    }
  }
}
