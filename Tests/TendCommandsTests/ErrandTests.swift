import Testing

@testable import TendCommands

@Suite("An errand")
struct ErrandTests {
  @Test("gives what came of it, however often it is asked for and by whom")
  func value() async {
    let errands = (0..<20).map { number in Errand { (0...number).reduce(0, +) } }
    for (number, errand) in errands.enumerated() {
      #expect(errand.value == number * (number + 1) / 2)
      #expect(errand.value == number * (number + 1) / 2)
    }
  }
}
