import TendAnalysis
import TendDiagram
import TendGraph
import TendImport

/// Times everything from the bytes of a seeded log to the map.
func measureLog(people: Int, rows: Int) throws {
  let csv = SyntheticLog(people: people, rows: rows, seed: 7).csv
  let log = try read(csv)
  let network = Network(log)
  let graph = network.graph(above: 0.05)
  let grouping = network.grouping(of: graph)
  print("\(people) people, \(rows) rows, \(network.tieCount) ties, \(graph.tieCount) above 0.05\n")

  try measure("import, 1 thread") { try read(csv) }
  try measure("import, 2 threads") { try read(csv, threads: 2) }
  measure("network") { Network(log) }
  measure("neglected ties, 1 thread") { network.neglectedTies() }
  measure("neglected ties, 2 threads") { network.neglectedTies(threads: 2) }
  measure("neglected ties with backtest, 2 threads") {
    network.lapseHistory(horizon: 30, threads: 2).map {
      (
        network.neglectedTies($0, minStrength: 0.05, threads: 2),
        network.backtest($0, minStrength: 0.05, threads: 2)
      )
    }
  }
  measure("backtest, 1 thread") { network.backtest() }
  measure("backtest, 2 threads") { network.backtest(threads: 2) }
  measureGraph(graph, of: network, threads: 2)
  measure("map layout") { OrganisationMap(network: network, graph: graph, grouping: grouping) }
  try measure("map to SVG") {
    try OrganisationMap(network: network, graph: graph, grouping: grouping).render(.svg)
  }
}
