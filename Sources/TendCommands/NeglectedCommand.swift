import ArgumentParser
import TendAnalysis
import TendGraph
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
        tend neglected samples/harbor --explain ada,bram
        tend neglected samples/harbor --all --format csv -o ties.csv

      Exits with 65 for a table of ties without times, and where the two of --explain have no tie \
      with three contact days.
      """)

  @OptionGroup var log: LogOptions
  @OptionGroup var answer: AnswerOptions

  @Option(help: "How many days ahead silence is foretold (default: 30).")
  var horizon: Int?

  @Flag(help: "List every established tie, not only those that need tending.")
  var all = false

  @Option(help: "What puts a tie first: priority (worth times risk) or risk.")
  var order = NeglectFindings.Order.priority

  @Option(help: "Show one tie whole: the ids of its two people, parted by a comma.")
  var explain: String?

  func validate() throws {
    if let explain, NeglectedCommand.pair(explain) == nil {
      throw ValidationError("--explain takes two ids parted by a comma, not '\(explain)'")
    }
    if let horizon, horizon < 1 {
      throw ValidationError("--horizon takes 1 day or more, not \(horizon)")
    }
  }

  func run() throws {
    try answer.checkOutput()
    let findings = try log.findings(horizon: horizon, withBridges: false)
    let focus = try log.focus(in: findings.network)
    guard findings.neglect != nil else {
      throw CommandError.needsTimes(
        command: "neglected", source: findings.account.sources.first?.name ?? "-")
    }
    if let explain, let pair = NeglectedCommand.pair(explain) {
      return try show(pair, in: findings)
    }
    switch answer.format {
    case .table, .markdown:
      defer { suggest(in: findings, focus) }
      let top = all && answer.top == nil ? Int.max : answer.rows
      try answer.write(findings.neglectText(focus: focus, top: top, showsAll: all, order: order))
    case .json, .csv:
      let document = findings.neglectDocument(
        focus: focus, top: answer.top, showsAll: all, order: order)
      if let document { try answer.write(document) }
    }
  }

  /// Names what to look at next: the first tie of the list whole, else what holds people together.
  private func suggest(in findings: Findings, _ focus: Focus) {
    let first = findings.neglect?.ties(by: order).first {
      $0.band.needsTending && focus.includes($0.tie, in: findings.network)
    }
    guard let first else { return log.suggest("bridges", after: answer) }
    let ids = [first.tie.first, first.tie.second].map { findings.network.person($0).id }
    let pair = ids.joined(separator: ",")
    // An id with a comma can't be told apart from two.
    guard NeglectedCommand.pair(pair) != nil else {
      return log.suggest("person", ["--id", ids[0]], after: answer)
    }
    log.suggest("neglected", ["--explain", pair], after: answer)
  }

  /// Shows one tie whole.
  private func show(_ pair: (String, String), in findings: Findings) throws {
    let ends = try (
      log.person(pair.0, in: findings.network.record),
      log.person(pair.1, in: findings.network.record)
    )
    guard let explanation = findings.explanation(of: ends.0, and: ends.1) else {
      throw CommandError.noSuchTie(pair.0, pair.1)
    }
    switch answer.format {
    case .table, .markdown:
      try answer.write(explanation.text)
      log.suggest("person", ["--id", pair.0], after: answer)
    case .json, .csv: try answer.write(explanation.document)
    }
  }

  /// The two ids of `A,B`; an id with commas in it is not among those that can be told apart.
  private static func pair(_ text: String) -> (String, String)? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    return (parts[0], parts[1])
  }
}
