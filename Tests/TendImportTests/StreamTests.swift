import TendGraph
import TendTestSupport
import Testing

@testable import TendImport

@Suite("A log that comes in pieces") struct StreamTests {
  /// Bytes in pieces of random sizes.
  private struct Pieces: ByteSource {
    var bytes: ArraySlice<UInt8>
    var random: SeededGenerator
    let most: Int

    init(_ bytes: [UInt8], seed: UInt64, most: Int) {
      self.bytes = bytes[...]
      random = SeededGenerator(seed: seed)
      self.most = most
    }

    mutating func read(into other: inout [UInt8]) throws -> Bool {
      guard !bytes.isEmpty else { return false }
      let count = min(bytes.count, Int.random(in: 1...most, using: &random))
      other += bytes.prefix(count)
      bytes = bytes.dropFirst(count)
      return true
    }
  }

  private struct Reading: Equatable {
    var rows: LogLines
    var people: [Person]
    var setAside: [String]
    var used: Int
    var warnings: [String]
  }

  private func reading(
    _ bytes: [UInt8], pieces: (seed: UInt64, most: Int)? = nil,
    _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> Reading {
    var options = ImportOptions()
    options.maxRejects = 1
    change(&options)
    var reader = InteractionReader(options: options)
    if let pieces {
      try reader.read(Pieces(bytes, seed: pieces.seed, most: pieces.most), from: "log.csv")
    } else {
      try reader.read(bytes.span, from: "log.csv")
    }
    let (log, account) = try reader.finish()
    return Reading(
      rows: log.rowTexts, people: log.people, setAside: account.setAsideTexts,
      used: account.rowsUsed, warnings: account.warnings)
  }

  private static func text(seed: UInt64, rows: Int) -> String {
    var random = SeededGenerator(seed: seed)
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let notes = [
      "plain", "\"with, comma\"", "\"two\(lineEnd)lines\"", "\"a \"\"quote\"\"\"", "", "zo\u{EB} €",
      "\"" + String(repeating: "long \(lineEnd)", count: 200) + "\"",
    ]
    var text = "timestamp,from,to,note" + lineEnd
    for row in 0..<rows {
      let day = Day(number: 20_454 + Int32(row % 300))
      let ends = (Int.random(in: 0..<40, using: &random), Int.random(in: 0..<40, using: &random))
      let note = notes.randomElement(using: &random) ?? ""
      text += "\(day)T10:\(10 + row % 50):00Z,p\(ends.0)é,p\(ends.1),\(note)\(lineEnd)"
      if Int.random(in: 0..<20, using: &random) == 0 { text += lineEnd }
      if Int.random(in: 0..<30, using: &random) == 0 { text += "never,a,b,\(lineEnd)" }
    }
    return text
  }

  @Test("is the log of the whole file", arguments: 0..<20 as Range<UInt64>)
  func pieces(seed: UInt64) throws {
    let bytes = Array(StreamTests.text(seed: seed, rows: 300).utf8)
    let whole = try reading(bytes)
    for (number, most) in [1, 7, 300, 5000].enumerated() {
      let read = try reading(bytes, pieces: (seed, most)) {
        $0.stretchSize = [32, 100, 1000, 64][number]
        $0.threads = 1 + number % 3
      }
      #expect(read == whole)
    }
  }

  @Test("may be compressed, in members of any size", arguments: [1 << 20, 70_000, 900, 64])
  func compressed(memberSize: Int) throws {
    let bytes = Array(StreamTests.text(seed: 5, rows: 300).utf8)
    let whole = try reading(bytes)
    let packed = StoredGzip.file(of: bytes, memberSize: memberSize)
    #expect(try reading(packed) == whole)
    for most in [1, 50, 100_000] {
      #expect(try reading(packed, pieces: (3, most)) { $0.stretchSize = 256 } == whole)
    }
    let padded = packed + [0, 0, 0]
    #expect(try reading(padded, pieces: (3, 40)) == whole)
  }

  @Test("is refused when it is compressed and cut short or spoiled")
  func spoiled() throws {
    let bytes = Array(StreamTests.text(seed: 5, rows: 30).utf8)
    let packed = StoredGzip.file(of: bytes, memberSize: 500)
    var flipped = packed
    flipped[300] ^= 1
    for spoiled in [Array(packed.dropLast(3)), packed + [7], flipped] {
      for most in [3, 5000] {
        let error = #expect(throws: ImportError.self) {
          try reading(spoiled, pieces: (1, most))
        }
        #expect(error?.reason == .spoiledGzip)
      }
    }
  }

