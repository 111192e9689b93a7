public import TendGraph

/// Groups found in the ties, and how far to trust them.
public struct FoundGroups: Hashable, Sendable {
  /// The best of all runs: the one of the highest modularity, of two alike the earlier.
  public let partition: Partition
  /// How many runs there were.
  public let runs: Int
  /// How alike the groups of two runs are, ``groupSimilarity(_:_:)`` on average over all pairs of
  /// runs: 1 when all found the same; `nil` for one run, or fewer than two people with ties.
  public let agreement: Double?
  /// Against strengths dealt out at random over random ties; `nil` for a graph without ties.
  public let strengths: ChanceComparison?
  /// Against random ties, when each counts the same; `nil` for a graph without ties.
  public let ties: ChanceComparison?

  /// Whether there are groups to speak of.
  ///
  /// Some groups are always found. They are clear when there are two or more, when runs agree
  /// (``agreement`` of at least 0.6), and when they are beyond chance by their ties or by their
  /// strengths. Both are needed: in a large random graph runs disagree however high modularity is
  /// (at four ties a person it comes to 0.5, Guimera, Sales-Pardo and Amaral, *Modularity from
  /// Fluctuations in Random Graphs and Complex Networks*, 2004), and in a small one they agree on
  /// groups that are pure chance.
  ///
  /// Measured: of 3,000 random graphs of 6 to 100 people, with equal and with very unequal
  /// strengths, 5 come out clear, all small; of 1,000 and 5,000 people none. The karate club, the
  /// law firm's three networks, the UK faculty, the dolphins and the e-mail of a European institute
  /// are clear; the Florentine families, Krackhardt's kite and a monastery's likings are not. Four
  /// teams of ten, with ties for half of the pairs inside, are clear in 44 of 50 cases when one pair
  /// in ten has a tie across, and in 3 of 50 when two have.
  public var isClear: Bool {
    partition.groupCount > 1 && (agreement ?? 0) >= Self.leastAgreement
      && (strengths?.isBeyondChance == true || ties?.isBeyondChance == true)
  }

  private static let leastAgreement = 0.6
}

/// The modularity of found groups beside that of the best groups of random graphs.
public struct ChanceComparison: Hashable, Sendable {
  /// The modularity of the groups found.
  public let modularity: Double
  /// The modularity of groups found in random graphs in which everybody has as many ties; the mean.
  public let byChance: Double
  /// The standard deviation of that.
  public let deviation: Double

  /// Whether the groups are better than chance makes them.
  ///
  /// The distance must be at least 0.04, which large random graphs stay far below, and at least four
  /// standard deviations, which small ones seldom reach.
  public var isBeyondChance: Bool {
    modularity - byChance >= max(0.04, 4 * deviation)
  }

  fileprivate init(modularity: Double, drawn: [Double]) {
    self.modularity = modularity
    let mean = drawn.reduce(0, +) / Double(drawn.count)
    byChance = mean
    let squares = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    deviation = (squares / Double(max(1, drawn.count - 1))).squareRoot()
  }
}

extension Graph {
  /// Finds groups by several runs and says whether they are clear.
  ///
  /// Runs differ in the order in which people move. For chance, ties are rewired at random, so that
  /// everybody keeps as many, and groups are looked for in what comes of it.
  ///
  /// - Parameters:
  ///   - runs: How many runs; ten, and down to three on graphs of more than 100,000 ties, unless
  ///     given.
  ///   - resolution: How much strength counts as expected by chance: 1 for plain modularity, more
  ///     for smaller groups.
  ///   - seed: Where the random numbers start.
  ///   - threads: Runs at a time; what is found is the same for any number.
  /// - Returns: The best groups and what speaks for them.
  /// - Complexity: That of ``leiden(resolution:seed:threads:)`` times the runs, and of two to
  ///   four for each random graph: 20 of those on small graphs, one on graphs of 100,000 ties.
  public func groups(
    runs: Int? = nil, resolution: Double = 1, seed: UInt64 = 1, threads: Int = 1
  ) -> FoundGroups {
    let runs = max(1, runs ?? max(3, min(10, 1_000_000 / max(1, tieCount))))
    let found = partitions(runs: runs, resolution: resolution, seed: seed, threads: threads)
    let best = best(of: found)
    let chance = chance(
      count: max(1, min(20, 200_000 / max(1, tieCount))), resolution: resolution, seed: seed,
      threads: threads)
    let ties = withEqualStrengths().modularity(of: best.groupOfPerson, resolution: resolution)
    return FoundGroups(
      partition: best, runs: runs, agreement: agreement(of: found),
      strengths: best.modularity.map {
        ChanceComparison(modularity: $0, drawn: chance.map(\.strengths))
      },
      ties: ties.map { ChanceComparison(modularity: $0, drawn: chance.map(\.ties)) })
  }

