import ArgumentParser
import TendAnalysis
import TendGraph
import TendReport

/// `tend bridges`: who and what holds the groups together.
struct BridgesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bridges",
    abstract: "Find bridge ties, cut people, brokers and single threads between teams.",
    discussion: """
      For each of them: what breaks without it. The threshold of strength decides everything, so \
      it is always printed. With --without: what breaks when these people leave together, who \
      comes to stand between the others in their stead, and which ties to hand over first.

        tend bridges samples/harbor
        tend bridges samples/harbor --without nadia --without greta
        tend bridges mail.csv --min-strength 0 --all --format json
        tend bridges samples/harbor --all --format csv -o bridges.csv

      Exits with 65 where nobody has an id of --without.
      """)

  @OptionGroup var log: LogOptions
  @OptionGroup var answer: AnswerOptions

  @Flag(help: "List every person and every tie above the threshold.")
  var all = false

  @Option(help: "Tell what breaks when the person with this id leaves; may be repeated.")
  var without: [String] = []

  @Option(
    help: ArgumentHelp(
      "How to count the shortest paths through people; automatic draws pairs of people where "
        + "counting all paths would take minutes.", valueName: "method"))
  var betweenness = BetweennessChoice.automatic

  func validate() throws {
    if all, !without.isEmpty {
      throw ValidationError("--without has no list that --all could lengthen; leave one out")
    }
  }

  func run() throws {
    try answer.checkOutput()
    guard without.isEmpty else { return try tellWithout() }
    let (network, account) = try log.read()
    let focus = try log.focus(in: network)
    let threshold = log.threshold(in: network)
    let graph = network.graph(above: threshold)
    // Silence has no part in the answer, and judging it takes as long as all the rest.
    var findings = Findings(
      account: account, network: network, graph: graph, neglect: nil,
      bridges: network.bridges(
        above: threshold, in: graph, grouping: network.grouping(of: graph),
        betweenness: betweenness.method, threads: log.threadCount))
    findings.measureLosses(
      focus: focus, top: answer.isForReading ? answer.rows : answer.top,
      threads: log.threadCount)
    switch answer.format {
    case .table, .markdown:
      try answer.write(findings.bridgesText(focus: focus, top: answer.rows, showsAll: all))
      let key = (findings.bridges.cutPeople + findings.bridges.brokers)
        .first { focus.includes($0.person, in: network) }
      if let key {
        let id = network.person(key.person).id
        log.suggest("bridges", ["--without", id], after: answer)
      } else {
        log.suggest("map", ["-o", "map.svg"], after: answer)
      }
    case .json, .csv:
      try answer.write(findings.bridgesDocument(focus: focus, top: answer.top, showsAll: all))
    }
  }

  /// Answers what breaks when people leave.
  private func tellWithout() throws {
    let (network, _) = try log.read()
    let focus = try log.focus(in: network)
    let people = try without.map { try log.person($0, in: network.record) }
    let told = WithoutAnswer(
      of: people, from: network, above: log.threshold(in: network), focus: focus,
      threads: log.threadCount)
    switch answer.format {
    case .table, .markdown:
      try answer.write(told.text(top: answer.rows))
      log.suggest("introductions", after: answer)
    case .json, .csv: try answer.write(told.document(top: answer.top))
    }
  }
}

/// How betweenness is counted, as the command line names it.
enum BetweennessChoice: String, ExpressibleByArgument, CaseIterable {
  case exact
  case sampled
  case automatic

  var method: BetweennessMethod {
    switch self {
    case .exact: .exact
    case .sampled: .estimate
    case .automatic: .automatic
    }
  }
}
