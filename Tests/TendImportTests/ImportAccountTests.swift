import TendGraph
import TendImport
import TendTestSupport
import Testing

@Suite("An account of rows") struct ImportAccountTests {
  @Test("gives every row set aside its reason and its line")
  func reasons() throws {
    let (log, account) = try readLog(
      """
      timestamp,from,to,count,amount
      2026-01-05T09:00,a,b,1,1
      yesterday,a,b,1,1
      2026-01-05T09:00,,b,1,1
      2026-01-05T09:00,a,;,1,1
      2026-01-05T09:00,a,b
      2026-01-05T09:00,a,b,-1,1
      2026-01-05T09:00,a,b,1.5,1
      2026-01-05T09:00,a,b,1,-0.5
      2026-01-05T09:00,a,b,1,nan
      2026-01-05T09:00,a,b,0x1f,1
      2026-01-05T09:00,a,b,5000000000,1
      2026-01-05T09:00,a,b,1,1e999
      2026-01-05T09:00,a,b,1,1
      2026-01-05T09:00,a,"a; a",1,1
      2026-01-05T09:00,a,b,0,1
      2026-01-05T09:00,a,b,1,0
      2026-01-05T09:00,a,c,,
      """, options: { $0.maxRejects = 1 })
    #expect(log.rowTexts == ["2026-01-05 a > b", "2026-01-05 a > c"])
    #expect(
      account.setAsideTexts == [
        "badTime 1: log.csv:3", "missingPerson 2: log.csv:4 log.csv:5",
        "wrongCellCount 1: log.csv:6",
        "badNumber 7: log.csv:7 log.csv:8 log.csv:9 log.csv:10 log.csv:11",
        "repeated 1: log.csv:14", "selfInteraction 1: log.csv:15",
        "weightZero 2: log.csv:16 log.csv:17",
      ])
    #expect(account.rowsRead == 17 && account.rowsUsed == 2 && account.rowsRejected == 11)
  }

  @Test("counts what the user leaves out, each by its option")
  func filters() throws {
    let text =
      "timestamp,from,to,kind\n"
      + (1...9).map { "2026-01-0\($0),a,b,\($0 % 2 == 0 ? "Email" : "chat")\n" }.joined()
    let (log, account) = try readLog(
      text,
      options: {
        $0.since = day("2026-01-03")
        $0.until = day("2026-01-08")
        $0.asOf = day("2026-01-06")
        $0.kinds = ["email"]
      })
    #expect(log.rowTexts == ["2026-01-04 a > b Email", "2026-01-06 a > b Email"])
    #expect(
      account.setAsideTexts == [
        "outsidePeriod 3: log.csv:2 log.csv:3 log.csv:10", "afterAsOf 2: log.csv:8 log.csv:9",
        "otherKind 2: log.csv:4 log.csv:6",
      ])
    #expect(account.isBalanced && account.rowsRejected == 0)
    #expect(log.kinds.map(\.name) == ["Email"])
  }

  @Test("includes the days that bound the period")
  func bounds() throws {
    let (log, _) = try readLog(
      "timestamp,from,to\n2026-01-05T00:00:00Z,a,b\n2026-01-05T23:59:59Z,a,c\n",
      options: {
        $0.since = day("2026-01-05")
        $0.until = day("2026-01-05")
        $0.asOf = day("2026-01-05")
      })
    #expect(log.interactionCount == 2)
  }

  @Test("finds rows without a kind by its name")
  func unnamedKind() throws {
    let (log, account) = try readLog(
      "timestamp,from,to,kind\n2026-01-05,a,b,\n2026-01-05,a,b,email\n",
      options: { $0.kinds = ["interaction"] })
    #expect(log.interactionCount == 1 && account.setAsideTexts == ["otherKind 1: log.csv:3"])
  }

  @Test("keeps the first lines of each reason, over several files, and counts all")
  func firstLines() throws {
    let good = "2026-01-05T09:00,a,b\n"
    let header = "timestamp,from,to\n"
    let (_, account) = try readLog(
      header + good + "x,a,b\n\n\"2026-01-05\n\",a,b\n2026-01-05T09:00,c,c\n" + good,
      header + "x,a,b\n", header + good + "\r\n" + String(repeating: "x,a,b\n", count: 6),
      options: { $0.maxRejects = 1 })
    #expect(
      account.setAsideTexts == [
        "badTime 9: log1.csv:3 log1.csv:5 log2.csv:2 log3.csv:4 log3.csv:5",
        "repeated 2: log1.csv:8 log3.csv:2", "selfInteraction 1: log1.csv:7",
      ])
    #expect(account.rowsRead == 13 && account.rowsUsed == 1)
  }

  @Test("takes a row for used when one of its pairs is")
  func partlyUsed() throws {
    let (_, account) = try readLog(
      "timestamp,from,to,id\n2026-01-05,a,b;c,1\n2026-01-05,a,b;d,1\n2026-01-05,a,c;d,1\n")
    #expect(account.rowsUsed == 2)
    #expect(account.setAsideTexts == ["repeated 1: log.csv:4"])
  }

  @Test("lists faults first, and counts only them as unreadable")
  func faults() {
    #expect(SetAsideReason.allCases == SetAsideReason.allCases.sorted())
    #expect(
      SetAsideReason.allCases.filter(\.isFault)
        == [.badTime, .missingPerson, .wrongCellCount, .badNumber, .nulByte])
    #expect(SetAsideReason.allCases.prefix { $0.isFault }.count == 5)
  }

  @Test("says who stands in the people file")
  func peopleFile() throws {
    let log = "timestamp,from,to\n2026-01-05,b,c\n2026-01-06,B@x.org,a\n"
    let (read, account) = try readLog(log, people: "id,aliases\nd,\nb,b@x.org\n")
    #expect(read.people.map(\.id) == ["a", "b", "c", "d"])
    #expect(account.isInPeopleFile == [false, true, false, true])
    #expect(account.knownAliases.map { "\($0.alias) \($0.person.index)" } == ["b@x.org 1"])
    #expect(try readLog(log).account.isInPeopleFile == nil)
    let gaps = try #require(account.gaps)
    #expect(gaps == LogGaps(of: read))
  }

  @Test("has a few words for every reason")
  func words() {
    #expect(
      SetAsideReason.allCases.map(\.words) == [
        "time can't be read", "no person in from or to", "wrong number of cells",
        "count or amount is no number of 0 or more", "a NUL byte in the row", "exact repeat",
        "from and to are the same person", "outside the period asked for", "after the as-of day",
        "of another kind than asked for", "of an excluded address",
        "more people in one event than --max-recipients",
        "weight 0", "the header once more", "a row of totals", "to nobody in particular",
        "cancelled", "further repeats of a meeting left out",
      ])
  }
}
