import ArgumentParser
import TendAnalysis
import TendDiagram
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
    let prepared = Errand { OrganisationMap.prepareToDraw() }
    // Nobody leaves while libgraphviz is at work.
    defer { prepared.value }
    let settings = try log.readSettings()
    let findings = try log.findings(horizon: horizon, settings: settings, forPage: true)
    let focus = try log.focus(in: findings.network)
    var options = MapOptions()
    options.threads = log.threadCount
    // The map and all the rest of the page need nothing of each other.
    let laidOut = Errand { [options] in
      OrganisationMap(of: findings, focus: focus, options: options)
    }
    var page = try ReportPage(of: findings, focus: focus, version: Tend.version)
    let map = laidOut.value
    let drawing = Errand {
      Result { () throws(DiagramError) -> [UInt8] in try map.render(.svg) }
    }
    page.addData(drawn: map.drawn)
    do {
      let svg = String(decoding: try drawing.value.get(), as: UTF8.self)
      let html = page.html(map: ReportCommand.element(of: svg))
      try OutputFile.write(Array(html.utf8), to: output)
    } catch let error as DiagramError {
      throw CommandError.cannotDraw(error)
    }
    guard !log.quiet else { return }
    let summary = Summary(of: findings, focus: focus).answer
    try Terminal.show(
      summary.text(in: Terminal.style) + "Wrote \(output). Next: \(log.line("neglected"))\n")
  }

  /// The `<svg>` element of a drawing, without the declarations that stand only in a file.
  private static func element(of svg: String) -> String {
    guard let start = svg.utf8.firstRange(of: Array("<svg".utf8))?.lowerBound else { return svg }
    return String(svg[start...])
  }
}

extension Collection where Element: Equatable {
  /// Where a run of elements stands first.
  fileprivate func firstRange(of run: [Element]) -> Range<Index>? {
    var start = startIndex
    while start != endIndex {
      var place = start
      var count = 0
      while count < run.count, place != endIndex, self[place] == run[count] {
        place = index(after: place)
        count += 1
      }
      if count == run.count { return start..<place }
      start = index(after: start)
    }
    return nil
  }
}
