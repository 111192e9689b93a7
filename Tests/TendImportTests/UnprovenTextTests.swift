import TendGraph
import TendTestSupport
import Testing

@testable import TendImport

@Suite("A table read before all of it is known to be UTF-8")
struct UnprovenTextTests {
  /// A table large enough to be read on trust when stretches are this small.
  static let stretch = 256

  /// 120 rows, of which the last ones may hold bytes of another making.
  private func table(_ seed: UInt64, ending: [UInt8]) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    let names = ["ana", "bert", "zoë", "jürgen", "😀x", "o'neil"]
    var text = "timestamp,from,to\n"
    for row in 0..<120 {
      let from = Int.random(in: 0..<names.count, using: &generator)
      let to = (from + Int.random(in: 1..<names.count, using: &generator)) % names.count
      text += "2026-01-\(10 + row / 6)T10:00:\(10 + row % 50)Z,\(names[from]),\(names[to])\n"
    }
    return Array(text.utf8) + ending
  }

  private func read(
    _ bytes: [UInt8], stretch: Int?, threads: Int = 1
  ) throws -> (log: InteractionLog, account: ImportAccount) {
    try readLog([bytes]) {
      $0.stretchSize = stretch
      $0.threads = threads
    }
  }

  @Test(
    "is read as the thorough way reads it", arguments: [1, 2, 3],
    [
      [], Array("2026-02-01T09:00:00Z,ana,zoë\n".utf8),
      Array("2026-02-01T09:00:00Z,ana,zo".utf8) + [0xEB, 0x0A],
      Array("2026-02-01T09:00:00Z,ana,zo".utf8) + [0xEB, 0x00, 0x0A],
      Array("2026-02-01T09:00:00Z,ana,\"zo".utf8),
      Array("2026-02-01T09:00:00Z,ana,zo".utf8) + [0xC3],
    ])
  func agreement(threads: Int, ending: [UInt8]) throws {
    let bytes = table(7, ending: ending)
    let thorough = Result { try read(bytes, stretch: nil) }
    let trusting = Result { try read(bytes, stretch: UnprovenTextTests.stretch, threads: threads) }
    switch (thorough, trusting) {
    case (.success(let one), .success(let other)):
      #expect(one.log.people == other.log.people)
      #expect(Network(one.log).strengths == Network(other.log).strengths)
      #expect(one.account.warnings == other.account.warnings)
      #expect(one.account.rowsRead == other.account.rowsRead)
      #expect(one.account.setAsideTexts == other.account.setAsideTexts)
    case (.failure(let one), .failure(let other)):
      #expect("\(one)" == "\(other)")
    default:
      Issue.record("one way reads what the other refuses: \(thorough), \(trusting)")
    }
  }

  @Test("is read on trust when all of it is UTF-8, and is left unread otherwise")
  func trust() {
    var options = ImportOptions()
    options.stretchSize = UnprovenTextTests.stretch
    var reader = InteractionReader(options: options)
    let good = table(1, ending: [])
    let isRead = reader.readUnproven(good.span, from: "log.csv")
    #expect(isRead)
    let rows = reader.account.rowsRead
    #expect(rows == 120)
    let spoiled = table(1, ending: [0xEB])
    let isSpoiledRead = reader.readUnproven(spoiled.span, from: "log.csv")
    #expect(!isSpoiledRead)
    #expect(reader.account.rowsRead == rows && reader.account.sources.count == 1)
  }

  @Test("is Windows-1252 when its very last byte says so")
  func lateProof() throws {
    let ascii = table(3, ending: []).map { $0 < 0x80 ? $0 : UInt8(ascii: "x") }
    let bytes = ascii + Array("2026-02-01T09:00:00Z,ana,zo".utf8) + [0xEB]
    let (log, account) = try read(bytes, stretch: UnprovenTextTests.stretch)
    #expect(log.people.contains { $0.id == "zoë" })
    #expect(account.warnings == ["log.csv: read as Windows-1252, since it is not valid UTF-8"])
    #expect(account.sources.count == 1)
    #expect(account.rowsRead == 121)
  }

  @Test("has every byte looked at once, wherever it is cut", arguments: [1, 2, 5, 64, 1000])
  func proof(step: Int) {
    var tables = RandomTables(seed: UInt64(step))
    for _ in 0..<200 {
      let bytes = tables.garbage(count: 300, fromUTF8: true)
      let span = bytes.span
      var proof = UTF8Proof(from: 0)
      for place in stride(from: step, to: bytes.count + step, by: step) {
        proof.reach(upTo: min(place, bytes.count), of: span)
      }
      #expect((proof.invalid == 0) == (String(validating: bytes, as: UTF8.self) != nil))
      #expect(proof.end == bytes.count)
    }
  }
}
