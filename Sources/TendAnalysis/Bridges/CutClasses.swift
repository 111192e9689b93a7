import TendGraph

extension Graph {
  /// Some ties in classes of those that cut the network in pairs.
  ///
  /// ```
  ///   A---C----D---F      C–D, B–G and G–E are one class: each two of them cut the network when
  ///   |  /      \  |      both end. Every ring over one tie of a class leads over all others of
  ///   | /        \ |      it. A chain of people with two ties each is in one class, and a ring
  ///   B-----G-----E       is one.
  /// ```
  ///
  /// Ties outside a spanning forest draw a random number, and each tie of the forest has the sum
  /// without carry of the numbers of all ties whose ring it is part of. Two ties cut the network
  /// exactly when their numbers are equal, but for a chance of one in 2^128 for each pair; a bridge
  /// has 0. (Pritchard and Thurimella, *Fast Computation of Small Cuts via Cycle Space Sampling*,
  /// 2011.) The numbers are seeded.
  ///
  /// - Parameter ties: The ties asked about, ascending.
  /// - Returns: For each of them, the place among them of the first of its class; `nil` for bridges.
  /// - Complexity: O(*n* + *m*) time and space, for *n* people and *m* ties.
  func cutClasses(of ties: [Int]) -> [Int32?] {
    let labels = cycleLabels()
    var firstOfClass: [SIMD2<UInt64>: Int32] = [:]
    return ties.indices.map { place in
      let label = labels[ties[place]]
      guard label != .zero else { return nil }
      if let first = firstOfClass[label] { return first }
      firstOfClass[label] = Int32(place)
      return Int32(place)
    }
  }

  /// A sum of the random numbers of the rings that each tie is part of.
  private func cycleLabels() -> [SIMD2<UInt64>] {
    let forest = spanningForest()
    var labels = [SIMD2<UInt64>](repeating: .zero, count: tieCount)
    // What each person's tie towards the root is to have, once those further out are done.
    var towardsRoot = [SIMD2<UInt64>](repeating: .zero, count: personCount)
    var generator = SplitMix64(seed: 0x7E9D)
    var isInForest = [Bool](repeating: false, count: tieCount)
    for person in forest.order {
      let tie = forest.tieBefore[Int(person)]
      if tie >= 0 { isInForest[Int(tie)] = true }
    }
    for tie in 0..<tieCount where !isInForest[tie] {
      labels[tie] = SIMD2(generator.next(), generator.next())
      towardsRoot[Int(firsts[tie])] ^= labels[tie]
      towardsRoot[Int(seconds[tie])] ^= labels[tie]
    }
    for person in forest.order.reversed() {
      let tie = Int(forest.tieBefore[Int(person)])
      guard tie >= 0 else { continue }
      let label = towardsRoot[Int(person)]
      labels[tie] = label
      towardsRoot[Int(firsts[tie] == person ? seconds[tie] : firsts[tie])] ^= label
    }
    return labels
  }

  /// Everybody, each after the person from whom a breadth-first search came, and the tie it took.
  ///
  /// The tie is -1 for the first person of a component.
  private func spanningForest() -> (order: [Int32], tieBefore: [Int32]) {
    let unreached: Int32 = -2
    var tieBefore = [Int32](repeating: unreached, count: personCount)
    var order: [Int32] = []
    order.reserveCapacity(personCount)
    var next = 0
    for root in 0..<personCount where tieBefore[root] == unreached {
      tieBefore[root] = -1
      order.append(Int32(root))
      while next < order.count {
        for place in row(of: Int(order[next])) where tieBefore[Int(neighbours[place])] == unreached
        {
          tieBefore[Int(neighbours[place])] = rowTies[place]
          order.append(neighbours[place])
        }
        next += 1
      }
    }
    return (order, tieBefore)
  }
}
