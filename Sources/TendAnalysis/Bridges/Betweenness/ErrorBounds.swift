import RealModule

/// How far the mean of samples may lie from the truth.
///
/// Each sample is between 0 and 1.
enum ErrorBounds {
  /// Whether |mean - truth| is at most `error`, failing with a probability of at most `failure`.
  ///
  /// It is when one of two bounds says so, each with half the probability: the empirical Bernstein
  /// bound, which is small where the samples vary little (Maurer and Pontil, *Empirical Bernstein
  /// Bounds and Sample Variance Penalization*, 2009, theorem 4), and Chernoff's, which is small
  /// where the mean is near 0 (Hoeffding, *Probability Inequalities for Sums of Bounded Random
  /// Variables*, 1963, theorem 1).
  ///
  /// - Parameters:
  ///   - error: Above 0.
  ///   - sum: The samples added up.
  ///   - squares: Their squares added up.
  ///   - samples: How many there are, at least 2.
  ///   - failure: Above 0.
  /// - Returns: Whether it is.
  static func isWithin(
    _ error: Double, sum: Double, squares: Double, samples: Int, failure: Double
  ) -> Bool {
    let count = Double(samples)
    let mean = min(1, sum / count)
    let variance = max(0, squares - sum * mean) / (count - 1)
    let bits = Double.log(4 / failure)
    let bernstein = (2 * variance * bits / count).squareRoot() + 7 * bits / (3 * (count - 1))
    return bernstein <= error
      || (isUnlikely(mean, truth: mean + error, divergence: bits / count)
        && isUnlikely(mean, truth: mean - error, divergence: bits / count))
  }

  /// Whether a truth is further from the mean than a divergence of Kullback and Leibler.
  private static func isUnlikely(_ mean: Double, truth: Double, divergence: Double) -> Bool {
    guard truth > 0, truth < 1 else { return true }
    let heads = mean > 0 ? mean * Double.log(mean / truth) : 0
    let tails = mean < 1 ? (1 - mean) * Double.log((1 - mean) / (1 - truth)) : 0
    return heads + tails >= divergence
  }
}
