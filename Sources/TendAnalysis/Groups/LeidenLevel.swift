import TendGraph

/// One level of the Leiden method: a graph whose nodes are people, or sets of people.
///
/// Rows hold the ties to other nodes only. What lies inside a node moves with it, so it counts in
/// the node's strength and nowhere else.
struct LeidenLevel: Sendable {
  /// Where each node's row starts; one more than there are nodes.
  let starts: [Int32]
  /// The other node, for each place of a row.
  let neighbours: [Int32]
  /// The strength, for each place of a row; above 0.
  let weights: [Double]
  /// The strength of each node's people together, ties inside the node counted at both ends.
  let strengths: [Double]
  /// What a strength is multiplied with, after that of a group, to have the strength expected
  /// between the two: the resolution / the strength of everybody.
  let expectedShare: Double

  /// Nodes of the level.
  var nodeCount: Int { strengths.count }

  /// The places of a node's neighbours.
  func row(of node: Int) -> Range<Int> {
    Int(starts[node])..<Int(starts[node + 1])
  }

  /// Each node alone in its group.
  var eachAlone: [Int32] { [Int32](0..<Int32(nodeCount)) }

  /// The level at which each person is a node; it shares the graph's rows.
  ///
  /// - Parameters:
  ///   - graph: The graph, with at least one tie.
  ///   - resolution: How much strength counts as expected, relative to plain modularity.
  init(_ graph: Graph, resolution: Double) {
    var total = 0.0
    strengths = (0..<graph.personCount).map { person in
      let strength = graph.strength(of: PersonID(index: person))
      total += strength
      return strength
    }
    starts = graph.rowStarts
    neighbours = graph.neighbours
    weights = graph.weights
    expectedShare = resolution / total
  }

  /// The level whose nodes are sets of a finer level's nodes.
  ///
  /// - Parameters:
  ///   - fine: The finer level.
  ///   - sets: Its nodes, in numbered sets of which none is empty.
  ///   - threads: Threads to work on; the level is the same for any number.
  /// - Complexity: O(*n* + *m*) time for *n* nodes and *m* ties of the finer level.
  init(condensing fine: LeidenLevel, into sets: NodeSets, threads: Int) {
    let blocks = fine.blocks(of: sets)
    let rows = addInOrder(
      blocks: blocks.count, threads: threads, to: [CondensedRows](),
      work: { fine.rows(of: sets, in: blocks[$0]) },
      add: { $0.append($1) })
    let places = rows.reduce(0) { $0 + $1.neighbours.count }
    var starts: [Int32] = [0]
    var neighbours: [Int32] = []
    var weights: [Double] = []
    var strengths: [Double] = []
    starts.reserveCapacity(sets.count + 1)
    neighbours.reserveCapacity(places)
    weights.reserveCapacity(places)
    strengths.reserveCapacity(sets.count)
    for rows in rows {
      let offset = Int32(neighbours.count)
      for end in rows.ends { starts.append(offset + end) }
      neighbours += rows.neighbours
      weights += rows.weights
      strengths += rows.strengths
    }
    self.starts = starts
    self.neighbours = neighbours
    self.weights = weights
    self.strengths = strengths
    expectedShare = fine.expectedShare
  }

  /// Runs of sets with about as many places in their nodes' rows each.
  ///
  /// They depend on the level alone, so that results do not depend on the number of threads.
  func blocks(of sets: NodeSets) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var first = 0
    var places = 0
    let wanted = max(1 << 15, neighbours.count / 16)
    for set in 0..<sets.count {
      for node in sets.nodes[sets.range(of: set)] {
        places += Int(starts[Int(node) + 1] - starts[Int(node)])
      }
      if places >= wanted || set == sets.count - 1 {
        blocks.append(first..<set + 1)
        first = set + 1
        places = 0
      }
    }
    return blocks
  }

  /// The rows that some sets have when sets are nodes.
  private func rows(of sets: NodeSets, in block: Range<Int>) -> CondensedRows {
    var rows = CondensedRows()
    let nodes = sets.nodes[
      sets.range(of: block.lowerBound).lowerBound..<sets.range(of: block.upperBound - 1).upperBound]
    let places = nodes.reduce(0) { $0 + row(of: Int($1)).count }
    rows.neighbours.reserveCapacity(places)
    rows.weights.reserveCapacity(places)
    // Strength of the set at hand with each other; 0 for those that it has no tie to.
    var shared = [Double](repeating: 0, count: sets.count)
    var met = [Int32](repeating: 0, count: sets.count + 1)
    for set in block {
      var strength = 0.0
      var metCount = 0
      for node in sets.nodes[sets.range(of: set)] {
        strength += strengths[Int(node)]
        addUp(
          row(of: Int(node)), by: sets.setOfNode.span, shared: &shared, met: &met,
          metCount: &metCount)
      }
      // What is inside the set moves with it.
      shared[set] = 0
      for place in 0..<metCount where met[place] != set {
        rows.neighbours.append(met[place])
        rows.weights.append(shared[Int(met[place])])
        shared[Int(met[place])] = 0
      }
      rows.ends.append(Int32(rows.neighbours.count))
      rows.strengths.append(strength)
    }
    return rows
  }

  /// Adds up the strengths in a row by the labels of its neighbours.
  ///
  /// This is where the time goes: two reads and a sum for a place, without a branch. The subscripts
  /// are not checked: neighbours are nodes of the level, and callers have room for every label.
  ///
  /// - Parameters:
  ///   - row: Places of a node's neighbours.
  ///   - labels: For each node, a number below the count of `shared`.
  ///   - shared: Sums by label; 0 for those that have not been met.
  ///   - met: The labels met; one place longer than there are labels.
  ///   - metCount: How many labels have been met.
  @inline(__always)
  func addUp(
    _ row: Range<Int>, by labels: Span<Int32>, shared: inout [Double], met: inout [Int32],
    metCount: inout Int
  ) {
    let neighbours = neighbours.span
    let weights = weights.span
    var shared = shared.mutableSpan
    var met = met.mutableSpan
    var count = metCount
    for place in row {
      let label = labels[unchecked: Int(neighbours[unchecked: place])]
      let before = shared[unchecked: Int(label)]
      met[unchecked: count] = label
      count &+= before == 0 ? 1 : 0
      shared[unchecked: Int(label)] = before + weights[unchecked: place]
    }
    metCount = count
  }
}

/// Rows of some nodes that stand next to one another.
private struct CondensedRows: Sendable {
  /// Where each row ends, counted from the first.
  var ends: [Int32] = []
  var neighbours: [Int32] = []
  var weights: [Double] = []
  var strengths: [Double] = []
}
