import TendAnalysis
import TendDiagram
import TendGraph
import TendImport

// Timings of the hot paths by name, on seeded input that is made outside the clock:
//
//   swift run -c release TendBenchmarks [people=1000] [rows=300000] [part of a name ...]
//
// `people=20000 rows=10000000 import neglected backtest` times a large organisation.

func read(_ csv: [UInt8], threads: Int = 1) throws -> InteractionLog {
  var options = ImportOptions()
  options.threads = threads
  var reader = InteractionReader(options: options)
  try reader.read(csv.span, from: "synthetic")
  return try (consume reader).finish().log
}

let people = size("people") ?? 1_000
let rows = size("rows") ?? 300_000
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
measure("neglected ties with backtest, 2 threads") { network.neglectWithBacktest(threads: 2) }
measure("backtest, 1 thread") { network.backtest() }
measure("backtest, 2 threads") { network.backtest(threads: 2) }
measure("cuts") { graph.cuts() }
measure("local bridges") { graph.localBridges() }
measure("betweenness, 1 thread") { graph.betweenness(threads: 1) }
measure("betweenness, 2 threads") { graph.betweenness(threads: 2) }
measure("constraint") { graph.constraint() }
measure("effective size") { graph.effectiveSize() }
measure("groups by Leiden, 1 thread") { graph.leiden() }
measure("groups by Leiden, 2 threads") { graph.leiden(threads: 2) }
measure("groups with their agreement, 2 threads") { graph.groups(threads: 2) }
measure("map layout") { OrganisationMap(network: network, graph: graph, grouping: grouping) }
try measure("map to SVG") {
  try OrganisationMap(network: network, graph: graph, grouping: grouping).render(.svg)
}
