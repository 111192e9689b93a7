import RealModule

/// How silence, rhythm and surroundings of a tie become the probability that it lapses.
///
/// A logistic regression on 34 features. Its coefficients are learned from earlier cuts of the same
/// log, and pulled towards those of public logs; a log that is too small has the latter alone.
public struct LapseModel: Hashable, Sendable {
  /// Whom the coefficients come from.
  public enum Kind: String, Hashable, Sendable {
    /// From this log's own past.
    case learned
    /// From public logs, because this one is too short or too small to learn from.
    case prior
  }

  /// Which features the log's own past spoke for.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// Rhythm and network.
    case all
    /// The mean of the two others, as log-odds.
    case average
    /// The tie's own rhythm alone.
    case rhythm
  }

  /// Whom the coefficients come from.
  public let kind: Kind
  /// Which features count.
  public let basis: Basis
  /// Past windows that it learned from.
  public let windows: Int
  /// Ties in these windows that it learned from, each counted once a window.
  public let trainedTies: Int
  /// The intercept, then one for each feature.
  package let coefficients: [Double]

  /// The model of the public logs.
  static let prior = LapseModel(
    kind: .prior, basis: .all, windows: 0, trainedTies: 0,
    coefficients: [LapsePrior.intercept] + LapsePrior.features.map(\.weight))

  /// The small model of the public logs.
  static let rhythmPrior: [Double] =
    [LapsePrior.rhythmIntercept] + LapsePrior.features.map(\.rhythmWeight)

  /// The probability of log-odds.
  static func probability(ofOdds odds: Double) -> Double {
    1 / (1 + .exp(-min(30, max(-30, odds))))
  }

  /// The log-odds of rows of standardised features.
  static func odds(of rows: [Float], _ coefficients: [Double]) -> [Double] {
    let width = TieFeature.count
    return (0..<(rows.count / width)).map { row in
      var sum = coefficients[0]
      for place in 0..<width { sum += coefficients[place + 1] * Double(rows[row * width + place]) }
      return sum
    }
  }

  /// What the groups of features add to the log-odds of a row.
  func reasons(of row: ArraySlice<Float>) -> LapseReasons {
    var reasons = LapseReasons()
    let start = row.startIndex
    for place in 0..<TieFeature.count {
      reasons.add(
        coefficients[place + 1] * Double(row[start + place]), to: LapseReasons.places[place])
    }
    return reasons
  }
}
