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

  @Test("goes on with what came of it, before and after it is done")
  func next() async {
    let first = Errand { 20 }
    let early = first.then { $0 + 1 }.then { $0 * 2 }
    #expect(first.value == 20)
    let late = first.then { $0 - 1 }
    #expect(early.value == 42 && late.value == 19)
  }
}
