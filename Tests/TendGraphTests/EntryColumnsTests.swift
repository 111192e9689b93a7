import Dispatch
import TendTestSupport
import Testing

@testable import TendGraph

@Suite("Entry columns")
struct EntryColumnsTests {
  /// Blocks of a few entries, some of them empty.
  private static func blocks(seed: UInt64) -> [[TieSweep.Entry]] {
    var random = SeededGenerator(seed: seed)
    return (0..<40).map { _ in
      (0..<Int.random(in: 0...30, using: &random)).map { _ in
        TieSweep.Entry(
          day: Int32.random(in: -9...9, using: &random),
          count: UInt32.random(in: 1...5, using: &random),
          mark: UInt16.random(in: 0...12, using: &random), audience: 1)
      }
    }
  }

  @Test(
    "hold blocks one behind the other, in whatever order they come",
    arguments: 0..<20 as Range<UInt64>)
  func order(seed: UInt64) {
    let blocks = EntryColumnsTests.blocks(seed: seed)
    let all = blocks.flatMap { $0 }
    var random = SeededGenerator(seed: seed)
    let order = blocks.indices.shuffled(using: &random)
    let columns = EntryColumns(most: all.count + 3) { sink in
      for block in order { sink.add(blocks[block], ofBlock: block) }
    }
    #expect(columns.days == all.map(\.day))
    #expect(columns.marks == all.map(\.mark))
    #expect(columns.interactions == all.map(\.count))
    #expect(
      columns.starts == blocks.indices.map { blocks[..<$0].reduce(0) { $0 + $1.count } })
  }

  @Test("are the same from several threads")
  func threads() {
    let blocks = EntryColumnsTests.blocks(seed: 99)
    let all = blocks.flatMap { $0 }
    let columns = EntryColumns(most: all.count) { sink in
      DispatchQueue.concurrentPerform(iterations: blocks.count) { block in
        sink.add(blocks[block], ofBlock: block)
      }
    }
    #expect(columns.days == all.map(\.day))
    #expect(columns.interactions == all.map(\.count))
  }

  @Test("give back the memory of entries that never came, where that is most of it")
  func trim() {
    let block = EntryColumnsTests.blocks(seed: 3)[0] + EntryColumnsTests.blocks(seed: 4)[1]
    let columns = EntryColumns(most: 100_000) { $0.add(block, ofBlock: 0) }
    #expect(columns.days == block.map(\.day))
    #expect(columns.days.capacity < 1_000)
  }

  @Test("of no entries are empty")
  func none() {
    let columns = EntryColumns(most: 0) { _ in }
    #expect(columns.days.isEmpty && columns.starts.isEmpty)
  }
}
