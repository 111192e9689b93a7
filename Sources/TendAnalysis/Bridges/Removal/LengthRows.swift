import TendGraph

/// The rows of a graph with the length of each tie, the shortest first.
///
/// In that order a search can leave a row as soon as the rest is too long to matter.
struct LengthRows: Sendable {
  /// The other end of a tie.
  struct End: Sendable {
    let length: Double
    let person: Int32
    /// The tie, by its place in the graph.
    let tie: Int32
  }

  /// Where each person's row starts; one more than there are people.
  let starts: [Int32]
  /// The ends of all rows.
  let ends: [End]
  /// How many people each person's component has.
  let reachable: [Int32]

  /// Measures the ties of a graph: a tie is 1/strength long.
  ///
  /// - Complexity: O(*n* + *m* log *m*) time and O(*n* + *m*) space, for *n* people and *m* ties.
  init(_ graph: Graph) {
    starts = graph.rowStarts
    let order = (0..<graph.tieCount).sorted {
      // Ties of one strength in their own order, so that the rows don't depend on the sort.
      (graph.strengths[$1], $0) < (graph.strengths[$0], $1)
    }
    var next = graph.rowStarts
    var ends = [End](
      repeating: End(length: 0, person: 0, tie: 0), count: graph.neighbours.count)
    for tie in order {
      let (first, second) = (graph.firsts[tie], graph.seconds[tie])
      // The bounds keep sums of lengths and of their inverses finite whatever the strengths.
      let length = max(1e-150, min(1 / graph.strengths[tie], 1e150))
      ends[Int(next[Int(first)])] = End(length: length, person: second, tie: Int32(tie))
      ends[Int(next[Int(second)])] = End(length: length, person: first, tie: Int32(tie))
      next[Int(first)] += 1
      next[Int(second)] += 1
    }
    self.ends = ends
    let cuts = graph.cuts()
    reachable = cuts.componentOfPerson.map { Int32(cuts.componentSizes[$0]) }
  }

  /// The places of a person's ties in ``ends``.
  func row(of person: Int) -> Range<Int> { Int(starts[person])..<Int(starts[person + 1]) }
}
