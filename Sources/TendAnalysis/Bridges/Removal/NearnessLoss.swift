public import TendGraph

/// By how much other people move apart without some people or a tie.
///
/// Nearness is the sum of 1/distance over pairs of others, each pair once; a tie is 1/strength long,
/// a path as long as its ties, and two people without a path are nothing near.
public struct NearnessLoss: Hashable, Sendable {
  /// Nearness of the others while everybody is there.
  public let before: Double
  /// How much of it is lost.
  public let loss: Double
  /// From how many people it was estimated; `nil` where it is exact.
  public let sampledSources: Int?

  /// The part that is lost, 0 to 1; `nil` where the others have no path to lose.
  public var share: Double? { before > 0 ? min(1, loss / before) : nil }
}

extension Graph {
  /// By how much the others move apart without each of some people and ties.
  ///
  /// One search from each person gives the distances; without a person or tie, only those below it
  /// in the tree of shortest paths are searched again. Where that takes more than a few seconds'
  /// work, it is measured from some people only, and their sums are scaled up: they are spread
  /// evenly over everybody with a tie, from the weakest to the strongest, from a seeded start.
  ///
  /// The result is the same to the last bit for any number of threads.
  ///
  /// Source: the sum of 1/distance is the global efficiency of Latora and Marchiori, *Efficient
  /// Behavior of Small-World Networks*, 2001, not divided by the number of pairs; its loss is their
  /// vulnerability.
  ///
  /// - Parameters:
  ///   - removals: What to think away, each by itself.
  ///   - sources: From how many people to measure at most; by the work it is when `nil`.
  ///   - seed: Where the choice of these people starts.
  ///   - threads: How many threads to use at most, at least 1.
  /// - Returns: A loss for each of them, in their order.
  /// - Complexity: O(*s* *m* log *n*) time for *s* sources, *n* people and *m* ties, and for each
  ///   removal as much again as the share of paths that it ends; O(*n* + *m*) space for each thread.
  public func nearnessLosses(
    of removals: [Removal], sources: Int? = nil, seed: UInt64 = 0, threads: Int = 1
  ) -> [NearnessLoss] {
    let all = peopleByStrength()
    let rows = LengthRows(self)
    let most = sources ?? affordableSources(of: all, over: rows, for: removals)
    let isExact = most >= all.count
    let measured = isExact ? all : spread(all, most, seed: seed)
    let blocks = max(1, min(64, measured.count))
    let sums = addInOrder(
      blocks: blocks, threads: threads,
      to: [NearnessSum](repeating: NearnessSum(), count: removals.count)
    ) { block in
      var sums = [NearnessSum](repeating: NearnessSum(), count: removals.count)
      guard !removals.isEmpty, !measured.isEmpty else { return sums }
      var search = NearnessSearch(rows)
      for place in measured.count * block / blocks..<measured.count * (block + 1) / blocks {
        search.search(from: Int(measured[place]))
        for (place, removal) in removals.enumerated() {
          sums[place].add(search.sum(without: removal, in: self))
        }
      }
      return sums
    } add: { total, part in
      for place in part.indices { total[place].add(part[place]) }
    }
    return zip(removals, sums).map { removal, sum in
      let gone = removal.people.count { degree(of: $0) > 0 }
      let scale = sum.sources > 0 ? Double(all.count - gone) / Double(sum.sources) : 0
      // Every pair was met from both its ends.
      return NearnessLoss(
        before: sum.before * scale / 2, loss: sum.loss * scale / 2,
        sampledSources: isExact ? nil : sum.sources)
    }
  }

  /// Everybody with a tie, from the least strength to the most.
  private func peopleByStrength() -> [Int32] {
    let whole = (0..<personCount).map { strength(of: PersonID(index: $0)) }
    return (0..<Int32(personCount)).filter { !row(of: Int($0)).isEmpty }
      .sorted { (whole[Int($0)], $0) < (whole[Int($1)], $1) }
  }

  /// So many of the people, evenly spread.
  private func spread(_ people: [Int32], _ count: Int, seed: UInt64) -> [Int32] {
    guard count > 0 else { return [] }
    var generator = SplitMix64(seed: seed)
    let start = generator.unit()
    let step = Double(people.count) / Double(count)
    return (0..<count).map { people[min(people.count - 1, Int((Double($0) + start) * step))] }
  }

  /// From how many of the people a few seconds' work measures the loss, by a try with some of them.
  private func affordableSources(
    of people: [Int32], over rows: LengthRows, for removals: [Removal]
  ) -> Int {
    // Looking at the whole graph twice for each removal is the most that it can be.
    let most = (2 * removals.count + 1) * (2 * tieCount + 8 * personCount)
    guard people.count > Graph.fewestSources, people.count * most > Graph.affordableWork else {
      return people.count
    }
    var search = NearnessSearch(rows)
    for source in spread(people, Graph.triedSources, seed: 0) {
      search.search(from: Int(source))
      for removal in removals { _ = search.sum(without: removal, in: self) }
    }
    let each = max(1, search.work / Graph.triedSources)
    return max(Graph.fewestSources, min(people.count, Graph.affordableWork / each))
  }

  /// Ties that are looked at in a few seconds.
  private static let affordableWork = 200_000_000
  /// Sources that are tried to see how much work each is.
  private static let triedSources = 8
  /// Fewer sources say too little.
  private static let fewestSources = 64
}

/// What the sources until now add up to, for one removal.
private struct NearnessSum {
  var before = 0.0
  var loss = 0.0
  var sources = 0

  mutating func add(_ other: NearnessSum) {
    before += other.before
    loss += other.loss
    sources += other.sources
  }
}

extension NearnessSearch {
  /// What the source of the last search adds to the sums; nothing where the source itself is gone.
  fileprivate mutating func sum(without removal: Removal, in graph: Graph) -> NearnessSum {
    guard !removal.people.contains(where: { isSource($0.index) }) else { return NearnessSum() }
    let gone = removal.people.reduce(0) { $0 + nearness(of: $1.index) }
    return NearnessSum(
      before: max(0, nearness - gone), loss: loss(without: removal, in: graph), sources: 1)
  }
}