  @Test("may be written in any encoding", arguments: TableWriting.allCases)
  func encodings(writing: TableWriting) throws {
    for seed in 0..<20 as Range<UInt64> {
      var tables = RandomTables(seed: seed)
      let bytes = writing.bytes(of: tables.rows())
      guard let whole = try? reading(bytes) else { continue }
      // In a few bytes Windows-1252 may look like UTF-8; a block is never so small.
      let size = writing == .windows1252 ? 1 << 20 : 16
      for most in [1, 2, 3, 40] {
        #expect(try reading(bytes, pieces: (seed, most)) { $0.stretchSize = size } == whole)
      }
    }
  }

  @Test("is Windows-1252 from where its bytes prove it, and spoiled UTF-8 after letters of that")
  func lateProofOfEncoding() throws {
    let start = "from,to\n" + String(repeating: "ana,ben\n", count: 40)
    let plain = Array(start.utf8) + [0x7A, 0x6F, 0xEB] + Array(",ben\n".utf8)
    let whole = try reading(plain)
    #expect(whole.people.map(\.id).contains("zoë"))
    let pieces = try reading(plain, pieces: (1, 10)) { $0.stretchSize = 8 }
    #expect(pieces == whole)
    let spoiled = Array("from,to\né,è\n".utf8) + plain
    let read = try reading(spoiled, pieces: (1, 10)) { $0.stretchSize = 8 }
    #expect(read.people.map(\.id).contains("zo\u{FFFD}"))
    #expect(read.warnings.contains { $0.contains("1 of its bytes is not valid UTF-8") })
  }

  @Test("keeps letters of two units together in UTF-16")
  func surrogates() throws {
    let text = "from,to\n" + (0..<50).map { "😀\($0),🎉é\n" }.joined()
    let bytes: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let whole = try reading(bytes)
    for most in 1...9 { #expect(try reading(bytes, pieces: (7, most)) == whole) }
    #expect(whole.people.count == 51)
  }

  @Test("is held whole where its last rows tell how the first are written")
  func lateProof() throws {
    let days = "date,from,to\n" + String(repeating: "03/04/2026,a,b\n", count: 50)
    let proven = Array((days + "25/04/2026,a,b\n").utf8)
    let whole = try reading(proven)
    #expect(try reading(proven, pieces: (1, 30)) { $0.stretchSize = 16 } == whole)
    let weights = "from;to;weight\n" + String(repeating: "a;b;1\n", count: 50) + "a;b;1,5\n"
    let commas = Array(weights.utf8)
    let sum = try reading(commas)
    #expect(try reading(commas, pieces: (1, 30)) { $0.stretchSize = 16 } == sum)
  }

  @Test("names the line where a quote opens that is never closed")
  func unclosedQuote() throws {
    var text = "timestamp,from,to\n"
    for row in 0..<500 { text += "2026-01-01,a\(row),b\n" }
    text += "2026-01-02,\"a,b\n"
    for row in 0..<500 { text += "2026-01-03,a\(row),b\n" }
    let error = #expect(throws: ImportError.self) {
      try reading(Array(text.utf8), pieces: (1, 99)) { $0.stretchSize = 100 }
    }
    #expect(error?.line == 502 && error?.reason == .unclosedQuote)
  }

  @Test("of nothing is refused, and what stops it half way is passed on")
  func failures() throws {
    struct Fault: Error {}
    struct Broken: ByteSource {
      var left = 3
      mutating func read(into bytes: inout [UInt8]) throws -> Bool {
        left -= 1
        if left == 0 { throw Fault() }
        bytes += Array("from,to\na,b\n".utf8)
        return true
      }
    }
    let error = #expect(throws: ImportError.self) { try reading([], pieces: (1, 1)) }
    #expect(error?.reason == .empty)
    #expect(throws: Fault.self) {
      var reader = InteractionReader()
      try reader.read(Broken(), from: "log.csv")
    }
  }
}
