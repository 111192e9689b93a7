import TendAnalysis
import TendDiagram
import TendGraph

/// Times the map from a network to SVG, beside Graphviz's sfdp on the same backbone.
///
/// `dot -Ksfdp` is what people take for networks of these sizes. Both go from the network to the
/// bytes of an SVG, in this process.
func measureMaps() throws {
  for people in [200, 1_000, 5_000] {
    try measureMap(people: people, rows: 300 * people)
  }
}

private func measureMap(people: Int, rows: Int) throws {
  let name = "map \(people) people to SVG"
  let peer = name + ", sfdp"
  guard isSelected(name) || isSelected(peer) else { return }
  let network = Network(try read(SyntheticLog(people: people, rows: rows, seed: 7).csv, threads: 2))
  let graph = network.graph(above: 0.05)
  let grouping = network.grouping(of: graph)
  func draw(_ engine: Engine) throws -> [UInt8] {
    try OrganisationMap(
      network: network, graph: graph, grouping: grouping, options: MapOptions(engine: engine)
    ).render(.svg)
  }
  let own = try measure(name, runs: 3) { try draw(.groups) }
  let theirs = try measure(peer, runs: 3) { try draw(.sfdp) }
  if let own, let theirs { print("    \((theirs / own * 100).rounded() / 100) x tend's time") }
}
