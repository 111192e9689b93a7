import TendGraph
import TendTestSupport
import Testing

@testable import TendImport

@Suite("A map of columns") struct ColumnMapTests {
  @Test(
    "knows a column by its other names",
    arguments: [
      (.timestamp, ["timestamp", "time", "date", "datetime", "created_at", "sent_at", "when"]),
      (.timestamp, ["MetricDate", "origin_timestamp", "Date Time", "created-at", " Sent At "]),
      (.from, ["from", "sender", "source", "author", "organizer", "Organiser", "sender_address"]),
      (.from, ["PrimaryCollaborator_PersonId", "Vertex 1", "Meeting Organizer", "FROM"]),
      (.to, ["to", "recipient", "recipients", "receiver", "receivers", "target"]),
      (.to, ["SecondaryCollaborator_PersonId", "Vertex 2", "To"]),
      (.cc, ["cc", "CC"]), (.bcc, ["bcc", "BCC"]),
      (.kind, ["kind", "type", "channel", "medium"]),
      (.id, ["id", "Message-ID", "event_id"]), (.count, ["count"]),
      (.amount, ["amount", "weight", "Weight", "Edge Weight"]),
    ] as [(Column, [String])])
  func aliases(column: Column, headers: [String]) throws {
    for header in headers {
      // Others that are needed, unless the header is one of them.
      let others = [Column.timestamp, .from, .to].filter { $0 != column }.map(\.rawValue)
      let map = try columns(others + ["note", header])
      #expect(map[column] == others.count + 1, "\(header)")
      #expect(map.unused == ["note"])
    }
  }

  @Test("knows a column of everybody, and then needs no from and to")
  func people() throws {
    for header in ["people", "attendees", "Participants"] {
      #expect(try columns(["when", header])[.people] == 1)
    }
  }

  @Test("takes the first of several names in the order of how sure they are")
  func priorities() throws {
    let map = try columns(["date", "sender", "time", "from", "to", "target", "To"])
    #expect(map[.timestamp] == 0)
    #expect(map[.clock] == 2)
    #expect(map[.from] == 3)
    #expect(map[.to] == 4)
    #expect(map.unused == ["sender", "target", "To"])
    #expect(
      map.mapped.map { "\($0.column)=\($0.header)" } == [
        "timestamp=date", "clock=time", "from=from", "to=to",
      ])
  }

  @Test("does without what is not there")
  func missing() throws {
    let map = try columns(["from", "to"])
    #expect(map[.timestamp] == nil && map[.kind] == nil && map[.cc] == nil && map[.people] == nil)
  }

  @Test("is told by the user, by a header as it is written or nearly")
  func overrides() throws {
    let headers = ["from", "to", "who", "Whom To", "logged"]
    let map = try columns(
      headers, overrides: [.from: "who", .to: "whom_to", .timestamp: "logged"])
    #expect(map[.from] == 2 && map[.to] == 3 && map[.timestamp] == 4)
    #expect(map.unused == ["from", "to"])
  }

  @Test("prefers the header that is written exactly so")
  func exactOverride() throws {
    #expect(try columns(["FROM", "from", "to"], overrides: [.from: "from"])[.from] == 1)
    #expect(try columns(["FROM", "from", "to"])[.from] == 0)
  }

  @Test("gives a header to one column alone")
  func once() throws {
    // The user says that the column of dates is the kind, so it is no time.
    let map = try columns(["date", "from", "to"], overrides: [.kind: "date"])
    #expect(map[.kind] == 0 && map[.timestamp] == nil)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let headers: [String]
    var overrides: [Column: String] = [:]
    let message: String
    var testDescription: String { message }
  }

  @Test(
    "says which column is not there",
    arguments: [
      Fault(
        headers: ["timestamp", "who", "to"],
        message: "log.csv:3: no column for 'from' among 'timestamp', 'who', 'to'; "
          + "name it with --columns from=HEADER"),
      Fault(
        headers: ["timestamp", "from"],
        message: "log.csv:3: no column for 'to' among 'timestamp', 'from'; "
          + "name it with --columns to=HEADER"),
      Fault(
        headers: ["timestamp", "from", "to"], overrides: [.kind: "sort"],
        message: "log.csv:3: --columns names 'sort', which is not among "
          + "'timestamp', 'from', 'to'; use a header as the file writes it"),
      // Slack: who spoke is there, to whom is not.
      Fault(
        headers: ["ts", "user", "text"],
        message: "log.csv:3: these are messages without a receiver, among 'ts', 'user', 'text'; "
          + "export them with thread_ts, or name a column with --columns to=HEADER"),
    ])
  func faults(_ fault: Fault) {
    let error = #expect(throws: ImportError.self) {
      try columns(fault.headers, overrides: fault.overrides)
    }
    #expect(error?.description == fault.message)
  }

  @Test("of the exports that people have finds their columns", arguments: exports)
  func knownExports(header: String, columns: String) throws {
    let map = try self.columns(header.split(separator: ",").map(String.init))
    #expect(map.mapped.map { "\($0.column)=\($0.header)" }.joined(separator: ",") == columns)
  }

  static let exports = [
    // Viva Insights, person to person.
    (
      "PrimaryCollaborator_PersonId,SecondaryCollaborator_PersonId,MetricDate,DiverseTieScore",
      "from=PrimaryCollaborator_PersonId,to=SecondaryCollaborator_PersonId,timestamp=MetricDate"
    ),
    // Gephi.
    ("Source,Target,Label,Weight", "from=Source,to=Target,amount=Weight"),
    // Kumu.
    ("From,To,Type", "from=From,to=To,kind=Type"),
    // NodeXL.
    ("Vertex 1,Vertex 2,Edge Weight", "from=Vertex 1,to=Vertex 2,amount=Edge Weight"),
    // tend's own daily roll-up.
    (
      "timestamp,from,to,kind,count,amount",
      "timestamp=timestamp,from=from,to=to,kind=kind,count=count,amount=amount"
    ),
  ]

  private func columns(
    _ headers: [String], overrides: [Column: String] = [:]
  ) throws(ImportError) -> ColumnMap {
    try ColumnMap(headers: headers, overrides: overrides, source: "log.csv", line: 3)
  }
}
