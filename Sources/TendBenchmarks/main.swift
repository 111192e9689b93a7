import TendAnalysis
import TendDiagram
import TendGraph
import TendImport

// Timings of the hot paths by name, on seeded input that is made outside the clock:
//
//   swift run -c release TendBenchmarks [part of a name ...]

func read(_ csv: [UInt8]) throws -> InteractionLog {
  var reader = InteractionReader()
  try reader.read(csv.span, from: "synthetic")
  return try reader.finish().log
}

let csv = SyntheticLog(people: 1_000, rows: 300_000, seed: 7).csv
let log = try read(csv)
let network = Network(log)
let graph = network.graph(above: 0.05)
let grouping = network.grouping(of: graph)
print("1,000 people, 300,000 rows, \(network.tieCount) ties, \(graph.tieCount) above 0.05\n")

try measure("import") { try read(csv) }
measure("network") { Network(log) }
measure("neglected ties, 1 thread") { network.neglectedTies() }
measure("neglected ties, 2 threads") { network.neglectedTies(threads: 2) }
measure("backtest, 1 thread") { network.backtest() }
measure("backtest, 2 threads") { network.backtest(threads: 2) }
measure("cuts") { graph.cuts() }
measure("local bridges") { graph.localBridges() }
measure("betweenness, 1 thread") { graph.betweenness(threads: 1) }
measure("betweenness, 2 threads") { graph.betweenness(threads: 2) }
measure("constraint") { graph.constraint() }
measure("effective size") { graph.effectiveSize() }
measure("groups by Louvain") { graph.louvain() }
measure("map layout") { OrganisationMap(network: network, graph: graph, grouping: grouping) }
let map = OrganisationMap(network: network, graph: graph, grouping: grouping)
try measure("map to SVG") { try map.render(.svg) }
