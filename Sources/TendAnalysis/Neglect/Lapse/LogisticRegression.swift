/// Logistic regression with a quadratic penalty that pulls towards given coefficients.
///
/// It minimises sum of w log(1 + exp(-s z)) + penalty / 2 x |coefficients - centre|^2, where s is 1
/// for an event and -1 otherwise and z the log-odds; the intercept is not penalised.
///
/// Rows are kept in single precision, eight at a time: what that costs in one row is far below what
/// a row says, and comes and goes from row to row.
package struct LogisticRegression {
  /// Values of a row, without the intercept.
  package let columns: Int
  /// Rows so far.
  package private(set) var count = 0
  /// The first value of eight rows, then the second of each, and so on; then those of the next eight.
  private(set) var values: [SIMD8<Float>] = []
  /// For eight rows at a time, 1 for an event and 0 otherwise.
  private(set) var events: [SIMD8<Float>] = []
  /// For eight rows at a time; 0 for those that the last eight lack.
  private(set) var weights: [SIMD8<Float>] = []

  /// Starts without any rows.
  package init(columns: Int) { self.columns = columns }

  /// Makes room for so many rows.
  package mutating func reserveCapacity(_ count: Int) {
    let blocks = (count + 7) / 8
    values.reserveCapacity(blocks * columns)
    events.reserveCapacity(blocks)
    weights.reserveCapacity(blocks)
  }

  /// Adds a row.
  package mutating func append(weight: Double, isEvent: Bool, value: (Int) -> Float) {
    let (columns, block, lane) = (columns, count / 8, count % 8)
    if lane == 0 {
      values.append(contentsOf: repeatElement(.zero, count: columns))
      events.append(.zero)
      weights.append(.zero)
    }
    events[block][lane] = isEvent ? 1 : 0
    weights[block][lane] = Float(weight)
    values.withUnsafeMutableBytes { bytes in
      let (width, size) = (MemoryLayout<SIMD8<Float>>.stride, MemoryLayout<Float>.stride)
      for column in 0..<columns {
        bytes.storeBytes(
          of: value(column), toByteOffset: (block * columns + column) * width + lane * size,
          as: Float.self)
      }
    }
    count += 1
  }

  /// The coefficients, the intercept first.
  ///
  /// Second derivatives only steer: those of a few rows at the start, and what the steps show of them
  /// (``QuasiNewton``).
  ///
  /// - Parameters:
  ///   - chosen: The columns that count, by their places; all of them when `nil`.
  ///   - penalty: How strongly each coefficient is held, above 0.
  ///   - centre: Where the penalty pulls to, the intercept first: a start only.
  ///   - rounds: Steps at the most.
  /// - Returns: The intercept and a coefficient for each column that counts, each within about 1e-6.
  /// - Complexity: O(*r* x *k*) a step for *r* rows and *k* columns, and O(*k*^3) once.
  package func fitted(
    columns chosen: [Int]? = nil, penalty: Double, centre: [Double], rounds: Int = 60
  ) -> [Double] {
    let chosen = chosen ?? Array(0..<columns)
    let pull = LogisticLoss.Pull(to: centre.dropFirst() + [centre[0]], strength: penalty)
    var coefficients = pull.centre
    var newton = QuasiNewton(size: coefficients.count)
    var stride = max(1, count / LogisticRegression.curvedRows)
    var last: (place: [Double], gradient: [Double], step: [Double])?
    var lastLength = Double.infinity
    for _ in 0..<rounds {
      let isCurved = newton.isBlank
      let loss = LogisticLoss(
        of: self, chosen, at: coefficients, pull, curvedEvery: isCurved ? stride : nil)
      if let (place, gradient, step) = last {
        // As steep uphill now as it was downhill before: too far by half.
        if newton.dot(loss.gradient, step) > -0.9 * newton.dot(gradient, step) {
          let half = step.map { $0 / 2 }
          last = (place, gradient, half)
          coefficients = zip(place, half).map { $0 + $1 }
          newton.forget()
          continue
        }
        if !isCurved {
          newton.learn(step: step, change: zip(loss.gradient, gradient).map { $0 - $1 })
        }
      }
      if isCurved { newton.start(with: loss.curvature) }
      let step = newton.step(against: loss.gradient)
      last = (coefficients, loss.gradient, step)
      coefficients = zip(coefficients, step).map { $0 + $1 }
      let length = step.reduce(0) { max($0, abs($1)) }
      // Each step is a smaller part of the one before than that was of its own.
      let shrink = lastLength.isFinite ? length / lastLength : 1
      if length * min(max(shrink, 0.1), 1) < 5e-7 { break }
      if lastLength.isFinite, shrink > 0.5, stride > 1 {
        newton.forget()
        stride = 1
      }
      lastLength = length
    }
    return [coefficients[chosen.count]] + coefficients[..<chosen.count]
  }

  /// Rows that second derivatives are summed over, about.
  private static let curvedRows = 2_000
}
