import TendAnalysis
import TendGraph

/// Times the measures of a graph, each by its name.
///
/// The names are those that 'Tests/Peers/side_by_side.py measures' looks for.
func measureGraph(_ graph: Graph, of network: Network, threads: Int) {
  let plain = graph.withEqualStrengths()
  let exactSize = 20_000 * 100_000
  if graph.personCount * graph.tieCount <= exactSize {
    measure("betweenness by strength, exact", runs: 3) { graph.betweenness(threads: threads) }
    measure("betweenness by hops, exact", runs: 3) { plain.betweenness(threads: threads) }
  }
  let bound = BetweennessMethod.sampled(error: 0.01, failure: 0.1, seed: 1)
  measure("betweenness by strength, error 0.01 at 10 %", runs: 3) {
    graph.betweenness(bound, threads: threads)
  }
  measure("betweenness by hops, error 0.01 at 10 %", runs: 3) {
    plain.betweenness(bound, threads: threads)
  }
  measure("constraint and effective size") { graph.structuralHoles(threads: threads) }
  measure("bridge ties and cut people") { graph.cuts() }
  measure("coreness") { graph.coreness() }
  measure("local bridges and overlap") { graph.localBridges(threads: threads) }
  measure("groups by Leiden, one run") { graph.leiden(threads: threads) }
}
