import ArgumentParser
import TendReport

/// `tend bridges`: who and what holds the groups together.
struct BridgesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bridges",
    abstract: "Find bridge ties, cut people, brokers and single threads between teams.",
    discussion: """
      For each of them: what breaks without it. The threshold of strength decides everything, so \
      it is always printed.

        tend bridges samples/harbor
        tend bridges mail.csv --min-strength 0 --all --format json
      """)

  @OptionGroup var log: LogOptions
  @OptionGroup var answer: AnswerOptions

  @Flag(help: "List every person and every tie above the threshold.")
  var all = false

  func run() throws {
    try answer.checkOutput()
    let findings = try log.findings()
    let focus = try log.focus(in: findings.network)
    switch answer.format {
    case .table:
      try answer.write(findings.bridgesText(focus: focus, top: answer.rows, showsAll: all))
    case .json:
      try answer.write(findings.bridgesJSON(focus: focus, top: answer.top, showsAll: all))
    }
  }
}
