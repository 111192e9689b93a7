import ArgumentParser
import TendReport

/// `tend check`: how a log is read.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Show how a log is read: columns, every row's fate, people, span.",
    discussion: """
      Rows read = rows used + rows set aside, by reason, with the first lines of each.

        tend check mail.csv
        tend check export.csv --columns from=Absender,to=Empfaenger
      """)

  @OptionGroup var log: LogOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    try answer.checkOutput()
    let (network, account) = try log.read()
    _ = try log.focus(in: network)
    let check = LogCheck(of: account, network: network)
    switch answer.format {
    case .table: try answer.write(check.text)
    case .json: try answer.write(check.json())
    }
  }
}
