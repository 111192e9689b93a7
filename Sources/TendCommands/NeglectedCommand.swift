import ArgumentParser
import TendImport
import TendReport

/// `tend neglected`: the ties that need tending.
struct NeglectedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neglected",
    abstract: "List the ties that need tending, the most worth first.",
    discussion: """
      Each tie is held against its own rhythm, from three contact days on. Every row says why it \
      is there and what the next step is.

        tend neglected samples/harbor
        tend neglected mail.csv --people people.csv --for ana@example.org
        tend neglected mail.csv --all --format json
      """)

  @OptionGroup var log: LogOptions
  @OptionGroup var answer: AnswerOptions

  @Option(help: "How many days ahead silence is foretold (default: 30).")
  var horizon: Int?

  @Flag(help: "List every established tie, not only those that need tending.")
  var all = false

  func validate() throws {
    if let horizon, horizon < 1 {
      throw ValidationError("--horizon takes 1 day or more, not \(horizon)")
    }
  }

  func run() throws {
    try answer.checkOutput()
    let findings = try log.findings(horizon: horizon)
    let focus = try log.focus(in: findings.network)
    guard findings.neglect != nil else {
      throw CommandError.needsTimes(
        command: "neglected", source: findings.account.sources.first?.name ?? "-")
    }
    switch answer.format {
    case .table:
      let top = all && answer.top == nil ? Int.max : answer.rows
      try answer.write(findings.neglectText(focus: focus, top: top, showsAll: all))
    case .json:
      let json = try findings.neglectJSON(focus: focus, top: answer.top, showsAll: all)
      try answer.write(json ?? "")
    }
  }
}
