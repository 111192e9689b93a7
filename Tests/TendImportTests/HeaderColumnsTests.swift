import Testing

@testable import TendImport

@Suite("The columns of a header")
struct HeaderColumnsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let headers: String
    /// Each column and its header, in the order of the header.
    let columns: String
    var isMutual = false
    var receivers: [String] = []
    var testDescription: String { name }
  }

  static let examples = [
    Example(
      name: "tend's own", headers: "timestamp,from,to,cc,bcc,kind,id,count,amount,duration",
      columns: "timestamp,from,to,cc,bcc,kind,id,count,amount,duration",
      receivers: ["to", "cc", "bcc"]),
    Example(
      name: "other words, cases and marks", headers: "\u{FEFF}Sent_At,SENDER,re-cipients,Channel",
      columns: "timestamp,from,to,kind", receivers: ["re-cipients"]),
    Example(
      name: "Viva",
      headers: "PrimaryCollaborator_PersonId,SecondaryCollaborator_PersonId,MetricDate,Score",
      columns: "from,to,timestamp,-", receivers: ["SecondaryCollaborator_PersonId"]),
    Example(
      name: "Gephi", headers: "Source,Target,Id,Label,Weight", columns: "from,to,id,-,amount",
      receivers: ["Target"]),
    Example(
      name: "Kumu", headers: "From,To,Type,Direction", columns: "from,to,kind,-",
      receivers: ["To"]),
    Example(
      name: "NodeXL", headers: "Vertex 1,Vertex 2,Color,Edge Weight",
      columns: "from,to,-,amount", receivers: ["Vertex 2"]),
    Example(
      name: "UCINET", headers: "ego,alter,weight", columns: "from,to,amount", receivers: ["alter"]),
    Example(
      name: "an Outlook calendar",
      headers: "Subject,Start Date,Start Time,End Date,Meeting Organizer,Required Attendees,"
        + "Optional Attendees",
      columns: "-,timestamp,clock,-,from,people,guests", isMutual: true,
      receivers: ["Meeting Organizer", "Required Attendees", "Optional Attendees"]),
    Example(
      name: "an Exchange message trace",
      headers: "origin_timestamp,sender_address,recipient_status,message_id",
      columns: "timestamp,from,to,id", receivers: ["recipient_status"]),
    Example(
      name: "an extended message trace",
      headers: "date_time,sender_address,recipient_address,recipient_status",
      columns: "timestamp,from,to,-", receivers: ["recipient_address"]),
    Example(
      name: "Slack with receivers", headers: "ts,user,to,text", columns: "timestamp,from,to,-",
      receivers: ["to"]),
    Example(
      name: "Slack with threads", headers: "ts,user,text,thread_ts,type",
      columns: "timestamp,from,-,thread,kind"),
    Example(
      name: "a date and a time", headers: "Date,Time,From,To", columns: "timestamp,clock,from,to",
      receivers: ["To"]),
    Example(
      name: "people alone", headers: "when,attendees", columns: "timestamp,people",
      isMutual: true, receivers: ["attendees"]),
    Example(
      name: "people beside from and to", headers: "when,from,to,people",
      columns: "timestamp,from,to,people", receivers: ["to"]),
  ]

  @Test("are known by many names", arguments: examples)
  func columns(_ example: Example) {
    let map = ColumnMap(
      headers: example.headers.split(separator: ",").map(String.init), overrides: [:])
    #expect(map.lack == nil)
    let found = map.headers.indices.map { place in
      Column.allCases.first { map[$0] == place }?.rawValue ?? "-"
    }
    #expect(found.joined(separator: ",") == example.columns)
    #expect(map.isMutual == example.isMutual)
    #expect(map.receiverColumns.map { map.headers[$0] } == example.receivers)
    #expect((map.fromColumn == nil) == example.isMutual)
    #expect((map.threadColumn != nil) == example.columns.contains("thread"))
  }

  @Test("are those that the user says")
  func overrides() {
    let map = ColumnMap(
      headers: ["time", "from", "to", "who", "Whom"], overrides: [.from: "who", .to: "whom"])
    #expect(map.fromColumn == 3)
    #expect(map.receiverColumns == [4])
    #expect(map.unused == ["from", "to"])
  }

  @Test(
    "mean what their values say",
    arguments: [
      ("Source,Target,Type\na,b,Undirected\nb,c,Directed\n", "from,to,-"),
      ("Source,Target,Type\na,b,mail\nb,c,Directed\n", "from,to,kind"),
      ("date,time,from,to\n2026-01-31,09:30,a,b\n", "timestamp,clock,from,to"),
      ("date,time,from,to\n2026-01-31,9 pm,a,b\n", "timestamp,clock,from,to"),
      ("date,time,from,to\n2026-01-31,2026-01-31T09:30,a,b\n", "-,timestamp,from,to"),
      ("date,time,from,to\n2026-01-31,morning,a,b\n", "timestamp,-,from,to"),
    ])
  func values(text: String, expected: String) throws {
    let form = try TableForm(
      of: Array(text.utf8).span, source: "log.csv", options: ImportOptions())
    let found = form.headers.indices.map { place in
      Column.allCases.first { form.columns[$0] == place }?.rawValue ?? "-"
    }
    #expect(found.joined(separator: ",") == expected)
  }
}
