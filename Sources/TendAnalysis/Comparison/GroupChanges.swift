public import TendGraph

/// How much of a team's contact goes beyond it, in two periods.
public struct OutwardShare: Hashable, Sendable {
  /// The place of the team in the grouping.
  public let group: Int
  /// Contact days with people of other teams as a share of all, before; `nil` without contact.
  public let before: Double?
  /// The same after.
  public let after: Double?
}

/// What became of the link between two teams.
public struct LinkChange: Hashable, Sendable {
  /// The places of the two teams in the grouping, the smaller first.
  public let groups: [Int]
  /// Ties between the two above the threshold, before.
  public let tiesBefore: Int
  /// The same after.
  public let tiesAfter: Int
  /// What became of it.
  public let kind: Kind

  /// What became of a link.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// No tie after.
    case broke
    /// It hangs on one tie or one person, and did not.
    case thinned
    /// No tie before.
    case formed
    /// It no longer hangs on one tie or one person.
    case doubled
  }
}

/// A group found in the later period and the group of the earlier one that it continues.
public struct GroupMatch: Hashable, Sendable {
  /// The place of the group among those of the earlier period; `nil` for a new one.
  public let before: Int?
  /// The place of the group among those of the later period; `nil` for one that dissolved.
  public let after: Int?
  /// People of both periods who are in both groups, as a share of those who are in either.
  public let overlap: Double
}

/// Somebody who is now in another found group than the one that the old one became.
public struct GroupMove: Hashable, Sendable {
  /// Who.
  public let person: PersonID
  /// The group before, by its place.
  public let from: Int
  /// The group after, by its place.
  public let to: Int
}

/// Matches the groups of two periods by the people they share.
///
/// The two with the greatest overlap (Jaccard: shared people over people in either) are matched
/// first, then the next two of those that are left; below `least` none are (Greene, Doyle and
/// Cunningham, *Tracking the Evolution of Communities in Dynamic Social Networks*, 2010, who take
/// 0.3). Only people of both periods count, so that nobody who left or joined moves a group.
///
/// - Complexity: O(*n* + *p* log *p*) for *n* people and *p* pairs of groups that share somebody.
struct GroupMatching {
  private(set) var matches: [GroupMatch] = []
  private(set) var moves: [GroupMove] = []

  init(before: [Int?], after: [Int?], least: Double = 0.3) {
    var shared: [Int: Int] = [:]
    let count = (after.compactMap { $0 }.max() ?? -1) + 1
    var sizes: (before: [Int: Int], after: [Int: Int]) = ([:], [:])
    for person in before.indices {
      guard let from = before[person], let to = after[person] else { continue }
      shared[from * count + to, default: 0] += 1
      sizes.before[from, default: 0] += 1
      sizes.after[to, default: 0] += 1
    }
    func overlap(_ key: Int) -> Double {
      let both = shared[key, default: 0]
      let either = sizes.before[key / count, default: 0] + sizes.after[key % count, default: 0]
      return Double(both) / Double(either - both)
    }
    var continued: [Int: Int] = [:]
    var taken: Set<Int> = []
    let order = shared.keys.map { (overlap: overlap($0), key: $0) }
      .sorted { ($1.overlap, $0.key) < ($0.overlap, $1.key) }
    for (overlap, key) in order where overlap >= least {
      let (from, to) = (key / count, key % count)
      guard continued[from] == nil, taken.insert(to).inserted else { continue }
      continued[from] = to
      matches.append(GroupMatch(before: from, after: to, overlap: overlap))
    }
    for group in sizes.after.keys where !taken.contains(group) {
      matches.append(GroupMatch(before: nil, after: group, overlap: 0))
    }
    for group in sizes.before.keys where continued[group] == nil {
      matches.append(GroupMatch(before: group, after: nil, overlap: 0))
    }
    matches.sort {
      ($0.after ?? .max, $0.before ?? .max) < ($1.after ?? .max, $1.before ?? .max)
    }
    for person in before.indices {
      guard let from = before[person], let to = after[person], continued[from] != to else {
        continue
      }
      // Who stays with most of a group that has no successor moved with it, not away from it.
      if continued[from] == nil, !taken.contains(to) { continue }
      moves.append(GroupMove(person: PersonID(index: person), from: from, to: to))
    }
  }
}
