import TendAnalysis
import TendReport

/// What the report tells, in two steps: first what the map shows, which takes longest from there,
/// then all the rest, while the map is being laid out.
struct ReportFindings {
  /// Ties, bridges and what needs tending; nothing of what only the page tells.
  let mapped: Findings
  private let history: LapseHistory?
  private let settings: Settings
  /// Threads for what is left: the map needs the others.
  private let threads: Int

  /// Reads the log and finds what the map shows.
  ///
  /// - Throws: When a file can't be read.
  init(of log: LogOptions, _ settings: Settings, horizon: Int?) throws {
    let (network, account) = try log.read(settings)
    let threads = log.threadCount
    let horizon = horizon ?? settings.horizon ?? 30
    // The past and the bridges need nothing of each other.
    let past = Errand { network.lapseHistory(horizon: horizon, threads: threads) }
    var findings = log.findingsOfTies(in: network, account: account, settings)
    history = past.value
    findings.neglect = history.flatMap {
      network.neglectedTies(
        $0, minStrength: findings.bridges.minStrength, threads: threads,
        agreed: findings.cadences?.agreed ?? [:])
    }
    mapped = findings
    self.settings = settings
    self.threads = max(1, threads - 1)
  }

  /// All findings: those of the map, what only the page tells, and how well the list would have
  /// done on the log's past.
  func completed(for focus: Focus) -> Findings {
    var findings = mapped.completed(
      focus: focus, vocabulary: settings.vocabulary, threads: threads)
    findings.backtest = history.flatMap {
      findings.network.backtest(
        $0, minStrength: findings.bridges.minStrength, threads: threads)
    }
    return findings
  }
}
