import TendGraph

/// A graph whose nodes are groups of people: one level of the Louvain method.
struct CondensedGraph {
  /// Where each node's row starts; one more than there are nodes.
  private var starts = [0]
  private var neighbours: [Int32] = []
  private var weights: [Double] = []
  /// The strength of each node's people together, ties inside the node counted at both ends.
  private var strengths: [Double] = []
  /// The sum of all strengths.
  private let total: Double

  /// Nodes of the graph.
  var nodeCount: Int { strengths.count }

  /// Groups of one node each.
  var eachAlone: [Int32] { (0..<Int32(nodeCount)).map(\.self) }

  /// The graph with each person as a node.
  init(_ graph: Graph) {
    starts = graph.rowStarts.map(Int.init)
    neighbours = graph.neighbours
    weights = graph.weights
    strengths = (0..<graph.personCount).map { graph.strength(of: PersonID(index: $0)) }
    total = strengths.reduce(0, +)
  }

  /// Moves nodes between groups, one at a time, while modularity rises.
  ///
  /// Nodes move in their order, each to the group that raises modularity most; among groups that
  /// raise it alike the one with the lowest number wins, and a node stays where it is as good.
  ///
  /// - Parameter start: The group of each node to begin with, below ``nodeCount``.
  /// - Returns: The group of each node, numbered from 0 in the order of their first nodes; `nil`
  ///   where no node moved.
  func groups(startingFrom start: [Int32]) -> [Int32]? {
    var groups = start
    var groupStrengths = [Double](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount { groupStrengths[Int(start[node])] += strengths[node] }
    // Strength of the node at hand with each group; 0 for groups it has no tie to.
    var shared = [Double](repeating: 0, count: nodeCount)
    var candidates: [Int32] = []
    var hasMoved = false
    var moves = 1
    while moves > 0 {
      moves = 0
      for node in 0..<nodeCount where starts[node] < starts[node + 1] {
        let own = groups[node]
        let strength = strengths[node]
        groupStrengths[Int(own)] -= strength
        candidates.append(own)
        for place in starts[node]..<starts[node + 1] {
          let group = groups[Int(neighbours[place])]
          if shared[Int(group)] == 0 && group != own { candidates.append(group) }
          shared[Int(group)] += weights[place]
        }
        let perStrength = strength / total
        var bestGain = -Double.infinity
        for group in candidates {
          bestGain = max(bestGain, shared[Int(group)] - groupStrengths[Int(group)] * perStrength)
        }
        // Sums in another order differ in their last bits; that is no reason to move.
        let least = bestGain - 1e-10 * strength
        var best = own
        if shared[Int(own)] - groupStrengths[Int(own)] * perStrength < least {
          best = Int32.max
          for group in candidates
          where shared[Int(group)] - groupStrengths[Int(group)] * perStrength >= least {
            best = min(best, group)
          }
          moves += 1
        }
        groups[node] = best
        groupStrengths[Int(best)] += strength
        for group in candidates { shared[Int(group)] = 0 }
        candidates.removeAll(keepingCapacity: true)
      }
      hasMoved = hasMoved || moves > 0
    }
    return hasMoved ? inOrderOfFirstNodes(groups) : nil
  }

  private func inOrderOfFirstNodes(_ groups: [Int32]) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: groups.count)
    var count: Int32 = 0
    return groups.map { group in
      if numbers[Int(group)] < 0 {
        numbers[Int(group)] = count
        count += 1
      }
      return numbers[Int(group)]
    }
  }

  /// The graph whose nodes are groups of this one's, which are numbered without gaps.
  func condensed(into groups: [Int32]) -> CondensedGraph {
    CondensedGraph(self, groups: groups)
  }

  private init(_ fine: CondensedGraph, groups: [Int32]) {
    let count = Int(groups.max() ?? -1) + 1
    total = fine.total
    strengths = [Double](repeating: 0, count: count)
    // Nodes in the order of their groups.
    var ends = [Int](repeating: 0, count: count + 1)
    for group in groups { ends[Int(group) + 1] += 1 }
    for group in 0..<count { ends[group + 1] += ends[group] }
    var nodes = [Int](repeating: 0, count: groups.count)
    for node in groups.indices {
      nodes[ends[Int(groups[node])]] = node
      ends[Int(groups[node])] += 1
    }
    var shared = [Double](repeating: 0, count: count)
    var met: [Int32] = []
    var next = 0
    for group in 0..<count {
      while next < ends[group] {
        let node = nodes[next]
        strengths[group] += fine.strengths[node]
        for place in fine.starts[node]..<fine.starts[node + 1] {
          let other = groups[Int(fine.neighbours[place])]
          // Ties inside a group move with it: they count in its strength only.
          if Int(other) == group { continue }
          if shared[Int(other)] == 0 { met.append(other) }
          shared[Int(other)] += fine.weights[place]
        }
        next += 1
      }
      met.sort()
      for other in met {
        neighbours.append(other)
        weights.append(shared[Int(other)])
        shared[Int(other)] = 0
      }
      met.removeAll(keepingCapacity: true)
      starts.append(neighbours.count)
    }
  }
}
