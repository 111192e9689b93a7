import TendGraph

/// Nodes of a level in numbered sets: which set each is in, and who is in each.
struct NodeSets: Sendable {
  /// The set of each node, numbered from 0 without gaps.
  let setOfNode: [Int32]
  /// Where each set's nodes start in ``nodes``; one more than there are sets.
  let starts: [Int32]
  /// The nodes of the first set, then those of the second ...
  let nodes: [Int32]

  /// How many sets there are.
  var count: Int { starts.count - 1 }

  /// Lists the nodes of each set.
  ///
  /// - Parameters:
  ///   - setOfNode: The set of each node, numbered from 0 without gaps.
  ///   - order: All nodes; those of a set are listed in this order.
  /// - Complexity: O(*n*) for *n* nodes.
  init(setOfNode: [Int32], order: [Int32]) {
    let count = Int(setOfNode.max() ?? -1) + 1
    var starts = [Int32](repeating: 0, count: count + 1)
    for set in setOfNode { starts[Int(set) + 1] += 1 }
    for set in 0..<count { starts[set + 1] += starts[set] }
    var next = starts
    var nodes = [Int32](repeating: 0, count: setOfNode.count)
    for node in order {
      let set = Int(setOfNode[Int(node)])
      nodes[Int(next[set])] = node
      next[set] += 1
    }
    self.setOfNode = setOfNode
    self.starts = starts
    self.nodes = nodes
  }

  /// Where a set's nodes stand in ``nodes``.
  func range(of set: Int) -> Range<Int> {
    Int(starts[set])..<Int(starts[set + 1])
  }

  /// Numbers groups from 0 without gaps, in the order of their first nodes.
  static func numbered(_ groups: [Int32]) -> [Int32] {
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
}
