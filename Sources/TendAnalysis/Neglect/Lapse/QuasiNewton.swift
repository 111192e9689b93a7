/// Steps towards a minimum, from the second derivatives at one place and gradients everywhere.
///
/// What each step shows of the curvature corrects what was known of it (L-BFGS), so that second
/// derivatives of another place, or of a part of the rows, do.
///
/// Source: Nocedal, *Updating Quasi-Newton Matrices with Limited Storage*, 1980.
struct QuasiNewton {
  private let size: Int
  /// The lower factor of the second derivatives; empty before there are any.
  private var factor: [Double] = []
  /// Steps that were taken, by how much each changed the gradient, and 1 over their product.
  private var moves: [(step: [Double], change: [Double], inverse: Double)] = []

  /// Starts without any second derivatives.
  init(size: Int) { self.size = size }

  /// Whether second derivatives are wanted before the next step.
  var isBlank: Bool { factor.isEmpty }

  /// Takes the second derivatives of a place, the lower half row by row, instead of all before.
  ///
  /// - Complexity: O(*k*^3) for *k* coefficients.
  mutating func start(with curvature: [Double]) {
    moves = []
    factor = [Double](repeating: 0, count: size * size)
    // Cholesky's method.
    for row in 0..<size {
      for column in 0...row {
        var sum = curvature[row * size + column]
        for place in 0..<column {
          sum -= factor[row * size + place] * factor[column * size + place]
        }
        factor[row * size + column] =
          row == column
          ? max(sum, 1e-12).squareRoot() : sum / factor[column * size + column]
      }
    }
  }

  /// Forgets what it knew of the curvature.
  mutating func forget() {
    factor = []
    moves = []
  }

  /// Learns from a step that was taken and from what it changed in the gradient.
  mutating func learn(step: [Double], change: [Double]) {
    let product = dot(step, change)
    // Where only rounding changed, there is nothing to learn.
    guard product > 1e-12 * (dot(step, step) * dot(change, change)).squareRoot() else { return }
    moves.append((step, change, 1 / product))
  }

  /// The step to where the gradient should vanish.
  ///
  /// - Complexity: O(*k*^2) for *k* coefficients.
  func step(against gradient: [Double]) -> [Double] {
    var rest = gradient
    var shares: [Double] = []
    for move in moves.reversed() {
      let share = move.inverse * dot(move.step, rest)
      for place in 0..<size { rest[place] -= share * move.change[place] }
      shares.append(share)
    }
    var way = solution(of: rest)
    for (move, share) in zip(moves, shares.reversed()) {
      let known = move.inverse * dot(move.change, way)
      for place in 0..<size { way[place] += (share - known) * move.step[place] }
    }
    for place in 0..<size { way[place] = -way[place] }
    return way
  }

  /// The sum of products of two rows.
  func dot(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for place in 0..<size { sum += one[place] * other[place] }
    return sum
  }

  /// Solves the equations of the second derivatives.
  private func solution(of right: [Double]) -> [Double] {
    var result = right
    for row in 0..<size {
      for place in 0..<row { result[row] -= factor[row * size + place] * result[place] }
      result[row] /= factor[row * size + row]
    }
    for row in (0..<size).reversed() {
      for place in (row + 1)..<max(size, row + 1) {
        result[row] -= factor[place * size + row] * result[place]
      }
      result[row] /= factor[row * size + row]
    }
    return result
  }
}
