public import TendGraph

/// Two groups whose whole link hangs on one tie or on one person.
public struct SingleThread: Hashable, Sendable {
  /// The group that stands first in the grouping's names, as its place there.
  public let firstGroup: Int
  /// The other group, as its place in the grouping's names.
  public let secondGroup: Int
  /// Every tie between the two groups, as places in the graph, ascending.
  public let ties: [Int]
  /// The people who have a part in every tie: both ends where there is one tie, else one person.
  ///
  /// In ascending order.
  public let people: [PersonID]

  /// The places of both groups in the grouping's names, in order.
  public var groups: (Int, Int) { (firstGroup, secondGroup) }
}

extension Graph {
  /// Finds each two groups that one tie, or one person, holds together.
  ///
  /// Ties of people in no group don't count. Findings stand in the order of their groups.
  ///
  /// - Complexity: O(*m* log *m*) time and O(*m*) space for *m* ties.
  public func singleThreads(between grouping: Grouping) -> [SingleThread] {
    let links = linksBetweenGroups(of: grouping)
    var threads: [SingleThread] = []
    var start = 0
    while start < links.count {
      let groups = (links[start].lower, links[start].upper)
      var end = start
      let tie = links[start].tie
      var carriers = [PersonID(firsts[tie]), PersonID(seconds[tie])]
      while end < links.count, (links[end].lower, links[end].upper) == groups {
        let (first, second) = (firsts[links[end].tie], seconds[links[end].tie])
        carriers.removeAll { $0.rawValue != first && $0.rawValue != second }
        end += 1
      }
      if !carriers.isEmpty {
        threads.append(
          SingleThread(
            firstGroup: groups.0, secondGroup: groups.1, ties: links[start..<end].map(\.tie),
            people: carriers))
      }
      start = end
    }
    return threads
  }

  /// For each person, how many groups the person has ties into.
  ///
  /// A group counts once however many ties lead into it. The person's own group counts like any
  /// other: where the person has a tie to somebody else in it. Contacts in no group don't count.
  ///
  /// - Complexity: O(*n* + *m*) time for *n* people and *m* ties.
  public func groupsJoined(in grouping: Grouping) -> [Int] {
    // The last person for whom each group was counted.
    var countedFor = [Int](repeating: -1, count: grouping.names.count)
    return (0..<personCount).map { person in
      var joined = 0
      for place in row(of: person) {
        guard let group = grouping.groupOfPerson[Int(neighbours[place])],
          countedFor[group] != person
        else { continue }
        countedFor[group] = person
        joined += 1
      }
      return joined
    }
  }

  /// The ties between different groups, in the order of the groups and then of the ties.
  private func linksBetweenGroups(of grouping: Grouping) -> [(lower: Int, upper: Int, tie: Int)] {
    var links: [(lower: Int, upper: Int, tie: Int)] = []
    for tie in 0..<tieCount {
      guard let one = grouping.groupOfPerson[Int(firsts[tie])],
        let other = grouping.groupOfPerson[Int(seconds[tie])], one != other
      else { continue }
      links.append((min(one, other), max(one, other), tie))
    }
    links.sort { $0 < $1 }
    return links
  }
}
