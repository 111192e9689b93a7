import TendGraph
import TendImport
import TendTestSupport
import Testing

@Suite("An interaction reader") struct InteractionReaderTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let rows: [String]
    var testDescription: String { name }
  }

  static let examples = [
    Example(
      name: "the plainest log", text: "timestamp,from,to\n2026-01-05,ana,ben\n2026-01-06,ben,ana\n",
      rows: ["2026-01-05 ana > ben", "2026-01-06 ben > ana"]),
    Example(
      name: "other columns between", text: "x,to,y,from,date\n,b,,a,2026-01-05\n",
      rows: ["2026-01-05 a > b"]),
    Example(
      name: "spaces around cells", text: "timestamp , from\t,to\n 2026-01-05 , a ,\tb \n",
      rows: ["2026-01-05 a > b"]),
    Example(
      name: "recipients parted by ; and |", text: "timestamp,from,to\n2026-01-05,a,b; c |d|\n",
      rows: ["2026-01-05 a > b /3", "2026-01-05 a > c /3", "2026-01-05 a > d /3"]),
    Example(
      name: "a recipient named twice", text: "timestamp,from,to\n2026-01-05,a,b;c;b\n",
      rows: ["2026-01-05 a > b /2", "2026-01-05 a > c /2"]),
    Example(
      name: "the writer among the recipients", text: "timestamp,from,to\n2026-01-05,a,b;a\n",
      rows: ["2026-01-05 a > b"]),
    Example(
      name: "cc and bcc",
      text: "timestamp,from,to,cc,bcc\n2026-01-05,a,b,c;b,d\n2026-01-06,a,,c,\n",
      rows: [
        "2026-01-05 a > b /3", "2026-01-05 a > c /3", "2026-01-05 a > d /3", "2026-01-06 a > c",
      ]),
    Example(
      name: "kinds",
      text: "timestamp,from,to,kind\n2026-01-05,b,a,email\n2026-01-05,b,a, Meeting \n"
        + "2026-01-05,b,a,\n",
      rows: ["2026-01-05 b > a email", "2026-01-05 a - b Meeting", "2026-01-05 b > a"]),
    Example(
      name: "counts and amounts",
      text: "timestamp,from,to,count,amount\n2026-01-05,a,b,3,\n2026-01-06,a,b,,0.5\n"
        + "2026-01-07,a,b,2,1e1\n2026-01-08,a,b,2.0,+2\n2026-01-09,a,b,,\n",
      rows: [
        "2026-01-05 a > b x3", "2026-01-06 a > b =0.5", "2026-01-07 a > b x2 =10.0",
        "2026-01-08 a > b x2", "2026-01-09 a > b",
      ]),
    Example(
      name: "semicolons and decimal points",
      text: "timestamp;from;to;amount\n2026-01-05;a;b|c;1.5\n",
      rows: ["2026-01-05 a > b /2 =1.5", "2026-01-05 a > c /2 =1.5"]),
    Example(
      name: "longer rows of empty cells", text: "timestamp,from,to\n2026-01-05,a,b,, \t,\n",
      rows: ["2026-01-05 a > b"]),
    Example(
      name: "offsets that move the day",
      text: "timestamp,from,to\n2026-01-05T23:30-01:00,a,b\n2026-01-05T00:30+01:00,a,b\n",
      rows: ["2026-01-06 a > b", "2026-01-04 a > b"]),
    Example(
      name: "quotes, doubled quotes and newlines",
      text:
        "timestamp,from,to,note\r\n2026-01-05,\"a \"\"x\"\"\",\"b\",\"x,\r\n\"\r\n2026-01-06,a,b,\r\n",
      rows: ["2026-01-05 a \"x\" > b", "2026-01-06 a > b"]),
  ]

  @Test("reads", arguments: examples)
  func reading(_ example: Example) throws {
    let (log, account) = try readLog(example.text)
    #expect(log.rowTexts == LogLines(example.rows))
    #expect(log.isDated)
    #expect(account.setAside.isEmpty && account.isBalanced)
  }

  @Test("reads several files as one log")
  func files() throws {
    let (log, account) = try readLog(
      "timestamp,from,to\n2026-01-05,b,a\n", "when;receiver;sender\n2026-01-06;c;a\n")
    #expect(log.rowTexts == ["2026-01-05 b > a", "2026-01-06 a > c"])
    #expect(account.sources.map(\.name) == ["log1.csv", "log2.csv"])
    #expect(account.sources.map(\.delimiter) == [",", ";"])
    #expect(account.rowsRead == 2 && account.rowsUsed == 2)
  }

  @Test("says how each file's header was understood")
  func account() throws {
    let (_, account) = try readLog(
      "when,who,to,mood\n2026-01-05,b,a,good\n", options: { $0.columns = [.from: "who"] })
    let source = account.sources[0]
    #expect(
      source.columns.map { "\($0.column)=\($0.header)" } == ["timestamp=when", "from=who", "to=to"])
    #expect(source.unused == ["mood"])
    #expect(account.warnings == [])
  }

  @Test("counts the interactions of each kind")
  func kinds() throws {
    let (_, account) = try readLog(
      "timestamp,from,to,kind,count\n2026-01-05,a,b;c,email,2\n2026-01-05,a,b,,1\n"
        + "2026-01-05,a,b,email,3\n2026-01-05,a,a,chat,1\n2026-01-06,a,c,interaction,4\n")
    #expect(account.kinds.map { "\($0.name) \($0.interactions)" } == ["email 7", "interaction 5"])
  }

  @Test("has people in the order of their identifiers, whatever the order of rows")
  func order() throws {
    let rows = ["2026-01-05,z,Ana", "2026-01-06,ana,é", "2026-01-07,10,9", "2026-01-07,z,é"]
    for seed in 0..<10 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = rows.shuffled(using: &generator).joined(separator: "\n")
      let (log, _) = try readLog("timestamp,from,to\n" + text)
      #expect(log.people.map(\.id) == ["10", "9", "Ana", "ana", "z", "é"])
    }
  }

  @Test("takes a NUL for the end of its row, not of the file")
  func nul() throws {
    let (log, account) = try readLog(
      "timestamp,from,to,note\n2026-01-05,a,b,\n2026-01-05,a\0,b,\n2026-01-0\05,a,b,\n"
        + "2026-01-05,a,b,x\0\n2026-01-05,\0\n2026-01-05,\"a\"\"\0\",b,\n2026-01-06,a,b,\n",
      options: { $0.maxRejects = 1 })
    #expect(log.rowTexts == ["2026-01-05 a > b", "2026-01-06 a > b"])
    #expect(
      account.setAsideTexts
        == ["nulByte 5: log.csv:3 log.csv:4 log.csv:5 log.csv:6 log.csv:7"])
    #expect(log.people.map(\.id) == ["a", "b"])
  }

  @Test("reads a kind with and without direction by the file that it stands in")
  func kindsOfFiles() throws {
    let mails = "timestamp,from,to\n2026-01-05,b,a\n"
    let calendar = "timestamp,attendees\n2026-01-06,b;a\n"
    for files in [[mails, calendar], [calendar, mails]] {
      let (log, account) = try readLog(files.map { Array($0.utf8) })
      #expect(log.rowTexts.sorted() == ["2026-01-05 b > a", "2026-01-06 a - b"])
      #expect(account.kinds.map { "\($0.name) \($0.interactions)" } == ["interaction 2"])
    }
  }

  @Test("refuses a column of kinds that is something else")
  func tooManyKinds() {
    let rows = (0...(1 << 14)).map { "2026-01-05,a,b,subject \($0)\n" }.joined()
    let error = #expect(throws: ImportError.self) { try readLog("timestamp,from,to,type\n" + rows) }
    #expect(
      error?.description == "log.csv: the column 'type' names thousands of kinds; "
        + "name the column of kinds with --columns kind=HEADER")
  }
}

