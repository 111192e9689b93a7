import TendAnalysis
import TendGraph
import TendImport
import TendReport

/// A small log with one of everything: quiet ties, a cut person, somebody away, two teams.
enum SmallFindings {
  static let people = """
    id,name,team,role,manager,end
    ana,Ana Bell,Dock,lead,,
    bo,Bo Cole,Dock,,ana,
    cy,"Cy ""C"" Dunn",Dock,,ana,
    di,Di Engel,Yard,lead,ana,
    ed,Ed Faber,Yard,,di,2026-03-01
    flo,Flo <b>Gray</b>,Yard,,di,

    """

  /// Days on which the first writes to the second, counted from 2026-01-01.
  private static let contacts: [(String, String, [Int])] = [
    ("ana", "bo", [0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60]),
    ("bo", "ana", [2, 6, 10, 14, 18, 22, 26, 30, 34, 38, 42, 46, 50, 54, 58]),
    ("ana", "cy", Array(stride(from: 0, through: 120, by: 3))),
    ("cy", "bo", Array(stride(from: 1, through: 119, by: 2))),
    ("bo", "cy", Array(stride(from: 2, through: 119, by: 4))),
    ("cy", "di", Array(stride(from: 0, through: 118, by: 6))),
    ("di", "flo", Array(stride(from: 0, through: 120, by: 2))),
    ("flo", "di", Array(stride(from: 1, through: 119, by: 2))),
    ("ed", "flo", [0, 5, 10, 15, 20, 25, 30]),
    ("ed", "di", [1, 6, 11]),
  ]

  static var log: String {
    var rows: [(Int, String)] = []
    for (from, to, days) in contacts {
      for day in days { rows.append((day, "\(Day(number: 20_454 + Int32(day))),\(from),\(to)")) }
    }
    let sorted = rows.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    return "timestamp,from,to\n" + sorted.map { $0.1 + "\n" }.joined() + "never,ana,bo\n"
  }

  static func findings(people: String = people, log: String = log) throws -> Findings {
    let directory = try PeopleDirectory(Array(people.utf8).span, from: "people.csv")
    var reader = InteractionReader(people: directory)
    try reader.read(Array(log.utf8).span, from: "log.csv")
    let (interactions, account) = try reader.finish()
    let network = Network(interactions)
    let graph = network.graph(above: 0.05)
    var findings = Findings(
      account: account, network: network, graph: graph, neglect: network.neglectedTies(),
      bridges: network.bridges(above: 0.05, in: graph, grouping: network.grouping(of: graph)))
    findings.measureLosses(focus: Focus(), top: nil, threads: 1)
    return findings
  }
}
