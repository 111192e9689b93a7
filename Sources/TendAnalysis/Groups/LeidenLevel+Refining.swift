import TendGraph

extension LeidenLevel {
  /// Splits groups into parts whose nodes belong together, so that a part can move as one.
  ///
  /// In each group all nodes start alone. One after the other, a node that is still alone and well
  /// connected to its group joins the part of the group that raises modularity most, if none lowers
  /// it and the part is well connected too. Well connected means: no less strength to the rest of
  /// the group than is expected. A part grows along ties only, so it is connected.
  ///
  /// The paper draws the part at random, the better ones more often, so that no grouping is out of
  /// reach. Here only the order of nodes is random: on twenty networks of 10 to 20,000 people, with
  /// ten seeds each and theta at 0.003 to 1 of a node's or a tie's mean strength, neither had the
  /// higher modularity throughout.
  ///
  /// - Parameters:
  ///   - groups: The nodes in groups, those of a group in the order in which they choose.
  ///   - threads: Threads to work on; the parts are the same for any number.
  /// - Returns: The part of each node; parts of one group are numbered next to one another.
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* ties.
  func parts(of groups: NodeSets, threads: Int) -> [Int32] {
    var placeOfNode = [Int32](repeating: 0, count: nodeCount)
    for (place, node) in groups.nodes.enumerated() { placeOfNode[Int(node)] = Int32(place) }
    let blocks = blocks(of: groups)
    let places = addInOrder(
      blocks: blocks.count, threads: threads, to: [Int32](),
      work: { [placeOfNode] in labels(of: groups, in: blocks[$0], placeOfNode: placeOfNode) },
      add: { $0 += $1 })
    // Numbered in the order of places.
    let numbers = NodeSets.numbered(places)
    var parts = placeOfNode
    for node in 0..<nodeCount { parts[node] = numbers[Int(placeOfNode[node])] }
    return parts
  }

  /// For each place of some groups' nodes, the place after which its part is called.
  private func labels(
    of groups: NodeSets, in block: Range<Int>, placeOfNode: [Int32]
  ) -> [Int32] {
    let start = groups.range(of: block.lowerBound).lowerBound
    let count = groups.range(of: block.upperBound - 1).upperBound - start
    var parts = GrowingParts(first: start, count: count)
    for group in block where groups.range(of: group).count > 1 {
      grow(&parts, in: groups.range(of: group), nodes: groups.nodes, placeOfNode: placeOfNode)
    }
    return parts.labels
  }

  /// Grows the parts of one group.
  private func grow(
    _ parts: inout GrowingParts, in group: Range<Int>, nodes: [Int32], placeOfNode: [Int32]
  ) {
    let start = parts.first
    var all = 0.0
    parts.inside.removeAll()
    for place in group {
      let node = Int(nodes[place])
      parts.inside.makeRoom(for: row(of: node).count)
      let end = addInside(
        row(of: node), of: group, placeOfNode: placeOfNode.span, at: parts.inside.count,
        places: &parts.inside.places, strengths: &parts.inside.weights)
      parts.toRest[place - start] = parts.inside.endRow(at: end)
      parts.strengths[place - start] = strengths[node]
      all += strengths[node]
    }
    for (number, place) in group.enumerated() where parts.isAlone(place) {
      let own = place - start
      guard parts.isWellConnected(own, of: all, expectedShare: expectedShare) else { continue }
      var metCount = 0
      for position in parts.inside.row(number) {
        let part = Int(parts.labels[Int(parts.inside.places[position]) - start]) - start
        if parts.shared[part] == 0 {
          parts.met[metCount] = part
          metCount += 1
        }
        parts.shared[part] += parts.inside.weights[position]
      }
      let expected = parts.strengths[own] * expectedShare
      var best = own
      var bestGain = 0.0
      for part in parts.met[..<metCount] {
        let gain = parts.shared[part] - parts.strengths[part] * expected
        if gain >= bestGain && (gain > bestGain || best == own)
          && parts.isWellConnected(part, of: all, expectedShare: expectedShare)
        {
          best = part
          bestGain = gain
        }
      }
      if best != own { parts.join(own, to: best) }
      for part in parts.met[..<metCount] { parts.shared[part] = 0 }
    }
  }

