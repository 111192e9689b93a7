import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Ties that shortest paths take") struct PathRowsTests {
  @Test("leave out a weak tie beside a strong way round")
  func weakTie() {
    let graph = Graph(personCount: 3, ties: [(0, 1, 1), (0, 2, 4), (1, 2, 4)])
    #expect(Set(PathRows(graph).steps.map(\.tie)) == [1, 2])
  }

  @Test("keep a tie that is as long as the way round")
  func equallyLong() {
    let graph = Graph(personCount: 3, ties: [(0, 1, 2), (0, 2, 4), (1, 2, 4)])
    #expect(Set(PathRows(graph).steps.map(\.tie)) == [0, 1, 2])
  }

  @Test("are all where strengths are equal")
  func equalStrengths() {
    let graph = Graph(personCount: 3, ties: [(0, 1, 3), (0, 2, 3), (1, 2, 3)])
    let rows = PathRows(graph)
    #expect(rows.areLengthsEqual)
    #expect(rows.steps.count == 6)
  }

  /// Strengths over four orders of magnitude, in which most ties have a shorter way round.
  @Test("give the paths that all ties give", arguments: 0..<12 as Range<UInt64>)
  func samePaths(seed: UInt64) {
    let graph = Graph(
      randomWith: 40, density: 0.5, weights: [0.001, 0.01, 0.013, 0.1, 0.4, 1, 3, 10], seed: seed)
    let rows = PathRows(graph)
    #expect(rows.steps.count < graph.tieCount)
    var thin = ShortestPaths(rows)
    var whole = ShortestPaths(
      PathRows(graph, where: [Bool](repeating: true, count: graph.tieCount)))
    for source in 0..<graph.personCount {
      thin.search(from: source)
      whole.search(from: source)
      for person in 0..<graph.personCount {
        #expect(thin.isReached(person) == whole.isReached(person))
        let distance = whole.distance(to: person)
        #expect(distance.isInfinite || abs(thin.distance(to: person) - distance) <= 1e-9 * distance)
        if whole.isReached(person) {
          #expect(thin.pathCount(to: person) == whole.pathCount(to: person))
        }
      }
    }
  }
}
