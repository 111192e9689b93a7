import ArgumentParser
import TendAnalysis
import TendGraph
import TendImport
import TendReport

/// `tend person`: one person's own view.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Show one person's own view: ties by relation, balance, what to tend next.",
    discussion: """
      Managers, reports, peers and clients come from the people file, the least covered first; \
      what is owed comes from the cadences of the settings. Giving and taking are counted by kind. \
      The view has names and is meant for the person; it compares nobody.

        tend person samples/harbor --id tomas
        tend person mail.csv --people people.csv --id ana@example.org --format json

      Exits with 65 where nobody has the id, and names the nearest one.
      """)

  @OptionGroup var log: LogOptions
  @OptionGroup var answer: AnswerOptions

  @Option(help: "Whose view: the id as the log writes it.")
  var id: String

  @Option(help: "How many days ahead silence is foretold (default: 30).")
  var horizon: Int?

  func validate() throws {
    if let horizon, horizon < 1 {
      throw ValidationError("--horizon takes 1 day or more, not \(horizon)")
    }
  }

  func run() throws {
    try answer.checkOutput()
    let settings = try log.readSettings()
    let findings = try log.findings(horizon: horizon, settings: settings)
    let network = findings.network
    var asked = log
    asked.person = id
    let person = try asked.focus(in: network).person
    guard let person,
      let view = network.ownView(
        of: person, vocabulary: settings.vocabulary, absences: network.absences(),
        cadences: findings.cadences)
    else {
      throw CommandError.needsTimes(
        command: "person", source: findings.account.sources.first?.name ?? "-")
    }
    let told = PersonAnswer(view, of: findings)
    switch answer.format {
    case .table, .markdown:
      try answer.write(told.text(top: answer.rows))
      log.suggest(
        "map", ["--diagram", "ego", "--focus", network.person(person).id, "-o", "ego.svg"],
        after: answer)
    case .json, .csv: try answer.write(told.document(top: answer.top))
    }
  }
}