@Suite("A table of ties") struct TableOfTiesTests {
  @Test("has strengths and no days, and its repeated rows add up")
  func weights() throws {
    let (log, account) = try readLog(
      "Source,Target,Weight\na,b,2.5\na,b,2.5\nb,a,1\na,b;c,4\nc,b,\n")
    #expect(!log.isDated)
    #expect(log.rowTexts == ["a - b x4 =10.0", "a - c =4.0", "b - c"])
    #expect(account.setAside.isEmpty)
    let network = Network(log)
    #expect(network.tieTexts == ["a - b", "a - c", "b - c"])
    #expect(network.ties.map(\.strength) == [10, 4, 1])
    #expect(
      account.warnings == [
        "log.csv has no column of times, so it is read as a table of ties without decay"
      ])
  }

  @Test("has a direction when the user says so")
  func directed() throws {
    let (log, _) = try readLog("from,to,type\nb,a,meeting\n", options: { $0.isDirected = true })
    #expect(log.rowTexts == ["b > a meeting"])
  }

  @Test("adds repeated rows up also where they share an id")
  func ids() throws {
    let (log, _) = try readLog("from,to,id\na,b,1\na,b,1\na,c,1\n")
    #expect(log.rowTexts == ["a - b x2", "a - c"])
  }

  @Test("of groups joins everybody in a group, and never with a direction")
  func groups() throws {
    for isDirected in [false, true] {
      let (log, _) = try readLog(
        "people,weight\na;b;c,2\nc;d,1\n", options: { $0.isDirected = isDirected })
      #expect(log.rowTexts == ["a - b =2.0", "a - c =2.0", "b - c =2.0", "c - d"])
    }
  }

  @Test("names the columns that may have been the time")
  func warning() throws {
    let (_, account) = try readLog("from,to,logged,note\na,b,2026-01-05,x\n")
    #expect(
      account.warnings == [
        "log.csv has no column of times, so it is read as a table of ties without decay; "
          + "if one of 'logged', 'note' is the time, say --columns timestamp=HEADER"
      ])
  }

  @Test("knows no period")
  func period() throws {
    let (log, _) = try readLog(
      "from,to\na,b\n",
      options: {
        $0.since = day("2026-01-01")
        $0.until = day("2026-01-02")
        $0.asOf = day("2020-01-01")
      })
    #expect(log.rowTexts == ["a - b"])
  }

  @Test("is not read together with a log, whichever comes first")
  func mixed() {
    let log = "timestamp,from,to\n2026-01-05,a,b\n"
    let table = "from,to\na,b\n"
    let later = #expect(throws: ImportError.self) { try readLog(log, table) }
    #expect(
      later?.description
        == "log2.csv: this table has no times and log1.csv has; read them with two commands")
    let earlier = #expect(throws: ImportError.self) { try readLog(table, log) }
    #expect(
      earlier?.description
        == "log1.csv: this table has no times and log2.csv has; read them with two commands")
  }
}
