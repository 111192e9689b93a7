import TendGraph

/// The ties that shortest paths take, as rows of steps from each person.
struct PathRows: Sendable {
  /// Where each person's row starts; one more than there are people.
  private(set) var starts: [Int32]
  /// The steps of all rows, in each by ascending end.
  private(set) var steps: [PathStep]
  /// Whom each of those steps leads to.
  private(set) var ends: [Int32]
  /// Whether paths are as long as they have ties, but for a factor.
  let areLengthsEqual: Bool

  /// People, also those without a tie.
  var personCount: Int { starts.count - 1 }

  /// The places of a person's steps.
  func row(of person: Int) -> Range<Int> {
    Int(starts[person])..<Int(starts[person + 1])
  }

  /// The place of the step from one person to another, who must be tied.
  func place(from one: Int32, to other: Int32) -> Int {
    var row = row(of: Int(one))
    while row.count > 1 {
      let middle = (row.lowerBound + row.upperBound) / 2
      row = ends[middle] <= other ? middle..<row.upperBound : row.lowerBound..<middle
    }
    return row.lowerBound
  }

  /// Measures all ties of a graph.
  init(everyTieOf graph: Graph) {
    starts = graph.rowStarts
    steps = graph.neighbours.indices.map { place in
      // The bound keeps sums of lengths finite whatever the strengths.
      PathStep(
        length: min(1 / graph.weights[place], 1e300), end: graph.neighbours[place],
        tie: graph.rowTies[place])
    }
    ends = graph.neighbours
    areLengthsEqual = steps.allSatisfy { [first = steps.first] in $0.length == first?.length }
  }

  /// Keeps the steps that are marked.
  mutating func keep(_ isKept: [Bool]) {
    var next = 0
    var start = 0
    for person in 0..<personCount {
      let row = start..<Int(starts[person + 1])
      start = row.upperBound
      for place in row where isKept[place] {
        steps[next] = steps[place]
        ends[next] = ends[place]
        next += 1
      }
      starts[person + 1] = Int32(next)
    }
    steps.removeLast(steps.count - next)
    ends.removeLast(ends.count - next)
  }
}

/// A tie as seen from one of its ends.
struct PathStep: Sendable {
  /// 1/strength.
  let length: Double
  /// Whom it leads to.
  let end: Int32
  /// The tie in the graph.
  let tie: Int32
}

extension PathRows {
  /// Measures the ties of a graph, and leaves out those that no shortest path takes.
  ///
  /// In logs most ties are weak, and there is a shorter way over people whom both ends know well.
  /// Such ways nearly always lead over people with strong ties: measured from sixteen of those, all
  /// but one in a hundred of the ties that could go are found.
  ///
  /// - Complexity: O(*n* log *n* + *m*) time for *n* people and *m* ties.
  init(_ graph: Graph) {
    self.init(everyTieOf: graph)
    guard !areLengthsEqual else { return }
    let strengths = (0..<personCount).map { graph.strength(of: PersonID(index: $0)) }
    let hubs = strengths.indices.filter { strengths[$0] > 0 }
      .sorted { (strengths[$1], $0) < (strengths[$0], $1) }
    // The first few thin the rows out for the others.
    for round in [0..<1, 1..<4, 4..<16] {
      var search = ShortestPaths(self)
      var isKept = [Bool](repeating: true, count: steps.count)
      for hub in hubs[round.clamped(to: hubs.indices)] {
        search.search(from: hub)
        search.markDetours(in: &isKept)
      }
      keep(isKept)
    }
  }
}

extension ShortestPaths {
  /// Marks ties that are longer than the way from one end to the source and on to the other end.
  fileprivate func markDetours(in isKept: inout [Bool]) {
    // Two paths count as equally long when they differ by 1e-10 of their sum. So a tie must be
    // longer than its detour by more than that of any path, which is at most twice the longest.
    let margin = 2e-9 * longestDistance
    for end in order {
      let distance = distance(to: Int(end))
      for place in rows.row(of: Int(end)) {
        let step = rows.steps[place]
        if distance + self.distance(to: Int(step.end)) < step.length - margin {
          isKept[place] = false
        }
      }
    }
  }
}
