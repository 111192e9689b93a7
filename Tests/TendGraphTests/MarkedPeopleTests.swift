import TendTestSupport
import Testing

@testable import TendGraph

@Suite("Marked people") struct MarkedPeopleTests {
  @Test("come in order, each once, and are gone afterwards", arguments: 0..<10 as Range<UInt64>)
  func order(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // About the limits of words and of words of words.
    let count = [1, 63, 64, 65, 4_095, 4_096, 4_097, 9_000][Int(seed % 8)]
    var marked = MarkedPeople(personCount: count)
    for _ in 0..<20 {
      let wanted = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        Int.random(in: 0..<count, using: &random)
      }
      marked.mark(wanted.count) { wanted[$0] }
      if !wanted.isEmpty { marked.mark(1) { _ in count - 1 } }
      let expected = Set(wanted.isEmpty ? [] : wanted + [count - 1]).sorted()
      var seen: [Int] = []
      marked.forEach { seen.append($0) }
      #expect(seen == expected)
      var removed: [Int] = []
      marked.removeAll { removed.append($0) }
      #expect(removed == expected)
      var left = 0
      marked.forEach { _ in left += 1 }
      #expect(left == 0)
    }
  }
}
