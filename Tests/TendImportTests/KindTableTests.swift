import TendTestSupport
import Testing

@testable import TendImport

@Suite("A table of kinds") struct KindTableTests {
  @Test("knows names met lately like any others", arguments: 0..<20 as Range<UInt64>)
  func agreement(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // More names than are kept, with all lengths about the limits of what is kept of them.
    let names = (0..<60).map { number in
      String(repeating: "k", count: Int.random(in: 0...20, using: &random)) + "\(number % 40)"
    }
    let wanted = Set(names.dropFirst(20))
    var table = KindTable(wanted: wanted)
    var plain = KindTable(wanted: wanted)
    for _ in 0..<400 {
      let name = names[Int.random(in: 0..<60, using: &random)]
      let isDirected = [true, false, nil].randomElement(using: &random) ?? nil
      let bytes = Array("x\(name),and more behind it, so much as words take".utf8)
      let range = 1..<1 + name.utf8.count
      var key = Interner.Key()
      let end = PlainCells(delimiter: Ascii.comma).readName(from: 1, of: bytes.span, into: &key)
      #expect(end == range.upperBound && key.range == range)
      #expect(
        table.place(of: key, in: bytes.span, isDirected: isDirected)
          == plain.place(in: bytes.span, at: range, isDirected: isDirected))
    }
    #expect(table.kinds == plain.kinds && table.allNames == plain.allNames)
  }
}
