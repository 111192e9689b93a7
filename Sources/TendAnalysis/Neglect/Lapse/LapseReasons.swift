/// What speaks for a lapse and what against it, by groups of features.
///
/// Shares of the log-odds against a tie at the mean of the public logs; single coefficients of
/// features that move together say absurd things, their sums do not.
public struct LapseReasons: Hashable, Sendable {
  /// What a reader is told that features are about.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    /// How much contact there was lately.
    case recentContact = "recent contact"
    /// How often and how evenly the two are in contact, and for how long.
    case rhythm
    /// Whom both know.
    case contactsInCommon = "contacts in common"
    /// How active the two people are with everybody.
    case peopleActivity = "the two people's own activity"
    /// Whether both sides write.
    case balance
  }

  private var shares = SIMD8<Double>.zero

  /// The part of the log-odds that a group gives; above 0 it speaks for a lapse.
  public subscript(_ group: Group) -> Double {
    shares[Group.allCases.firstIndex(of: group) ?? 0]
  }

  /// Adds a feature's part to its group.
  mutating func add(_ part: Double, to place: Int) {
    shares[place] += part
  }

  /// For each feature, the place of its group.
  static let places: [Int] = TieFeature.allCases.map { feature in
    Group.allCases.firstIndex(of: feature.group) ?? 0
  }
}
