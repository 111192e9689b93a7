import Testing

@testable import TendImport

@Suite("The form of a table")
struct TableFormTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let delimiter: Character
    let headerLine: Int
    /// The first cells of the rows.
    let rows: [String]
    /// The lines of the rows.
    let lines: [Int]
    var testDescription: String { name }
  }

  static let examples = [
    Example(
      name: "plain", text: "timestamp,from,to\n2026-01-31,a,b\n", delimiter: ",", headerLine: 1,
      rows: ["2026-01-31"], lines: [2]),
    Example(
      name: "one row of cells with more commas than tabs",
      text: "from\tto\tkind, or type, of it\na\tb\tx\n", delimiter: "\t", headerLine: 1,
      rows: ["a"], lines: [2]),
    Example(
      name: "more commas than semicolons in the header",
      text: "from;to;\"a, b, c, d\";notes, if any, on it\na;b;;\n", delimiter: ";", headerLine: 1,
      rows: ["a"], lines: [2]),
    Example(
      name: "Excel's line", text: "sep=;\r\nfrom;to\r\na;b\r\n", delimiter: ";", headerLine: 2,
      rows: ["a"], lines: [3]),
    Example(
      name: "Excel's line in quotes, after a mark", text: "\u{FEFF}\"sep=|\"\nfrom|to\na|b\n",
      delimiter: "|", headerLine: 2, rows: ["a"], lines: [3]),
    Example(
      name: "titles and blank lines",
      text: "Message trace\n\n\"Made on\n31 Jan\",by me\n,,,\nfrom,to\na,b\n\nc,d\n",
      delimiter: ",", headerLine: 6, rows: ["a", "c"], lines: [7, 9]),
    Example(
      name: "a title that is a header's word", text: "People\n\nfrom;to\na;b\n", delimiter: ";",
      headerLine: 3, rows: ["a"], lines: [4]),
    Example(
      name: "a table of people alone", text: "People\na;b\nb;c\n", delimiter: ",", headerLine: 1,
      rows: ["a;b", "b;c"], lines: [2, 3]),
    Example(
      name: "a header in quotes over two lines", text: "\"from\",\"to\",\"a\nb\"\nx,y,z\n",
      delimiter: ",", headerLine: 1, rows: ["x"], lines: [3]),
    Example(
      name: "a second header with more columns", text: "from,to\na,b\ntimestamp,from,to\n",
      delimiter: ",", headerLine: 1, rows: ["a", "timestamp"], lines: [2, 3]),
  ]

  @Test("is found under titles and whatever parts the cells", arguments: examples)
  func form(_ example: Example) throws {
    let bytes = Array(example.text.utf8)
    let form = try TableForm(of: bytes.span, source: "log.csv", options: ImportOptions())
    #expect(Character(Unicode.Scalar(form.delimiter)) == example.delimiter)
    #expect(form.headerLine == example.headerLine)
    var reader = form.rows
    var record = Record()
    var rows: [String] = []
    var lines: [Int] = []
    while reader.next(of: bytes.span, into: &record) {
      rows.append(record.texts(in: bytes.span)[0])
      lines.append(record.line)
    }
    #expect(rows == example.rows)
    #expect(lines == example.lines)
  }

  @Test("gives the same cells however the table is written", arguments: 0..<60 as Range<UInt64>)
  func writings(seed: UInt64) throws {
    var tables = RandomTables(seed: seed)
    let rows = tables.rows()
    for writing in TableWriting.allCases {
      let bytes = writing.bytes(of: rows)
      let decoding = try TextDecoding(of: bytes.span, told: nil, source: "log.csv")
      let text = decoding.utf8 ?? bytes
      let form = try TableForm(of: text.span, source: "log.csv", options: ImportOptions())
      var reader = form.rows
      var record = Record()
      var found = [form.headers]
      while reader.next(of: text.span, into: &record) { found.append(record.texts(in: text.span)) }
      #expect(found == rows, "\(writing)")
    }
  }

  @Test("is an error or a form of any bytes whatever", arguments: 0..<400 as Range<UInt64>)
  func garbage(seed: UInt64) {
    var tables = RandomTables(seed: seed)
    let bytes =
      seed % 4 == 0 ? tables.garbage(count: 200, fromUTF8: false) : tables.tableGarbage(count: 300)
    do throws(ImportError) {
      let decoding = try TextDecoding(of: bytes.span, told: nil, source: "log.csv")
      let text = decoding.utf8 ?? bytes
      let form = try TableForm(of: text.span, source: "log.csv", options: ImportOptions())
      var reader = form.rows
      var record = Record()
      while reader.next(of: text.span, into: &record) {
        let cells = record.texts(in: text.span)
        _ = form.isTotalsRow(cells)
        _ = form.isRepeatedHeader(cells)
        for cell in cells {
          let cell = Array(cell.utf8)
          _ = form.times?.moment(at: cell.indices, clock: cell.indices, in: cell.span)
          _ = DecimalText.number(at: cell.indices, in: cell.span, decimalComma: seed % 2 == 0)
          _ = Identity.bytes(in: cell.span, at: cell.indices)
        }
      }
      _ = try SlackThreads.records(of: text.span, form: form, source: "log.csv")
    } catch {
      #expect(error.description.hasPrefix("log.csv:"))
    }
  }

  struct Row: Sendable {
    let text: String
    var isRepeatedHeader = false
    var isTotalsRow = false
  }

  @Test(
    "knows rows that are none",
    arguments: [
      Row(text: "date;from;to;count", isRepeatedHeader: true),
      Row(text: " date ;from;to;count;;", isRepeatedHeader: true),
      Row(text: "date;from;to"),
      Row(text: "2026-01-31;a;b;4"),
      Row(text: "Total;;;4", isTotalsRow: true),
      Row(text: ";Grand total:;;4", isTotalsRow: true),
      Row(text: "SUMME;;;4", isTotalsRow: true),
      Row(text: ";;;Gesamt", isTotalsRow: true),
      Row(text: "2026-01-31;Total;Shell;4"),
      Row(text: ";;;"),
    ])
  func falseRows(_ row: Row) throws {
    let bytes = Array("date;from;to;count\n2026-01-31;a;b;4\n".utf8)
    let form = try TableForm(of: bytes.span, source: "log.csv", options: ImportOptions())
    let text = Array(row.text.utf8)
    var reader = RecordReader(delimiter: form.delimiter)
    var record = Record()
    try #require(reader.next(of: text.span, into: &record))
    let cells = record.texts(in: text.span)
    #expect(form.isRepeatedHeader(cells) == row.isRepeatedHeader)
    #expect(form.isRepeatedHeader(record.cells, in: text.span) == row.isRepeatedHeader)
    #expect(form.isTotalsRow(cells) == row.isTotalsRow)
  }

  @Test("takes a company called Total for a person of a table of ties")
  func company() throws {
    let bytes = Array("from,to,weight\nTotal,Shell,2\n".utf8)
    let form = try TableForm(of: bytes.span, source: "ties.csv", options: ImportOptions())
    #expect(!form.isTotalsRow(["Total", "Shell", "2"]))
    #expect(form.isTotalsRow(["Total", "", "2"]))
    #expect(form.times == nil)
  }

  @Test(
    "has decimal commas where a number under semicolons has one",
    arguments: [
      ("from;to;amount\na;b;1,5\n", true), ("from;to;amount\na;b;1.5\n", false),
      ("from,to,amount\na,b,\"1,5\"\n", false), ("from;to;note\na;b;1,5\n", false),
      ("date;from;to\n45000,5;a;b\n", true), ("date;from;to\n\"Jan 31, 2026\";a;b\n", false),
    ])
  func decimalCommas(text: String, expected: Bool) throws {
    let form = try TableForm(
      of: Array(text.utf8).span, source: "log.csv", options: ImportOptions())
    #expect(form.hasDecimalCommas == expected)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let words: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ words: String) {
      self.name = name
      bytes = Array(text.utf8)
      self.words = words
    }

    init(_ name: String, bytes: [UInt8], _ words: String) {
      self.name = name
      self.bytes = bytes
      self.words = words
    }
  }

  static let faults = [
    Fault(
      "nothing", "",
      "log.csv: the file is empty; expected a header such as timestamp,from,to and rows under it"),
    Fault(
      "blank lines alone", "\n\r\n",
      "log.csv: the file is empty; expected a header such as timestamp,from,to and rows under it"),
    Fault(
      "no header", "2026-01-31;ana;bo\n",
      "log.csv:1: no column for 'from' among '2026-01-31', 'ana', 'bo'; "
        + "name it with --columns from=HEADER"),
    Fault(
      "no receiver", "\nwhen;sender;subject\n2026-01-31;ana;hi\n",
      "log.csv:2: no column for 'to' among 'when', 'sender', 'subject'; "
        + "name it with --columns to=HEADER"),
    Fault(
      "messages of a channel", "ts,user,text\n1700000000.1,U1,hi\n",
      "log.csv:1: these are messages without a receiver, among 'ts', 'user', 'text'; "
        + "export them with thread_ts, or name a column with --columns to=HEADER"),
    Fault(
      "a quote that is never closed", "from,\"to\na,b\n",
      "log.csv:1: a quote opens here and is never closed; close it or remove it"),
    Fault(
      "a workbook", bytes: [0x50, 0x4B, 3, 4, 0],
      "log.csv: this is a spreadsheet workbook; save the sheet as CSV UTF-8 and read that"),
    Fault(
      "an old workbook", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0],
      "log.csv: this is a spreadsheet workbook; save the sheet as CSV UTF-8 and read that"),
    Fault(
      "UTF-16 without a mark", bytes: [0x66, 0, 0x72, 0],
      "log.csv: this is UTF-16 text without its mark; say --encoding utf-16"),
    Fault(
      "a NUL in the header", bytes: Array("from,t".utf8) + [0, 0x0A],
      "log.csv: this is a binary file; tend reads CSV text with a header"),
    Fault(
      "dates that are two days", "date,from,to\n03/03/2026,a,b\n03/04/2026,a,b\n12/01/2026,a,b\n",
      "log.csv:3: '03/04/2026' is 3 April 2026 or 4 March 2026; say --date-order dmy or mdy"),
    Fault(
      "dates in both orders", "date,from,to\n31/01/2026,a,b\n03/04/2026,a,b\n01/31/2026,a,b\n",
      "log.csv:4: '01/31/2026' has its month first, and '31/01/2026' on line 2 its day; "
        + "write all dates alike, or say --date-order dmy or mdy"),
    Fault(
      "dates in both orders, the month earlier", "date,from,to\n1/31/26,a,b\n31/1/26,a,b\n",
      "log.csv:3: '31/1/26' has its day first, and '1/31/26' on line 2 its month; "
        + "write all dates alike, or say --date-order dmy or mdy"),
  ]

  @Test("is refused with words", arguments: faults)
  func fault(_ fault: Fault) {
    let error = #expect(throws: ImportError.self) {
      try TableForm(of: fault.bytes.span, source: "log.csv", options: ImportOptions())
    }
    #expect(error?.description == fault.words)
  }

  @Test("is refused where --columns or --time-zone name what is not there")
  func told() {
    var options = ImportOptions()
    options.columns = [.from: "Who"]
    let bytes = Array("time,from,to\n2026-01-31,a,b\n".utf8)
    let header = #expect(throws: ImportError.self) {
      try TableForm(of: bytes.span, source: "log.csv", options: options)
    }
    #expect(
      header?.description == "log.csv:1: --columns names 'Who', which is not among 'time', 'from', "
        + "'to'; use a header as the file writes it")
    options = ImportOptions()
    options.timeZone = "Mars/Olympus"
    let zone = #expect(throws: ImportError.self) {
      try TableForm(of: bytes.span, source: "log.csv", options: options)
    }
    #expect(
      zone?.description == "log.csv: --time-zone 'Mars/Olympus' is not known; use a name such as "
        + "Europe/Berlin, or an offset such as +01:00")
  }
}
