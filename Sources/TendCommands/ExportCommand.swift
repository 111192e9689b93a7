import ArgumentParser
import TendImport
import TendReport

/// The files that `tend export` writes, by how their names end.
enum ExportFormat: String, CaseIterable {
  case csv
  case json
  case graphml
  case gexf
  case dot
  case ics
}

/// `tend export`: people, ties and follow-ups as files that other tools read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write people and ties for other tools, or follow-ups for a calendar.",
    discussion: """
      FILE.csv is from,to,weight, one row a tie; .json has people and ties; .graphml has typed keys; \
      .gexf is dynamic: on Gephi's timeline a tie is there for a half-life after each contact; .dot \
      is for Graphviz. A folder (a name that ends in /) gets nodes.csv and edges.csv in Gephi's \
      headers. FILE.ics has an all-day event for each next step of 'tend neglected', on the working \
      days after the log's last, one a day for each person.

        tend export mail.csv -o ties.csv
        tend export mail.csv -o ties.gexf
        tend export mail.csv --min-strength 0 -o gephi/
        tend export mail.csv --for ana@example.org -o follow-ups.ics

      Exits with 64 for a name with another ending.
      """)

  @OptionGroup var log: LogOptions

  @Option(
    name: .shortAndLong,
    help: "The file to write (.csv .json .graphml .gexf .dot .ics), or a folder.",
    completion: .file())
  var output: String

  @Option(help: "Follow-ups at the most, of .ics (default: 20).")
  var top: Int?

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes 1 or more, not \(top)") }
  }

  func run() throws {
    let isFolder = output.hasSuffix("/") || FileBytes.isFolder(output)
    let format = isFolder ? nil : try format()
    try OutputFile.checkFolder(of: isFolder ? output + "/nodes.csv" : output, makesLast: isFolder)
    guard let format else { return try writeFolder() }
    try OutputFile.write(bytes(in: format), to: output)
  }

  /// The format that the output's name asks for.
  private func format() throws(CommandError) -> ExportFormat {
    let ending = String(output.split(separator: "/").last ?? "")
      .split(separator: ".", omittingEmptySubsequences: false).dropFirst().last.map(String.init)
    guard let format = ending.flatMap(ExportFormat.init) else {
      throw .unknownFormat(
        output: output,
        known: ExportFormat.allCases.map { ".\($0.rawValue)" } + ["/ (a folder)"])
    }
    return format
  }

  private func bytes(in format: ExportFormat) throws -> [UInt8] {
    switch format {
    case .csv: try ties().csv
    case .json: try Array(ties().json().utf8)
    case .dot: try ties().dot
    case .graphml: try Array(log.findings().graphML.utf8)
    case .gexf: try Array(log.findings().gexf.utf8)
    case .ics: try Array(followUps().utf8)
    }
  }

  /// The ties alone, without what is found in them.
  private func ties() throws -> TieFiles {
    let (network, _) = try log.read()
    return TieFiles(of: network, above: log.threshold(in: network))
  }

  private func followUps() throws -> String {
    let findings = try log.findings(withBridges: false)
    let focus = try log.focus(in: findings.network)
    guard let followUps = findings.followUps(focus: focus, top: top ?? 20) else {
      throw CommandError.needsTimes(
        command: "export -o \(output)", source: findings.account.sources.first?.name ?? "-")
    }
    if followUps.events == 0, !log.quiet {
      Terminal.note("warning: no tie needs tending; \(output) has no events")
    }
    return followUps.text
  }

  private func writeFolder() throws {
    let findings = try log.findings()
    try OutputFile.makeFolder(output)
    try OutputFile.write(Array(findings.nodesCSV.utf8), to: output + "/nodes.csv")
    try OutputFile.write(Array(findings.edgesCSV.utf8), to: output + "/edges.csv")
  }
}
