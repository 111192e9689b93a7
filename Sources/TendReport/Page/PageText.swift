import TendGraph

/// Text of a log made safe for HTML.
enum PageText {
  /// Text for between tags, and for inside the double quotes of an attribute.
  ///
  /// By bytes: a quote with an accent on it is one character to Swift and two to a browser.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 { append(byte, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A name's place in a sentence.
  ///
  /// The person's index between the control characters for the start and the end of a text, which
  /// have no place in a page; those of a log are left out of it.
  static func mark(_ person: PersonID) -> String { "\u{2}\(person.index)\u{3}" }

  /// A sentence with what stands for each person in place of the mark, the rest through a filter.
  ///
  /// - Complexity: O(*b*) for *b* bytes.
  static func filled(
    _ sentence: String, people: Int, person: (PersonID) -> String, rest: (String) -> String
  ) -> String {
    let scalars = sentence.unicodeScalars
    var text = ""
    var start = scalars.startIndex
    while let open = scalars[start...].firstIndex(where: { $0 == "\u{2}" || $0 == "\u{3}" }) {
      if start < open { text += rest(String(scalars[start..<open])) }
      start = scalars.index(after: open)
      guard scalars[open] == "\u{2}" else { continue }
      let close = scalars[start...].firstIndex { !("0"..."9").contains($0) }
      guard let close, scalars[close] == "\u{3}",
        let index = Int(String(scalars[start..<close])), index < people
      else { continue }
      text += person(PersonID(index: index))
      start = scalars.index(after: close)
    }
    return start < scalars.endIndex ? text + rest(String(scalars[start...])) : text
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
    default: bytes.append(byte)
    }
  }
}
