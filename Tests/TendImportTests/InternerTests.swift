import TendImport
import TendTestSupport
import Testing

@Suite("An interner") struct InternerTests {
  @Test("numbers runs of bytes as a dictionary would", arguments: 0..<20 as Range<UInt64>)
  func agreement(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var interner = Interner()
    var numbers: [[UInt8]: Int] = [:]
    // Few values and short runs, so that many come again, and one run often starts another.
    let values = UInt8.random(in: 1...3, using: &generator)
    for _ in 0..<2_000 {
      let run = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        UInt8.random(in: 0...values, using: &generator)
      }
      let bytes = [9] + run + [9]
      let range = 1..<(run.count + 1)
      #expect(interner.knownNumber(of: bytes.span, in: range) == numbers[run])
      let expected = numbers[run] ?? numbers.count
      numbers[run] = expected
      #expect(interner.number(of: bytes.span, in: range) == expected)
    }
    #expect(interner.count == numbers.count)
    #expect(numbers.allSatisfy { Array(interner.bytes(of: $1)) == $0 })
  }

  @Test("knows nothing at first, and an empty run as a run")
  func empty() {
    var interner = Interner()
    let bytes: [UInt8] = []
    #expect(interner.count == 0)
    #expect(interner.knownNumber(of: bytes.span, in: 0..<0) == nil)
    #expect(interner.number(of: bytes.span, in: 0..<0) == 0)
    #expect(interner.number(of: bytes.span, in: 0..<0) == 0)
    #expect(interner.text(of: 0) == "")
  }

  @Test("gives texts back, with U+FFFD for bytes that are none")
  func texts() {
    var interner = Interner()
    let bytes = Array("Åsa".utf8) + [0xFF]
    #expect(interner.number(of: bytes.span, in: 0..<4) == 0)
    #expect(interner.number(of: bytes.span, in: 0..<5) == 1)
    #expect(interner.text(of: 0) == "Åsa")
    #expect(interner.text(of: 1) == "Åsa\u{FFFD}")
  }
}
