import TendGraph
import Testing

@testable import TendImport

@Suite("Messages of a channel")
struct SlackThreadsTests {
  private static func records(_ text: String) throws -> EventRecords {
    let bytes = Array(text.utf8)
    let form = try TableForm(of: bytes.span, source: "slack.csv", options: ImportOptions())
    return try SlackThreads.records(of: bytes.span, form: form, source: "slack.csv")
  }

  @Test("go to the author of the thread that they reply in")
  func replies() throws {
    let records = try SlackThreadsTests.records(
      """
      ts,user,text,thread_ts,client_msg_id
      1769851900.000200,U2,"a ""reply"" before",1769851800.000100,m2
      1769851800.000100,U1,first,1769851800.000100,m1
      1769851950.000300,U3,another,1769851800.000100,
      1769851960.000400,U1,to oneself,1769851800.000100,
      1769851970.000500,U1,to nobody,,
      1769851980.000600,U1,to what is not there,1769000000.000000,
      yesterday,U1,when?,1769851800.000100,
      1769851990.000700,,who?,1769851800.000100,
      ts,user,text,thread_ts,client_msg_id
      Total,,,,
      1769851990.000700,U4

      """)
    #expect(records.events.map(\.line) == [2, 4])
    let first = try #require(records.events.first)
    #expect(first.moment == Moment(seconds: 1_769_851_900, hasTime: true))
    #expect(first.from == Array("U2".utf8))
    #expect(first.others == [Array("U1".utf8)])
    #expect(first.kind == "message")
    #expect(!first.isMutual)
    let setAside = records.setAside.map { "\($0.line) \($0.reason.rawValue)" }
    #expect(
      setAside == [
        "3 noReceiver", "5 selfInteraction", "6 noReceiver", "7 noReceiver", "8 badTime",
        "9 missingPerson", "10 repeatedHeader", "11 totalsRow", "12 wrongCellCount",
      ])
  }

  @Test("have the kind and the id that the table gives")
  func kinds() throws {
    let records = try SlackThreadsTests.records(
      "ts,user,thread_ts,type,id\n1769851800,A,,post,1\n1769851801,B,1769851800,post,2\n")
    let event = try #require(records.events.first)
    #expect(event.kind == "post")
    #expect(event.id == Array("2".utf8))
  }

  @Test("are no table when a quote is never closed")
  func unclosed() {
    let error = #expect(throws: ImportError.self) {
      try SlackThreadsTests.records("ts,user,thread_ts\n1769851800,A,\n1769851801,\"B\n")
    }
    #expect(
      error?.description
        == "slack.csv:3: a quote opens here and is never closed; close it or remove it")
  }
}
