import ArgumentParser
import TendReport

/// How an answer is written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case markdown
  case json
}

/// What every command with an answer takes.
struct AnswerOptions: ParsableArguments {
  @Option(help: "How to write the answer: table, markdown or json.")
  var format = OutputFormat.table

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @Option(help: "Rows of a table at the most (default: 20), or entries of each JSON list.")
  var top: Int?

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes 1 or more, not \(top)") }
  }

  /// Rows of a table at the most.
  var rows: Int { top ?? 20 }

  /// Whether the answer goes to a file.
  var isFile: Bool { output.map { $0 != "-" } ?? false }

  /// Makes sure that the output can be written, before the work for it starts.
  func checkOutput() throws(CommandError) {
    if let output, isFile { try OutputFile.checkFolder(of: output) }
  }

  /// Writes the answer for somebody to read, where and how it is wanted.
  func write(_ answer: AnswerText) throws(CommandError) {
    if format == .markdown { return try write(answer.markdown) }
    try write(answer.text(in: isFile ? TextStyle() : Terminal.style))
  }

  /// Writes the answer where it is wanted.
  func write(_ text: String) throws(CommandError) {
    if let output, isFile {
      try OutputFile.write(Array(text.utf8), to: output)
    } else {
      try Terminal.show(text)
    }
  }
}
