public import TendGraph

extension Graph {
  /// Finds groups whose people are closer to one another than chance would have it.
  ///
  /// The Leiden method for weighted modularity: people move to the group that raises modularity
  /// most, groups are split into well connected parts, the parts become the nodes of a smaller
  /// graph, and so on until nothing moves; then all of it again, from the groups found, until that
  /// gains no more. At the end every group is connected, and no person could raise modularity by
  /// moving. The order in which people move is random; the same graph and seed have the same groups
  /// always, on any number of threads.
  ///
  /// A group is a good one only by comparison: see ``groups(runs:resolution:seed:threads:)``.
  ///
  /// Source: Traag, Waltman and van Eck, *From Louvain to Leiden: Guaranteeing Well-Connected
  /// Communities*, 2019; the resolution: Reichardt and Bornholdt, *Statistical Mechanics of
  /// Community Detection*, 2006.
  ///
  /// - Parameters:
  ///   - resolution: How much strength counts as expected by chance, at least 0: 1 for plain
  ///     modularity, more for smaller groups.
  ///   - seed: Where the random numbers start.
  ///   - threads: Threads to work on; the groups are the same for any number.
  /// - Returns: The groups, and their modularity with this resolution.
  /// - Complexity: O(*n* + *m*) time for each sweep over *n* people and *m* ties, of which a few
  ///   dozen are usual, and O(*n* + *m*) space: up to 50 bytes a tie.
  public func leiden(resolution: Double = 1, seed: UInt64 = 1, threads: Int = 1) -> Partition {
    leiden(resolution: resolution, seed: seed, threads: threads, leastGain: 1e-5)
  }

  /// The same, with what a round must raise modularity by for another to be worth its time.
  func leiden(resolution: Double, seed: UInt64, threads: Int, leastGain: Double) -> Partition {
    precondition(resolution >= 0, "A resolution of \(resolution), which is below 0")
    guard tieCount > 0 else {
      return Partition(
        [Int32](repeating: 0, count: personCount), of: self, resolution: resolution)
    }
    let people = LeidenLevel(self, resolution: resolution)
    var generator = SplitMix64(seed: seed)
    var groups = people.eachAlone
    var quality = -Double.infinity
    while true {
      let before = quality
      guard let better = people.improve(&groups, generator: &generator, threads: threads) else {
        break
      }
      quality = better
      if quality < before + leastGain { break }
    }
    // Whom the last round left where they would rather not be, and what it took apart.
    var partCount = 0
    repeat {
      while people.moveNodes(
        between: &groups, order: generator.shuffled(personCount), threads: threads)
      {}
      groups = NodeSets.numbered(groups)
      partCount = Int(groups.max() ?? -1)
      groups = connectedParts(of: groups)
    } while Int(groups.max() ?? -1) > partCount
    return Partition(groups, of: self, resolution: resolution)
  }
}

extension LeidenLevel {
  /// Does one round of the Leiden method: up from people to parts of parts, until nothing moves.
  ///
  /// - Parameters:
  ///   - groups: The group of each person, below ``nodeCount``.
  ///   - generator: Random numbers, for the order of nodes.
  ///   - threads: Threads to work on; the groups are the same for any number.
  /// - Returns: The modularity of the groups; `nil` where nothing moved.
  fileprivate func improve(
    _ groups: inout [Int32], generator: inout SplitMix64, threads: Int
  ) -> Double? {
    var hasMoved = false
    var level = self
    var nodeOfPerson = eachAlone
    while true {
      let order = generator.shuffled(level.nodeCount)
      if level.moveNodes(between: &groups, order: order, threads: threads) { hasMoved = true }
      let sets = NodeSets(setOfNode: NodeSets.numbered(groups), order: order)
      if sets.count == level.nodeCount {
        groups = nodeOfPerson.map { sets.setOfNode[Int($0)] }
        return hasMoved ? level.modularityOfNodes : nil
      }
      var parts = NodeSets(setOfNode: level.parts(of: sets, threads: threads), order: order)
      // Where no part grows, groups themselves are the nodes that may move together.
      if parts.count == level.nodeCount { parts = sets }
      groups = (0..<parts.count).map {
        sets.setOfNode[Int(parts.nodes[parts.range(of: $0).lowerBound])]
      }
      nodeOfPerson = nodeOfPerson.map { parts.setOfNode[Int($0)] }
      level = LeidenLevel(condensing: level, into: parts, threads: threads)
    }
  }

  /// The modularity where each node is a group.
  private var modularityOfNodes: Double {
    let all = strengths.reduce(0, +)
    let outside = weights.reduce(0, +)
    let expected = strengths.reduce(0) { $0 + $1 * $1 * expectedShare }
    return (all - outside - expected) / all
  }
}

extension SplitMix64 {
  /// The numbers below a count in random order (Fisher and Yates).
  mutating func shuffled(_ count: Int) -> [Int32] {
    var numbers = [Int32](0..<Int32(count))
    for place in stride(from: count - 1, to: 0, by: -1) {
      numbers.swapAt(place, index(below: place + 1))
    }
    return numbers
  }
}
