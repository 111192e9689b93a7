import RealModule

/// How recorded interactions become the strength of a tie.
///
/// Strength at the as-of day is the sum over interactions of amount x weight of its kind x attention
/// x 2^(-(age in days) / half-life): Ahmad, Porter and Beguerisse-Diaz, *Tie-Decay Networks in
/// Continuous Time and Eigenvector-Based Centralities*, IEEE TNSE 2021.
public struct StrengthRule: Hashable, Sendable {
  /// How an interaction with several people at once is shared out among them.
  public enum Attention: String, CaseIterable, Sendable {
    /// A mail to n people gives each 1/n, a meeting of n people each pair 1/(n - 1) (Newman 2001).
    case divide
    /// As ``divide``, by the square root.
    case sqrt
    /// Everybody gets the whole.
    case full
  }

  /// Days after which an interaction counts half; above 0.
  public var halfLife: Double
  /// How an interaction with several people is shared out.
  public var attention: Attention
  /// What an interaction of a kind weighs, 0 or more, by the kind's name in lower case; 1 for others.
  public var kindWeights: [String: Double]

  /// Makes a rule; 30 days, divided attention and all kinds alike unless told otherwise.
  public init(
    halfLife: Double = 30, attention: Attention = .divide, kindWeights: [String: Double] = [:]
  ) {
    self.halfLife = halfLife
    self.attention = attention
    self.kindWeights = kindWeights
  }

  /// What an interaction of a kind weighs.
  public func weight(of kind: InteractionKind) -> Double {
    kindWeights[kind.name.lowercased()] ?? 1
  }

  /// The part of an event that reaches one of its other people, above 0 and at most 1.
  package func share(ofAudience audience: UInt16) -> Double {
    switch attention {
    case .divide: 1 / Double(max(1, audience))
    case .sqrt: 1 / Double(max(1, audience)).squareRoot()
    case .full: 1
    }
  }

  /// What is left of an interaction after a number of days, from 1 downwards.
  public func decay(afterDays days: Int) -> Double {
    Double.exp2(-Double(days) / halfLife)
  }

  /// ``decay(afterDays:)`` for every age from 0 to a number of days.
  package func decayTable(upTo days: Int) -> [Double] {
    (0...max(0, days)).map(decay(afterDays:))
  }
}
