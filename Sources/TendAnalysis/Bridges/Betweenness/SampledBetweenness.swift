import TendGraph

/// Estimates betweenness from pairs of people drawn at random.
///
/// Every sample is a pair, and adds to each person the share of the pair's shortest paths that
/// leads over the person: the whole share, not one path drawn from many, which varies less and so
/// takes fewer pairs. A first, small draw tells how many pairs the bound will take and on whom it
/// is hard; the estimate comes from a second, so that the first can't favour itself. Were they too
/// few, more are drawn, and the probability to fail is divided over all the looks.
///
/// Source: Borassi and Natale, *KADABRA is an Adaptive Algorithm for Betweenness via Random
/// Approximation*, 2019, for searches from both ends and bounds by person; Cousins, Wohlgemuth and
/// Riondato, *Bavarian: Betweenness Centrality Approximation with Variance-Aware Rademacher
/// Averages*, 2021, for whole shares.
struct SampledBetweenness {
  private let rows: PathRows
  private let pairs: PairDraw
  private let seed: UInt64
  private let threads: Int
  private let personCount: Int
  private let tieCount: Int

  init(_ graph: Graph, seed: UInt64, threads: Int) {
    rows = PathRows(graph)
    pairs = PairDraw(graph)
    self.seed = seed
    self.threads = threads
    personCount = graph.personCount
    tieCount = graph.tieCount
  }

  /// Draws until the bound holds for everybody.
  ///
  /// There must be a pair.
  func estimate(error: Double, failure: Double) -> Betweenness {
    let pilot = draw(max(500, Int(2 / error)), blockSeed: 0)
    let plan = SamplingPlan(pilot, error: error, failure: failure * 0.9)
    var sums = draw(plan.samples, blockSeed: 1)
    var look: UInt64 = 1
    var allotted = plan.failures
    var left = failure * 0.1
    while !plan.holds(for: sums, failures: allotted) {
      look += 1
      left /= 2
      allotted = plan.failures.map { $0 * left / (failure * 0.9) }
      sums.add(draw(sums.samples / 4, blockSeed: look))
    }
    let scale = Double(pairs.pairs) / Double(sums.samples)
    return Betweenness(
      people: sums.people.map { $0.sum * scale }, ties: sums.ties.map { $0 * scale },
      estimate: BetweennessEstimate(
        error: error, failure: failure, pairs: Double(pairs.pairs), samples: sums.samples,
        seed: seed))
  }

  /// Draws pairs and adds up their shares, in the same order for any number of threads.
  private func draw(_ samples: Int, blockSeed: UInt64) -> ShareSums {
    rows.areLengthsEqual
      ? draw(samples, blockSeed: blockSeed, by: PairPathsByTies.self)
      : draw(samples, blockSeed: blockSeed, by: PairPathsByLength.self)
  }

  private func draw<Search: PairPaths>(
    _ samples: Int, blockSeed: UInt64, by search: Search.Type
  ) -> ShareSums {
    // A block needs space for a search, so there are few where there is little to do.
    let blocks = max(1, min(64, samples / 128))
    let none = ShareSums(personCount: personCount, tieCount: tieCount)
    return addInOrder(blocks: blocks, threads: threads, to: none) { block in
      var mixed = SplitMix64(seed: seed &+ blockSeed &* 0x1_0000 &+ UInt64(block))
      var random = SplitMix64(seed: mixed.next())
      var search = Search(rows)
      var shares = PathShares()
      let count = samples * (block + 1) / blocks - samples * block / blocks
      for _ in 0..<count {
        let pair = pairs.draw(&random)
        search.addShares(from: pair.one, to: pair.other, to: &shares)
      }
      return (samples: count, shares: shares)
    } add: { total, part in
      total.add(part.shares, samples: part.samples)
    }
  }
}
