import ArgumentParser
import TendDiagram
import TendReport

/// `tend export`: people and ties as files that other tools read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write people and ties for other tools: .csv, .json, .dot, or a folder.",
    discussion: """
      FILE.csv is from,to,weight, one row a tie; a folder (a name that ends in /) gets nodes.csv \
      and edges.csv in Gephi's headers.

        tend export mail.csv -o ties.csv
        tend export mail.csv --min-strength 0 -o gephi/

      Exits with 64 for a name with another ending.
      """)

  @OptionGroup var log: LogOptions

  @Option(
    name: .shortAndLong, help: "The file to write (.csv .json .dot), or a folder.",
    completion: .file())
  var output: String

  func run() throws {
    let isFolder = output.hasSuffix("/") || FileBytes.isFolder(output)
    let ending = String(output.split(separator: "/").last ?? "")
      .split(separator: ".", omittingEmptySubsequences: false).dropFirst().last.map(String.init)
    let known = ["csv", "json", "dot"]
    if !isFolder {
      guard let ending, known.contains(ending) else {
        throw CommandError.unknownFormat(
          output: output, known: known.map { "." + $0 } + ["/ (a folder)"])
      }
    }
    try OutputFile.checkFolder(of: isFolder ? output + "/nodes.csv" : output, makesLast: isFolder)
    if isFolder {
      let findings = try log.findings()
      try OutputFile.makeFolder(output)
      try OutputFile.write(Array(findings.nodesCSV.utf8), to: output + "/nodes.csv")
      try OutputFile.write(Array(findings.edgesCSV.utf8), to: output + "/edges.csv")
    } else if ending == "dot" {
      let map = OrganisationMap(of: try log.findings(), focus: Focus(), options: MapOptions())
      try OutputFile.write(Array(map.dot.utf8), to: output)
    } else {
      let (network, _) = try log.read()
      let ties = TieFiles(of: network, above: log.threshold(in: network))
      try OutputFile.write(ending == "csv" ? ties.csv : Array(ties.json().utf8), to: output)
    }
  }
}
