import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Steps from gradients")
struct QuasiNewtonTests {
  /// A bowl, x'Ax / 2, with an A of ones plus a diagonal.
  private static func gradient(_ place: [Double]) -> [Double] {
    let sum = place.reduce(0, +)
    return place.indices.map { sum + Double($0 + 1) * place[$0] }
  }

  private static func curvature(of size: Int) -> [Double] {
    (0..<size * size).map { 1 + ($0 / size == $0 % size ? Double($0 / size + 1) : 0) }
  }

  @Test("reach the bottom of a bowl at once with its own second derivatives")
  func exact() {
    var newton = QuasiNewton(size: 6)
    #expect(newton.isBlank)
    newton.start(with: QuasiNewtonTests.curvature(of: 6))
    #expect(!newton.isBlank)
    let place = [3.0, -1, 4, 1, -5, 9]
    for (value, step) in zip(place, newton.step(against: QuasiNewtonTests.gradient(place))) {
      #expect(abs(value + step) < 1e-12)
    }
  }

  @Test("learn from each other what the second derivatives did not say")
  func learned() {
    var newton = QuasiNewton(size: 6)
    // As if each coefficient went its own way.
    newton.start(with: (0..<36).map { $0 / 6 == $0 % 6 ? 4 : 0 })
    var place = [3.0, -1, 4, 1, -5, 9]
    var gradient = QuasiNewtonTests.gradient(place)
    for _ in 0..<25 {
      let step = newton.step(against: gradient)
      place = zip(place, step).map { $0 + $1 }
      let next = QuasiNewtonTests.gradient(place)
      newton.learn(step: step, change: zip(next, gradient).map { $0 - $1 })
      gradient = next
    }
    for value in place { #expect(abs(value) < 1e-9) }
  }

  @Test("learn nothing from a step that changed nothing, and forget when told to")
  func nothing() {
    var newton = QuasiNewton(size: 2)
    newton.start(with: [4, 0, 0, 4])
    newton.learn(step: [0, 0], change: [0, 0])
    newton.learn(step: [1, 0], change: [-1, 0])
    #expect(newton.step(against: [4, 8]) == [-1, -2])
    newton.forget()
    #expect(newton.isBlank)
  }
}
