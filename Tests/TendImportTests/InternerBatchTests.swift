import TendTestSupport
import Testing

@testable import TendImport

@Suite("A batch of look-ups") struct InternerBatchTests {
  /// Runs of any bytes, many of which begin alike, with all lengths about the limits of words.
  private static func runs(_ count: Int, seed: UInt64) -> [[UInt8]] {
    var random = SeededGenerator(seed: seed)
    let shared = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
    return (0..<count).map { _ in
      let length = Int.random(in: 0...34, using: &random)
      let own = Int.random(in: 0...min(4, length), using: &random)
      return shared[..<(length - own)]
        + (0..<own).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
  }

  @Test("finds what looking them up one by one finds", arguments: 0..<20 as Range<UInt64>)
  func agreement(seed: UInt64) {
    let runs = InternerBatchTests.runs(1_000, seed: seed)
    var interner = Interner()
    var known: Set<[UInt8]> = []
    // Half of them are known, under values of the caller's own.
    for (place, run) in runs.enumerated() where place % 2 == 0 && known.insert(run).inserted {
      interner.insert(
        Interner.Key(run.span, run.indices), of: run.span, value: Int32(place) - 2)
    }
    var found = 0
    for start in stride(from: 0, to: runs.count, by: 50) {
      var text: [UInt8] = []
      let ranges = runs[start..<start + 50].map { run in
        text += run
        return text.count - run.count..<text.count
      }
      var keys = ranges.map { Interner.Key(text.span, $0) }
      var values = [Int32](repeating: 7, count: 51)
      var keySpan = keys.mutableSpan
      var valueSpan = values.mutableSpan
      let isComplete = interner.find(50, of: &keySpan, values: &valueSpan)
      #expect(isComplete == !values[..<50].contains(Interner.unfound))
      // What stands behind is nobody's.
      #expect(values[50] == 7)
      for (place, range) in ranges.enumerated() where values[place] != Interner.unfound {
        found += 1
        let alone = interner.value(of: Interner.Key(text.span, range), in: text.span)
        #expect(alone == values[place])
      }
    }
    let short = runs.count { $0.count <= 24 && known.contains($0) }
    // Most known ones stand at their likely places.
    #expect(found > short * 3 / 4 && found <= short)
  }

  @Test("finds nothing among no runs")
  func nothing() {
    let interner = Interner()
    let text: [UInt8] = [1, 2, 3]
    var keys = [Interner.Key(text.span, 0..<3), Interner.Key(text.span, 0..<0), Interner.Key()]
    var values: [Int32] = [0, 0, 0]
    var keySpan = keys.mutableSpan
    var valueSpan = values.mutableSpan
    let isComplete = interner.find(3, of: &keySpan, values: &valueSpan)
    #expect(!isComplete)
    #expect(values == [Int32](repeating: Interner.unfound, count: 3))
  }
}