  /// Picks out the neighbours that are in the node's group, and returns where they end.
  ///
  /// Most neighbours are elsewhere, so they are passed over once and without a branch. Subscripts
  /// are not checked for what the level and the caller guarantee: neighbours are nodes, rows end
  /// where the level does, and there is room for the whole row.
  private func addInside(
    _ row: Range<Int>, of group: Range<Int>, placeOfNode: Span<Int32>, at start: Int,
    places: inout [Int32], strengths: inout [Double]
  ) -> Int {
    let first = Int32(group.lowerBound)
    let length = UInt32(group.count)
    let neighbours = neighbours.span
    let weights = weights.span
    var places = places.mutableSpan
    var strengths = strengths.mutableSpan
    var end = start
    for position in row {
      let other = placeOfNode[unchecked: Int(neighbours[unchecked: position])]
      places[unchecked: end] = other
      strengths[unchecked: end] = weights[unchecked: position]
      end &+= UInt32(bitPattern: other &- first) < length ? 1 : 0
    }
    return end
  }
}

/// For the nodes of one group, their neighbours in it.
private struct InsideRows {
  /// The place of each neighbour, row after row.
  var places: [Int32] = []
  /// The strength of the tie to it.
  var weights: [Double] = []
  private var ends: [Int] = []

  /// Neighbours in all rows; there may be room for more.
  var count: Int { ends.last ?? 0 }

  /// Where the neighbours of a node stand, by the node's number in the group.
  func row(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// Forgets all rows, and keeps the room.
  mutating func removeAll() {
    ends.removeAll(keepingCapacity: true)
  }

  /// Makes sure that a row of so many neighbours can be written.
  mutating func makeRoom(for length: Int) {
    let missing = count + length - places.count
    guard missing > 0 else { return }
    places += repeatElement(0, count: missing)
    weights += repeatElement(0, count: missing)
  }

  /// Ends the next row, and adds up its strengths.
  mutating func endRow(at end: Int) -> Double {
    let row = count..<end
    ends.append(end)
    var sum = 0.0
    for position in row { sum += weights[position] }
    return sum
  }
}

/// Parts of some groups while they grow, in arrays by place, counted from the first.
private struct GrowingParts {
  /// The first place.
  let first: Int
  /// The place after which each place's part is called.
  var labels: [Int32]
  /// The strength of each part's nodes together.
  var strengths: [Double]
  /// The strength of each part's ties to the rest of its group.
  var toRest: [Double]
  /// The ties inside the group at hand.
  var inside = InsideRows()
  /// Strength of the node at hand with each part; 0 between nodes.
  var shared: [Double]
  /// The parts that the node at hand has ties to.
  var met: [Int]
  private var sizes: [Int32]

  init(first: Int, count: Int) {
    self.first = first
    labels = [Int32](Int32(first)..<Int32(first + count))
    strengths = [Double](repeating: 0, count: count)
    toRest = strengths
    shared = strengths
    met = [Int](repeating: 0, count: count)
    sizes = [Int32](repeating: 1, count: count)
  }

  /// Whether the node at a place has neither joined a part nor been joined.
  func isAlone(_ place: Int) -> Bool {
    Int(labels[place - first]) == place && sizes[place - first] == 1
  }

  /// Whether a part has as much strength to the rest of its group as is expected.
  func isWellConnected(_ part: Int, of groupStrength: Double, expectedShare: Double) -> Bool {
    let expected = strengths[part] * (groupStrength - strengths[part]) * expectedShare
    // Equal but for rounding is equal.
    return toRest[part] >= expected * (1 - 1e-10)
  }

  /// Lets a part of one node, to which ``shared`` belongs, join another.
  mutating func join(_ one: Int, to part: Int) {
    labels[one] = Int32(part + first)
    toRest[part] += toRest[one] - 2 * shared[part]
    strengths[part] += strengths[one]
    sizes[part] += sizes[one]
  }
}
