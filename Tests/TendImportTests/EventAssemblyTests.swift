import TendGraph
import TendImport
import TendTestSupport
import Testing

@Suite("An event") struct EventAssemblyTests {
  @Test("of rows that share an id is one, with an audience of all of them")
  func sharedID() throws {
    let (log, _) = try readLog(
      "timestamp,from,to,id\n2026-01-05,a,b,m1\n2026-01-05,x,y,m2\n2026-01-05,a,c; d,m1\n")
    #expect(
      log.rowTexts == [
        "2026-01-05 a > b /3", "2026-01-05 x > y", "2026-01-05 a > c /3", "2026-01-05 a > d /3",
      ])
  }

  @Test("of several files may be one")
  func idOverFiles() throws {
    let (log, _) = try readLog(
      "timestamp,from,to,id\n2026-01-05,a,b,m1\n", "timestamp,from,to,id\n2026-01-05,a,c, m1\n")
    #expect(log.rowTexts == ["2026-01-05 a > b /2", "2026-01-05 a > c /2"])
  }

  @Test("without an id is its row alone, even at the same second")
  func noID() throws {
    let (log, _) = try readLog(
      "timestamp,from,to,id\n2026-01-05T09:00,a,b,\n2026-01-05T09:00,a,c, \n")
    #expect(log.rowTexts == ["2026-01-05 a > b", "2026-01-05 a > c"])
  }

  @Test("of several people makes every pair once", arguments: ["people", "attendees"])
  func meeting(header: String) throws {
    let (log, account) = try readLog(
      "timestamp,\(header),kind\n2026-01-05,d;b; a ;c;b,standup\n2026-01-06,b;a,standup\n")
    #expect(
      log.rowTexts.sorted() == [
        "2026-01-05 a - b standup /3", "2026-01-05 a - c standup /3", "2026-01-05 a - d standup /3",
        "2026-01-05 b - c standup /3", "2026-01-05 b - d standup /3", "2026-01-05 c - d standup /3",
        "2026-01-06 a - b standup",
      ])
    #expect(account.rowsUsed == 2 && account.isBalanced)
  }

  @Test("of an undirected kind makes every pair too")
  func undirectedKind() throws {
    let (log, _) = try readLog(
      "timestamp,from,to,kind,amount\n2026-01-05,c,a;b,meeting,2\n2026-01-05,c,a;b,email,2\n")
    #expect(
      log.rowTexts == [
        "2026-01-05 a - c meeting /2 =2.0", "2026-01-05 b - c meeting /2 =2.0",
        "2026-01-05 a - b meeting /2 =2.0", "2026-01-05 c > a email /2 =2.0",
        "2026-01-05 c > b email /2 =2.0",
      ])
  }

  @Test(
    "of an undirected kind and several rows makes every pair once",
    arguments: [
      ["c,a", "c,b"], ["a,b", "b,c"], ["a,b", "a,c", "b,c"], ["b,a;c", "c,a", "a,c;b"],
    ])
  func meetingOfRows(pairs: [String]) throws {
    let (log, account) = try readLog(
      "timestamp,from,to,kind,id\n"
        + pairs.map { "2026-01-05,\($0),meeting,7\n" }.joined())
    #expect(
      log.rowTexts.sorted() == [
        "2026-01-05 a - b meeting /2", "2026-01-05 a - c meeting /2", "2026-01-05 b - c meeting /2",
      ])
    #expect(account.isBalanced)
  }

  @Test("of a mail and a meeting loses neither")
  func mixedKinds() throws {
    let (log, account) = try readLog(
      "timestamp,from,to,kind,id\n2026-01-05,a,d,email,1\n2026-01-05,a,b,meeting,1\n"
        + "2026-01-05,a,c,meeting,1\n2026-01-05,a,e,email,1\n")
    #expect(
      log.rowTexts == [
        "2026-01-05 a > d email /2", "2026-01-05 a - b meeting /2", "2026-01-05 a - c meeting /2",
        "2026-01-05 b - c meeting /2", "2026-01-05 a > e email /2",
      ])
    #expect(account.rowsUsed == 4)
  }

  @Test("has in it whoever calls it")
  func organizer() throws {
    let (log, _) = try readLog("date,organizer,attendees\n2026-01-05,c,a;b\n2026-01-06,,a;b\n")
    #expect(
      log.rowTexts.sorted() == [
        "2026-01-05 a - b /2", "2026-01-05 a - c /2", "2026-01-05 b - c /2", "2026-01-06 a - b",
      ])
  }

  @Test("of one person alone is set aside")
  func alone() throws {
    let (_, account) = try readLog("date,people\n2026-01-05,a;a\n2026-01-05,a\n2026-01-05,a;b\n")
    #expect(account.setAsideTexts == ["selfInteraction 2: log.csv:2 log.csv:3"])
  }

  struct Cap: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let used: Int
    let setAside: [String]
    var testDescription: String { name }
  }

  @Test(
    "of more other people than the cap is counted and left out",
    arguments: [
      Cap(
        name: "a mail", text: "timestamp,from,to\n2026-01-05,a,b;c;d\n2026-01-05,a,b;c;d;e\n",
        used: 3, setAside: ["overRecipientCap 1: log.csv:3"]),
      Cap(
        name: "rows that share an id",
        text: "timestamp,from,to,id\n2026-01-05,a,b;c,1\n2026-01-05,a,d,1\n2026-01-05,a,e,1\n"
          + "2026-01-06,a,b,2\n",
        used: 1, setAside: ["overRecipientCap 3: log.csv:2 log.csv:3 log.csv:4"]),
      Cap(
        name: "a meeting", text: "timestamp,people\n2026-01-05,a;b;c;d\n2026-01-05,a;b;c;d;e\n",
        used: 6, setAside: ["overRecipientCap 1: log.csv:3"]),
      Cap(
        name: "a meeting of four whose rows are its six pairs",
        text: "timestamp,from,to,kind,id\n"
          + ["a,b", "a,c", "a,d", "b,c", "b,d", "c,d"].map { "2026-01-05,\($0),meeting,1\n" }
          .joined(),
        used: 6, setAside: []),
      Cap(
        name: "a mail that names people twice",
        text: "timestamp,from,to,id\n2026-01-05T09:00,a,b;c,1\n2026-01-05T09:00,a,b;c;d,1\n",
        used: 3, setAside: []),
      Cap(
        name: "a group in a table of ties", text: "people\na;b;c;d\na;b;c;d;e\n",
        used: 6, setAside: ["overRecipientCap 1: log.csv:3"]),
      Cap(
        name: "a row of a table of ties", text: "from,to\na,b;c;d\na,b;c;d;e\n",
        used: 3, setAside: ["overRecipientCap 1: log.csv:3"]),
    ])
  func recipientCap(_ cap: Cap) throws {
    let (log, account) = try readLog(cap.text, options: { $0.maxRecipients = 3 })
    #expect(log.interactionCount == cap.used)
    #expect(account.setAsideTexts == cap.setAside)
    #expect(account.isBalanced)
    #expect(account.rowsRejected == 0)
  }

  @Test("may have fifty other people unless told otherwise")
  func standardCap() throws {
    let fifty = (1...50).map { "p\($0)" }.joined(separator: ";")
    let (log, account) = try readLog(
      "timestamp,from,to\n2026-01-05,a,\(fifty)\n2026-01-06,a,\(fifty);z\n")
    #expect(
      log.interactionCount == 50 && account.setAsideTexts == ["overRecipientCap 1: log.csv:3"])
  }
}
