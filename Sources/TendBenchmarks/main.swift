import FoundationEssentials
import TendGraph
import TendImport

// Timings of the hot paths by name, on seeded input that is made outside the clock:
//
//   swift run -c release TendBenchmarks [people=1000] [rows=300000] [part of a name ...]
//   swift run -c release TendBenchmarks ties=TIES.csv [threads=2] [part of a name ...]
//
// `people=20000 rows=10000000 import neglected backtest` times a large organisation. With `ties`,
// the measures of the graph are timed on a table of ties, as 'tend export' writes it;
// 'Tests/Peers/side_by_side.py measures' runs the peers beside them.

func read(_ csv: [UInt8], threads: Int = 1) throws -> InteractionLog {
  var options = ImportOptions()
  options.threads = threads
  var reader = InteractionReader(options: options)
  try reader.read(csv.span, from: "synthetic")
  return try (consume reader).finish().log
}

if let path = text("ties") {
  let network = Network(try read([UInt8](Data(contentsOf: URL(filePath: path)))))
  let graph = network.graph(above: 0)
  print("\(network.people.count) people, \(graph.tieCount) ties\n")
  measureGraph(graph, of: network, threads: size("threads") ?? 2)
} else {
  try measureLog(people: size("people") ?? 1_000, rows: size("rows") ?? 300_000)
  try measureMaps()
}
