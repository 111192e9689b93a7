import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Paths of a pair") struct PairPathsTests {
  @Test("lead over whom all paths from one end lead over", arguments: 0..<40 as Range<UInt64>)
  func obvious(seed: UInt64) {
    expectShares(in: Graph.varied(seed: seed))
  }

  @Test(
    "are right where strengths differ by nine orders of magnitude",
    arguments: 0..<4 as Range<UInt64>)
  func wideStrengths(seed: UInt64) {
    expectShares(
      in: Graph(
        randomWith: 24, density: 0.15, weights: [1e-6, 1e-5, 0.003, 0.7, 3, 900], seed: seed))
  }

  private func expectShares(in graph: Graph) {
    let rows = PathRows(graph)
    if rows.areLengthsEqual {
      expectShares(in: rows, by: PairPathsByTies.self)
    }
    expectShares(in: rows, by: PairPathsByLength.self)
  }

  /// The share of a person is paths to the person times paths from there, of all paths.
  private func expectShares<Search: PairPaths>(in rows: PathRows, by search: Search.Type) {
    var pair = Search(rows)
    var fromOne = ShortestPaths(rows)
    var fromOther = ShortestPaths(rows)
    for one in 0..<rows.personCount {
      fromOne.search(from: one)
      for other in 0..<rows.personCount where other != one && fromOne.isReached(other) {
        fromOther.search(from: other)
        var shares = PathShares()
        pair.addShares(from: Int32(one), to: Int32(other), to: &shares)
        var found = [Double](repeating: 0, count: rows.personCount)
        for (person, share) in shares.people { found[Int(person)] += share }
        #expect(Set(shares.people.map(\.person)).count == shares.people.count)
        #expect(Set(shares.ties.map(\.tie)).count == shares.ties.count)
        let whole = fromOne.distance(to: other)
        for person in 0..<rows.personCount {
          var expected = 0.0
          if person != one, person != other, fromOne.isReached(person) {
            let way = fromOne.distance(to: person) + fromOther.distance(to: person)
            if abs(way - whole) < 1e-10 * (way + whole) {
              expected =
                fromOne.pathCount(to: person) * fromOther.pathCount(to: person)
                / fromOne.pathCount(to: other)
            }
          }
          #expect(
            abs(found[person] - expected) < 1e-9,
            "\(one) to \(other) over \(person): \(found[person]), not \(expected)")
        }
        // Each path has one tie more than it has people between its ends.
        let ties = shares.ties.reduce(0) { $0 + $1.share }
        #expect(abs(ties - found.reduce(0, +) - 1) < 1e-9)
      }
    }
  }
}
