import ArgumentParser
import TendReport

/// `tend check`: how a log is read.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Show how a log is read: columns, every row's fate, people, what is odd.",
    discussion: """
      Rows read = rows used + rows set aside, by reason, with the first lines of each. Then who \
      only writes or only receives, who of the people file is missing, who is perhaps no person. \
      With --aliases: which ids are perhaps one person's. Nobody is merged or left out unasked: \
      say --identities FILE for aliases and --exclude 'no-reply@*' for bots.

        tend check mail.csv
        tend check export.csv --columns from=Absender,to=Empfaenger
        tend check mail.csv --people people.csv --aliases
        tend check mail.csv --max-rejects 50% --rejects rejects.csv

      Exits with 65 where more rows can't be read than --max-rejects allows, and names the first.
      """)

  @OptionGroup var log: LogOptions
  @OptionGroup var answer: AnswerOptions

  @Flag(help: "List ids that are perhaps one person's, each pair with its reason.")
  var aliases = false

  func run() throws {
    try answer.checkOutput()
    let settings = try log.readSettings()
    let (record, account) = try log.readRecord(settings)
    _ = try log.focus(in: record)
    let check = LogCheck(
      of: account, record: record, settings: settings.source, threads: log.threadCount)
    switch answer.format {
    case .table where aliases, .markdown where aliases:
      try answer.write(check.aliasText(top: answer.rows))
    case .table, .markdown:
      try answer.write(check.text(top: answer.top ?? 10))
      log.suggest("report", after: answer)
    case .json, .csv: try answer.write(check.document(top: answer.top))
    }
  }
}
