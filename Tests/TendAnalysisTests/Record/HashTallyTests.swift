import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("A tally of hashes") struct HashTallyTests {
  @Test("knows every hash that came again, and few others", arguments: 0..<5 as Range<UInt64>)
  func agreement(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let once = (0..<2_000).map { _ in random.next() }
    let again = once.prefix(50)
    var tally = HashTally(room: 2_050)
    for hash in once + again { tally.add(hash) }
    #expect(again.allSatisfy { tally.mayRepeat($0) })
    let wrong = once.dropFirst(50).count { tally.mayRepeat($0) }
    #expect(wrong < 400)
    let isEmpty = !HashTally(room: 0).mayRepeat(seed)
    #expect(isEmpty)
  }
}
