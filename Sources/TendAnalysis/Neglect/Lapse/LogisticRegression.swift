import RealModule

/// Logistic regression with a quadratic penalty that pulls towards given coefficients.
///
/// Newton's method (iteratively reweighted least squares) on flat rows, eight columns at a time; the
/// same bits on any number of threads. It minimises
/// sum of w log(1 + exp(-s z)) + penalty / 2 x |coefficients - centre|^2, where s is 1 for an event
/// and -1 otherwise and z the log-odds. The intercept is not penalised.
///
/// Rows are read in single precision, eight values at a time: what that costs in one row is far below
/// what a row says, and comes and goes from row to row. Sums over rows are kept in double precision but
/// those of the second derivatives, which only steer: a few thousand rows say enough of them, and they
/// are kept while the steps that they give shrink fast.
package struct LogisticRegression {
  /// Values of a row, without the intercept.
  package let columns: Int
  private let lanes: Int
  /// The values of each row, then 1 for the intercept, then zeros to the end of a lane.
  private var rows: [SIMD8<Float>] = []
  private var events: [Bool] = []
  private var weights: [Double] = []

  /// Starts without any rows.
  package init(columns: Int) {
    self.columns = columns
    lanes = (columns + 8) / 8
  }

  /// Rows so far.
  package var count: Int { events.count }

  /// Makes room for so many rows.
  package mutating func reserveCapacity(_ count: Int) {
    rows.reserveCapacity(count * lanes)
    events.reserveCapacity(count)
    weights.reserveCapacity(count)
  }

  /// Adds a row.
  package mutating func append(
    weight: Double, isEvent: Bool, value: (Int) -> Float
  ) {
    for lane in 0..<(columns / 8) {
      let base = lane * 8
      rows.append(
        SIMD8(
          value(base), value(base + 1), value(base + 2), value(base + 3), value(base + 4),
          value(base + 5), value(base + 6), value(base + 7)))
    }
    var last = SIMD8<Float>.zero
    for place in 0..<(columns % 8) { last[place] = value(columns / 8 * 8 + place) }
    last[columns % 8] = 1
    rows.append(last)
    events.append(isEvent)
    weights.append(weight)
  }

  /// The coefficients, the intercept first.
  ///
  /// - Parameters:
  ///   - penalty: How strongly each coefficient is held, above 0.
  ///   - centre: Where the penalty pulls to, the intercept first: a start only.
  ///   - rounds: Steps at the most.
  /// - Returns: The intercept and a coefficient for each column, each within about 2e-6.
  /// - Complexity: O(*r* x *k*) a step for *r* rows and *k* columns, and O(*r* x *k*^2 + *k*^3) for a
  ///   few of them.
  package func fitted(penalty: Double, centre: [Double], rounds: Int = 60) -> [Double] {
    let size = lanes * 8
    let padding = [Double](repeating: 0, count: size - centre.count)
    let pull: [Double] = centre.dropFirst() + [centre[0]] + padding
    var coefficients = pull
    var factor: [Double] = []
    var previous = coefficients
    var previousLoss = Double.infinity
    var previousStep = Double.infinity
    var curvatures = 0
    var stride = max(1, count / LogisticRegression.curvedRows)
    for _ in 0..<rounds {
      // Far from the end everything is watched; near it only the gradient changes.
      let isFar = previousStep > 0.05
      let isCurved = curvatures < 2 || factor.isEmpty
      let sums = Sums(
        of: self, at: coefficients, penalty, pull, hasLoss: isFar,
        curvedEvery: isCurved ? stride : nil)
      if isFar {
        if sums.loss > previousLoss + 1e-9 * abs(previousLoss) {
          for place in 0..<size {
            coefficients[place] = (coefficients[place] + previous[place]) / 2
          }
          factor = []
          continue
        }
        previous = coefficients
        previousLoss = sums.loss
      }
      if isCurved {
        factor = choleskyFactor(of: sums.curvature)
        curvatures += 1
      }
      let step = solution(factor, sums.gradient)
      var largest = 0.0
      for place in 0..<size {
        coefficients[place] -= step[place]
        largest = max(largest, abs(step[place]))
      }
      // With all second derivatives of the same place the error is the square of the step; with
      // some or older ones it shrinks like the steps do.
      let isExact = isCurved && stride == 1
      let shrink = previousStep.isFinite ? largest / previousStep : 1
      if largest * min(isExact ? largest : shrink, 1) < 1e-6 { break }
      if !isExact, curvatures > 1, shrink > 0.25 {
        factor = []
        stride = 1
      }
      previousStep = largest
    }
    return [coefficients[columns]] + coefficients[..<columns]
  }

  /// Rows that second derivatives are summed over, about.
  private static let curvedRows = 4_000

  /// The gradient, and on demand the loss and its second derivatives, at some coefficients.
  private struct Sums {
    var loss = 0.0
    var gradient: [Double]
    /// The lower half, row by row, from every so-manieth four rows; empty unless asked for.
    var curvature: [Double] = []

    init(
      of regression: LogisticRegression, at coefficients: [Double], _ penalty: Double,
      _ pull: [Double], hasLoss: Bool, curvedEvery curveStride: Int?
    ) {
      let lanes = regression.lanes
      let size = lanes * 8
      let count = regression.events.count
      var slope = [SIMD8<Double>](repeating: .zero, count: lanes)
      var packed = [SIMD8<Float>](repeating: .zero, count: lanes)
      let rows = regression.rows.span
      for place in 0..<size { packed[place / 8][place % 8] = Float(coefficients[place]) }
      var curves = [SIMD8<Float>](repeating: .zero, count: curveStride == nil ? 0 : size * lanes)
      var curvedGroups = 0
      // Four rows at a time: sums are read and written once for all of them.
      var errors = SIMD4<Float>.zero
      var weights = SIMD4<Float>.zero
      for group in stride(from: 0, to: count, by: 4) {
        for place in 0..<4 {
          let row = group + place
          guard row < count else {
            (errors[place], weights[place]) = (0, 0)
            continue
          }
          var product = SIMD8<Float>.zero
          for lane in 0..<lanes { product += packed[lane] * rows[row * lanes + lane] }
          let odds = min(30, max(-30, Double(product.sum())))
          let share = 1 / (1 + Double.exp(-odds))
          let weight = regression.weights[row]
          errors[place] = Float(weight * (share - (regression.events[row] ? 1 : 0)))
          weights[place] = Float(weight * share * (1 - share))
          if hasLoss { loss -= weight * Double.log(regression.events[row] ? share : 1 - share) }
        }
        // A last group of fewer than four looks at its last row again, with no weight.
        let bases = (
          group * lanes, min(group + 1, count - 1) * lanes, min(group + 2, count - 1) * lanes,
          min(group + 3, count - 1) * lanes
        )
        for lane in 0..<lanes {
          let early = rows[bases.0 + lane] * errors[0] + rows[bases.1 + lane] * errors[1]
          let late = rows[bases.2 + lane] * errors[2] + rows[bases.3 + lane] * errors[3]
          slope[lane] += SIMD8<Double>(early + late)
        }
        if let curveStride, group / 4 % curveStride == 0 {
          curvedGroups += 1
          regression.addCurves(&curves, bases, weights)
        }
      }
      gradient = [Double](repeating: 0, count: size)
      if curveStride != nil {
        curvature = [Double](repeating: 0, count: size * size)
        let share = Double((count + 3) / 4) / Double(max(1, curvedGroups))
        for row in 0..<size {
          for column in 0...row {
            let curve = curves[row * lanes + column / 8][column % 8]
            curvature[row * size + column] = Double(curve) * share
          }
        }
      }
      for place in 0..<size {
        // A breath of penalty keeps the intercept and the empty columns solvable.
        let held = place < regression.columns ? penalty : 1e-9
        let distance = coefficients[place] - pull[place]
        loss += held / 2 * distance * distance
        gradient[place] = slope[place / 8][place % 8] + held * distance
        if curveStride != nil { curvature[place * size + place] += held }
      }
    }
  }

  /// Adds what four rows give to the second derivatives.
  @inline(__always)
  private func addCurves(
    _ curves: inout [SIMD8<Float>], _ bases: (Int, Int, Int, Int), _ weights: SIMD4<Float>
  ) {
    for lane in 0..<lanes {
      // The values of this lane, weighted, against all lanes up to it.
      let weighted = (
        rows[bases.0 + lane] * weights[0], rows[bases.1 + lane] * weights[1],
        rows[bases.2 + lane] * weights[2], rows[bases.3 + lane] * weights[3]
      )
      for other in 0...lane {
        let values = (
          rows[bases.0 + other], rows[bases.1 + other], rows[bases.2 + other],
          rows[bases.3 + other]
        )
        for column in 0..<8 {
          let early = values.0 * weighted.0[column] + values.1 * weighted.1[column]
          let late = values.2 * weighted.2[column] + values.3 * weighted.3[column]
          curves[(lane * 8 + column) * lanes + other] += early + late
        }
      }
    }
  }

  /// The lower factor of a symmetric positive matrix, by Cholesky's method.
  private func choleskyFactor(of matrix: [Double]) -> [Double] {
    let size = lanes * 8
    var lower = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        var sum = matrix[row * size + column]
        for place in 0..<column {
          sum -= lower[row * size + place] * lower[column * size + place]
        }
        lower[row * size + column] =
          row == column
          ? max(sum, 1e-12).squareRoot() : sum / lower[column * size + column]
      }
    }
    return lower
  }

  /// Solves the equations of a matrix with a lower factor.
  private func solution(_ lower: [Double], _ right: [Double]) -> [Double] {
    let size = right.count
    var result = right
    for row in 0..<size {
      for place in 0..<row { result[row] -= lower[row * size + place] * result[place] }
      result[row] /= lower[row * size + row]
    }
    for row in (0..<size).reversed() {
      for place in (row + 1)..<max(size, row + 1) {
        result[row] -= lower[place * size + row] * result[place]
      }
      result[row] /= lower[row * size + row]
    }
    return result
  }
}
