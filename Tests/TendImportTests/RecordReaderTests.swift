import TendImport
import TendTestSupport
import Testing

@Suite("A record reader") struct RecordReaderTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let records: [[String]]
    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "nothing", text: "", records: []),
    Example(name: "one cell", text: "a", records: [["a"]]),
    Example(name: "a line", text: "a,b\n", records: [["a", "b"]]),
    Example(
      name: "a last line without its end", text: "a,b\nc,d", records: [["a", "b"], ["c", "d"]]),
    Example(name: "CRLF", text: "a,b\r\nc,d\r\n", records: [["a", "b"], ["c", "d"]]),
    Example(name: "CR", text: "a,b\rc,d\r", records: [["a", "b"], ["c", "d"]]),
    Example(
      name: "all three line ends", text: "a\rb\nc\r\nd", records: [["a"], ["b"], ["c"], ["d"]]),
    Example(name: "blank lines", text: "\n\r\n\ra\n\n\r\r\nb\n\n", records: [["a"], ["b"]]),
    Example(name: "line ends alone", text: "\n\r\n\r", records: []),
    Example(name: "a line of a space", text: "a\n \nb", records: [["a"], [" "], ["b"]]),
    Example(name: "empty cells", text: ",\n,,", records: [["", ""], ["", "", ""]]),
    Example(name: "a delimiter at the end", text: "a,\nb,", records: [["a", ""], ["b", ""]]),
    Example(name: "spaces are kept", text: " a , b ", records: [[" a ", " b "]]),
    Example(name: "quotes", text: "\"a\",\"b\"\n", records: [["a", "b"]]),
    Example(name: "empty quotes", text: "\"\",\"\"", records: [["", ""]]),
    Example(name: "a record of one empty cell", text: "\"\"\n", records: [[""]]),
    Example(name: "a delimiter in quotes", text: "\"a,b\",c", records: [["a,b", "c"]]),
    Example(name: "doubled quotes", text: "\"a\"\"b\",\"\"\"\"", records: [["a\"b", "\""]]),
    Example(
      name: "doubled quotes at the ends", text: "\"\"\"a\"\"\",b", records: [["\"a\"", "b"]]),
    Example(name: "LF in quotes", text: "\"a\nb\",c\nd", records: [["a\nb", "c"], ["d"]]),
    Example(name: "CRLF in quotes", text: "\"a\r\nb\",c\r\nd", records: [["a\r\nb", "c"], ["d"]]),
    Example(name: "CR in quotes", text: "\"a\rb\",c\rd", records: [["a\rb", "c"], ["d"]]),
    Example(name: "a blank line in quotes", text: "\"a\n\nb\"\n", records: [["a\n\nb"]]),
    Example(
      name: "doubled quotes and a newline", text: "x,\"a\"\"\n\"\"b\",y\nz",
      records: [["x", "a\"\n\"b", "y"], ["z"]]),
    Example(
      name: "a quote in an unquoted cell", text: "a\"b,c\"d\"", records: [["a\"b", "c\"d\""]]),
    Example(name: "a quote after a space", text: " \"a\",b", records: [[" \"a\"", "b"]]),
    Example(name: "an inch", text: "5\",6\"\n7\"", records: [["5\"", "6\""], ["7\""]]),
    Example(
      name: "text after a closing quote", text: "\"a\"b,c\nd", records: [["ab", "c"], ["d"]]),
    Example(name: "a space after a closing quote", text: "\"a\" ,b", records: [["a ", "b"]]),
    Example(
      name: "quotes after a closing quote", text: "\"a\"b\"c\",d", records: [["ab\"c\"", "d"]]),
    Example(name: "UTF-8", text: "Åsa,\"日本,\"\"語\"\"\"", records: [["Åsa", "日本,\"語\""]]),
    Example(name: "a NUL", text: "a\0b,c", records: [["a\0b", "c"]]),
    Example(name: "other delimiters are text", text: "a;b|c\td", records: [["a;b|c\td"]]),
  ]

  @Test("splits text as RFC 4180 says, and what people really have", arguments: examples)
  func splitting(_ example: Example) {
    #expect(records(of: example.text).map(\.cells) == example.records)
    #expect(records(of: example.text).allSatisfy { !$0.isUnclosed })
  }

  @Test("splits in the same way by any delimiter", arguments: [";", "|", "\t"] as [Character])
  func delimiters(_ delimiter: Character) {
    for example in Self.examples where !example.text.contains(delimiter) {
      let text = example.text.replacing(",", with: String(delimiter))
      let expected = example.records.map { $0.map { $0.replacing(",", with: String(delimiter)) } }
      #expect(records(of: text, delimiter: delimiter).map(\.cells) == expected, "\(example.name)")
    }
  }

  @Test("knows the line that every record starts on", arguments: ["\n", "\r\n", "\r"])
  func lines(end: String) {
    let text = [
      "a", "", "\"b", "b", "\"", "c", "x,\"d\"\"", "\"\"d\",\"", "\"", "", "", "\"e", "\"e", "f",
    ].joined(separator: end)
    #expect(
      records(of: text) == [
        ReadRecord(line: 1, cells: ["a"]),
        ReadRecord(line: 3, cells: ["b\(end)b\(end)"]),
        ReadRecord(line: 6, cells: ["c"]),
        ReadRecord(line: 7, cells: ["x", "d\"\(end)\"d", end]),
        ReadRecord(line: 12, cells: ["e\(end)e"]),
        ReadRecord(line: 14, cells: ["f"]),
      ])
  }

  @Test("starts where it is told to")
  func start() {
    let bytes = Array("xx\na,b\n".utf8)
    var reader = RecordReader(delimiter: UInt8(ascii: ","), at: 3, line: 2)
    var record = Record()
    let isFound = reader.next(of: bytes.span, into: &record)
    #expect(isFound && record.line == 2 && record.cells == [3..<4, 5..<6])
    let isMore = reader.next(of: bytes.span, into: &record)
    #expect(!isMore)
  }

  @Test("leaves cells where they stand unless quotes are to be taken out of them")
  func ranges() {
    let bytes = Array("a,\"b\"\n\"c\"\"\",d\ne".utf8)
    var reader = RecordReader(delimiter: UInt8(ascii: ","))
    var record = Record()
    var isRewritten: [Bool] = []
    while reader.next(of: bytes.span, into: &record) { isRewritten.append(record.isRewritten) }
    #expect(isRewritten == [false, true, false])
  }

  struct Unclosed: Sendable, CustomTestStringConvertible {
    let text: String
    let last: ReadRecord
    var testDescription: String { text.debugDescription }
  }

  @Test(
    "says so when a quote is never closed, and still reads the rest",
    arguments: [
      Unclosed(text: "\"", last: ReadRecord(line: 1, cells: [""], isUnclosed: true)),
      Unclosed(text: "a,\"b", last: ReadRecord(line: 1, cells: ["a", "b"], isUnclosed: true)),
      Unclosed(
        text: "a\nb,\"c\nd,e\n",
        last: ReadRecord(line: 2, cells: ["b", "c\nd,e\n"], isUnclosed: true)),
      Unclosed(text: "\"a\"\"", last: ReadRecord(line: 1, cells: ["a\""], isUnclosed: true)),
      Unclosed(
        text: "x\n\n\"a\"\"b\",\"c\n",
        last: ReadRecord(line: 3, cells: ["a\"b", "c\n"], isUnclosed: true)),
      Unclosed(
        text: "\"a\"\"\n\"\"", last: ReadRecord(line: 1, cells: ["a\"\n\""], isUnclosed: true)),
    ])
  func unclosed(_ example: Unclosed) {
    #expect(records(of: example.text).last == example.last)
  }

  @Test("gives a written table back, whatever is in it", arguments: 0..<200 as Range<UInt64>)
  func writtenTable(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let delimiter = ([",", ";", "|", "\t"] as [Character])[Int(seed % 4)]
    let end = ["\n", "\r\n", "\r"][Int(seed / 4 % 3)]
    let pieces = [
      "a", "Åsa", "日本", " ", "\"", "\"\"", "\r", "\n", "\r\n", ",", ";", "|", "\t", "\0", "'", "1",
    ]
    let table = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          pieces.randomElement(using: &generator) ?? ""
        }.joined()
      }
    }
    var text = ""
    var line = 1
    var expected: [ReadRecord] = []
    for (number, row) in table.enumerated() {
      let written = row.map { cell in
        let mustQuote = cell.contains { $0 == "\"" || $0.isNewline || $0 == delimiter }
        return mustQuote || row == [""] || Bool.random(using: &generator)
          ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: String(delimiter))
      text += written
      expected.append(ReadRecord(line: line, cells: row))
      line += lineEnds(in: written)
      if number + 1 < table.count || Bool.random(using: &generator) { text += end }
      line += 1
    }
    #expect(records(of: text, delimiter: delimiter) == expected)
  }

  @Test(
    "finds a reading of any bytes and reads every byte of it", arguments: 0..<100 as Range<UInt64>)
  func anyBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("ab,\"\"\r\n ;\0".utf8) + [0xFF, 0xC3]
    let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
      alphabet.randomElement(using: &generator) ?? 0
    }
    let found = records(of: bytes, delimiter: UInt8(ascii: ","))
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.line < $1.line })
    #expect(found.dropLast().allSatisfy { !$0.isUnclosed })
    let isLetter = { (byte: UInt8) in byte == UInt8(ascii: "a") || byte == UInt8(ascii: "b") }
    #expect(
      found.flatMap(\.cells).joined().utf8.filter(isLetter) == bytes.filter(isLetter))
  }

  /// Line ends of any sort in a text.
  private func lineEnds(in text: String) -> Int {
    // Swift takes CRLF for one character.
    text.count(where: \.isNewline)
  }
}
