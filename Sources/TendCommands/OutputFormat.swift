import ArgumentParser
import TendReport

/// How an answer is written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case markdown
  case json
  case csv
}

/// What every command with an answer takes.
struct AnswerOptions: ParsableArguments {
  @Option(help: "How to write the answer: table, markdown, json or csv.")
  var format = OutputFormat.table

  @Option(
    name: .shortAndLong, help: "Write to this file instead of standard output.",
    completion: .file())
  var output: String?

  @Option(
    help: "Rows of a table at the most (default: 20), or entries of each list of JSON and CSV.")
  var top: Int?

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes 1 or more, not \(top)") }
  }

  /// Rows of a table at the most.
  var rows: Int { top ?? 20 }

  /// Whether the answer is for somebody to read rather than for a program.
  var isForReading: Bool { format == .table || format == .markdown }

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

  /// Writes the answer's document in the form that is wanted, where it is wanted.
  func write(_ document: AnswerDocument) throws {
    try write(format == .csv ? document.csv() : document.json())
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
