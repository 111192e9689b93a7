public import TendGraph

/// What changed in a network from one period to a later one.
public struct Comparison: Sendable {
  /// The earlier period.
  public let before: PeriodFindings
  /// The later period.
  public let after: PeriodFindings
  /// People in contact in both periods who are not ``gone``.
  public let staying: [PersonID]
  /// People in contact in the later period only: they joined, or came back.
  public let joined: [PersonID]
  /// People in contact in the earlier period who are in none in the later one, or who have left or
  /// are away at its end (``Absence``).
  public let gone: [PersonID]
  /// Ties with three contact days or more in one of the periods, between people of both, in order.
  public let ties: [TieChange]
  /// Such ties of people who joined.
  public let tiesOfJoined: Int
  /// Such ties of people who are gone: their end is nobody's neglect.
  public let tiesOfGone: Int
  /// People whose part in holding the network together changed, the greatest change first.
  public let roles: [RoleChange]
  /// How far each team's contact goes beyond it; none where groups are found in the ties.
  public let outward: [OutwardShare]
  /// Links between teams that formed, broke, thinned or doubled; none for found groups.
  public let links: [LinkChange]
  /// Found groups and what became of them; none where there are teams.
  public let groups: [GroupMatch]
  /// People of both periods who changed found group.
  public let moves: [GroupMove]

  /// The part of somebody in holding a network together, in two periods.
  public struct RoleChange: Hashable, Sendable {
    /// Who.
    public let person: PersonID
    /// Before; `nil` for somebody who was in no contact.
    public let before: PersonStanding?
    /// After; `nil` likewise.
    public let after: PersonStanding?

    /// Whether a manager should know: a cut person came or went, or a broker's share of all paths
    /// changed by 5 points or more from or to a tenth.
    var matters: Bool {
      let shares = [before, after].map { $0?.betweennessShare ?? 0 }
      return (before?.isCutPerson ?? false) != (after?.isCutPerson ?? false)
        || max(shares[0], shares[1]) >= 0.1 && abs(shares[0] - shares[1]) >= 0.05
    }
  }

  /// Whether the groups are teams or reporting lines rather than found in the ties.
  public var hasTeams: Bool { before.bridges.grouping.source != .found }

  /// Compares two periods of the same log.
  ///
  /// - Complexity: O(*n* + *m* + *e*) for *n* people, *m* ties and *e* entries in both periods.
  public init(before: PeriodFindings, after: PeriodFindings) {
    self.before = before
    self.after = after
    let people = before.network.people.indices.map(PersonID.init(index:))
    let isGone = people.map { person in
      let place = person.index
      return before.isPresent[place] && (!after.isPresent[place] || after.isAbsent[place])
    }
    gone = people.filter { isGone[$0.index] }
    joined = people.filter { !before.isPresent[$0.index] && after.isPresent[$0.index] }
    staying = people.filter { before.isPresent[$0.index] && !isGone[$0.index] }

    var ties: [TieChange] = []
    var ofJoined = 0
    var ofGone = 0
    Comparison.forEachTie(before.network, after.network) { earlier, later in
      let place = earlier.map { (before.network, $0) } ?? later.map { (after.network, $0) }
      guard let (network, tie) = place else { return }
      let days = (
        earlier.map { before.network.activeDayCount(ofTie: $0) } ?? 0,
        later.map { after.network.activeDayCount(ofTie: $0) } ?? 0
      )
      guard
        let kind = TieChange.Kind(
          before: days.0, after: days.1, lengths: (before.length, after.length))
      else { return }
      let ends = [PersonID(network.firsts[tie]), PersonID(network.seconds[tie])]
      if ends.contains(where: { isGone[$0.index] }) {
        ofGone += 1
      } else if ends.contains(where: { !before.isPresent[$0.index] }) {
        ofJoined += 1
      } else {
        ties.append(
          TieChange(
            first: ends[0], second: ends[1], daysBefore: days.0, daysAfter: days.1,
            strengthBefore: earlier.map { before.network.strengths[$0] } ?? 0,
            strengthAfter: later.map { after.network.strengths[$0] } ?? 0, kind: kind))
      }
    }
    self.ties = ties
    tiesOfJoined = ofJoined
    tiesOfGone = ofGone

    let standings = { (period: PeriodFindings, person: PersonID) in
      period.isPresent[person.index] && !period.bridges.people.isEmpty
        ? period.bridges.people[person.index] : nil
    }
    roles = people.map {
      RoleChange(person: $0, before: standings(before, $0), after: standings(after, $0))
    }
    .filter(\.matters).sorted {
      let weights = [$0, $1].map { change in
        max(
          abs((change.after?.betweennessShare ?? 0) - (change.before?.betweennessShare ?? 0)),
          change.before?.isCutPerson != change.after?.isCutPerson ? 0.1 : 0)
      }
      return (weights[1], $0.person) < (weights[0], $1.person)
    }

    let grouping = before.bridges.grouping
    if grouping.source == .found {
      (outward, links) = ([], [])
      let matching = GroupMatching(
        before: grouping.groupOfPerson, after: after.bridges.grouping.groupOfPerson)
      (groups, moves) = (matching.matches, matching.moves)
    } else {
      (groups, moves) = ([], [])
      let shares = [before, after].map { $0.network.outwardShares(of: grouping) }
      outward = grouping.names.indices.map {
        OutwardShare(group: $0, before: shares[0][$0], after: shares[1][$0])
      }
      links = Comparison.links(of: grouping, before, after)
    }
  }

