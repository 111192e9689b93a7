import TendGraph
import TendTestSupport
import Testing

@testable import TendImport

@Suite("The export of another program")
struct ExportTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var options = ImportOptions()
    /// Rows of the log, in its order.
    let rows: [String]
    /// Reasons to set rows aside, and the line of the first.
    var setAside: [String] = []
    var warnings: [String] = []
    var testDescription: String { name }
  }

  private static func options(
    _ change: (inout ImportOptions) -> Void
  ) -> ImportOptions {
    var options = ImportOptions()
    options.maxRejects = 0
    change(&options)
    return options
  }

  static let examples = [
    Example(
      name: "Viva's person-to-person query",
      text: "PrimaryCollaborator_PersonId,SecondaryCollaborator_PersonId,MetricDate,Strong_tie_type"
        + "\r\np1,p2,01/04/2023,1\r\np1,p3,01/04/2023,0\r\n",
      options: options { $0.dateOrder = .mdy }, rows: ["2023-01-04 p1 > p2", "2023-01-04 p1 > p3"]),
    Example(
      name: "Gephi's table of edges",
      text: "Source,Target,Type,Id,Label,Weight\na,b,Undirected,0,,2.0\nb,c,Directed,1,,0.5\n",
      rows: ["a - b =2.0", "b - c =0.5"],
      warnings: [
        "log.csv has no column of times, so it is read as a table of ties without decay; if one of "
          + "'Type', 'Label' is the time, say --columns timestamp=HEADER"
      ]),
    Example(
      name: "NodeXL's sheet of edges",
      text: "\u{FEFF},,Visual Properties,\r\nVertex 1;Vertex 2;Color;Edge Weight\r\n"
        + "a;b;;1,5\r\nTotal;;;1,5\r\n",
      rows: ["a - b =1.5"], setAside: ["totalsRow 4"],
      warnings: [
        "log.csv has no column of times, so it is read as a table of ties without decay; if one of "
          + "'Color' is the time, say --columns timestamp=HEADER"
      ]),
    Example(
      name: "Outlook's calendar",
      text:
        "Subject,Start Date,Start Time,Meeting Organizer,Required Attendees,Optional Attendees\n"
        + "Plan,1/31/2026,11:30:00 PM,Ana <ana@x.org>,Bo <bo@x.org>;Ana <ana@x.org>,cy@x.org\n",
      options: options { $0.timeZone = "America/New_York" },
      rows: [
        "2026-02-01 ana@x.org - bo@x.org /2", "2026-02-01 ana@x.org - cy@x.org /2",
        "2026-02-01 bo@x.org - cy@x.org /2",
      ]),
    Example(
      name: "Exchange's message trace",
      text: "Message trace\n\norigin_timestamp,sender_address,recipient_status,message_id\n"
        + "2026-01-31T09:30:00.0000000Z,Ana@x.org,Bo@x.org##Receive;cy@x.org##Failed,<1@x>\n"
        + "origin_timestamp,sender_address,recipient_status,message_id\n"
        + "2026-01-31T09:31:00.0000000Z,bo@x.org,ana@x.org##Delivered,<2@x>\n",
      options: options { _ in },
      rows: [
        "2026-01-31 ana@x.org > bo@x.org /2", "2026-01-31 ana@x.org > cy@x.org /2",
        "2026-01-31 bo@x.org > ana@x.org",
      ], setAside: ["repeatedHeader 5"]),
    Example(
      name: "Slack's messages",
      text: "ts,user,text,thread_ts\n1769851800.000100,U1,hi,1769851800.000100\n"
        + "1769851900.000200,U2,\"ho, ho\",1769851800.000100\n",
      options: options { _ in }, rows: ["2026-01-31 U2 > U1 message"],
      setAside: ["noReceiver 2"]),
    Example(
      name: "Excel in Germany",
      text: "sep=;\r\nDatum;timestamp;from;to;amount\r\nx;31.01.2026 09:30;ana;bo;1,5\r\n"
        + ";;;Summe;1,5\r\n",
      options: options { _ in }, rows: ["2026-01-31 ana > bo =1.5"], setAside: ["totalsRow 4"]),
  ]

  @Test("is read as it is", arguments: examples)
  func export(_ example: Example) throws {
    var reader = InteractionReader(options: example.options)
    try reader.read(Array(example.text.utf8).span, from: "log.csv")
    let (log, account) = try reader.finish()
    #expect(log.rowTexts == example.rows)
    #expect(
      account.setAside.map { "\($0.reason.rawValue) \($0.firstPlaces[0].line)" }
        == example.setAside)
    #expect(account.warnings == example.warnings)
  }

  @Test("that is in Windows-1252 is read as such, and says so")
  func windows1252() throws {
    var reader = InteractionReader()
    let bytes = Array("time;from;to\r\n2026-01-31;Zo".utf8) + [0xEB] + Array(";Bo\r\n".utf8)
    try reader.read(bytes.span, from: "log.csv")
    let (log, account) = try reader.finish()
    #expect(log.rowTexts == ["2026-01-31 Zoë > Bo"])
    #expect(
      account.warnings == ["log.csv: read as Windows-1252, since it is not valid UTF-8"])
  }

  @Test("of any kind gives the same log however it is written", arguments: 0..<30 as Range<UInt64>)
  func writings(seed: UInt64) throws {
    var tables = RandomTables(seed: seed)
    let rows = tables.rows()
    var expected: [String]?
    for writing in TableWriting.allCases {
      var options = ImportOptions()
      options.maxRejects = 1
      var reader = InteractionReader(options: options)
      try reader.read(writing.bytes(of: rows).span, from: "log.csv")
      let (log, account) = try reader.finish()
      expected = expected ?? log.rowTexts
      #expect(log.rowTexts == expected, "\(writing)")
      let setAside = account.setAside.reduce(0) { $0 + $1.rows }
      #expect(account.rowsRead == account.rowsUsed + setAside)
      #expect(account.rowsRead == rows.count - 1)
    }
  }

  @Test("may be any bytes whatever", arguments: 0..<400 as Range<UInt64>)
  func garbage(seed: UInt64) {
    var tables = RandomTables(seed: seed)
    let header = ["time,from,to,amount\n", "date;time;people\n", "ts\tuser\tthread_ts\n", ""]
    let bytes = Array(header[Int(seed % 4)].utf8) + tables.tableGarbage(count: 400)
    var options = ImportOptions()
    options.maxRejects = 1
    options.dateOrder = .dmy
    do throws(ImportError) {
      var reader = InteractionReader(options: options)
      try reader.read(bytes.span, from: "log.csv")
      let (_, account) = try reader.finish()
      let setAside = account.setAside.reduce(0) { $0 + $1.rows }
      #expect(account.rowsRead == account.rowsUsed + setAside)
    } catch {
      #expect(error.description.hasPrefix("log.csv:"))
    }
  }
}
