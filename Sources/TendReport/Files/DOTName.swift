/// Texts of a log as quoted strings of the DOT language.
enum DOTName {
  /// A quoted string, different for different texts: a backslash stands twice in it.
  static func quoted(_ text: String) -> String {
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// A quoted label, from which Graphviz draws the text: it decodes entities and escapes there.
  static func label(_ text: String) -> String {
    let label = printable(text).unicodeScalars.reduce(into: "") { label, scalar in
      label.unicodeScalars.append(scalar)
      if scalar == "&" { label += "amp;" }
    }
    return quoted(label)
  }
}