  /// Goes through the ties of two networks of the same people, in order.
  private static func forEachTie(
    _ before: Network, _ after: Network, _ body: (_ earlier: Int?, _ later: Int?) -> Void
  ) {
    var (one, other) = (0, 0)
    while one < before.tieCount || other < after.tieCount {
      let earlier = one < before.tieCount ? (before.firsts[one], before.seconds[one]) : (.max, .max)
      let later =
        other < after.tieCount ? (after.firsts[other], after.seconds[other]) : (.max, .max)
      body(earlier <= later ? one : nil, later <= earlier ? other : nil)
      if earlier <= later { one += 1 }
      if later <= earlier { other += 1 }
    }
  }

  private static func links(
    of grouping: Grouping, _ before: PeriodFindings, _ after: PeriodFindings
  ) -> [LinkChange] {
    let matrices = [before, after].map { $0.graph.strengthMatrix(of: grouping) }
    let threads = [before, after].map { Set($0.bridges.singleThreads.map(\.groups)) }
    let pairs = grouping.names.indices.flatMap { one in
      grouping.names.indices.dropFirst(one + 1).map { [one, $0] }
    }
    return pairs.compactMap { groups in
      let ties = matrices.map { $0.ties(between: groups[0], and: groups[1]) }
      guard ties != [0, 0] else { return nil }
      let isThread = threads.map { $0.contains(groups) }
      let kind: LinkChange.Kind
      if ties[0] == 0 {
        kind = .formed
      } else if ties[1] == 0 {
        kind = .broke
      } else if isThread[0] != isThread[1] {
        kind = isThread[1] ? .thinned : .doubled
      } else {
        return nil
      }
      return LinkChange(groups: groups, tiesBefore: ties[0], tiesAfter: ties[1], kind: kind)
    }
  }
}

extension Network {
  /// For each group, contact days with people of other groups as a share of all with people in any.
  fileprivate func outwardShares(of grouping: Grouping) -> [Double?] {
    var inside = [Int](repeating: 0, count: grouping.names.count)
    var outside = inside
    for tie in 0..<tieCount {
      guard let one = grouping.groupOfPerson[Int(firsts[tie])],
        let other = grouping.groupOfPerson[Int(seconds[tie])]
      else { continue }
      let days = activeDayCount(ofTie: tie)
      if one == other {
        inside[one] += days
      } else {
        outside[one] += days
        outside[other] += days
      }
    }
    return inside.indices.map {
      let all = inside[$0] + outside[$0]
      return all > 0 ? Double(outside[$0]) / Double(all) : nil
    }
  }
}
