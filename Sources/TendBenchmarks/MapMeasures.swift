import TendAnalysis
import TendDiagram
import TendGraph

/// Times the map from a network to SVG, beside Graphviz's sfdp on the same backbone.
///
/// `dot -Ksfdp` is what people take for networks of these sizes. Both go from the network to the
/// bytes of an SVG, in this process. At the last size teams stand for their people, which sfdp has
/// no answer to.
func measureMaps() throws {
  for people in [200, 1_000, 5_000] { try measureMap(people: people, level: .people) }
  try measureMap(people: 20_000, level: .teams)
}

private func measureMap(people: Int, level: MapLevel) throws {
  let name = "map \(people) people to SVG" + (level == .teams ? ", by teams" : "")
  let peer = "map \(people) people to SVG, sfdp"
  guard isSelected(name) || isSelected(peer) else { return }
  let csv = SyntheticLog(people: people, rows: 300 * people, seed: 7).csv
  let network = Network(try read(csv, threads: 2))
  let graph = network.graph(above: 0.05)
  let grouping = network.grouping(of: graph)
  func draw(_ engine: Engine) throws -> [UInt8] {
    var options = MapOptions(engine: engine)
    options.level = level
    var findings = MapFindings()
    if level == .teams, grouping.names.count > MapOptions.mostTeams {
      findings.areas = Grouping(areasOf: grouping, in: graph, most: MapOptions.mostAreas)
    }
    return try OrganisationMap(
      network: network, graph: graph, grouping: grouping, findings: findings, options: options
    ).render(.svg)
  }
  let own = try measure(name, runs: 3) { try draw(.groups) }
  guard level == .people else { return }
  let theirs = try measure(peer, runs: 3) { try draw(.sfdp) }
  if let own, let theirs { print("    \((theirs / own * 100).rounded() / 100) x tend's time") }
}
