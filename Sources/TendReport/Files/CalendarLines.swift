import TendGraph

/// The lines of an iCalendar file (RFC 5545).
struct CalendarLines {
  private(set) var text = ""

  /// Adds a line, folded after 75 bytes at the most and never inside of a character.
  mutating func append(_ line: String) {
    var width = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if width + size > 75 {
        text += "\r\n "
        width = 1
      }
      text.unicodeScalars.append(scalar)
      width += size
    }
    text += "\r\n"
  }

  /// Adds a property whose value is text.
  mutating func append(_ name: String, text value: String) {
    append("\(name):\(CalendarLines.escaped(value))")
  }

  /// A text with its commas, semicolons, backslashes and line ends escaped, and without other control
  /// characters.
  static func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        printable(String(line)).unicodeScalars.reduce(into: "") { escaped, scalar in
          if scalar == "," || scalar == ";" || scalar == "\\" { escaped += "\\" }
          escaped.unicodeScalars.append(scalar)
        }
      }
      .joined(separator: "\\n")
  }

  /// A day as the format writes it, for example `20251219`.
  static func date(_ day: Day) -> String {
    day.description.split(separator: "-").joined()
  }
}
