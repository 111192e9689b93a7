import TendGraph
import TendTestSupport
import Testing

/// A network whose figures were made beforehand with networkx 3.6.1 and igraph 1.0.0.
///
/// Betweenness by strength was counted in exact fractions, because floating 1/strength makes equal
/// paths differ in the last bit.
struct KnownNetwork: Sendable, CustomTestStringConvertible {
  let name: String
  let personCount: Int
  /// In the order of first and second person.
  let ties: [(Int, Int, Double)]
  let bridges: [[Int]]
  let cutPeople: [Int]
  /// The span of each local bridge; `nil` for a bridge.
  let localBridges: [[Int]: Int?]
  /// For each tie.
  let overlaps: [Double?]
  /// For each person.
  let constraints: [Double?]
  /// For each person.
  let effectiveSizes: [Double?]
  /// For each person, with lengths 1/strength.
  let betweenness: [Double]
  /// For each person, with all lengths equal.
  let unweightedBetweenness: [Double]
  /// For each tie, with lengths 1/strength.
  let tieBetweenness: [Double]

  static let all = [toy, karate, barbell, star]

  var graph: Graph { Graph(personCount: personCount, ties: ties) }
  /// The same ties, all of strength 1.
  var unweightedGraph: Graph {
    Graph(personCount: personCount, ties: ties.map { ($0.0, $0.1, 1) })
  }

  var testDescription: String { name }
}

/// Expects two lists of numbers to be the same, each within a tolerance of 1e-9 of its size.
func expectClose(
  _ found: [Double?], _ expected: [Double?], _ what: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.count == expected.count, sourceLocation: sourceLocation)
  for (place, pair) in zip(found, expected).enumerated() {
    let isSame =
      switch pair {
      case (nil, nil): true
      case (let found?, let expected?): abs(found - expected) <= 1e-9 * max(1, abs(expected))
      default: false
      }
    if !isSame {
      Issue.record(
        "\(what) at \(place): \(String(describing: pair.0)), not \(String(describing: pair.1))",
        sourceLocation: sourceLocation)
    }
  }
}
