import TendGraph
import TendTestSupport
import Testing

@testable import TendImport

@Suite("Plain rows") struct PlainRowTests {
  /// Rows of which many are plain and the others odd in any way, with something behind each row.
  private static func text(seed: UInt64, behind: String, lineEnd: String) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    let names = [
      "ana", "ben@x.org", "Ben@X.org", "a-name-of-more-than-24-letters@example.org",
      "a-name-of-more-than-24-letters@example.com", "Ana B", " ana", "ana ", "", "\"ana\"",
      "\"B, A\"", "\"a \"\"b\"\"\"", "cem;dov", "cem|ana", "z\u{F6}e", "half\"quote", "##", "'",
      "exactly-twenty-four-byte", "eight888", "sixteen-letters-",
    ]
    let times = [
      "2026-01-05T09:00:00Z", "2026-01-05T09:00:00Z", "2026-01-06T09:00:00", "2026-01-07 10:30:15",
      "2026-01-08", "2026-01-09T10:00:00+02:00", "2025-12-31T23:59:59Z", "never", "",
      "2026-01-05T24:61:00Z", "2026-02-30T10:00:00Z", "\"2026-01-05T09:00:00Z\"",
      "2026-13-05T09:00:00Z", "2026-01-05X09:00:00Z",
    ]
    let kinds = ["email", "meeting", "", " chat", "\"call\"", "one-on-one", "a;b"]
    func pick(_ texts: [String], plain: Int) -> String {
      Int.random(in: 0..<3, using: &random) > 0
        ? texts[Int.random(in: 0..<plain, using: &random)]
        : texts.randomElement(using: &random) ?? ""
    }
    var text = "kind,timestamp,from,note,to\(behind.isEmpty ? "" : ",count")\(lineEnd)"
    for _ in 0..<200 {
      let note = Int.random(in: 0..<4, using: &random) == 0 ? "\"x, y\"" : "note"
      let cells = [
        pick(kinds, plain: 2), pick(times, plain: 4), pick(names, plain: 5), note,
        pick(names, plain: 5),
      ]
      let isShort = Int.random(in: 0..<25, using: &random) == 0
      text += (isShort ? cells.dropLast() : cells[...]).joined(separator: ",")
      if Int.random(in: 0..<40, using: &random) == 0 { text += "\0" }
      text += behind + lineEnd
      if Int.random(in: 0..<25, using: &random) == 0 { text += lineEnd }
    }
    var bytes = Array(text.utf8)
    // The last line may have no end.
    if seed % 3 == 0 { bytes.removeLast(lineEnd.utf8.count) }
    return bytes
  }

  @Test("give what the general way gives", arguments: 0..<60 as Range<UInt64>)
  func agreement(seed: UInt64) throws {
    let lineEnd = ["\n", "\r\n", "\r"][Int(seed % 3)]
    func read(behind: String) throws -> (log: InteractionLog, account: ImportAccount) {
      try readLog([PlainRowTests.text(seed: seed, behind: behind, lineEnd: lineEnd)]) {
        $0.maxRejects = 1
        $0.threads = Int(seed % 2) + 1
        $0.stretchSize = seed % 5 == 0 ? 300 : nil
        $0.excluded = seed % 7 == 0 ? ["ben@*"] : []
        $0.kinds = seed % 4 == 0 ? ["email"] : []
        $0.since = seed % 6 == 0 ? Day(number: 20_459) : nil
      }
    }
    // An empty count is 1, and a table with counts is read in the general way.
    let plain = try read(behind: "")
    let general = try read(behind: ",")
    let hasSameRows = plain.log.rowTexts == general.log.rowTexts
    #expect(hasSameRows)
    #expect(plain.log.people == general.log.people)
    #expect(plain.account.setAsideTexts == general.account.setAsideTexts)
    #expect(plain.account.rowsUsed == general.account.rowsUsed && plain.account.isBalanced)
  }

  @Test(
    "are told from others by what stands in their cells", arguments: [0, 1, 7, 8, 9, 23, 24, 25])
  func lengths(count: Int) throws {
    // The text must go on behind a name of any length, or end right there.
    for rest in ["", "\n", "\n2026-01-02,a,b\n", "\n2026-01-02,a,bcdefghijklmnopqrstuvwxyz\n\n"] {
      let name = "n" + String(repeating: "x", count: count)
      let (log, account) = try readLog("timestamp,from,to\n2026-01-01,a,\(name)\(rest)")
      #expect(log.people.map(\.id).contains(name))
      #expect(account.rowsUsed == (rest.count > 1 ? 2 : 1) && account.rowsRead == account.rowsUsed)
    }
  }
}
