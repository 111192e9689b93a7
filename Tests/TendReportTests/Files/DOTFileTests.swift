import TendGraph
import TendTestSupport
import Testing

@testable import TendReport

@Suite("DOT")
struct DOTFileTests {
  @Test("has everybody by identifier, and every tie with its weight")
  func smallLog() throws {
    let network = try SmallFindings.findings().network
    let dot = String(decoding: TieFiles(of: network, above: 0.05).dot, as: UTF8.self)
    try expectSnapshot(dot, named: "ties.dot")
  }

  @Test(
    "names people apart, with a backslash twice",
    arguments: [
      ("ana@x.org", #""ana@x.org""#), (#"a"b"#, #""a\"b""#), (#"a\"#, #""a\\""#),
      (#"a\\"#, #""a\\\\""#), (#"\""#, #""\\\"""#), ("graph", #""graph""#),
    ])
  func names(id: String, quoted: String) {
    #expect(DOTName.quoted(id) == quoted)
  }

  @Test("labels people so that Graphviz draws their names as they are")
  func labels() {
    #expect(DOTName.label(#"\N & "x""#) == #""\\N &amp; \"x\"""#)
    #expect(DOTName.label("a\u{1}\nb") == "\"a\u{FFFD}\u{FFFD}b\"")
  }
}
