import TendGraph

extension LeidenLevel {
  /// Moves nodes between groups, one at a time, until no move of one node raises modularity.
  ///
  /// Nodes wait in a queue. Each goes to the group that raises modularity most, or alone; of groups
  /// that are as good, the one met first in its row wins, and a node stays where that is as good.
  /// When a node moves, its neighbours outside its new group wait again (Traag, Waltman and van
  /// Eck's fast local move). Nodes that would stay as the groups are at first, do not wait: most of
  /// them, once groups are good, and that is found out on several threads.
  ///
  /// - Parameters:
  ///   - groups: The group of each node, below ``nodeCount``.
  ///   - order: All nodes, in the order in which they wait at first.
  ///   - threads: Threads to work on; the groups are the same for any number.
  /// - Returns: Whether a node moved.
  /// - Complexity: O(*n* + *m*) for each time that all nodes wait, a few dozen times at most as a
  ///   rule, for *n* nodes and *m* ties.
  func moveNodes(between groups: inout [Int32], order: [Int32], threads: Int) -> Bool {
    var groupStrengths = [Double](repeating: 0, count: nodeCount)
    var groupSizes = [Int32](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      groupStrengths[Int(groups[node])] += strengths[node]
      groupSizes[Int(groups[node])] += 1
    }
    var emptyGroups = (0..<Int32(nodeCount)).filter { groupSizes[Int($0)] == 0 }
    var isWaiting = [Bool](repeating: true, count: nodeCount)
    var queue = order
    var waiting = nodeCount
    if !emptyGroups.isEmpty {
      isWaiting = wouldMove(
        from: groups, groupStrengths: groupStrengths, groupSizes: groupSizes, threads: threads)
      waiting = 0
      for node in order where isWaiting[Int(node)] {
        queue[waiting] = node
        waiting += 1
      }
    }

    // The queue is a ring of all nodes at most: a node waits once at a time.
    var head = 0
    var shared = [Double](repeating: 0, count: nodeCount)
    var met = [Int32](repeating: 0, count: nodeCount + 1)
    var hasMoved = false
    while waiting > 0 {
      let node = Int(queue[head])
      head = head + 1 == nodeCount ? 0 : head + 1
      waiting -= 1
      isWaiting[node] = false

      let own = groups[node]
      var best = bestGroup(
        for: node, groups: groups.span, groupStrengths: groupStrengths.span, shared: &shared,
        met: &met)
      if best == alone {
        guard groupSizes[Int(own)] > 1, let empty = emptyGroups.popLast() else { continue }
        best = empty
      }
      guard best != own else { continue }

      hasMoved = true
      groups[node] = best
      groupSizes[Int(best)] += 1
      groupSizes[Int(own)] -= 1
      groupStrengths[Int(best)] += strengths[node]
      groupStrengths[Int(own)] -= strengths[node]
      if groupSizes[Int(own)] == 0 {
        // Nobody is left, and no rounding either.
        groupStrengths[Int(own)] = 0
        emptyGroups.append(own)
      }
      for place in row(of: node) {
        let other = Int(neighbours[place])
        guard !isWaiting[other] && groups[other] != best else { continue }
        isWaiting[other] = true
        let end = head + waiting
        queue[end < nodeCount ? end : end - nodeCount] = Int32(other)
        waiting += 1
      }
    }
    return hasMoved
  }

  /// For each node, whether it would leave its group if all others stayed where they are.
  private func wouldMove(
    from groups: [Int32], groupStrengths: [Double], groupSizes: [Int32], threads: Int
  ) -> [Bool] {
    let blockCount = max(1, min(nodeCount, neighbours.count >> 15))
    return addInOrder(
      blocks: blockCount, threads: threads, to: [],
      work: { block in
        let nodes = nodeCount * block / blockCount..<nodeCount * (block + 1) / blockCount
        var shared = [Double](repeating: 0, count: nodeCount)
        var met = [Int32](repeating: 0, count: nodeCount + 1)
        return nodes.map { node in
          let own = groups[node]
          let best = bestGroup(
            for: node, groups: groups.span, groupStrengths: groupStrengths.span, shared: &shared,
            met: &met)
          return best == alone ? groupSizes[Int(own)] > 1 : best != own
        }
      },
      add: { $0 += $1 })
  }

  /// The group in which a node raises modularity most, or ``alone``.
  @inline(__always)
  private func bestGroup(
    for node: Int, groups: Span<Int32>, groupStrengths: Span<Double>, shared: inout [Double],
    met: inout [Int32]
  ) -> Int32 {
    var metCount = 0
    addUp(row(of: node), by: groups, shared: &shared, met: &met, metCount: &metCount)
    let own = groups[node]
    let strength = strengths[node]
    let expected = strength * expectedShare
    let ownGain = shared[Int(own)] - (groupStrengths[Int(own)] - strength) * expected
    // Sums in another order differ in their last bits; that is no reason to move.
    var bestGain = ownGain + 1e-10 * strength
    var best = own
    // Labels that were met are within bounds, as for `addUp`.
    var sums = shared.mutableSpan
    let labels = met.span
    for place in 0..<metCount {
      let group = Int(labels[unchecked: place])
      // For its own group this is less than what counted above.
      let gain = sums[unchecked: group] - groupStrengths[unchecked: group] * expected
      sums[unchecked: group] = 0
      if gain > bestGain {
        bestGain = gain
        best = labels[unchecked: place]
      }
    }
    return bestGain < 0 ? alone : best
  }
}

/// Stands for a group of the node alone.
private let alone: Int32 = -1
