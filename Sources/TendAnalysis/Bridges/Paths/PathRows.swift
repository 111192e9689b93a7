import TendGraph

/// The ties that shortest paths take, as rows of steps from each person.
struct PathRows: Sendable {
  /// Where each person's row starts; one more than there are people.
  let starts: [Int32]
  /// The steps of all rows, in each by ascending end.
  let steps: [PathStep]
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
      row = steps[middle].end <= other ? middle..<row.upperBound : row.lowerBound..<middle
    }
    return row.lowerBound
  }

  /// Measures ties of a graph.
  ///
  /// - Parameters:
  ///   - graph: The ties.
  ///   - isKept: For each tie, whether it has a step from both its ends.
  init(_ graph: Graph, where isKept: [Bool]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(graph.personCount + 1)
    var steps: [PathStep] = []
    steps.reserveCapacity(2 * isKept.count(where: { $0 }))
    for person in 0..<graph.personCount {
      for place in graph.row(of: person) where isKept[Int(graph.rowTies[place])] {
        steps.append(
          PathStep(
            length: pathLength(graph.weights[place]), end: graph.neighbours[place],
            tie: graph.rowTies[place]))
      }
      starts.append(Int32(steps.count))
    }
    areLengthsEqual = steps.allSatisfy { [first = steps.first] in $0.length == first?.length }
    self.starts = starts
    self.steps = steps
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

/// How long a tie is: 1/strength, within a bound that keeps sums of lengths finite.
func pathLength(_ strength: Double) -> Double { min(1 / strength, 1e300) }

extension PathRows {
  /// Measures the ties of a graph, and leaves out those that no shortest path takes.
  ///
  /// - Complexity: O(*n* log *n* + *m*) time for *n* people and *m* ties; 33 bytes a tie.
  init(_ graph: Graph) {
    self.init(graph, where: graph.tiesOfShortestPaths())
  }
}
