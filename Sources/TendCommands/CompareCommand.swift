import ArgumentParser
import TendAnalysis
import TendGraph
import TendReport

/// `tend compare`: what changed from one period to a later one.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two periods: ties, roles, links between teams, who joined and who is gone.",
    discussion: """
      Without --before and --after the log's last 90 days are held against the 90 before, or the \
      two halves of a shorter log; the periods are always printed. Only what happened in a period \
      counts for it. A tie formed with three contact days where there were none, and ended the \
      other way round; it grew or faded where its contact days more than doubled or halved and \
      chance alone would seldom do that. Ties of people who joined, left or are away stand apart.

        tend compare samples/harbor
        tend compare mail.csv --before 2025-01-01..2025-06-30 \\
          --after 2025-07-01..2025-12-31
        tend compare samples/harbor --team Customs --format json

      Exits with 64 where the two periods can't be held against each other, and with 65 where \
      nothing happened in one of them or the log has no times.
      """)

  @OptionGroup var log: LogOptions
  @OptionGroup var answer: AnswerOptions

  @OptionGroup var periods: PeriodOptions

  func run() throws {
    try answer.checkOutput()
    let comparison = try periods.comparison(of: log)
    let focus = try log.focus(in: comparison.after.network)
    switch answer.format {
    case .table, .markdown:
      try answer.write(CompareText(of: comparison, focus: focus).text(top: answer.rows))
      let days = [comparison.before.days, comparison.after.days].map {
        "\($0.lowerBound)..\($0.upperBound)"
      }
      log.suggest(
        "map", ["--before", days[0], "--after", days[1], "-o", "changes.svg"], after: answer)
    case .json, .csv:
      try answer.write(compareDocument(of: comparison, focus: focus, top: answer.top))
    }
  }
}
