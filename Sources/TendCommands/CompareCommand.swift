import ArgumentParser
import TendAnalysis
import TendGraph
import TendImport
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
      """)

  @OptionGroup var log: LogOptions
  @OptionGroup var answer: AnswerOptions

  @Option(help: "The earlier period, as FIRST..LAST with days as YYYY-MM-DD.")
  var before: String?

  @Option(help: "The later period, written alike.")
  var after: String?

  func run() throws {
    try answer.checkOutput()
    let asked = try periods()
    let (network, account) = try log.read()
    let source = account.sources.first?.name ?? "-"
    guard network.isDated, let firstDay = network.firstDay, let lastDay = network.asOf else {
      throw CommandError.needsTimes(command: "compare", source: source)
    }
    guard let periods = asked ?? network.recentPeriods else {
      throw CommandError.cannotCompare(.tooShort(source: source))
    }
    let focus = try log.focus(in: network)
    let threshold = log.threshold(in: network)
    let findings = try [periods.before, periods.after].map { days in
      let findings = PeriodFindings(
        of: network, during: days, above: threshold, threads: log.threadCount)
      guard findings.network.firstDay != nil else {
        throw CommandError.cannotCompare(
          .silent(days, source: source, first: firstDay, last: lastDay))
      }
      return findings
    }
    let comparison = Comparison(before: findings[0], after: findings[1])
    switch answer.format {
    case .table:
      try answer.write(CompareText(of: comparison, focus: focus).text(top: answer.rows))
    case .json:
      try answer.write(compareJSON(of: comparison, focus: focus, top: answer.top))
    }
  }

  /// The periods that the user names; `nil` for none.
  private func periods() throws(CommandError) -> (
    before: ClosedRange<Day>, after: ClosedRange<Day>
  )? {
    guard let before, let after else {
      if before != nil { throw .cannotCompare(.single(given: "--before", missing: "--after")) }
      if after != nil { throw .cannotCompare(.single(given: "--after", missing: "--before")) }
      return nil
    }
    let periods = try (
      before: CompareCommand.days(before, of: "--before"),
      after: CompareCommand.days(after, of: "--after")
    )
    guard !periods.before.overlaps(periods.after) else {
      throw .cannotCompare(.overlap(before: periods.before, after: periods.after))
    }
    guard periods.before.upperBound < periods.after.lowerBound else {
      throw .cannotCompare(.order(before: periods.before, after: periods.after))
    }
    return periods
  }

  private static func days(
    _ text: String, of option: String
  ) throws(CommandError) -> ClosedRange<Day> {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Day(parts[0]), let end = Day(parts[1]) else {
      throw .cannotCompare(.malformed(option: option, text: text))
    }
    guard start <= end else {
      throw .cannotCompare(.empty(option: option, start: start, end: end))
    }
    return start...end
  }
}
