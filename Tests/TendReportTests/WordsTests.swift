import Testing

@testable import TendReport

@Suite("Words")
struct WordsTests {
  @Test(
    "part thousands", arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-82_927, "-82,927")])
  func thousands(number: Int, text: String) {
    #expect(grouped(number) == text)
  }

  @Test("have the number that fits")
  func plurals() {
    #expect(counted(1, "tie") == "1 tie")
    #expect(counted(0, "tie") == "0 ties")
    #expect(counted(2, "person", plural: "people") == "2 people")
  }

  @Test("never round something to nothing")
  func shares() {
    #expect(percent(0) == "0 %")
    #expect(percent(0.001) == "under 1 %")
    #expect(percent(0.667) == "67 %")
  }

  @Test(
    "round without zeros at the end",
    arguments: [(1.0, "1"), (0.05, "0.05"), (1234.5678, "1234.57"), (1e20, "1e+20")])
  func rounding(number: Double, text: String) {
    #expect(rounded(number) == text)
  }

  @Test("list names as a sentence does")
  func lists() {
    #expect(listed([]) == "")
    #expect(listed(["A"]) == "A")
    #expect(listed(["A", "B"]) == "A and B")
    #expect(listed(["A", "B", "C"]) == "A, B and C")
  }
}

@Suite("CSV text")
struct CSVTextTests {
  @Test(
    "quotes what a reader would take apart",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
      (" a", "\" a\""), ("", ""),
    ])
  func quoting(value: String, cell: String) {
    #expect(CSVText.cell(value) == cell)
  }

  @Test(
    "puts a mark before what a spreadsheet would run",
    arguments: [
      ("=1+1", "'=1+1"), ("+49 30 1234", "'+49 30 1234"), ("@x", "'@x"), ("-2.5", "-2.5"),
      ("a=b", "a=b"), ("-x", "'-x"), ("-infinity", "'-infinity"), ("+0x1p4", "'+0x1p4"),
      ("'=1+1", "''=1+1"), ("'a", "'a"), ("\n=1", "'\n=1"), ("-1e5", "-1e5"), ("'", "'"),
    ])
  func formulas(value: String, cell: String) {
    #expect(CSVText.harmless(value) == cell)
  }
}