  /// The best groups of as many runs as take no long time.
  fileprivate func bestGroups() -> Partition {
    let runs = max(1, min(10, 1_000_000 / max(1, tieCount)))
    return best(of: partitions(runs: runs, resolution: 1, seed: 1, threads: 1))
  }

  private func partitions(
    runs: Int, resolution: Double, seed: UInt64, threads: Int
  ) -> [Partition] {
    var generator = SplitMix64(seed: seed)
    let seeds = (0..<runs).map { _ in generator.next() }
    return addInOrder(
      blocks: runs, threads: threads, to: [],
      work: { leiden(resolution: resolution, seed: seeds[$0]) }, add: { $0.append($1) })
  }

  private func best(of found: [Partition]) -> Partition {
    found.dropFirst().reduce(found[0]) {
      ($1.modularity ?? 0) > ($0.modularity ?? 0) ? $1 : $0
    }
  }

  private func agreement(of found: [Partition]) -> Double? {
    var sum = 0.0
    var pairs = 0
    for one in found.indices {
      for other in 0..<one {
        guard let similarity = groupSimilarity(found[one].groupOfPerson, found[other].groupOfPerson)
        else { return nil }
        sum += similarity
        pairs += 1
      }
    }
    return pairs == 0 ? nil : sum / Double(pairs)
  }

  /// The modularity of the best groups of random graphs, by strength and with equal ties.
  private func chance(
    count: Int, resolution: Double, seed: UInt64, threads: Int
  ) -> [(strengths: Double, ties: Double)] {
    guard tieCount > 0 else { return [] }
    var generator = SplitMix64(seed: ~seed)
    let seeds = (0..<count).map { _ in generator.next() }
    return addInOrder(
      blocks: count, threads: threads, to: [],
      work: { draw in
        var generator = SplitMix64(seed: seeds[draw])
        let graph = rewired(generator: &generator)
        let runSeeds = [generator.next(), generator.next()]
        // Chance is far from clear groups, or they are not clear: no need to be exact.
        func modularity(_ graph: Graph) -> Double {
          runSeeds.prefix(tieCount > 10_000 ? 1 : 2).lazy.map {
            graph.leiden(resolution: resolution, seed: $0, threads: 1, leastGain: 1e-3)
          }.compactMap(\.modularity).max() ?? 0
        }
        return (modularity(graph), modularity(graph.withEqualStrengths()))
      },
      add: { $0.append($1) })
  }
}

extension Grouping {
  /// The groups that the ties of a graph form, the largest first: `Group 1`, `Group 2` ...
  ///
  /// People without a tie in the graph are in no group. The best of ten runs, of fewer on graphs of
  /// more than 100,000 ties. Whether the groups are clear,
  /// ``TendGraph/Graph/groups(runs:resolution:seed:threads:)`` tells.
  public init(foundIn graph: Graph) {
    self.init(graph.bestGroups())
  }

  /// Groups found in ties, as a grouping: `Group 1`, `Group 2` ...
  public init(_ partition: Partition) {
    self.init(
      source: .found, names: partition.sizes.indices.map { "Group \($0 + 1)" },
      groupOfPerson: partition.groupOfPerson)
  }
}
