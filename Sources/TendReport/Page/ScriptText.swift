/// JSON text that may stand inside a `<script>` element: no text of a log can end the element, or
/// begin another.
///
/// `<`, `>` and `&` are written as escapes, and so are the two line separators that JSON allows and
/// older scripts do not.
struct ScriptText {
  private(set) var bytes: [UInt8] = []

  /// Appends what is JSON already: brackets, commas, keys; never a text of a log.
  mutating func write(json: String) {
    bytes.append(contentsOf: json.utf8)
  }

  /// Appends a number.
  mutating func write(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Appends a text in quotes.
  mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&", "\u{2028}", "\u{2029}": escape(scalar)
      case "\0"..."\u{1F}": escape(scalar)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends a list of elements, each written by a closure.
  mutating func write<Elements: Sequence>(
    _ elements: Elements, each: (inout ScriptText, Elements.Element) -> Void
  ) {
    write(json: "[")
    var isFirst = true
    for element in elements {
      if !isFirst { write(json: ",") }
      isFirst = false
      each(&self, element)
    }
    write(json: "]")
  }

  /// Every scalar above is one UTF-16 unit.
  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    write(json: "\\u")
    for _ in digits.utf8.count..<4 { write(json: "0") }
    bytes.append(contentsOf: digits.utf8)
  }
}
