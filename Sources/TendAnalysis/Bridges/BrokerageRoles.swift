public import TendGraph

/// How often a person stands between two others who don't turn to each other, by their groups.
///
/// One is *a* → *v* → *b* without *a* → *b*: *a* turns to *v*, *v* to *b*, and *a* not to *b*. The
/// role of *v* depends on the groups of the three (Gould and Fernandez, *Structures of Mediation*,
/// 1989).
public struct BrokerageRoles: Hashable, Sendable {
  /// All three are in one group (A-A-A).
  public internal(set) var coordinator: Int
  /// The others are in one group, and the person in another (A-B-A).
  public internal(set) var itinerant: Int
  /// The person speaks for the own group: *a* is in it, *b* in another (A-A-B).
  public internal(set) var representative: Int
  /// The person lets others in: *b* is in the own group, *a* in another (A-B-B).
  public internal(set) var gatekeeper: Int
  /// All three are in different groups (A-B-C).
  public internal(set) var liaison: Int

  /// In whatever role.
  public var total: Int { coordinator + itinerant + representative + gatekeeper + liaison }
}

extension Network {
  /// Counts the roles in which each person stands between others: Gould and Fernandez.
  ///
  /// *a* turns to *b* where their tie is in the graph and anything of its strength goes from *a* to
  /// *b*. What has no direction, as meetings and tables of undirected ties, goes both ways. People
  /// in no group are no one's *a* or *b*, and their own roles are `nil`.
  ///
  /// The result is the same for any number of threads.
  ///
  /// - Parameters:
  ///   - graph: The ties that count, taken from this network.
  ///   - grouping: The groups.
  ///   - threads: How many threads to use at most, at least 1.
  /// - Returns: The counts of each person; `nil` for people in no group.
  /// - Complexity: O(*m*^1.5) time; O(*n* + *m*) space, and O(*n*) more for each thread, for *n*
  ///   people and *m* ties.
  public func brokerageRoles(
    of graph: Graph, in grouping: Grouping, threads: Int = 1
  ) -> [BrokerageRoles?] {
    let ways = graph.origins.map { origin in
      TieWays(isForward: forwards[Int(origin)] > 0, isBackward: backwards[Int(origin)] > 0)
    }
    var roles = (0..<graph.personCount).map { person in
      grouping.groupOfPerson[person].map { _ in BrokerageRoles() }
    }
    addAllPairs(to: &roles, in: graph, ways: ways, groups: grouping)
    removeJoinedPairs(from: &roles, in: graph, ways: ways, groups: grouping, threads: threads)
    return roles
  }

  /// Counts *a* → *v* → *b* whether or not *a* turns to *b* too.
  private func addAllPairs(
    to roles: inout [BrokerageRoles?], in graph: Graph, ways: [TieWays], groups: Grouping
  ) {
    var contacts = [GroupContacts](repeating: GroupContacts(), count: groups.names.count)
    for person in roles.indices {
      guard let own = groups.groupOfPerson[person] else { continue }
      var all = GroupContacts()
      for place in graph.row(of: person) {
        let other = Int(graph.neighbours[place])
        guard let group = groups.groupOfPerson[other] else { continue }
        let ways = ways[Int(graph.rowTies[place])]
        let from = person < other ? ways.isBackward : ways.isForward
        let to = person < other ? ways.isForward : ways.isBackward
        contacts[group].add(from: from, to: to)
        all.add(from: from, to: to)
      }
      // Nobody stands between a person and that same person.
      var roundTrips = 0
      var withinOneGroup = 0
      let mine = contacts[own]
      for place in graph.row(of: person) {
        guard let group = groups.groupOfPerson[Int(graph.neighbours[place])] else { continue }
        if group != own {
          withinOneGroup += contacts[group].from * contacts[group].to
          roundTrips += contacts[group].both
        }
        // Nothing from the second contact in the group on.
        contacts[group] = GroupContacts()
      }
      roles[person]?.coordinator += mine.from * mine.to - mine.both
      roles[person]?.itinerant += withinOneGroup - roundTrips
      roles[person]?.representative += mine.from * (all.to - mine.to)
      roles[person]?.gatekeeper += (all.from - mine.from) * mine.to
      roles[person]?.liaison += (all.from - mine.from) * (all.to - mine.to) - withinOneGroup
    }
  }

  /// Takes away each *b* to whom *a* turns as well as *v* does, wherever *a* turns to *v*.
  private func removeJoinedPairs(
    from roles: inout [BrokerageRoles?], in graph: Graph, ways: [TieWays], groups: Grouping,
    threads: Int
  ) {
    let order = DegreeOrder(graph)
    let term = SharedTarget(order: order, ways: ways, groups: groups)
    let targets = order.sumsOverCommonContacts(of: term, threads: threads)
    for further in order.people.indices {
      let other = Int(order.people[further])
      for place in order.backRow(of: further) {
        let one = Int(order.people[Int(order.backEnds[place])])
        guard let group = groups.groupOfPerson[one],
          let otherGroup = groups.groupOfPerson[other]
        else { continue }
        let tie = Int(order.backTies[place])
        let shared = SharedTarget.counts(in: targets[tie])
        let isSameGroup = group == otherGroup
        if one < other ? ways[tie].isForward : ways[tie].isBackward {
          roles[other]?.remove(
            all: shared.all, inOwnGroup: shared.inGroupOfFurther,
            inGroupBefore: shared.inGroupOfNearer, isSameGroup: isSameGroup)
        }
        if one < other ? ways[tie].isBackward : ways[tie].isForward {
          roles[one]?.remove(
            all: shared.all, inOwnGroup: shared.inGroupOfNearer,
            inGroupBefore: shared.inGroupOfFurther, isSameGroup: isSameGroup)
        }
      }
    }
  }
}

