import TendAnalysis
import Testing

@Suite("Given and taken")
struct ExchangeCountTests {
  @Test("are balanced by their difference over their sum")
  func balance() {
    #expect(ExchangeCount(given: 6, taken: 2).balance == 0.5)
    #expect(ExchangeCount(given: 0, taken: 3).balance == -1)
    #expect(ExchangeCount().balance == nil)
    #expect(ExchangeCount(given: 6, taken: 2).reversed == ExchangeCount(given: 2, taken: 6))
  }

  /// From SciPy 1.17.1, `binomtest(k, n).proportion_ci(method="wilson")`.
  @Test(
    "have Wilson's interval of the share",
    arguments: [
      (8, 2, 0.490162, 0.943318), (0, 10, 0, 0.277533), (10, 0, 0.722467, 1),
      (81, 182, 0.255289, 0.366210), (1, 0, 0.206549, 1),
    ] as [(Int, Int, Double, Double)])
  func interval(given: Int, taken: Int, low: Double, high: Double) throws {
    let interval = try #require(ExchangeCount(given: given, taken: taken).givenInterval)
    #expect(abs(interval.lowerBound - low) < 1e-6)
    #expect(abs(interval.upperBound - high) < 1e-6)
  }

  @Test(
    "lean only beyond chance and beyond 7 to 3",
    arguments: [
      (7, 0, .even), (8, 0, .even), (9, 0, .gives), (0, 9, .takes), (9, 3, .even), (18, 1, .gives),
      (75, 25, .even), (90, 25, .even), (95, 25, .gives), (1, 18, .takes), (0, 0, .even),
    ] as [(Int, Int, ExchangeCount.Lean)])
  func lean(given: Int, taken: Int, lean: ExchangeCount.Lean) {
    #expect(ExchangeCount(given: given, taken: taken).lean == lean)
    let other: [ExchangeCount.Lean: ExchangeCount.Lean] = [
      .gives: .takes, .takes: .gives, .even: .even,
    ]
    #expect(ExchangeCount(given: taken, taken: given).lean == other[lean])
  }
}
