import TendGraph
import TendReport

/// A log whose people are called what breaks a format, by identifier and by name.
///
/// Each was in contact with the hub, which is quiet now, and with somebody else to the end.
enum HostileLog {
  static let ids = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=HYPERLINK(\"http://x\")",
    "'=1+1", "=1+1", "{{name}}", String(repeating: "long ", count: 1000) + "end", "مرحبا", "👩‍💻",
    "bell\u{1}\u{1B}[31m", "bell\u{2401}\u{241B}[31m", "no\u{FFFE}character", "back\\slash\\",
    "back\\\\slash\\", "&amp;", "]]>", "tab\tand\nline", "-5", "+49 30 1234", "@sum", "e\u{301}",
  ]

  static let log =
    "timestamp,from,to\n"
    + ids.map { id in
      [1, 2, 4, 7, 9].map { "2026-01-0\($0),\(quoted(id)),hub\n" }.joined()
        + "2026-03-01,\(quoted(id)),other\n2026-03-01,hub,other\n"
    }.joined()

  static let people =
    "id,name,team\n"
    + ids.map { "\(quoted($0)),\(quoted("Name \($0)")),\(quoted($0))\n" }.joined()
    + "blank,\"  \",\n"

  static func findings() throws -> Findings {
    try SmallFindings.findings(people: people, log: log)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
