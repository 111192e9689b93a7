import TendGraph
import Testing

@Suite("Ordered blocks") struct OrderedBlocksTests {
  @Test("are added in their order whoever finishes first", arguments: [1, 2, 3, 8])
  func order(threads: Int) {
    let joined = addInOrder(blocks: 100, threads: threads, to: [Int]()) { block in
      // Early blocks take longest.
      (0..<(100 - block) * 200).reduce(block) { sum, _ in sum }
    } add: { total, block in
      total.append(block)
    }
    #expect(joined == Array(0..<100))
  }

  @Test("may be none")
  func none() {
    #expect(
      addInOrder(blocks: 0, threads: 2, to: 7) {
        $0
      } add: {
        $0 += $1
      } == 7)
  }
}
