import ArgumentParser
import TendAnalysis
import TendGraph
import TendReport

/// `tend introductions`: whom to introduce to whom, by whom, and what it repairs.
struct IntroductionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "introductions",
    abstract: "Propose who should meet, who introduces them, and what that repairs.",
    discussion: """
      Each step is the introduction that gives most, given those before it: it joins two sides \
      that one person or one tie holds together, doubles a single thread between two teams, takes \
      load off a broker, or gives somebody with few contacts one more. Gain is the number of pairs \
      of people who get a second way round one person or one tie; a pair that gets round two of them \
      counts twice. Nobody who left or is away is proposed, nobody more than twice, and no two \
      people who have been in contact.

        tend introductions samples/harbor
        tend introductions mail.csv --people people.csv --team Customs --top 5
        tend introductions samples/harbor --format json
      """)

  @OptionGroup var log: LogOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    try answer.checkOutput()
    let (network, _) = try log.read()
    let focus = try log.focus(in: network)
    let threshold = log.threshold(in: network)
    let graph = network.graph(above: threshold)
    let bridges = network.bridges(
      above: threshold, in: graph, grouping: network.grouping(of: graph),
      threads: log.threadCount)
    let plan = network.introductions(
      in: graph, bridges: bridges, absences: network.absences(), most: answer.rows,
      concerning: focus.people(of: network), threads: log.threadCount)
    let text = IntroductionText(of: plan, in: network)
    switch answer.format {
    case .table, .markdown:
      try answer.write(text.text)
      log.suggest("map", ["-o", "map.svg"], after: answer)
    case .json, .csv: try answer.write(introductionsDocument(of: plan, in: network))
    }
  }
}
