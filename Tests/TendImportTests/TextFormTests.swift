import TendTestSupport
import Testing

@testable import TendImport

@Suite("The form of a text") struct TextFormTests {
  @Test(
    "has the delimiter that stands most often in the first line",
    arguments: [
      ("a,b,c\n", ","), ("a;b;c\n", ";"), ("a\tb\tc\n", "\t"), ("a|b|c\n", "|"), ("a", ","),
      ("a,b;c,d", ","), ("a;b\n,,,,,", ";"), ("a;b\r,,,,,", ";"), ("a,b;c", ","),
      ("\"x;y;z\",b\n", ","), ("\"x\n;;;\";b", ";"), ("\n\r\na;b\n,,", ";"),
      ("\u{FEFF}a;b", ";"), ("\"a\"\";;\",b", ","),
    ])
  func delimiter(text: String, delimiter: String) throws {
    #expect(try form(of: text).delimiter == Array(delimiter.utf8)[0])
  }

  @Test("starts after a UTF-8 byte order mark")
  func byteOrderMark() throws {
    #expect(try form(of: "a,b").start == 0)
    #expect(try form(of: "\u{FEFF}a,b").start == 3)
    let (log, _) = try readLog("\u{FEFF}timestamp,from,to\n2026-01-05,ana,ben\n")
    #expect(log.rowTexts == ["2026-01-05 ana > ben"])
  }

  @Test(
    "is not that of a file of another sort",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], .spreadsheet), ([0x1F, 0x8B, 0x08], .gzip),
      ([0xFF, 0xFE, 0x61, 0x00], .utf16), ([0xFE, 0xFF, 0x00, 0x61], .utf16),
      ([0x61, 0x00, 0x2C, 0x00], .binary), (Array("%PDF-1.7".utf8), .binary),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], .binary), ([0x7F, 0x45, 0x4C, 0x46], .binary),
      (Array("SQLite format 3\0".utf8), .binary), (Array("a,b\0\n".utf8), .binary),
    ] as [([UInt8], ForeignFormat)])
  func foreign(bytes: [UInt8], format: ForeignFormat) {
    let error = #expect(throws: ImportError.self) {
      _ = try TextForm(of: bytes.span, source: "log.csv")
    }
    #expect(error == ImportError(source: "log.csv", reason: .foreignFormat(format)))
  }

  @Test("is unknown where there is nothing")
  func empty() {
    let error = #expect(throws: ImportError.self) { try form(of: "") }
    #expect(error?.reason == .empty)
  }

  private func form(of text: String) throws -> TextForm {
    let bytes = Array(text.utf8)
    return try TextForm(of: bytes.span, source: "log.csv")
  }
}
