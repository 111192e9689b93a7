import TendGraph
import Testing

@testable import TendReport

@Suite("Text in XML")
struct XMLTextTests {
  @Test(
    "is escaped, and what XML can't write is shown by other characters",
    arguments: [
      ("plain ünïcode 👩‍💻", "plain ünïcode 👩‍💻"), ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"),
      ("a\tb\r\nc", "a&#9;b&#13;&#10;c"), ("\u{1}\u{1B}[0m", "\u{2401}\u{241B}[0m"),
      ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("\u{7F}\u{85}", "\u{7F}\u{85}"),
    ])
  func escaping(text: String, xml: String) {
    #expect(Array(XMLText.escaped(text).unicodeScalars) == Array(xml.unicodeScalars))
  }

  @Test("leaves identifiers apart that other characters would make the same")
  func identifiers() {
    let ids = ["a\u{1}", "a\u{2401}", "a\u{2401}~2", "b\u{FFFE}", "b\u{FFFF}", "c<"]
    let written = XMLIdentifiers(of: ids.map { Person(id: $0) })
    #expect(
      ids.indices.map { written[PersonID(index: $0)] } == [
        "a\u{2401}~3", "a\u{2401}", "a\u{2401}~2", "b\u{FFFD}", "b\u{FFFD}~2", "c&lt;",
      ])
  }
}
