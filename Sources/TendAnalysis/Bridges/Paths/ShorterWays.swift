import TendGraph

extension Graph {
  /// Tells ties that a shortest path may take from those beside which there is a shorter way.
  ///
  /// In logs most ties are weak, and there is a shorter way over people whom both ends know well.
  /// Such ways nearly always lead over people with strong ties: measured from sixteen of those, all
  /// but one in a hundred of the ties that could go are found.
  ///
  /// - Returns: For each tie, whether a shortest path may take it.
  /// - Complexity: O(*n* log *n* + *m*) time for *n* people and *m* ties.
  func tiesOfShortestPaths() -> [Bool] {
    var isKept = [Bool](repeating: true, count: tieCount)
    guard let first = strengths.first, !strengths.allSatisfy({ $0 == first }) else { return isKept }
    let whole = (0..<personCount).map { strength(of: PersonID(index: $0)) }
    let hubs = whole.indices.filter { whole[$0] > 0 }
      .sorted { (whole[$1], $0) < (whole[$0], $1) }
    var search = DistanceSearch(personCount: personCount)
    for hub in hubs.prefix(16) {
      search.search(from: hub, in: self, along: isKept)
      // Two paths count as equally long when they differ by 1e-10 of their sum. So a tie must be
      // longer than its detour by more than that of any path, which is at most twice the longest.
      let margin = 2e-9 * search.longest
      for tie in 0..<tieCount {
        let detour = search.distances[Int(firsts[tie])] + search.distances[Int(seconds[tie])]
        if detour < pathLength(strengths[tie]) - margin { isKept[tie] = false }
      }
    }
    return isKept
  }
}

/// The lengths of shortest paths from one person at a time, and nothing else of them.
private struct DistanceSearch {
  /// The length of the path to each person, infinite where there is none.
  private(set) var distances: [Double]
  /// The greatest of those lengths.
  private(set) var longest = 0.0
  private var open: NearestFirst

  init(personCount: Int) {
    distances = [Double](repeating: .infinity, count: personCount)
    open = NearestFirst(personCount: personCount)
  }

  /// Dijkstra's algorithm, along the ties that are kept.
  mutating func search(from source: Int, in graph: Graph, along isKept: [Bool]) {
    for person in distances.indices { distances[person] = .infinity }
    distances[source] = 0
    open.enter(Int32(source), at: 0)
    while let nearest = open.popNearest() {
      longest = nearest.distance
      DistanceSearch.reach(
        from: nearest, in: graph, along: isKept, distances: &distances, open: &open)
    }
  }

  private static func reach(
    from nearest: (person: Int32, distance: Double), in graph: Graph, along isKept: [Bool],
    distances: inout [Double], open: inout NearestFirst
  ) {
    let ties = graph.rowTies.span
    let isKept = isKept.span
    var distances = distances.mutableSpan
    let row = graph.row(of: Int(nearest.person))
    var place = row.lowerBound
    while place < row.upperBound {
      defer { place += 1 }
      guard isKept[Int(ties[place])] else { continue }
      let other = graph.neighbours[place]
      let distance = nearest.distance + pathLength(graph.weights[place])
      if distance < distances[Int(other)] {
        distances[Int(other)] = distance
        open.enter(other, at: distance)
      }
    }
  }
}
