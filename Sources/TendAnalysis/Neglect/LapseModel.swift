import RealModule

/// What a tie's silence says about the days to come.
public enum LapseModel: String, Hashable, Sendable {
  /// Silence against the tie's own rhythm: p = exp(-H / (silence + mean gap)).
  ///
  /// A ranking, not a calibrated probability. On three public logs it sorts lapsing ties with an
  /// area under the curve of 0.73 to 0.82, above a fixed number of days.
  case rhythm

  /// The probability that a tie has no contact within a horizon, 0 to 1.
  ///
  /// - Parameters:
  ///   - silence: Days since the last contact.
  ///   - meanGap: The mean gap between contact days, above 0.
  ///   - horizon: Days to look ahead.
  /// - Returns: The probability; closer to 1 the longer the silence and the wider the gaps.
  public func lapseProbability(silence: Int, meanGap: Double, horizon: Int) -> Double {
    switch self {
    case .rhythm: Double.exp(-Double(horizon) / (Double(silence) + meanGap))
    }
  }
}
