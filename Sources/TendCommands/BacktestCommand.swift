import ArgumentParser
import TendAnalysis
import TendGraph
import TendImport
import TendReport

/// `tend backtest`: how well the neglect list would have done on the log's own past.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Replay the log's own past: what tend would have said, and what came.",
    discussion: """
      At up to six days of the past every established tie is judged with what was known on that \
      day, and held against what followed. Silence alone and decayed strength stand beside it.

        tend backtest mail.csv
        tend backtest mail.csv --horizon 14 --format json

      Exits with 65 where the log is too short to look back, or has no times.
      """)

  @OptionGroup var log: LogOptions
  @OptionGroup var answer: AnswerOptions

  @Option(help: "How many days ahead silence is foretold (default: 30).")
  var horizon: Int?

  func validate() throws {
    if let horizon, horizon < 1 {
      throw ValidationError("--horizon takes 1 day or more, not \(horizon)")
    }
    if log.person != nil || log.team != nil {
      throw ValidationError("backtest judges the whole log; leave out --for and --team")
    }
  }

  func run() throws {
    try answer.checkOutput()
    let settings = try log.readSettings()
    let (network, account) = try log.read(settings)
    let horizon = horizon ?? settings.horizon ?? 30
    let source = account.sources.first?.name ?? "-"
    guard network.isDated else {
      throw CommandError.needsTimes(command: "backtest", source: source)
    }
    let backtest = network.backtest(
      horizon: horizon, minStrength: log.minStrength ?? 0.05, threads: log.threadCount)
    guard let backtest else {
      throw CommandError.tooShort(command: "backtest", source: source, horizon: horizon)
    }
    switch answer.format {
    case .table, .markdown:
      try answer.write(BacktestText(of: backtest).text)
      log.suggest("neglected", ["--order", "risk"], after: answer)
    case .json, .csv: try answer.write(backtestDocument(of: backtest))
    }
  }
}
