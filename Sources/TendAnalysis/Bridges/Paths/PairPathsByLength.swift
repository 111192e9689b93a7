/// Shortest paths of a pair where ties differ in length: Dijkstra's algorithm from both ends.
///
/// When two lengths are equal is as in `ShortestPaths`.
struct PairPathsByLength: PairPaths {
  private let rows: PathRows
  private var first: SideByLength
  private var second: SideByLength
  private var ways = PairWays()

  init(_ rows: PathRows) {
    self.rows = rows
    first = SideByLength(personCount: rows.personCount)
    second = SideByLength(personCount: rows.personCount)
  }

  mutating func addShares(from one: Int32, to other: Int32, to shares: inout PathShares) {
    first.start(at: one)
    second.start(at: other)
    ways.removeAll()
    // Sums of lengths differ in their last bits even where paths are equally long.
    while first.nearest + second.nearest <= ways.shortest * (1 + 1e-12),
      first.nearest < .infinity, second.nearest < .infinity
    {
      // From the end that has looked at fewer ties.
      if first.stepsTaken <= second.stepsTaken {
        first.settleNearest(on: rows, towards: second, ways: &ways, isFirst: true)
      } else {
        second.settleNearest(on: rows, towards: first, ways: &ways, isFirst: false)
      }
    }
    // A path leaves those certain from the first end once, to somebody certain from the second.
    var crossings = ways.shortestOnes.filter { !first.ends[Int($0.second)].isCertain }
    // Beside a tie that is next to nothing, the first search may have come to its goal.
    if crossings.isEmpty { crossings = ways.shortestOnes.filter { $0.second == other } }
    shares.add(crossings, from: &first, to: &second, on: rows)
  }
}

/// The ways that two searches found between their ends.
struct PairWays {
  /// The length of the shortest, infinite where none is found.
  private(set) var shortest = Double.infinity
  private var found: [(crossing: PathCrossing, length: Double)] = []

  /// Those as short as the shortest.
  var shortestOnes: [PathCrossing] {
    found.filter { $0.length - shortest < 1e-10 * ($0.length + shortest) }.map(\.crossing)
  }

  mutating func removeAll() {
    shortest = .infinity
    found.removeAll(keepingCapacity: true)
  }

  /// Takes note of a way; it is kept only where both its parts are certain.
  mutating func add(_ crossing: PathCrossing, length: Double, isCertain: Bool) {
    guard length <= shortest * (1 + 1e-9) else { return }
    shortest = min(shortest, length)
    if isCertain { found.append((crossing, length)) }
  }
}
