import RealModule
public import TendGraph

/// What became of a tie from one period to a later one.
public struct TieChange: Hashable, Sendable {
  /// The end with the smaller identifier.
  public let first: PersonID
  /// The other end.
  public let second: PersonID
  /// Distinct days with contact in the earlier period.
  public let daysBefore: Int
  /// Distinct days with contact in the later period.
  public let daysAfter: Int
  /// Strength at the end of the earlier period, of what happened in it; 0 without contact.
  public let strengthBefore: Double
  /// Strength at the end of the later period, of what happened in it; 0 without contact.
  public let strengthAfter: Double
  /// What became of it.
  public let kind: Kind

  /// What became of a tie.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// No contact before, three contact days or more after.
    case formed
    /// Contact in both, on more than twice as many days after, and more than chance brings.
    case grown
    /// Neither of the others.
    case kept
    /// Contact in both, on less than half as many days after, and fewer than chance brings.
    case faded
    /// Three contact days or more before, no contact after.
    case lost

    /// Judges the contact days of a tie in two periods; `nil` for fewer than three in either, which
    /// are too few to speak of.
    ///
    /// Days are held against the length of their period. Chance is a one-sided binomial test at 5 %:
    /// were the rhythm the same in both, each contact day would fall into either period as its length
    /// says (Przyborowski and Wilenski, *Homogeneity of Results in Testing Samples from Poisson
    /// Series*, 1940).
    ///
    /// - Parameters:
    ///   - before: Contact days in the earlier period.
    ///   - after: Contact days in the later period.
    ///   - lengths: Days of both periods.
    public init?(before: Int, after: Int, lengths: (before: Int, after: Int)) {
      guard max(before, after) >= Kind.fewestDays else { return nil }
      if before == 0 {
        self = .formed
      } else if after == 0 {
        self = .lost
      } else if before >= Kind.fewestDays, 2 * after * lengths.before < before * lengths.after,
        chanceOfAtMost(after, of: before + after, share: lengths.after, lengths.before) < 0.05
      {
        self = .faded
      } else if after >= Kind.fewestDays, 2 * before * lengths.after < after * lengths.before,
        chanceOfAtMost(before, of: before + after, share: lengths.before, lengths.after) < 0.05
      {
        self = .grown
      } else {
        self = .kept
      }
    }

    /// Contact days from which on a tie is one.
    public static let fewestDays = 3
  }
}

/// The chance that of so many contact days at most so many fall into one of two periods.
///
/// - Parameters:
///   - count: Contact days in the period.
///   - total: Contact days in both.
///   - length: Days of the period.
///   - other: Days of the other period.
/// - Returns: The lower tail of the binomial distribution.
func chanceOfAtMost(_ count: Int, of total: Int, share length: Int, _ other: Int) -> Double {
  let odds = Double(length) / Double(other)
  // In logarithms, since the first terms of many days are smaller than any number.
  var logTerm = Double(total) * Double.log(1 / (1 + odds))
  var sum = 0.0
  for hits in 0...count {
    sum += Double.exp(logTerm)
    logTerm += Double.log(Double(total - hits) / Double(hits + 1) * odds)
  }
  return min(1, sum)
}
