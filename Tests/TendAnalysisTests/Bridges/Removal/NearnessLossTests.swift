import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Nearness lost")
struct NearnessLossTests {
  @Test(
    "is the difference of all distances before and after", arguments: 0..<60 as Range<UInt64>)
  func obvious(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let removals = NearnessLossTests.removals(of: graph, seed: seed)
    let found = graph.nearnessLosses(of: removals, threads: 2)
    let expected = removals.map { obviousNearness(of: graph, without: $0) }
    expectClose(found.map(\.before), expected.map(\.before), "before")
    expectClose(found.map(\.loss), expected.map { $0.before - $0.after }, "loss")
    #expect(found.allSatisfy { $0.sampledSources == nil && $0.loss >= 0 })
  }

  @Test("is that of known networks too", arguments: KnownNetwork.all)
  func known(network: KnownNetwork) {
    let graph = network.graph
    let removals =
      (0..<min(8, graph.personCount)).map { Removal(people: [PersonID(index: $0)]) }
      + (0..<min(8, graph.tieCount)).map { Removal(tie: $0) }
    let expected = removals.map { obviousNearness(of: graph, without: $0) }
    expectClose(
      graph.nearnessLosses(of: removals).map(\.loss), expected.map { $0.before - $0.after })
  }

  @Test("has the same bits for any number of threads, exact or estimated", arguments: [nil, 20])
  func threads(sources: Int?) {
    let graph = Graph(randomWith: 90, density: 0.06, weights: [0.3, 0.7, 1.1, 2.9], seed: 11)
    let removals = NearnessLossTests.removals(of: graph, seed: 3)
    let one = graph.nearnessLosses(of: removals, sources: sources, seed: 7)
    #expect(graph.nearnessLosses(of: removals, sources: sources, seed: 7, threads: 3) == one)
    #expect(graph.nearnessLosses(of: removals, sources: sources, seed: 7, threads: 100) == one)
  }

  @Test("estimated from some people is near what it is, and says from how many")
  func sampled() throws {
    let graph = Graph(randomWith: 160, density: 0.04, seed: 5)
    let people = (0..<30).map { Removal(people: [PersonID(index: $0)]) }
    let losses = graph.nearnessLosses(of: people)
    // On whom next to nothing hangs is hard to estimate, and nobody asks.
    let worst = people.indices.sorted { losses[$0].loss > losses[$1].loss }.prefix(4)
    let removals = worst.map { people[$0] }
    let exact = worst.map { losses[$0] }
    let estimated = graph.nearnessLosses(of: removals, sources: 80, seed: 1)
    for (exact, estimated) in zip(exact, estimated) {
      let sources = try #require(estimated.sampledSources)
      #expect((78...80).contains(sources))
      #expect(abs(estimated.before / exact.before - 1) < 0.05)
      #expect(abs(estimated.loss / exact.loss - 1) < 0.25)
      #expect(estimated.loss != exact.loss)
    }
    let all = graph.nearnessLosses(of: removals, sources: 160)
    #expect(all == exact)
  }

  @Test("depends on the seed only where it is estimated")
  func seeds() {
    let graph = Graph(randomWith: 60, density: 0.1, seed: 5)
    let removals = [Removal(people: [PersonID(3)])]
    let found = { (sources: Int?, seed: UInt64) in
      graph.nearnessLosses(of: removals, sources: sources, seed: seed)
    }
    #expect(found(nil, 1) == found(nil, 2))
    #expect(found(9, 1) == found(9, 1))
    #expect(found(9, 1) != found(9, 0))
  }

  @Test("stays finite for strengths over any range")
  func range() throws {
    let tiny = Double.leastNonzeroMagnitude
    let huge = Double.greatestFiniteMagnitude
    let graph = Graph(personCount: 4, ties: [(0, 1, tiny), (1, 2, huge), (2, 3, 1), (1, 3, tiny)])
    let losses = graph.nearnessLosses(of: (0..<4).map { Removal(people: [PersonID(index: $0)]) })
    for loss in losses {
      #expect(loss.before.isFinite && loss.loss.isFinite)
      #expect(try (0...1).contains(#require(loss.share)))
    }
  }

  /// Everybody, every tie, and some people with and without a tie.
  private static func removals(of graph: Graph, seed: UInt64) -> [Removal] {
    var generator = SeededGenerator(seed: seed)
    let people = (0..<graph.personCount).map(PersonID.init(index:))
    let ties = Array(0..<graph.tieCount)
    let several = (0..<6).map { _ in
      Removal(
        people: people.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 },
        tie: Bool.random(using: &generator) ? ties.randomElement(using: &generator) : nil)
    }
    return people.prefix(20).map { Removal(people: [$0]) }
      + ties.prefix(20).map { Removal(tie: $0) } + several
  }
}

/// The sum of 1/distance over pairs of others, before and after, by all pairs of a matrix.
private func obviousNearness(
  of graph: Graph, without removal: Removal
) -> (before: Double, after: Double) {
  func isGone(_ person: Int) -> Bool { removal.people.contains(PersonID(index: person)) }
  let others = (0..<graph.personCount).filter { !isGone($0) }
  func nearness(over ties: [Int]) -> Double {
    var distances = [[Double]](
      repeating: [Double](repeating: .infinity, count: graph.personCount),
      count: graph.personCount)
    for tie in ties {
      let (one, other) = (graph.pairs[tie][0], graph.pairs[tie][1])
      distances[one][other] = 1 / graph.strengths[tie]
      distances[other][one] = 1 / graph.strengths[tie]
    }
    for between in 0..<graph.personCount {
      for one in 0..<graph.personCount {
        for other in 0..<graph.personCount where other != one {
          distances[one][other] = min(
            distances[one][other], distances[one][between] + distances[between][other])
        }
      }
    }
    var sum = 0.0
    for one in others { for other in others where other > one { sum += 1 / distances[one][other] } }
    return sum
  }
  let kept = (0..<graph.tieCount).filter { tie in
    tie != removal.tie && !graph.pairs[tie].contains(where: isGone)
  }
  return (nearness(over: Array(0..<graph.tieCount)), nearness(over: kept))
}
