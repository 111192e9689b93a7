import RealModule

/// How far the mean of samples may lie from the truth.
///
/// Each sample is between 0 and 1.
enum ErrorBounds {
  /// Bounds |mean - truth|, failing with a probability of at most `failure`.
  ///
  /// The smaller of two bounds, each with half the probability: the empirical Bernstein bound,
  /// which is small where the samples vary little (Maurer and Pontil, *Empirical Bernstein Bounds
  /// and Sample Variance Penalization*, 2009, theorem 4), and Chernoff's, which is small where the
  /// mean is near 0 (Hoeffding, *Probability Inequalities for Sums of Bounded Random Variables*,
  /// 1963, theorem 1).
  ///
  /// - Parameters:
  ///   - sum: The samples added up.
  ///   - squares: Their squares added up.
  ///   - samples: How many there are, at least 2.
  ///   - failure: Above 0.
  /// - Returns: The bound.
  static func deviation(sum: Double, squares: Double, samples: Int, failure: Double) -> Double {
    let count = Double(samples)
    let mean = min(1, sum / count)
    let variance = max(0, squares - sum * mean) / (count - 1)
    let bits = Double.log(4 / failure)
    let bernstein = (2 * variance * bits / count).squareRoot() + 7 * bits / (3 * (count - 1))
    return min(bernstein, chernoff(mean: mean, divergence: bits / count))
  }

  /// The furthest truth from a mean that is within a divergence of it.
  private static func chernoff(mean: Double, divergence: Double) -> Double {
    let above = furthest(from: mean, to: 1, divergence: divergence) - mean
    let below = mean - furthest(from: mean, to: 0, divergence: divergence)
    return max(above, below)
  }

  /// Halves the way until a further step changes nothing.
  private static func furthest(from mean: Double, to end: Double, divergence: Double) -> Double {
    var near = mean
    var far = end
    for _ in 0..<50 {
      let middle = (near + far) / 2
      if self.divergence(of: mean, from: middle) <= divergence {
        near = middle
      } else {
        far = middle
      }
    }
    return far
  }

  /// Kullback and Leibler's divergence of one coin from another.
  private static func divergence(of mean: Double, from truth: Double) -> Double {
    let heads = mean > 0 ? mean * Double.log(mean / truth) : 0
    let tails = mean < 1 ? (1 - mean) * Double.log((1 - mean) / (1 - truth)) : 0
    return heads + tails
  }
}
