import RealModule
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Logistic regression")
struct LogisticRegressionTests {
  /// Rows whose log-odds are 0.5 + 1.5 a - 2 b + 0 c, drawn by Knuth's MMIX generator from seed 7.
  private static func regression(rows: Int, weight: (Int) -> Double = { _ in 1 })
    -> LogisticRegression
  {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / 2_147_483_648
    }
    var regression = LogisticRegression(columns: 3)
    for row in 0..<rows {
      let values = (0..<3).map { _ in 2 * next() - 1 }
      let chance = 1 / (1 + Double.exp(-(0.5 + 1.5 * values[0] - 2 * values[1])))
      regression.append(weight: weight(row), isEvent: next() < chance) { Float(values[$0]) }
    }
    return regression
  }

  /// Against scikit-learn 1.x's `LogisticRegression(C=1/penalty, tol=1e-12)` on the same 203 rows.
  @Test(
    "agrees with scikit-learn",
    arguments: [
      (1.0, [0.56548375, 1.34731268, -1.49420205, -0.28130241]),
      (10.0, [0.4716007, 0.7472142, -0.8569477, -0.21038937]),
      (100.0, [0.41574009, 0.15939789, -0.18581981, -0.06060737]),
    ])
  func agreement(penalty: Double, expected: [Double]) {
    let fitted = LogisticRegressionTests.regression(rows: 203)
      .fitted(penalty: penalty, centre: [0, 0, 0, 0])
    for (value, wanted) in zip(fitted, expected) { #expect(abs(value - wanted) < 1e-5) }
  }

  @Test("agrees with scikit-learn on weighted rows")
  func weights() {
    let fitted = LogisticRegressionTests.regression(rows: 203) { $0 % 3 == 0 ? 0.1 : 1 }
      .fitted(penalty: 1, centre: [0, 0, 0, 0])
    let expected = [0.5149818, 1.39097593, -1.3495656, -0.3369994]
    for (value, wanted) in zip(fitted, expected) { #expect(abs(value - wanted) < 1e-5) }
  }

  @Test("finds the coefficients that made the data")
  func knownCoefficients() {
    let fitted = LogisticRegressionTests.regression(rows: 60_000)
      .fitted(penalty: 1, centre: [0, 0, 0, 0])
    for (value, truth) in zip(fitted, [0.5, 1.5, -2, 0]) { #expect(abs(value - truth) < 0.05) }
  }

  /// Newton's method in double precision over all rows, to the end; steps uphill are halved.
  private static func slow(
    _ rows: [(values: [Double], isEvent: Bool)], penalty: Double, centre: [Double]
  ) -> [Double] {
    func loss(_ found: [Double]) -> Double {
      let held = zip(found, centre).dropFirst().reduce(0) {
        $0 + penalty / 2 * ($1.0 - $1.1) * ($1.0 - $1.1)
      }
      return rows.reduce(held) { sum, row in
        let odds = zip([1] + row.values, found).reduce(0) { $0 + $1.0 * $1.1 }
        let wrong = row.isEvent ? -odds : odds
        return sum + max(wrong, 0) + Double.log(onePlus: Double.exp(-abs(wrong)))
      }
    }
    var found = centre
    for _ in 0..<60 {
      var gradient = found.indices.map { $0 == 0 ? 0 : penalty * (found[$0] - centre[$0]) }
      var matrix = found.indices.map { row in
        found.indices.map { $0 == row && row > 0 ? penalty : 0 }
      }
      for row in rows {
        let values = [1] + row.values
        let odds = zip(values, found).reduce(0) { $0 + $1.0 * $1.1 }
        let share = 1 / (1 + Double.exp(-odds))
        for one in values.indices {
          gradient[one] += values[one] * (share - (row.isEvent ? 1 : 0))
          for other in values.indices {
            matrix[one][other] += values[one] * values[other] * share * (1 - share)
          }
        }
      }
      // Gauss-Jordan, which a positive matrix needs no pivots for.
      for pivot in matrix.indices {
        let factor = matrix[pivot][pivot]
        matrix[pivot] = matrix[pivot].map { $0 / factor }
        gradient[pivot] /= factor
        for row in matrix.indices where row != pivot {
          let share = matrix[row][pivot]
          for column in matrix.indices { matrix[row][column] -= share * matrix[pivot][column] }
          gradient[row] -= share * gradient[pivot]
        }
      }
      var share = 1.0
      var next = found
      repeat {
        next = found.indices.map { found[$0] - share * gradient[$0] }
        share /= 2
      } while share > 1e-9 && loss(next) > loss(found)
      found = next
      if gradient.allSatisfy({ abs($0) < 1e-10 }) { break }
    }
    return found
  }

  @Test(
    "comes within two millionths of the end, also where second derivatives are of some rows",
    arguments: [(8, 1.0), (9, 0.1), (15, 1), (300, 1), (300, 50)]
      + [(4_001, 300), (7_001, 1)], [1.0, -6])
  func precision(of rows: (count: Int, penalty: Double), start: Double) {
    let (count, penalty) = rows
    var random = SeededGenerator(seed: UInt64(count))
    var regression = LogisticRegression(columns: 9)
    let rows = (0..<count).map { row in
      let values = (0..<9).map {
        Double(Float.random(in: -1...1, using: &random)) * Double($0 + 1) / 3
      }
      let odds = values[8] - 2 * values[0] - 1.5
      return (
        values: values.map { Double(Float($0)) },
        // One of each at least: else the intercept knows no end.
        isEvent: row < 2
          ? row == 0 : Double.random(in: 0...1, using: &random) < 1 / (1 + Double.exp(-odds))
      )
    }
    for row in rows {
      regression.append(weight: 1, isEvent: row.isEvent) { Float(row.values[$0]) }
    }
    // A start far off, where all odds are extreme, takes steps that have to be halved.
    let centre = [0.2] + (0..<9).map { start * Double($0) / 10 }
    let wanted = LogisticRegressionTests.slow(rows, penalty: penalty, centre: centre)
    for (value, truth) in zip(regression.fitted(penalty: penalty, centre: centre), wanted) {
      #expect(abs(value - truth) < 2e-6, "\(value) for \(truth)")
    }
  }

  @Test("fits some columns like rows that have no others", arguments: [[4], [0, 3], [1, 2, 4]])
  func chosenColumns(chosen: [Int]) {
    var random = SeededGenerator(seed: 11)
    var whole = LogisticRegression(columns: 5)
    var part = LogisticRegression(columns: chosen.count)
    for _ in 0..<500 {
      let values = (0..<5).map { _ in Float.random(in: -1...1, using: &random) }
      let odds = Double(values[0] - values[3] + 2 * values[4])
      let isEvent = Double.random(in: 0...1, using: &random) < 1 / (1 + Double.exp(-odds))
      whole.append(weight: 1, isEvent: isEvent) { values[$0] }
      part.append(weight: 1, isEvent: isEvent) { values[chosen[$0]] }
    }
    let centre = [Double](repeating: 0.1, count: chosen.count + 1)
    #expect(
      whole.fitted(columns: chosen, penalty: 3, centre: centre)
        == part.fitted(penalty: 3, centre: centre))
  }

  @Test("turns log-odds into probabilities like the C library does")
  func shares() {
    var odds: Float = -40
    while odds < 40 {
      let eight = SIMD8<Float>((0..<8).map { odds + Float($0) * 0.001 })
      let shares = LogisticLoss.shares(ofOdds: eight)
      for place in 0..<8 {
        let held = min(30, max(-30, Double(eight[place])))
        #expect(abs(Double(shares[place]) - 1 / (1 + Double.exp(-held))) < 2e-7)
      }
      odds += 0.0078
    }
  }

  @Test("stays at its centre under a heavy penalty, but for the intercept")
  func centre() {
    let regression = LogisticRegressionTests.regression(rows: 203)
    let fitted = regression.fitted(penalty: 1e9, centre: [0, 0.3, -0.7, 2])
    for (value, wanted) in zip(fitted.dropFirst(), [0.3, -0.7, 2]) {
      #expect(abs(value - wanted) < 1e-5)
    }
    #expect(fitted[0] != 0)
  }
}

@Suite("The area under the curve")
struct AreaUnderCurveTests {
  @Test("is the share of pairs in the right order", arguments: 0..<20 as Range<UInt64>)
  func pairs(seed: UInt64) throws {
    var state = seed &* 2 &+ 1
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    // Ties, both signs, both zeros, and numbers that differ in their last bits alone.
    let some = [-1e300, -2.5, -1, -0.0, 0, 1e-300, 0.1, 0.1.nextUp, 1, 1.5, 2, .infinity]
    let scores = (0..<40).map { _ in some[Int(next(12))] }
    let events = [true, false] + (0..<38).map { _ in next(3) == 0 }
    var right = 0.0
    var pairs = 0.0
    for one in events.indices where events[one] {
      for other in events.indices where !events[other] {
        pairs += 1
        right += scores[one] > scores[other] ? 1 : scores[one] == scores[other] ? 0.5 : 0
      }
    }
    let area = try #require(areaUnderCurve(of: scores, events: events))
    #expect(abs(area - right / pairs) < 1e-12)
  }

  @Test("does not exist where all or none are events")
  func oneClass() {
    #expect(areaUnderCurve(of: [1, 2], events: [true, true]) == nil)
    #expect(areaUnderCurve(of: [1, 2], events: [false, false]) == nil)
  }
}
