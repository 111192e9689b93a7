/// How the shortest paths over people and ties are counted.
public enum BetweennessMethod: Hashable, Sendable {
  /// All of them.
  case exact
  /// From pairs of people drawn at random, as many as the bound takes.
  ///
  /// With a probability of at least 1 - `failure`, the estimate of *everybody* is off by at most
  /// `error` of the pairs of people whom some path joins. The same seed gives the same estimate.
  case sampled(error: Double, failure: Double, seed: UInt64)
  /// All of them where that is a matter of seconds, else from pairs drawn at random.
  case automatic

  /// What ``automatic`` does where all paths are too many: off by 1 % of the pairs at most, and
  /// wrong about that in one network of twenty.
  public static let estimate = BetweennessMethod.sampled(error: 0.01, failure: 0.05, seed: 1)
}

/// How an estimate of betweenness was drawn, and how far to trust it.
public struct BetweennessEstimate: Hashable, Sendable {
  /// By how much anybody's betweenness may be off, as a share of ``pairs``.
  public let error: Double
  /// How likely it is that somebody's is off by more.
  public let failure: Double
  /// Pairs of people whom some path joins.
  public let pairs: Double
  /// Pairs drawn.
  public let samples: Int
  /// What the draw started from: the same seed draws the same pairs.
  public let seed: UInt64
}
