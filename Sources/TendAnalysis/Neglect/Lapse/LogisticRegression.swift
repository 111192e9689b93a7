import RealModule

/// Logistic regression with a quadratic penalty that pulls towards given coefficients.
///
/// Newton's method (iteratively reweighted least squares) on flat rows, eight columns at a time; the
/// same bits on any number of threads. It minimises
/// sum of w log(1 + exp(-s z)) + penalty / 2 x |coefficients - centre|^2, where s is 1 for an event
/// and -1 otherwise and z the log-odds. The intercept is not penalised.
package struct LogisticRegression {
  /// Values of a row, without the intercept.
  package let columns: Int
  private let lanes: Int
  private var rows: [SIMD8<Double>] = []
  private var events: [Bool] = []
  private var weights: [Double] = []

  /// Starts without any rows.
  package init(columns: Int) {
    self.columns = columns
    lanes = (columns + 8) / 8
  }

  /// Rows so far.
  package var count: Int { events.count }

  /// Adds a row.
  package mutating func append(
    weight: Double, isEvent: Bool, value: (Int) -> Double
  ) {
    for lane in 0..<lanes {
      var part = SIMD8<Double>.zero
      for place in 0..<8 {
        let column = lane * 8 + place - 1
        if column < 0 { part[place] = 1 } else if column < columns { part[place] = value(column) }
      }
      rows.append(part)
    }
    events.append(isEvent)
    weights.append(weight)
  }

  /// The coefficients, the intercept first.
  ///
  /// - Parameters:
  ///   - penalty: How strongly each coefficient is held, above 0.
  ///   - centre: Where the penalty pulls to, the intercept first: a start only.
  ///   - rounds: Newton steps at the most.
  /// - Returns: The intercept and a coefficient for each column.
  /// - Complexity: O(*r* x *k*^2) a step for *r* rows and *k* columns.
  package func fitted(penalty: Double, centre: [Double], rounds: Int = 30) -> [Double] {
    let size = lanes * 8
    var coefficients = centre + [Double](repeating: 0, count: size - centre.count)
    let pull = coefficients
    var previous = coefficients
    var previousLoss = Double.infinity
    var hessian = [SIMD8<Double>](repeating: .zero, count: size * lanes)
    for _ in 0..<rounds {
      let (loss, gradient) = sums(
        at: coefficients, penalty: penalty, pull: pull, hessian: &hessian)
      if loss > previousLoss + 1e-9 * abs(previousLoss) {
        for place in 0..<size { coefficients[place] = (coefficients[place] + previous[place]) / 2 }
        continue
      }
      previous = coefficients
      previousLoss = loss
      let step = solution(of: hessian, gradient)
      var largest = 0.0
      for place in 0..<size {
        coefficients[place] -= step[place]
        largest = max(largest, abs(step[place]))
      }
      // The error of a Newton step is the square of the one before.
      if largest < 1e-4 { break }
    }
    return Array(coefficients[0...columns])
  }

  /// The loss, its gradient, and the lower half of its second derivatives.
  private func sums(
    at coefficients: [Double], penalty: Double, pull: [Double], hessian: inout [SIMD8<Double>]
  ) -> (loss: Double, gradient: [Double]) {
    let lanes = self.lanes
    let size = lanes * 8
    for place in hessian.indices { hessian[place] = .zero }
    var gradient = [SIMD8<Double>](repeating: .zero, count: lanes)
    var packed = gradient
    for place in 0..<size { packed[place / 8][place % 8] = coefficients[place] }
    var loss = 0.0
    // Four rows at a time: the second derivatives are read and written once for all of them.
    var errors = SIMD4<Double>.zero
    var curves = SIMD4<Double>.zero
    for group in stride(from: 0, to: events.count, by: 4) {
      for place in 0..<4 {
        let row = group + place
        guard row < events.count else {
          (errors[place], curves[place]) = (0, 0)
          continue
        }
        var product = SIMD8<Double>.zero
        for lane in 0..<lanes { product += packed[lane] * rows[row * lanes + lane] }
        let odds = min(30, max(-30, product.sum()))
        let share = 1 / (1 + Double.exp(-odds))
        errors[place] = weights[row] * (share - (events[row] ? 1 : 0))
        curves[place] = weights[row] * share * (1 - share)
        loss -= weights[row] * Double.log(events[row] ? share : 1 - share)
      }
      // A last group of fewer than four looks at its last row again, with no weight.
      let bases = (
        group * lanes, min(group + 1, events.count - 1) * lanes,
        min(group + 2, events.count - 1) * lanes, min(group + 3, events.count - 1) * lanes
      )
      for lane in 0..<lanes {
        let (one, two) = (rows[bases.0 + lane], rows[bases.1 + lane])
        let (three, four) = (rows[bases.2 + lane], rows[bases.3 + lane])
        gradient[lane] += sum(errors, (one, two, three, four))
        // The values of this lane, weighted, against all lanes up to it.
        let weighted = (one * curves[0], two * curves[1], three * curves[2], four * curves[3])
        for other in 0...lane {
          let values = (
            rows[bases.0 + other], rows[bases.1 + other], rows[bases.2 + other],
            rows[bases.3 + other]
          )
          for column in 0..<8 {
            let factors = SIMD4(
              weighted.0[column], weighted.1[column], weighted.2[column], weighted.3[column])
            hessian[(lane * 8 + column) * lanes + other] += sum(factors, values)
          }
        }
      }
    }
    var flat = [Double](repeating: 0, count: size)
    for place in 0..<size {
      // A breath of penalty keeps the intercept and the empty columns solvable.
      let held = (1...columns).contains(place) ? penalty : 1e-9
      let distance = coefficients[place] - pull[place]
      loss += held / 2 * distance * distance
      flat[place] = gradient[place / 8][place % 8] + held * distance
      hessian[place * lanes + place / 8][place % 8] += held
    }
    return (loss, flat)
  }

  /// Solves the equations of a symmetric positive matrix by Cholesky's method.
  private func solution(of matrix: [SIMD8<Double>], _ right: [Double]) -> [Double] {
    let size = right.count
    var lower = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        var sum = matrix[row * lanes + column / 8][column % 8]
        for place in 0..<column {
          sum -= lower[row * size + place] * lower[column * size + place]
        }
        lower[row * size + column] =
          row == column
          ? max(sum, 1e-12).squareRoot() : sum / lower[column * size + column]
      }
    }
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

private typealias FourParts = (SIMD8<Double>, SIMD8<Double>, SIMD8<Double>, SIMD8<Double>)

/// Four parts of rows, each times its factor.
@inline(__always)
private func sum(_ factors: SIMD4<Double>, _ parts: FourParts) -> SIMD8<Double> {
  let early = parts.0 * factors[0] + parts.1 * factors[1]
  let late = parts.2 * factors[2] + parts.3 * factors[3]
  return early + late
}
