/// The slope of a logistic regression's loss at some coefficients, and on demand its curvature.
///
/// Sums over a few rows are in single precision and those over all in double precision, but for the
/// curvature, which only steers. Coefficients stand in the order of columns, the intercept last.
struct LogisticLoss {
  /// How the loss changes with each coefficient.
  private(set) var gradient: [Double]
  /// The second derivatives, the lower half row by row; empty unless asked for.
  private(set) var curvature: [Double] = []

  /// What holds coefficients where they are without any rows.
  struct Pull {
    /// Where each coefficient is pulled to.
    let centre: [Double]
    private let strength: Double

    init(to centre: [Double], strength: Double) {
      self.centre = centre
      self.strength = strength
    }

    /// How strongly a coefficient is held: the intercept by no more than a breath, to be solvable.
    func strength(at place: Int) -> Double { place < centre.count - 1 ? strength : 1e-9 }
  }

  /// Looks at all rows.
  ///
  /// - Parameters:
  ///   - regression: The rows.
  ///   - columns: The columns that count.
  ///   - coefficients: One for each of them, and the intercept.
  ///   - pull: What holds them.
  ///   - curveStride: The curvature is summed over every so-manieth eight rows and scaled up.
  /// - Complexity: O(*r* x *k*) for *r* rows and *k* columns, and O(*k*^2) for a row of the curvature.
  init(
    of regression: LogisticRegression, _ columns: [Int], at coefficients: [Double], _ pull: Pull,
    curvedEvery curveStride: Int?
  ) {
    let width = columns.count
    let size = width + 1
    let blocks = regression.events.count
    let values = regression.values.span
    let factors = coefficients.map { SIMD8<Float>(repeating: Float($0)) }
    var slopes = [SIMD8<Float>](repeating: .zero, count: size)
    var curves = [SIMD8<Float>](
      repeating: .zero, count: curveStride == nil ? 0 : size * (size + 1) / 2)
    var curvedBlocks = 0
    gradient = [Double](repeating: 0, count: size)
    for block in 0..<blocks {
      let base = block * regression.columns
      // Two sums that need not wait for each other.
      var odds = factors[width]
      var others = SIMD8<Float>.zero
      for place in stride(from: 0, to: width - 1, by: 2) {
        odds += factors[place] * values[base + columns[place]]
        others += factors[place + 1] * values[base + columns[place + 1]]
      }
      if width % 2 == 1 { odds += factors[width - 1] * values[base + columns[width - 1]] }
      let share = LogisticLoss.shares(ofOdds: odds + others)
      let errors = regression.weights[block] * (share - regression.events[block])
      for place in 0..<width { slopes[place] += errors * values[base + columns[place]] }
      slopes[width] += errors
      if block % 16 == 15 || block == blocks - 1 {
        for place in 0..<size {
          gradient[place] += SIMD8<Double>(slopes[place]).sum()
          slopes[place] = .zero
        }
      }
      guard let curveStride, block % curveStride == 0 else { continue }
      curvedBlocks += 1
      let weights = regression.weights[block] * share * (1 - share)
      var next = 0
      for row in 0..<size {
        let weighted = row < width ? weights * values[base + columns[row]] : weights
        for column in 0..<min(row + 1, width) {
          curves[next] += weighted * values[base + columns[column]]
          next += 1
        }
      }
      curves[next] += weights
    }
    let part = Double(max(1, curvedBlocks)) / Double(max(1, blocks))
    if curveStride != nil { fillCurvature(from: curves, of: part) }
    for place in 0..<size {
      let held = pull.strength(at: place)
      gradient[place] += held * (coefficients[place] - pull.centre[place])
      if curveStride != nil { curvature[place * size + place] += held }
    }
  }

  private mutating func fillCurvature(from curves: [SIMD8<Float>], of part: Double) {
    let size = gradient.count
    curvature = [Double](repeating: 0, count: size * size)
    var next = 0
    for row in 0..<size {
      for column in 0...row {
        curvature[row * size + column] = Double(curves[next].sum()) / part
        next += 1
      }
    }
  }

  /// The probabilities of log-odds, within 2e-7; those beyond 30 count as 30.
  ///
  /// The exponential is 2^n times a polynomial of the rest, as in Moshier's Cephes library (`expf`).
  @inline(__always)
  static func shares(ofOdds odds: SIMD8<Float>) -> SIMD8<Float> {
    var exponent = -odds
    exponent.replace(with: -30, where: exponent .< -30)
    exponent.replace(with: 30, where: exponent .> 30)
    // Adding 1.5 x 2^23 rounds to a whole number, which then stands in the low bits.
    let shifted = exponent * 1.442_695_04 + 12_582_912
    let whole = shifted - 12_582_912
    let rest = exponent - whole * 0.693_359_375 + whole * 2.121_944_4e-4
    var polynomial = rest * 1.987_569_15e-4 + 1.398_199_950_7e-3
    polynomial = polynomial * rest + 8.333_451_907_3e-3
    polynomial = polynomial * rest + 4.166_579_589_4e-2
    polynomial = polynomial * rest + 1.666_666_545_9e-1
    polynomial = polynomial * rest + 5.000_000_120_1e-1
    polynomial = polynomial * (rest * rest) + rest + 1
    let bits = unsafeBitCast(shifted, to: SIMD8<UInt32>.self)
    let power = unsafeBitCast((bits &+ 127) &<< 23, to: SIMD8<Float>.self)
    return 1 / (1 + polynomial * power)
  }
}
