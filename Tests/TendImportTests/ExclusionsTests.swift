import TendGraph
import TendTestSupport
import Testing

@testable import TendImport

@Suite("An excluded address") struct ExclusionsTests {
  @Test(
    "is one that fits a pattern, whatever the case",
    arguments: [
      ("no-reply@*", "no-reply@x.org", true), ("no-reply@*", "No-Reply@X.org", true),
      ("NO-REPLY@*", "no-reply@x.org", true), ("no-reply@*", "ana@x.org", false),
      ("no-reply@*", "a-no-reply@x.org", false), ("*no-reply@*", "a-no-reply@x.org", true),
      ("room-?@x.org", "room-1@x.org", true), ("room-?@x.org", "room-12@x.org", false),
      ("ana", "ana", true), ("ana", "anna", false), ("*", "", true), ("?", "", false),
      ("*bot", "robotbot", true), ("*bot", "bots", false), ("a*b*c", "aXbXbXc", true),
      ("a*b*c", "aXcXb", false), ("?sa", "Åsa", true), ("åsa", "ÅSA", true),
    ])
  func patterns(pattern: String, identity: String, isOut: Bool) {
    var exclusions = Exclusions([pattern])
    #expect(exclusions.exclude(Array(identity.utf8)) == isOut)
    #expect(exclusions.hasMet == [isOut])
  }

  @Test("has its rows set aside, which is no fault of the file")
  func rows() throws {
    let (log, account) = try readLog(
      """
      timestamp,from,to
      2026-01-05,ana@x.org,ben@x.org
      2026-01-05,No-Reply <no-reply@x.org>,ben@x.org
      2026-01-06,ben@x.org,no-reply@y.org
      2026-01-07,no-reply@x.org,
      2026-01-08,no-reply@x.org,no-reply@x.org
      """,
      options: {
        $0.excluded = ["no-reply@*"]; $0.maxRejects = 1
      })
    #expect(log.people.map(\.id) == ["ana@x.org", "ben@x.org"])
    #expect(log.rowTexts == ["2026-01-05 ana@x.org > ben@x.org"])
    #expect(
      account.setAsideTexts == [
        "missingPerson 1: log.csv:5", "excluded 3: log.csv:3 log.csv:4 log.csv:6",
      ])
    #expect(account.isBalanced && account.rowsRejected == 1)
  }

  @Test("is nobody in the audience of an event")
  func audience() throws {
    let (log, account) = try readLog(
      """
      timestamp,from,to,id
      2026-01-05,a,b; bot; c,
      2026-01-06,a,b,7
      2026-01-06,a,bot,7
      2026-01-06,a,c,7
      """,
      options: {
        $0.excluded = ["bot"]; $0.maxRecipients = 2
      })
    #expect(
      log.rowTexts == [
        "2026-01-05 a > b /2", "2026-01-05 a > c /2", "2026-01-06 a > b /2", "2026-01-06 a > c /2",
      ])
    #expect(account.setAsideTexts == ["excluded 1: log.csv:4"])
  }

  @Test("calls a meeting in which the others meet all the same, and writes no mail")
  func meetings() throws {
    let (log, account) = try readLog(
      """
      timestamp,from,to,kind
      2026-01-05,bot,a;b,meeting
      2026-01-06,bot,a,meeting
      2026-01-07,bot,a;b,email
      """,
      """
      date,organizer,attendees
      2026-01-08,bot,a;b
      2026-01-09,a,bot
      """, options: { $0.excluded = ["bot"] })
    #expect(log.rowTexts == ["2026-01-05 a - b meeting", "2026-01-08 a - b"])
    #expect(account.setAsideTexts == ["excluded 3: log1.csv:3 log1.csv:4 log2.csv:3"])
  }

  @Test("of somebody in the people file leaves out the person, an alias only itself")
  func directory() throws {
    let people = "id,name,aliases\n1,Ana,ana@x.org\n2,Ben,ben@x.org\n3,Cy,cy@x.org;cy@list.org\n"
    let (log, account) = try readLog(
      "timestamp,from,to\n2026-01-05,ana@x.org,2\n2026-01-06,2,3\n2026-01-07,2,cy@list.org\n",
      people: people, options: { $0.excluded = ["1", "*@list.org"] })
    #expect(log.people.map(\.id) == ["2", "3"])
    #expect(log.rowTexts == ["2026-01-06 2 > 3"])
    #expect(account.setAsideTexts == ["excluded 2: log.csv:2 log.csv:4"])
  }

  @Test("is the same in rows of every form and on any number of threads")
  func agreement() throws {
    let header = "timestamp,from,to,kind\n"
    let rows = (0..<400).map { row in
      "2026-01-05T09:\(10 + row % 50):00Z,p\(row % 7),p\(row % 11),\(row % 3 == 0 ? "chat" : "email")"
    }
    let plain = header + rows.map { $0 + "\n" }.joined()
    let quoted =
      header + rows.map { "\"" + $0.replacing(",", with: "\",\"") + "\"\n" }.joined()
    let change: (inout ImportOptions) -> Void = {
      $0.excluded = ["P3", "p1?"]
      $0.kinds = ["email"]
    }
    let expected = try readLog(plain, options: change)
    #expect(expected.account.setAside.contains { $0.reason == .excluded })
    #expect(!expected.log.people.map(\.id).contains("p3"))
    for text in [plain, quoted] {
      let (log, account) = try readLog(
        text,
        options: {
          change(&$0)
          $0.threads = 3
          $0.stretchSize = 600
        })
      #expect(log.rowTexts == expected.log.rowTexts)
      #expect(account.setAsideTexts == expected.account.setAsideTexts)
    }
  }

  @Test("that nobody has is a slip worth a warning")
  func unmet() throws {
    let (_, account) = try readLog(
      "timestamp,from,to\n2026-01-05,a,b\n2026-01-05,a,bot\n",
      options: { $0.excluded = ["bot", "no-reply@*"] })
    #expect(account.warnings == ["--exclude 'no-reply@*' fits nobody in the log"])
  }

  @Test("of everybody leaves no row")
  func everybody() throws {
    let error = #expect(throws: ImportError.self) {
      try readLog("timestamp,from,to\n2026-01-05,a,b\n", options: { $0.excluded = ["*"] })
    }
    #expect(error?.reason == .noUsableRow(.excluded))
  }
}
