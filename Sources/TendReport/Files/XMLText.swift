import TendGraph

/// Text as XML 1.0 holds it, in elements and in attributes alike.
enum XMLText {
  /// The text without what XML can't write, not even as a reference.
  ///
  /// A control character becomes its picture, U+0001 for example U+2401; what is no character at all
  /// becomes U+FFFD. Tabs and line ends stay.
  static func legal(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isIllegal) else { return text }
    var legal = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let picture = Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
      legal.append(isIllegal(scalar) ? scalar.value < 32 ? picture : "\u{FFFD}" : scalar)
    }
    return String(legal)
  }

  /// The text, legal and escaped; tabs and line ends as references, which readers keep.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in legal(text).unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: false
    case 0..<32, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

/// Everybody's identifier as XML holds it, escaped, and still nobody else's.
///
/// Identifiers stay as the log writes them. One with characters that XML can't write gets others in
/// their place, and `~2`, `~3` ... after it where somebody has that already.
struct XMLIdentifiers {
  private let escaped: [String]

  init(of people: [Person]) {
    var ids = people.map { XMLText.legal($0.id) }
    let changed = ids.indices.filter { !ids[$0].utf8.elementsEqual(people[$0].id.utf8) }
    if !changed.isEmpty {
      var taken = Set(people.map(\.id))
      for place in changed {
        let id = ids[place]
        var turn = 2
        while !taken.insert(ids[place]).inserted {
          ids[place] = "\(id)~\(turn)"
          turn += 1
        }
      }
    }
    escaped = ids.map(XMLText.escaped)
  }

  subscript(person: PersonID) -> String { escaped[person.index] }
}
