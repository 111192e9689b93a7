import ArgumentParser
import TendDiagram
import TendReport

/// `tend map`: the organisation map.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw the organisation map: .svg, .png, .pdf or .dot.",
    discussion: """
      Teams (or groups found in the ties) as discs, people inside them, ties by strength; what \
      needs tending is dashed, what hangs on one tie or one person is marked.

        tend map samples/harbor -o map.svg
        tend map mail.csv --people people.csv --color team -o map.pdf
      """)

  @OptionGroup var log: LogOptions

  @Option(name: .shortAndLong, help: "The file to write: .svg, .png, .pdf or .dot.")
  var output = "map.svg"

  @Option(help: "Who places people: groups (tend's own), or one of Graphviz's engines.")
  var engine = Engine.groups

  @Option(help: "What colours stand for: health, team or group.")
  var color = ColorScheme.health

  @Option(help: "The headline above the map.")
  var title: String?

  @Option(help: "How many days ahead silence is foretold (default: 30).")
  var horizon: Int?

  func validate() throws {
    if let horizon, horizon < 1 {
      throw ValidationError("--horizon takes 1 day or more, not \(horizon)")
    }
  }

  func run() throws {
    do {
      let format = try Format(ofFile: output)
      try OutputFile.checkFolder(of: output)
      let findings = try log.findings(horizon: horizon)
      let focus = try log.focus(in: findings.network)
      var options = MapOptions(colorScheme: color, engine: engine)
      if let title { options.title = title }
      let map = OrganisationMap(of: findings, focus: focus, options: options)
      try OutputFile.write(try map.render(format), to: output)
      if !log.quiet {
        Terminal.note(
          "wrote \(output): \(map.peopleCount) people, "
            + "\(map.drawnTieCount) of \(map.tieCount) ties")
      }
    } catch let error as DiagramError {
      throw CommandError.cannotDraw(error)
    }
  }
}
