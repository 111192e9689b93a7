import TendImport
import Testing

@Suite("An import error") struct ImportErrorTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let message: String
    var testDescription: String { message }
  }

  @Test(
    "says what, where, and what to do",
    arguments: [
      Example(
        text: "",
        message: "log.csv: the file is empty; "
          + "expected a header such as timestamp,from,to and rows under it"),
      Example(
        text: "\u{FEFF}\r\n\n",
        message: "log.csv: the file is empty; "
          + "expected a header such as timestamp,from,to and rows under it"),
      Example(
        text: "timestamp,from,to\n\n",
        message: "log.csv: the file has a header and no rows; export it again with its rows"),
      Example(
        text: "timestamp,from,to\n2026-01-05,a,a\n2026-01-05,b,\"b; b\"\n",
        message: "log.csv: no row is left to use (most are set aside: "
          + "from and to are the same person); 'tend check' shows the account"),
      Example(
        text: "PK\u{3}\u{4}\u{14}\0",
        message:
          "log.csv: this is a spreadsheet workbook; save the sheet as CSV UTF-8 and read that"),
      Example(
        text: "%PDF-1.7\n",
        message: "log.csv: this is a binary file; tend reads CSV text with a header"),
      Example(
        text: "\ntimestamp,to\n2026-01-05,b\n",
        message: "log.csv:2: no column for 'from' among 'timestamp', 'to'; "
          + "name it with --columns from=HEADER"),
      Example(
        text: "timestamp,from,to\n2026-01-05,a,b\n2026-01-05,\"a,b\n2026-01-05,a,b\n",
        message: "log.csv:3: a quote opens here and is never closed; close it or remove it"),
      Example(
        text: "timestamp,\"from,to\n2026-01-05,a,b\n",
        message: "log.csv:1: a quote opens here and is never closed; close it or remove it"),
      Example(
        text: "timestamp,from,to\n2026-01-05,a,b\n31/01/2026,a,b\nx,a,b\n",
        message: "log.csv:3: '31/01/2026' is not a time; write it as YYYY-MM-DD or ISO 8601, "
          + "for example 2026-01-31T09:30:00Z (2 of 3 rows can't be read, more than "
          + "--max-rejects 5%)"),
      Example(
        text: "timestamp,from,to\n2026-01-05,a,b\n2026-01-05,\" \",b\n",
        message: "log.csv:3: no person in from or to; give both people of each row "
          + "(1 of 2 rows can't be read, more than --max-rejects 5%)"),
      Example(
        text: "timestamp,from,to\n2026-01-05,a,b\n2026-01-05,a,b,c\n",
        message: "log.csv:3: the row has 4 cells; quote cells that hold the delimiter "
          + "(1 of 2 rows can't be read, more than --max-rejects 5%)"),
      Example(
        text: "timestamp,from,to,count\n2026-01-05,a,b,1\n2026-01-05,a,b,-1\n",
        message: "log.csv:3: '-1' is not a count or an amount of 0 or more; write it with digits "
          + "(1 of 2 rows can't be read, more than --max-rejects 5%)"),
      Example(
        text: "timestamp,from,to,amount\n2026-01-05,a,b,1\n2026-01-05,a,b,\"a \"\"lot\"\"\"\n",
        message: "log.csv:3: 'a \"lot\"' is not a count or an amount of 0 or more; "
          + "write it with digits (1 of 2 rows can't be read, more than --max-rejects 5%)"),
      Example(
        text: "timestamp,from,to\n2026-01-05,a,b\n2026-01-05,a,b\0\n",
        message: "log.csv:3: a NUL byte in the row; remove it "
          + "(1 of 2 rows can't be read, more than --max-rejects 5%)"),
    ])
  func messages(_ example: Example) {
    let error = #expect(throws: ImportError.self) { try readLog(example.text) }
    #expect(error?.description == example.message)
  }

  @Test("about other forms of text says what to do with them")
  func foreignForms() {
    let message = { (bytes: [UInt8]) in
      #expect(throws: ImportError.self) { try readLog([bytes]) }?.description
    }
    #expect(
      message([0x1F, 0x8B, 0x08])
        == "log.csv: the compressed file is cut short or spoiled; fetch it again, "
        + "or try gunzip --test")
    let people = #expect(throws: ImportError.self) {
      let bytes: [UInt8] = [0x1F, 0x8B, 0x08]
      return try PeopleDirectory(bytes.span, from: "people.csv.gz")
    }
    #expect(
      people?.description
        == "people.csv.gz: the compressed file is cut short or spoiled; fetch it again, "
        + "or try gunzip --test")
    #expect(
      message([0x50, 0x4B, 0x03, 0x04])
        == "log.csv: this is a spreadsheet workbook; save the sheet as CSV UTF-8 and read that")
  }

  @Test("about a header that --columns names shows what there is")
  func unknownHeader() {
    let error = #expect(throws: ImportError.self) {
      try readLog("when,who,whom\n2026-01-05,a,b\n", options: { $0.columns = [.from: "wo"] })
    }
    #expect(
      error?.description == "log.csv:1: --columns names 'wo', which is not among "
        + "'when', 'who', 'whom'; use a header as the file writes it")
  }

  @Test(
    "says the limit as the user wrote it",
    arguments: [
      (0, "0%"), (0.05, "5%"), (0.07, "7%"), (0.29, "29%"), (0.055, "5.5%"), (0.001, "0.1%"),
    ] as [(Double, String)])
  func limit(limit: Double, text: String) {
    let error = #expect(throws: ImportError.self) {
      try readLog("timestamp,from,to\nx,a,b\n", options: { $0.maxRejects = limit })
    }
    #expect(
      error?.description == "log.csv:2: 'x' is not a time; write it as YYYY-MM-DD or ISO 8601, "
        + "for example 2026-01-31T09:30:00Z (1 of 1 rows can't be read, more than "
        + "--max-rejects \(text))")
  }

  @Test("shows only the start of a long cell")
  func longCell() {
    let error = #expect(throws: ImportError.self) {
      try readLog("timestamp,from,to\n\(String(repeating: "y", count: 90)),a,b\n")
    }
    #expect(
      error?.description.hasPrefix("log.csv:2: '\(String(repeating: "y", count: 40))' is") == true)
  }

  @Test("names the first fault, also when it stands in a later file")
  func firstFault() {
    let error = #expect(throws: ImportError.self) {
      try readLog(
        "timestamp,from,to\n2026-01-05,a,b\n", "timestamp,from,to\n2026-01-05,,b\nx,a,b\n")
    }
    #expect(
      error?.description == "log2.csv:2: no person in from or to; give both people of each row "
        + "(2 of 3 rows can't be read, more than --max-rejects 5%)")
  }

  @Test("comes above the limit, not at it")
  func atTheLimit() throws {
    let rows = String(repeating: "2026-01-05,a,b\n", count: 19)
    let (_, account) = try readLog("timestamp,from,to\nx,a,b\n" + rows)
    #expect(account.rowsRejected == 1 && account.rowsRead == 20)
  }
}
