public import TendGraph

/// What lies between each two groups, and inside each.
///
/// People in no group and their ties do not count.
public struct StrengthMatrix: Hashable, Sendable {
  /// How many groups there are, in the order of the grouping.
  public let groupCount: Int
  // Row by row.
  private var strengths: [Double]
  private var ties: [Int]
  private var people: [Int]
  private var groupStrengths: [Double]

  /// The strength of all ties between two groups, or inside one when it is given twice.
  public func strength(between one: Int, and other: Int) -> Double {
    strengths[one * groupCount + other]
  }

  /// How many ties there are between two groups, or inside one when it is given twice.
  public func ties(between one: Int, and other: Int) -> Int {
    ties[one * groupCount + other]
  }

  /// How many people of a group have a tie into another, or to somebody else of their own.
  public func people(of group: Int, withTiesInto other: Int) -> Int {
    people[group * groupCount + other]
  }

  /// The strengths of a group's people together: ties inside count at both ends.
  public func strength(of group: Int) -> Double {
    groupStrengths[group]
  }

  /// The strength between two groups, or inside one, if ties took no notice of groups.
  ///
  /// In the configuration model every person keeps their strength and spends it on others by their
  /// strengths: s₁ s₂ / 2m between two groups, s² / 4m inside one, for groups of strength *s* and
  /// all ties of strength *m* together (Newman, *Analysis of Weighted Networks*, 2004). Over all
  /// groups it comes to *m*.
  public func expectedStrength(between one: Int, and other: Int) -> Double {
    let all = groupStrengths.reduce(0, +)
    guard all > 0 else { return 0 }
    let product = groupStrengths[one] * groupStrengths[other] / all
    return one == other ? product / 2 : product
  }

  /// How many times as strong as expected the link between two groups is, or the inside of one.
  ///
  /// Above 1 for more than expected; `nil` where nothing is expected.
  public func strengthOverExpected(between one: Int, and other: Int) -> Double? {
    let expected = expectedStrength(between: one, and: other)
    return expected > 0 ? strength(between: one, and: other) / expected : nil
  }

  fileprivate init(_ graph: Graph, grouping: Grouping) {
    let count = grouping.names.count
    let groups = grouping.groupOfPerson
    groupCount = count
    strengths = [Double](repeating: 0, count: count * count)
    ties = [Int](repeating: 0, count: count * count)
    people = ties
    groupStrengths = [Double](repeating: 0, count: count)
    for tie in 0..<graph.tieCount {
      guard let one = groups[Int(graph.firsts[tie])], let other = groups[Int(graph.seconds[tie])]
      else { continue }
      let strength = graph.strengths[tie]
      strengths[one * count + other] += strength
      ties[one * count + other] += 1
      groupStrengths[one] += strength
      groupStrengths[other] += strength
      if one != other {
        // The same sums in the same order: both halves are equal to the last bit once added up.
        strengths[other * count + one] += strength
        ties[other * count + one] += 1
      }
    }
    // The last person for whom each group was counted.
    var countedFor = [Int](repeating: -1, count: count)
    for person in 0..<graph.personCount {
      guard let group = groups[person] else { continue }
      for place in graph.row(of: person) {
        guard let other = groups[Int(graph.neighbours[place])], countedFor[other] != person else {
          continue
        }
        countedFor[other] = person
        people[group * count + other] += 1
      }
    }
  }
}

extension Graph {
  /// What lies between each two groups, and inside each.
  ///
  /// - Complexity: O(*n* + *m* + *g*²) time and O(*g*²) space for *n* people, *m* ties and *g*
  ///   groups.
  public func strengthMatrix(of grouping: Grouping) -> StrengthMatrix {
    StrengthMatrix(self, grouping: grouping)
  }
}
