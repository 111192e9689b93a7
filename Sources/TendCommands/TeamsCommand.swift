import ArgumentParser
import TendReport

/// `tend teams`: partnership inside and between teams.
struct TeamsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "teams",
    abstract: "Show how teams work inside and with each other, and what hangs on one person.",
    discussion: """
      Teams come from the people file, else from who reports to whom, else from the ties. For \
      each: how many of its pairs have a tie, how far it turns inwards beside what chance would \
      give, who is supported least, and what breaks while one member is away. The groups that the \
      ties form stand beside the teams as a second opinion.

        tend teams samples/harbor
        tend teams mail.csv --people people.csv --format json
      """)

  @OptionGroup var log: LogOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    try answer.checkOutput()
    let settings = try log.readSettings()
    let (network, _) = try log.read(settings)
    let focus = try log.focus(in: network)
    let teams = TeamAnswer(
      of: network, above: log.threshold(in: network), vocabulary: settings.vocabulary,
      threads: log.threadCount)
    switch answer.format {
    case .table, .markdown:
      try answer.write(teams.text(focus: focus, top: answer.rows))
      log.suggest("map", ["--level", "teams", "-o", "teams.svg"], after: answer)
    case .json, .csv: try answer.write(teams.document(focus: focus))
    }
  }
}
