import Testing

@testable import TendImport

@Suite("The text of a file")
struct TextDecodingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var told: Encoding?
    let encoding: Encoding
    /// `nil` where the file's own bytes serve.
    let text: String?
    var warning: String?
    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "nothing", bytes: [], encoding: .utf8, text: nil),
    Example(name: "ASCII", bytes: Array("from,to\n".utf8), encoding: .utf8, text: nil),
    Example(name: "UTF-8", bytes: Array("Zoë,Jürgen,😀\n".utf8), encoding: .utf8, text: nil),
    Example(
      name: "UTF-16, the low byte first",
      bytes: [0xFF, 0xFE, 0x61, 0, 0xE9, 0, 0x3D, 0xD8, 0, 0xDE],
      encoding: .utf16, text: "aé😀"),
    Example(
      name: "UTF-16, the high byte first",
      bytes: [0xFE, 0xFF, 0, 0x61, 0x20, 0xAC], encoding: .utf16, text: "a€"),
    Example(
      name: "UTF-16 with half a pair and half a letter at the end",
      bytes: [0xFF, 0xFE, 0, 0xDC, 0, 0xD8, 0x61, 0, 0x62], encoding: .utf16,
      text: "\u{FFFD}\u{FFFD}a\u{FFFD}"),
    Example(
      name: "UTF-16 without a mark, as told", bytes: [0x61, 0, 0x2C, 0, 0x62, 0], told: .utf16,
      encoding: .utf16, text: "a,b"),
    Example(
      name: "UTF-16 without a mark, the high byte first, as told", bytes: [0, 0x61, 0, 0x2C],
      told: .utf16, encoding: .utf16, text: "a,"),
    Example(
      name: "Windows-1252 as its bytes prove", bytes: Array("Zo".utf8) + [0xEB, 0x2C, 0x80, 0x9F],
      encoding: .windows1252, text: "Zoë,€Ÿ",
      warning: "read as Windows-1252, since it is not valid UTF-8"),
    Example(
      name: "Windows-1252 as told", bytes: [0xE9, 0xC3, 0xA9, 0x81], told: .windows1252,
      encoding: .windows1252, text: "éÃ©\u{81}"),
    Example(
      name: "UTF-8 as told, whatever its bytes", bytes: [0xE9, 0x0A], told: .utf8, encoding: .utf8,
      text: nil),
    Example(
      name: "bytes that are neither, with a NUL", bytes: [0xE9, 0x00, 0xE9], encoding: .utf8,
      text: nil,
      warning: "2 of its bytes are not valid UTF-8; if the file is in another encoding, "
        + "say --encoding windows-1252"),
    Example(
      name: "UTF-8 with a spoiled byte", bytes: Array("Zoë,Jürgen".utf8) + [0xE9],
      encoding: .utf8, text: nil,
      warning: "1 of its bytes is not valid UTF-8; if the file is in another encoding, "
        + "say --encoding windows-1252"),
  ]

  @Test("is decoded from whatever it is written in", arguments: examples)
  func decoding(_ example: Example) throws {
    let decoding = try TextDecoding(of: example.bytes.span, told: example.told, source: "log.csv")
    #expect(decoding.encoding == example.encoding)
    #expect(decoding.utf8.map { String(decoding: $0, as: UTF8.self) } == example.text)
    #expect(decoding.warning == example.warning)
  }

  @Test("is not decoded against its byte order mark", arguments: [Encoding.utf8, .windows1252])
  func contradiction(told: Encoding) {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0]
    let error = #expect(throws: ImportError.self) {
      try TextDecoding(of: bytes.span, told: told, source: "log.csv")
    }
    #expect(
      error?.description == "log.csv: --encoding says \(told.rawValue), and the file's byte order "
        + "mark says utf-16; leave --encoding out")
  }

  @Test(
    "counts as UTF-8 exactly where the standard library says so",
    arguments: 0..<300 as Range<UInt64>)
  func census(seed: UInt64) {
    var tables = RandomTables(seed: seed)
    let bytes = tables.garbage(count: 40, fromUTF8: seed % 2 == 0)
    let census = UTF8Census(of: bytes.span)
    #expect((census.invalid == 0) == (String(validating: bytes, as: UTF8.self) != nil))
    if census.invalid > 0 { #expect(census.hasNUL == bytes.contains(0)) }
  }

  @Test("keeps its lines where they are", arguments: 0..<50 as Range<UInt64>)
  func lines(seed: UInt64) throws {
    var tables = RandomTables(seed: seed)
    let bytes = [0xFF, 0xFE] + tables.garbage(count: 400, fromUTF8: false)
    let text = try #require(
      try TextDecoding(of: bytes.span, told: nil, source: "log.csv").utf8)
    var ends = 0
    for place in stride(from: 2, to: bytes.count - 1, by: 2)
    where bytes[place] == 10 && bytes[place + 1] == 0 { ends += 1 }
    #expect(text.count { $0 == 10 } == ends)
  }
}
