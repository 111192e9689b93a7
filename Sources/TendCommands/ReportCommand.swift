import ArgumentParser
import TendAnalysis
import TendDiagram
import TendGraph
import TendReport

/// `tend report`: the main job.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write one page with everything: what needs tending, bridges, the map.",
    discussion: """
      The page is one file that loads and sends nothing. A short summary goes to the terminal.

        tend report samples/harbor
        tend report mail.csv --people people.csv -o march.html
      """)

  @OptionGroup var log: LogOptions

  @Option(
    name: .shortAndLong, help: "The page to write; an existing file is replaced.",
    completion: .file())
  var output = "report.html"

  @Option(help: "How many days ahead silence is foretold (default: 30).")
  var horizon: Int?

  func validate() throws {
    if let horizon, horizon < 1 {
      throw ValidationError("--horizon takes 1 day or more, not \(horizon)")
    }
  }

  func run() throws {
    try OutputFile.checkFolder(of: output)
    let settings = try log.readSettings()
    let found = try ReportFindings(of: log, settings, horizon: horizon)
    let focus = try log.focus(in: found.mapped.network)
    var options = MapOptions()
    options.threads = log.threadCount
    // The map and most of the page need nothing of each other.
    let map = Errand { [options, mapped = found.mapped] in
      OrganisationMap(of: mapped, focus: focus, options: options)
    }
    let drawing = map.then { map in
      Result { () throws(DiagramError) -> [UInt8] in try map.render(.svg) }
    }
    let findings = found.completed(for: focus)
    let data = map.then { ReportPage.data(of: findings, focus: focus, drawn: $0.drawn) }
    let page = try ReportPage(
      of: findings, focus: focus, version: Tend.version,
      hasPeopleOnMap: !options.showsTeams(of: findings.network.people.count))
    let frame = page.frame(drawn: map.value.drawn)
    do {
      let svg = ReportCommand.element(of: try drawing.value.get())
      try OutputFile.write(frame.filled(map: svg, data: data.value[...]), to: output)
    } catch let error as DiagramError {
      throw CommandError.cannotDraw(error)
    }
    guard !log.quiet else { return }
    let summary = Summary(of: findings, focus: focus).answer
    try Terminal.show(
      summary.text(in: Terminal.style) + "Wrote \(output). Next: \(log.line("neglected"))\n")
  }

  /// What every report needs whatever its log says, for another thread while there is time.
  static func prepare() -> [Errand<Void>] {
    [Errand { OrganisationMap.prepareToDraw() }, Errand { ReportPage.prepareTemplates() }]
  }

  /// The `<svg>` element of a drawing, without the declarations that stand only in a file.
  private static func element(of svg: [UInt8]) -> ArraySlice<UInt8> {
    let mark = Array("<svg".utf8)
    let start = svg.indices.first { svg[$0] == mark[0] && svg[$0...].starts(with: mark) }
    return svg[(start ?? 0)...]
  }
}