extension BrokerageRoles {
  fileprivate init() {
    self.init(coordinator: 0, itinerant: 0, representative: 0, gatekeeper: 0, liaison: 0)
  }

  /// Takes away the pairs of one *a* and some people *b*.
  ///
  /// - Parameters:
  ///   - all: How many *b* there are.
  ///   - inOwnGroup: Those in the group of *v*.
  ///   - inGroupBefore: Those in the group of *a*.
  ///   - isSameGroup: Whether *a* and *v* are in one group.
  fileprivate mutating func remove(
    all: Int, inOwnGroup: Int, inGroupBefore: Int, isSameGroup: Bool
  ) {
    if isSameGroup {
      coordinator -= inOwnGroup
      representative -= all - inOwnGroup
    } else {
      gatekeeper -= inOwnGroup
      itinerant -= inGroupBefore
      liaison -= all - inOwnGroup - inGroupBefore
    }
  }
}

/// Which ways a tie goes, seen from its first person.
private struct TieWays {
  let isForward: Bool
  let isBackward: Bool
}

/// Contacts in a group.
private struct GroupContacts {
  /// Those who turn to the person.
  var from = 0
  /// Those to whom the person turns.
  var to = 0
  /// Those who are both.
  var both = 0

  mutating func add(from isFrom: Bool, to isTo: Bool) {
    from += isFrom ? 1 : 0
    to += isTo ? 1 : 0
    both += isFrom && isTo ? 1 : 0
  }
}

/// Counts, for the ends of a tie, the people *q* to whom both turn.
///
/// Three counts stand in one number: all *q*; those in the group of the nearer end *i*; those in
/// the group of the further end *j*. Each has room for two million people.
private struct SharedTarget: CommonContactTerm {
  static let zero: UInt64 = 0
  /// 1 in the place of all, and of the groups of *i* and of *j*.
  private static let all: UInt64 = 1
  private static let inGroupOfNearer: UInt64 = 1 << 21
  private static let inGroupOfFurther: UInt64 = 1 << 42

  /// Each place has two bits: whether the nearer end turns to the further one, and the reverse.
  ///
  /// In the place of the group of *i* they stand only where both ends are in one group.
  let factors: [UInt64]

  init(order: DegreeOrder, ways: [TieWays], groups: Grouping) {
    var factors = [UInt64](repeating: 0, count: order.ends.count)
    for further in order.people.indices {
      let other = order.people[further]
      let otherGroup = groups.groupOfPerson[Int(other)]
      for place in order.backRow(of: further) {
        let one = order.people[Int(order.backEnds[place])]
        let group = groups.groupOfPerson[Int(one)]
        let ways = ways[Int(order.backTies[place])]
        let isAhead = one < other ? ways.isForward : ways.isBackward
        let isBack = one < other ? ways.isBackward : ways.isForward
        // Whoever is in no group is nobody's b.
        let bits: UInt64 = (isAhead && otherGroup != nil ? 1 : 0) | (isBack && group != nil ? 2 : 0)
        var places = SharedTarget.all | SharedTarget.inGroupOfFurther
        if group == otherGroup { places |= SharedTarget.inGroupOfNearer }
        factors[Int(order.backPlaces[place])] = bits * places
      }
    }
    self.factors = factors
  }

  /// The counts in a sum.
  static func counts(
    in sum: UInt64
  ) -> (all: Int, inGroupOfNearer: Int, inGroupOfFurther: Int) {
    let mask = inGroupOfNearer - 1
    return (Int(sum & mask), Int(sum >> 21 & mask), Int(sum >> 42))
  }

  func mark(of contact: Int, by factor: UInt64, isFurther: Bool) -> UInt64 {
    // Where the contact is the further end, j is the nearer one, who has to turn to the contact.
    let turns = (isFurther ? factor : factor >> 1) & SharedTarget.all
    let isSameGroup = (isFurther ? factor : factor >> 1) >> 21 & 1
    return turns * (SharedTarget.all | SharedTarget.inGroupOfNearer)
      | isSameGroup * SharedTarget.inGroupOfFurther
  }

  static func add(_ mark: UInt64, timesFurther factor: UInt64, to sum: inout UInt64) {
    sum &+= mark & factor
  }

  static func add(_ mark: UInt64, timesNearer factor: UInt64, to sum: inout UInt64) {
    sum &+= mark & (factor >> 1)
  }

  // Sums that nobody reads may run over.
  static func add(_ part: UInt64, to sum: inout UInt64) { sum &+= part }
}
