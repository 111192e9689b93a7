import TendGraph
import TendImport
import TendTestSupport
import Testing

@Suite("A repeat") struct RepeatTests {
  @Test("is the same second, people and kind")
  func exact() throws {
    let (log, account) = try readLog(
      """
      timestamp,from,to,kind
      2026-01-05T09:00:00Z,a,b,email
      2026-01-05T09:00:01Z,a,b,email
      2026-01-05T09:00:00Z,b,a,email
      2026-01-05T09:00:00Z,a,c,email
      2026-01-05T09:00:00Z,a,b,chat
      2026-01-05T09:00:00Z,a,b,email
      2026-01-05T10:00:00+01:00,a,b,email
      """)
    #expect(log.interactionCount == 5)
    #expect(account.setAsideTexts == ["repeated 2: log.csv:7 log.csv:8"])
    #expect(account.rowsRejected == 0 && account.isBalanced)
  }

  @Test("in a column of dates is none: two mails on one date are two mails")
  func dates() throws {
    for date in ["2026-01-05", "2026-01-05T00:00:00Z", "2026-01-05T00:00:00+02:00"] {
      let (log, account) = try readLog("timestamp,from,to\n\(date),a,b\n\(date),a,b\n")
      #expect(log.interactionCount == 2 && account.setAside.isEmpty, "\(date)")
    }
  }

  @Test("at midnight is one where others of the column have times of day")
  func midnight() throws {
    let (log, account) = try readLog(
      "timestamp,from,to\n2026-01-05,a,b\n2026-01-05,a,b\n2026-01-05T09:00,a,b\n")
    #expect(log.interactionCount == 2)
    #expect(account.setAsideTexts == ["repeated 1: log.csv:3"])
  }

  @Test("is judged by the column of its own file")
  func columnOfFile() throws {
    let dates = "timestamp,from,to\n2026-01-05,a,b\n2026-01-05,a,b\n"
    let times = "timestamp,from,to\n2026-01-06T09:00,a,b\n2026-01-06T09:00,a,b\n"
    #expect(try readLog(dates, times).account.setAsideTexts == ["repeated 1: log2.csv:3"])
    #expect(try readLog(times, dates).account.setAsideTexts == ["repeated 1: log1.csv:3"])
  }

  @Test("is found over several files")
  func files() throws {
    let text = "timestamp,from,to\n2026-01-05T09:00,a,b\n2026-01-05T09:30,a,b\n"
    let (log, account) = try readLog(text, text, text)
    #expect(log.interactionCount == 2)
    #expect(
      account.setAsideTexts
        == ["repeated 4: log2.csv:2 log2.csv:3 log3.csv:2 log3.csv:3"])
  }

  @Test("by an id is the same people, whatever the time, also on mere dates")
  func ids() throws {
    let (log, account) = try readLog(
      "timestamp,from,to,id\n2026-01-05,a,b,1\n2026-01-05,a,b,1\n2026-01-06,a,b,1\n"
        + "2026-01-05,a,c,1\n2026-01-05,a,b,2\n2026-01-05,a,b,\n2026-01-05,a,b,\n")
    #expect(
      log.rowTexts == [
        "2026-01-05 a > b /2", "2026-01-05 a > c /2", "2026-01-05 a > b x3",
      ])
    #expect(account.setAsideTexts == ["repeated 2: log.csv:3 log.csv:4"])
  }

  // The mail went to three, whichever of them had it on record before.
  @Test("of some recipients leaves the others their share")
  func partly() throws {
    let (log, account) = try readLog(
      "timestamp,from,to\n2026-01-05T09:00,a,b\n2026-01-05T09:00,a,b;c;d\n")
    #expect(log.rowTexts == ["2026-01-05 a > b", "2026-01-05 a > c /3", "2026-01-05 a > d /3"])
    #expect(account.rowsUsed == 2 && account.setAside.isEmpty)
  }

  @Test("of a meeting is one whoever is named first")
  func meetings() throws {
    let (log, account) = try readLog(
      "timestamp,people\n2026-01-05T09:00,a;b;c\n2026-01-05T09:00,c;b;a\n2026-01-05T09:00,b;c\n"
        + "2026-01-05T10:00,b;a\n2026-01-05T10:00,a;b\n")
    #expect(
      log.rowTexts == [
        "2026-01-05 a - b /2", "2026-01-05 a - c /2", "2026-01-05 b - c /2", "2026-01-05 a - b",
      ])
    #expect(account.setAsideTexts == ["repeated 3: log.csv:3 log.csv:4 log.csv:6"])
  }

  @Test("of one pair does not take the others out of a meeting")
  func joinedMeeting() throws {
    let (log, account) = try readLog(
      "timestamp,people\n2026-01-05T09:00,a;b\n2026-01-05T09:00,a;b;c\n")
    #expect(
      log.rowTexts == ["2026-01-05 a - b", "2026-01-05 a - c /2", "2026-01-05 b - c /2"])
    #expect(account.isBalanced && account.rowsUsed == 2)
  }

  @Test("of an event over the recipient cap is over the cap like the first")
  func order() throws {
    let (_, account) = try readLog(
      "timestamp,from,to\n2026-01-05T09:00,a,b;c\n2026-01-05T09:00,a,b;c\n2026-01-05T10:00,a,b\n",
      options: { $0.maxRecipients = 1 })
    #expect(account.setAsideTexts == ["overRecipientCap 2: log.csv:2 log.csv:3"])
  }

  @Test("is found among many rows as a set would find it", arguments: 0..<10 as Range<UInt64>)
  func agreement(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var seen: Set<String> = []
    var rows: [String] = []
    var repeats = 0
    for _ in 0..<400 {
      let people = ["a", "b", "c", "d"].shuffled(using: &generator)
      let minute = Int.random(in: 10..<20, using: &generator)
      let kind = Bool.random(using: &generator) ? "email" : "meeting"
      rows.append("2026-01-05T09:\(minute),\(people[0]),\(people[1]),\(kind)\n")
      let ends = kind == "meeting" ? people[..<2].sorted() : Array(people[..<2])
      if !seen.insert("\(minute) \(ends) \(kind)").inserted { repeats += 1 }
    }
    let (log, account) = try readLog("timestamp,from,to,kind\n" + rows.joined())
    #expect(log.interactionCount == seen.count)
    #expect(account.setAside.map(\.rows) == [repeats])
  }
}
