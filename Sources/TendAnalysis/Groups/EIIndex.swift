public import TendGraph

/// How far strength goes outside groups rather than inside: 1 when all is outside, -1 when none is.
///
/// (E - I) / (E + I) for the strength E of ties between groups and I of ties inside them (Krackhardt
/// and Stern, *Informal Networks and Organizational Crises*, 1988). Small groups have more people
/// outside than inside to work with, so the index says nothing without ``expected``.
public struct EIIndex: Hashable, Sendable {
  /// The people counted.
  public let size: Int
  /// The strength of ties inside, each tie once.
  public let internalStrength: Double
  /// The strength of ties that lead into other groups, each tie once.
  public let externalStrength: Double
  /// Pairs of people inside, with a tie or without.
  public let internalPairs: Int
  /// Pairs of a person inside and one in another group.
  public let externalPairs: Int

  /// The index, from -1 to 1; `nil` where there is no tie.
  public var index: Double? {
    let all = internalStrength + externalStrength
    return all > 0 ? (externalStrength - internalStrength) / all : nil
  }

  /// What the index would be if every pair had the same strength; `nil` where there is no pair.
  public var expected: Double? {
    let all = internalPairs + externalPairs
    return all > 0 ? Double(externalPairs - internalPairs) / Double(all) : nil
  }
}

/// The E-I index of each group and of all.
public struct EIIndexes: Hashable, Sendable {
  /// Of each group, in the order of the grouping.
  public let groups: [EIIndex]
  /// Of everybody in a group.
  public let whole: EIIndex
}

extension Graph {
  /// How far the strength of each group goes outside it, by strength, beside what pairs would give.
  ///
  /// People in no group and their ties do not count.
  ///
  /// - Complexity: O(*n* + *m* + *g*) for *n* people, *m* ties and *g* groups.
  public func eiIndex(of grouping: Grouping) -> EIIndexes {
    let count = grouping.names.count
    var sizes = [Int](repeating: 0, count: count)
    for group in grouping.groupOfPerson { if let group { sizes[group] += 1 } }
    var inside = [Double](repeating: 0, count: count)
    var outside = inside
    var allInside = 0.0
    var allOutside = 0.0
    for tie in 0..<tieCount {
      guard let one = grouping.groupOfPerson[Int(firsts[tie])],
        let other = grouping.groupOfPerson[Int(seconds[tie])]
      else { continue }
      if one == other {
        inside[one] += strengths[tie]
        allInside += strengths[tie]
      } else {
        outside[one] += strengths[tie]
        outside[other] += strengths[tie]
        allOutside += strengths[tie]
      }
    }
    let everybody = sizes.reduce(0, +)
    let groups = (0..<count).map { group in
      let size = sizes[group]
      return EIIndex(
        size: size, internalStrength: inside[group], externalStrength: outside[group],
        internalPairs: size * (size - 1) / 2, externalPairs: size * (everybody - size))
    }
    return EIIndexes(
      groups: groups,
      whole: EIIndex(
        size: everybody, internalStrength: allInside, externalStrength: allOutside,
        internalPairs: groups.reduce(0) { $0 + $1.internalPairs },
        externalPairs: groups.reduce(0) { $0 + $1.externalPairs } / 2))
  }
}
