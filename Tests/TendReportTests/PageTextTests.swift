import TendGraph
import Testing

@testable import TendReport

@Suite("Text of a page")
struct PageTextTests {
  @Test("has nothing left of what means something in HTML, byte by byte")
  func escaped() {
    let text = PageText.escaped("a < b & \"c\" > 'd'")
    #expect(text == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;")
    #expect(Array(PageText.escaped("\"\u{301}").utf8) == Array("&quot;\u{301}".utf8))
    #expect(PageText.escaped("مرحبا 👩‍💻 ñ") == "مرحبا 👩‍💻 ñ")
  }

  @Test("puts people where their marks stand, and escapes the rest")
  func filled() {
    func html(_ sentence: String) -> String {
      PageText.filled(
        sentence, people: 3, person: { "[\($0.index)]" }, rest: PageText.escaped)
    }
    let (one, two) = (PageText.mark(PersonID(index: 1)), PageText.mark(PersonID(index: 2)))
    #expect(html("\(one) & \(two)'s") == "[1] &amp; [2]&#39;s")
    #expect(html("") == "")
    #expect(html("nobody") == "nobody")
  }

  @Test("loses no text to marks that a log brings along")
  func strayMarks() {
    func html(_ sentence: String) -> String {
      PageText.filled(sentence, people: 3, person: { "[\($0.index)]" }, rest: { $0 })
    }
    #expect(html("a\u{2}b \u{2}1\u{3} c\u{3}d") == "ab [1] cd")
    #expect(html("\u{2}7\u{3} x") == "7 x")
    #expect(html("\u{2}99999999999999999999\u{3}") == "99999999999999999999")
    #expect(html("a\u{2}") == "a")
  }
}
