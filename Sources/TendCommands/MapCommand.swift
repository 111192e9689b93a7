import ArgumentParser
import TendAnalysis
import TendDiagram
import TendGraph
import TendReport

/// `tend map`: the organisation map, and other drawings of the same data.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw the organisation map: .svg, .png, .pdf or .dot.",
    discussion: """
      Teams (or groups found in the ties) as discs, people inside them, ties by strength; what \
      needs tending is dashed, what hangs on one tie or one person is marked. Beyond 1,500 people \
      teams stand for their people (--level). --focus draws one person's surroundings; --diagram \
      ego puts that person in the middle of rings, and --diagram reporting holds the reporting \
      lines of the people file against real contact. With --before and --after two periods are in \
      one drawing: ties that are kept, new, faded and lost.

        tend map samples/harbor -o map.svg
        tend map samples/harbor --level teams -o teams.png
        tend map samples/harbor --focus ada --hops 2 -o ada.svg
        tend map samples/harbor --diagram reporting -o lines.pdf
        tend map mail.csv --before 2025-01-01..2025-06-30 \\
          --after 2025-07-01..2025-12-31 -o changes.svg
        tend map mail.csv --color team --theme dark -o map.png --dpi 200

      Exits with 64 for an unknown ending or engine, and with 65 where nobody has the id of --focus.
      """)

  /// What is drawn of the data.
  enum Diagram: String, CaseIterable, ExpressibleByArgument {
    case map
    case ego
    case reporting
  }

  @OptionGroup var log: LogOptions

  @Option(
    name: .shortAndLong, help: "The file to write: .svg, .png, .pdf or .dot.",
    completion: .file())
  var output = "map.svg"

  @Option(help: "What to draw: the map, one person's ego map, or the reporting lines.")
  var diagram = Diagram.map

  @Option(help: "Who stands on the map: people, or teams (default: by their number).")
  var level = MapLevel.automatic

  @Option(help: "Draw the surroundings of the person with this id.")
  var focus: String?

  @Option(help: "How many ties the surroundings reach (default: 1).")
  var hops: Int?

  @Option(help: "Who places people: groups (tend's own), or one of Graphviz's engines.")
  var engine = Engine.groups

  @Option(help: "Seconds that placing people may take (default: 30).")
  var layoutLimit: Double?

  @Option(help: "What colours stand for: health, team or group.")
  var color = ColorScheme.health

  @Option(help: "What sizes stand for: strength, ties, paths or same.")
  var size = SizeScheme.strength

  @Option(help: "What stands beside people: names, ids or none.")
  var label = LabelScheme.names

  @Option(help: "The colours of the paper: light, dark or print.")
  var theme = MapTheme.light

  @Option(help: "How fine a .png is, in dots an inch.")
  var dpi = 144

  @Option(help: "The headline above the map.")
  var title: String?

  @Option(help: "How many days ahead silence is foretold (default: 30).")
  var horizon: Int?

  @OptionGroup var periods: PeriodOptions

  func validate() throws {
    if let horizon, horizon < 1 {
      throw ValidationError("--horizon takes 1 day or more, not \(horizon)")
    }
    if let hops, hops < 1 { throw ValidationError("--hops takes 1 tie or more, not \(hops)") }
    if hops != nil, focus == nil {
      throw ValidationError("--hops needs --focus with the id of the person to start from")
    }
    if !(36...1200).contains(dpi) { throw ValidationError("--dpi takes 36 to 1200, not \(dpi)") }
    if diagram == .ego, focus == nil {
      throw ValidationError("--diagram ego needs --focus with the id of the person in the middle")
    }
    if diagram != .map, periods.before != nil || periods.after != nil {
      throw ValidationError("--before and --after go with --diagram map alone")
    }
    if level == .teams, focus != nil {
      throw ValidationError(
        "--level teams has nobody for --focus to start from; leave one of them out")
    }
    if level == .teams, engine != .groups {
      throw ValidationError(
        "--level teams has a layout of its own; leave out --engine \(engine.rawValue)")
    }
    if level != .automatic, diagram != .map {
      throw ValidationError("--level goes with --diagram map alone")
    }
    if let layoutLimit, !(0...1e9).contains(layoutLimit) {
      throw ValidationError("--layout-limit takes seconds from 0 to 1e9, not \(layoutLimit)")
    }
  }

  func run() throws {
    do {
      let format = try Format(ofFile: output)
      try OutputFile.checkFolder(of: output)
      let map = try periods.asked() == nil ? present() : changes()
      try OutputFile.write(try map.render(format, dotsPerInch: dpi), to: output)
      if !log.quiet {
        Terminal.note("wrote \(output): \(words(of: map))")
        if let note = map.layoutNote { Terminal.note(note) }
        log.suggest("bridges")
      }
    } catch let error as DiagramError {
      throw CommandError.cannotDraw(error)
    }
  }

  private var options: MapOptions {
    var options = MapOptions(colorScheme: color, engine: engine)
    options.sizeScheme = size
    options.labelScheme = label
    options.theme = theme
    options.level = level
    options.threads = log.threadCount
    if let layoutLimit { options.layoutLimit = .seconds(layoutLimit) }
    if let title { options.title = title }
    return options
  }

  /// The organisation as it is now.
  private func present() throws -> OrganisationMap {
    let findings = try log.findings(horizon: horizon)
    let view = try log.focus(in: findings.network)
    var options = options
    let person = try focus.map { try log.person($0, in: findings.network.record) }
    switch diagram {
    case .map:
      options.focus = person.map { MapFocus(person: $0, hops: hops ?? 1) }
      return OrganisationMap(of: findings, focus: view, options: options)
    case .ego:
      guard let person else { throw ExitCode.failure }
      let name = findings.network.person(person).displayName
      if title == nil { options.title = "Whom \(name) works with" }
      return OrganisationMap(egoOf: person, in: findings, focus: view, options: options)
    case .reporting:
      if title == nil { options.title = "Reporting lines and real contact" }
      guard
        let map = OrganisationMap(
          reportingLinesOf: findings.network, graph: findings.graph,
          findings: MapFindings(away: Set((findings.neglect?.away ?? []).map(\.person))),
          options: options.above(findings.bridges.minStrength))
      else { throw CommandError.noReportingLines }
      return map
    }
  }

  /// Two periods in one drawing.
  private func changes() throws -> OrganisationMap {
    let comparison = try periods.comparison(of: log)
    var options = options
    if title == nil { options.title = "What changed" }
    options.focus = try focus.map {
      MapFocus(person: try log.person($0, in: comparison.after.network.record), hops: hops ?? 1)
    }
    return OrganisationMap(of: comparison, options: options)
  }

  private func words(of map: OrganisationMap) -> String {
    "\(map.peopleCount) people, \(map.drawnTieCount) of \(map.tieCount) \(map.tieWord)"
  }
}

extension MapOptions {
  /// The same of ties above a threshold.
  fileprivate func above(_ minStrength: Double) -> MapOptions {
    var options = self
    options.minStrength = minStrength
    return options
  }
}
