/// Text as the DOT language wants it, so that whatever a log holds comes out as it was.
enum DOTText {
  /// A quoted string that Graphviz takes as it is.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\"")) else { return "\"" + text + "\"" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// A quoted label.
  ///
  /// Graphviz substitutes \N, \G, \E, \T, \H and \L in labels and decodes entities. In quotes, a
  /// leading `<` does not make an HTML label.
  static func label(_ text: String) -> String {
    quoted(escaped(harmless(text), ["\\": "\\\\", "&": "&amp;"]))
  }

  /// A quoted tooltip.
  ///
  /// Graphviz substitutes twice in tooltips, or once, by version: an invisible joiner after a
  /// backslash keeps it from starting an escape in either.
  static func tooltip(_ text: String) -> String {
    quoted(escaped(harmless(text), ["\\": "\\\u{2060}", "&": "&amp;"]))
  }

  /// Text inside an HTML label, where Graphviz substitutes as in others.
  static func html(_ text: String) -> String {
    escaped(
      harmless(text),
      ["\\": "\\\\", "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"])
  }

  /// Text for an SVG.
  static func xml(_ text: String) -> String {
    escaped(harmless(text), ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"])
  }

  /// The text with some ASCII marks written otherwise; most text has none of them.
  private static func escaped(
    _ text: String, _ marks: KeyValuePairs<Unicode.Scalar, String>
  ) -> String {
    guard text.utf8.contains(where: { byte in marks.contains { $0.key.value == byte } }) else {
      return text
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if let mark = marks.first(where: { $0.key == scalar }) {
        escaped += mark.value
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The text on one line: what would break a line, end the text or spoil an SVG becomes a space.
  static func harmless(_ text: String) -> String {
    if text.utf8.allSatisfy({ (32..<127).contains($0) }) { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<32, 127..<160, 0x2028, 0x2029: line.append(" ")
      case 0xFFFE, 0xFFFF: line.append("\u{FFFD}")
      default: line.append(scalar)
      }
    }
    return String(line)
  }

  /// A number with at most two decimals.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let whole = abs(hundredths) / 100
    let rest = abs(hundredths) % 100
    let sign = hundredths < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole)."
      + (rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)"))
  }
}

extension DOTText {
  /// A statement of a graph: what it is about, and its attributes in the order given.
  ///
  /// Values stand as they are: numbers and words of DOT, or text that was quoted.
  static func statement(_ subject: String, _ attributes: [(String, String)]) -> String {
    guard !attributes.isEmpty else { return "  \(subject);\n" }
    return "  \(subject) [\(attributes.map { "\($0)=\($1)" }.joined(separator: ", "))];\n"
  }
}
