import SystemPackage
import TendGraph
import TendImport
import TendReport

extension LogOptions {
  /// Names the command to try next, to somebody who reads the answer on a terminal.
  ///
  /// - Parameters:
  ///   - command: Its name.
  ///   - arguments: What it takes beyond the log.
  ///   - answer: How the answer was written; files and programs are told nothing.
  func suggest(_ command: String, _ arguments: [String] = [], after answer: AnswerOptions? = nil) {
    guard !quiet, Terminal.isWatched(.standardOutput), Terminal.isWatched(.standardError) else {
      return
    }
    if let answer, answer.format != .table || answer.isFile { return }
    // Ids are the log's, and may hold what a terminal would obey.
    Terminal.note("Next: " + printable(line(command, arguments)))
  }

  /// A command on the same log, read in the same way, as it is typed into a shell.
  func line(_ command: String, _ arguments: [String] = []) -> String {
    (["tend", command] + (logs + readingOptions + arguments).map(shellQuoted))
      .joined(separator: " ")
  }

  /// The options that say how the log is read, as they were given.
  private var readingOptions: [String] {
    let values: [(String, String?)] = [
      ("people", people), ("identities", identities), ("settings", settings),
      ("as-of", asOf?.description), ("since", since?.description), ("until", until?.description),
      ("half-life", halfLife.map { "\($0)" }), ("attention", attention?.rawValue),
      ("max-recipients", maxRecipients.map { "\($0)" }),
      ("min-strength", minStrength.map { "\($0)" }), ("encoding", encoding?.rawValue),
      ("date-order", dateOrder?.rawValue), ("time-zone", timeZone),
      ("weight", weight == .count ? nil : weight.rawValue),
      ("max-rejects", maxRejects == "5%" ? nil : maxRejects),
    ]
    let lists = [("kind", kind), ("exclude", exclude), ("columns", columns)]
    return values.flatMap { name, value in value.map { ["--\(name)", $0] } ?? [] }
      + lists.flatMap { name, values in values.flatMap { ["--\(name)", $0] } }
      + (direction == .directed ? ["--directed"] : [])
  }
}

/// A word as a shell takes it for one word.
func shellQuoted(_ word: String) -> String {
  let isPlain =
    !word.isEmpty
    && word.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "@%+=:,./-_".utf8.contains(byte) || byte >= 128
    }
  guard !isPlain else { return word }
  return "'"
    + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
