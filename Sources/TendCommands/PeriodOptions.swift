import ArgumentParser
import TendAnalysis
import TendGraph
import TendImport

/// Two periods of a log to hold against each other.
struct PeriodOptions: ParsableArguments {
  @Option(help: "The earlier period, as FIRST..LAST with days as YYYY-MM-DD.")
  var before: String?

  @Option(help: "The later period, written alike.")
  var after: String?

  /// Compares the periods that the user names, else the log's last ones.
  ///
  /// - Throws: When an option can't be followed, or the log has no times or no room for two periods.
  func comparison(of log: LogOptions, command: String = "compare") throws -> Comparison {
    let asked = try asked()
    let (network, account) = try log.read()
    let source = account.sources.first?.name ?? "-"
    guard network.isDated, let firstDay = network.firstDay, let lastDay = network.asOf else {
      throw CommandError.needsTimes(command: command, source: source)
    }
    guard let periods = asked ?? network.recentPeriods else {
      throw CommandError.cannotCompare(.tooShort(source: source))
    }
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
    return Comparison(before: findings[0], after: findings[1])
  }

  /// The periods that the user names; `nil` for none.
  func asked() throws(CommandError) -> (
    before: ClosedRange<Day>, after: ClosedRange<Day>
  )? {
    guard let before, let after else {
      if before != nil { throw .cannotCompare(.single(given: "--before", missing: "--after")) }
      if after != nil { throw .cannotCompare(.single(given: "--after", missing: "--before")) }
      return nil
    }
    let periods = try (
      before: PeriodOptions.days(before, of: "--before"),
      after: PeriodOptions.days(after, of: "--after")
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
