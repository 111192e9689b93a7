public import TendGraph

/// Two people whose tie would double a link between groups that hangs on one tie or one person.
public struct SecondLink: Hashable, Sendable {
  /// Of the first group.
  public let first: PersonID
  /// Of the second group.
  public let second: PersonID
  /// People to whom both have a tie.
  public let common: Int
  /// The one of them who is closest to both: whose weaker tie of the two is strongest.
  public let through: PersonID
}

extension Network {
  /// The two people without any contact who have most contacts in common, one of each group, and
  /// neither of whom carries the link already.
  ///
  /// Nobody who left or is away is proposed. Of each group the people with most ties are looked at,
  /// `mostLookedAt` at the most.
  ///
  /// - Parameters:
  ///   - thread: The link.
  ///   - graph: The ties above the threshold.
  ///   - members: The people of each group.
  ///   - isAround: Whether each person is here.
  /// - Returns: The two; `nil` where no two have a contact in common.
  /// - Complexity: O(*k* x *d*) for *k* people looked at and the ties *d* of all of them.
  public func secondLink(
    for thread: GroupThread, in graph: Graph, members: [[PersonID]], isAround: [Bool]
  ) -> SecondLink? {
    let sides = thread.groups.map { group in
      members[group].filter { isAround[$0.index] && !thread.people.contains($0) }
        .sorted { (-graph.degree(of: $0), $0) < (-graph.degree(of: $1), $1) }
        .prefix(Network.mostLookedAt)
    }
    var best: (common: Int, first: PersonID, second: PersonID)?
    var isContact = [Bool](repeating: false, count: people.count)
    for first in sides[0] {
      for place in graph.row(of: first.index) { isContact[Int(graph.neighbours[place])] = true }
      for second in sides[1] where !isContact[second.index] {
        var common = 0
        for place in graph.row(of: second.index)
        where isContact[Int(graph.neighbours[place])] {
          common += 1
        }
        if common > best?.common ?? 0, tie(between: first, and: second) == nil {
          best = (common, first, second)
        }
      }
      for place in graph.row(of: first.index) { isContact[Int(graph.neighbours[place])] = false }
    }
    guard let best else { return nil }
    var strengths: [Int32: Double] = [:]
    for place in graph.row(of: best.first.index) {
      strengths[graph.neighbours[place]] = graph.weights[place]
    }
    var closest: (strength: Double, person: Int32)?
    for place in graph.row(of: best.second.index) {
      let person = graph.neighbours[place]
      guard isAround[Int(person)], let strength = strengths[person] else { continue }
      let weaker = min(strength, graph.weights[place])
      if weaker > closest?.strength ?? 0 { closest = (weaker, person) }
    }
    guard let closest else { return nil }
    return SecondLink(
      first: best.first, second: best.second, common: best.common,
      through: PersonID(closest.person))
  }

  /// People of a group who are looked at for a second link.
  static let mostLookedAt = 100
}
