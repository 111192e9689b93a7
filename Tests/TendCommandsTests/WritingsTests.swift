import Foundation
import Testing

@Suite("One log, however it is written,")
struct WritingsTests {
  private static let rows = [
    ["2026-01-05T09:00:00Z", "ana@x.org", "bo@x.org", "email"],
    ["2026-01-05T09:00:00Z", "ana@x.org", "bo@x.org", "email"],
    ["2026-01-06T10:30:00Z", "Bo@x.org", "Cy, the \"boss\" <cy@x.org>", "email"],
    ["2026-01-07T11:00:00Z", "cy@x.org", "zoë;ana@x.org", "email"],
    ["2026-01-09T11:00:00Z", "zoë", "bo@x.org", "meeting"],
    ["2026-01-12T08:15:30Z", "ana@x.org", "cy@x.org", "chat"],
  ]
  private static let header = ["timestamp", "from", "to", "kind"]

  /// The table with quoted cells where they need it.
  private static func text(
    delimiter: String = ",", lineEnd: String = "\n", order: [Int] = [0, 1, 2, 3],
    quotesAll: Bool = false, rows: [[String]] = rows
  ) -> String {
    ([header] + rows).map { row in
      order.map { column in
        let cell = row[column]
        let needsQuotes =
          quotesAll || cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n")
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }
      .joined(separator: delimiter) + lineEnd
    }
    .joined()
  }

  private func export(_ folder: TemporaryFolder, _ logs: [String]) throws -> String {
    let run = try TendProcess(
      ["export"] + logs + ["-o", "ties.csv", "--quiet", "--min-strength", "0"], in: folder.url)
    #expect(run.errors.isEmpty)
    #expect(run.exitCode == 0)
    return try folder.read("ties.csv")
  }

  @Test("gives the same export, byte for byte")
  func sameBytes() throws {
    let folder = try TemporaryFolder()
    func write(_ data: Data, _ name: String) throws {
      try data.write(to: folder.url.appendingPathComponent(name))
    }
    let plain = WritingsTests.text()
    try folder.write(plain, to: "plain.csv")
    let expected = try export(folder, ["plain.csv"])
    #expect(expected.split(separator: "\n").count == 6)

    try folder.write(
      "\u{FEFF}" + WritingsTests.text(delimiter: ";", lineEnd: "\r\n"), to: "excel.csv")
    try folder.write(WritingsTests.text(delimiter: "\t"), to: "tabs.tsv")
    try folder.write(WritingsTests.text(quotesAll: true), to: "quoted.csv")
    try folder.write(WritingsTests.text(order: [3, 2, 0, 1]), to: "turned.csv")
    try folder.write("sep=|\n" + WritingsTests.text(delimiter: "|"), to: "stated.csv")
    try write(
      Data([0xFF, 0xFE]) + Data(plain.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      "utf16.csv")
    for name in ["excel.csv", "tabs.tsv", "quoted.csv", "turned.csv", "stated.csv", "utf16.csv"] {
      #expect(try export(folder, [name]) == expected, "\(name)")
    }

    var parts: [String] = []
    for (place, row) in WritingsTests.rows.enumerated() {
      let name = "part\(place).csv"
      try folder.write(WritingsTests.text(rows: [row]), to: name)
      parts.append(name)
    }
    #expect(try export(folder, parts) == expected)

    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-k", folder.path("plain.csv")]
    try gzip.run()
    gzip.waitUntilExit()
    #expect(try export(folder, ["plain.csv.gz"]) == expected)

    let piped = try TendProcess(
      ["export", "-", "-o", "piped.csv", "--quiet", "--min-strength", "0"], in: folder.url,
      input: plain)
    #expect(piped.exitCode == 0)
    #expect(try folder.read("piped.csv") == expected)
  }

  @Test("is refused with words when its compressed file is cut short")
  func spoiledGzip() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("log.csv.gz")
    try Data([0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 0x4B]).write(to: file)
    let run = try TendProcess(["check", "log.csv.gz"], in: folder.url)
    #expect(
      run.errorLines == [
        "tend: log.csv.gz: the compressed file is cut short or spoiled; fetch it again, "
          + "or try gunzip --test"
      ])
    #expect(run.exitCode == 65)
  }

  @Test("gives back the rows that were set aside, whole")
  func rejects() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "from;to;when;note\r\na;b;2026-01-05 10:00;\"x;\r\ny\"\r\na;b;never;\"q;\r\nr\"\r\n"
        + "a;a;2026-01-06 10:00;\r\na;b;2026-01-05 10:00;again\r\n", to: "log.csv")
    let run = try TendProcess(
      ["check", "log.csv", "--rejects", "rejects.csv", "--max-rejects", "50%", "--quiet"],
      in: folder.url)
    #expect(run.exitCode == 0)
    #expect(
      try folder.read("rejects.csv")
        == "from;to;when;note\r\na;b;never;\"q;\r\nr\"\r\na;a;2026-01-06 10:00;\r\n"
        + "a;b;2026-01-05 10:00;again\r\n")
  }

  @Test("gives back the rows of standard input that were set aside")
  func rejectsOfInput() throws {
    let folder = try TemporaryFolder()
    let run = try TendProcess(
      ["check", "-", "--rejects", "rejects.csv", "--max-rejects", "50%", "--quiet"],
      in: folder.url, input: "timestamp,from,to\n2026-01-05,a,b\nnever,a,b\n")
    #expect(run.exitCode == 0)
    #expect(try folder.read("rejects.csv") == "timestamp,from,to\nnever,a,b\n")
  }

  @Test("is refused with both readings where its dates can be two days")
  func ambiguousDates() throws {
    let folder = try TemporaryFolder()
    try folder.write("date,from,to\n03/04/2026,a,b\n", to: "log.csv")
    let run = try TendProcess(["check", "log.csv"], in: folder.url)
    #expect(
      run.errorLines == [
        "tend: log.csv:2: '03/04/2026' is 3 April 2026 or 4 March 2026; "
          + "say --date-order dmy or mdy"
      ])
    #expect(run.exitCode == 65)
    let told = try TendProcess(
      ["check", "log.csv", "--date-order", "dmy", "--format", "json"], in: folder.url)
    #expect(told.output.contains("2026-04-03"))
  }

  @Test("may be a mailbox")
  func mailbox() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "From ana@x.org Tue Mar  3 14:05:06 2026\nFrom: Ana <Ana@x.org>\nTo: bo@x.org\n"
        + "Date: Tue, 3 Mar 2026 23:30:00 -0500\nMessage-ID: <1@x>\n\nbody\n", to: "mail.mbox")
    let run = try TendProcess(["check", "mail.mbox"], in: folder.url)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("read as: a mailbox; bodies and subjects are passed over"))
    #expect(run.output.contains("2026-03-04 to 2026-03-04"))
  }
}
