import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Sampled betweenness") struct SampledBetweennessTests {
  static let method = BetweennessMethod.sampled(error: 0.04, failure: 0.1, seed: 5)

  @Test(
    "is within its bound of the exact one",
    arguments: [[1], [0.3, 0.7, 1.1, 2.9, 40]], 1..<4 as Range<UInt64>)
  func withinBound(weights: [Double], seed: UInt64) throws {
    let graph = Graph(randomWith: 60, density: 0.06, weights: weights, seed: seed)
    let exact = graph.betweenness()
    let found = graph.betweenness(SampledBetweennessTests.method, threads: 2)
    let estimate = try #require(found.estimate)
    for person in exact.people.indices {
      #expect(abs(found.people[person] - exact.people[person]) <= 0.04 * estimate.pairs)
    }
    for tie in exact.ties.indices {
      #expect(abs(found.ties[tie] - exact.ties[tie]) <= 0.04 * estimate.pairs)
    }
    // Not by counting all of them.
    #expect(found.people != exact.people)
  }

  @Test("is exact where one person holds all others together")
  func star() {
    let graph = Graph(personCount: 9, ties: (1..<9).map { (0, $0, 1) })
    let found = graph.betweenness(SampledBetweennessTests.method)
    #expect(found.people[1...].allSatisfy { $0 == 0 })
    #expect(abs(found.people[0] - 28) < 0.04 * 36)
  }

  @Test("is the same for any number of threads and another for another seed")
  func seeds() {
    let graph = Graph(randomWith: 80, density: 0.06, seed: 2)
    let found = graph.betweenness(SampledBetweennessTests.method)
    #expect(graph.betweenness(SampledBetweennessTests.method, threads: 3) == found)
    let other = BetweennessMethod.sampled(error: 0.04, failure: 0.1, seed: 6)
    #expect(graph.betweenness(other).people != found.people)
  }

  @Test("says how it was drawn")
  func estimate() throws {
    let graph = Graph(personCount: 5, ties: [(0, 1, 1), (1, 2, 1), (3, 4, 1)])
    let estimate = try #require(graph.betweenness(SampledBetweennessTests.method).estimate)
    #expect(estimate.error == 0.04)
    #expect(estimate.failure == 0.1)
    #expect(estimate.seed == 5)
    #expect(estimate.pairs == 4)
    #expect(estimate.samples > 100)
  }

  @Test("of nobody, and of people without ties, is nothing")
  func nothing() {
    #expect(
      Graph(personCount: 0, ties: []).betweenness(SampledBetweennessTests.method).people == [])
    let alone = Graph(personCount: 2, ties: []).betweenness(SampledBetweennessTests.method)
    #expect(alone.people == [0, 0])
    #expect(alone.estimate == nil)
  }

  @Test("is not drawn automatically where all paths can be counted")
  func automatic() {
    let graph = Graph(randomWith: 60, density: 0.06, seed: 1)
    #expect(graph.betweenness(.automatic) == graph.betweenness())
  }

  @Test("is drawn automatically where all paths are too many to count")
  func large() throws {
    let people = 12_000
    let graph = Graph(personCount: people, ties: (1..<people).map { (0, $0, 1) })
    let found = graph.betweenness(.automatic, threads: 2)
    #expect(found.estimate != nil)
    #expect(found.people[0] > 0.98 * 12_000 * 11_999 / 2)
  }
}

@Suite("Pairs drawn") struct PairDrawTests {
  @Test("are all pairs that a path joins, each as likely")
  func uniform() {
    let graph = Graph(
      personCount: 7, ties: [(0, 3, 1), (3, 5, 1), (1, 2, 1), (2, 6, 1), (1, 6, 1)])
    let draw = PairDraw(graph)
    #expect(draw.pairs == 6)
    var random = SplitMix64(seed: 3)
    var counts: [[Int32]: Int] = [:]
    for _ in 0..<12_000 {
      let pair = draw.draw(&random)
      counts[[pair.one, pair.other], default: 0] += 1
    }
    #expect(counts.count == 12)
    for (pair, count) in counts {
      #expect(abs(count - 1_000) < 150, "\(pair)")
      #expect(Set([0, 3, 5]).isSuperset(of: pair) || Set([1, 2, 6]).isSuperset(of: pair))
    }
  }
}

@Suite("Error bounds") struct ErrorBoundsTests {
  @Test("are the empirical Bernstein bound where samples vary little")
  func bernstein() {
    // All samples are 0.3: the variance is 0.
    let bound = 7 * 3.688_879_454_113_936 / (3 * 999_999)
    func isWithin(_ error: Double) -> Bool {
      ErrorBounds.isWithin(
        error, sum: 300_000, squares: 90_000, samples: 1_000_000, failure: 0.1)
    }
    #expect(isWithin(bound + 1e-12))
    #expect(!isWithin(bound - 1e-12))
  }

  @Test("are Chernoff's where no sample was above 0")
  func chernoff() {
    // A truth p fails to show with probability (1 - p)^samples, here 0.1 / 4.
    let bound = 1 - 0.996_317_916_103_134_3
    #expect(ErrorBounds.isWithin(bound + 1e-9, sum: 0, squares: 0, samples: 1_000, failure: 0.1))
    #expect(!ErrorBounds.isWithin(bound - 1e-9, sum: 0, squares: 0, samples: 1_000, failure: 0.1))
  }

  @Test("hold for coins far more often than they promise", arguments: [0.01, 0.2, 0.5, 0.97])
  func coins(truth: Double) {
    var random = SplitMix64(seed: 1)
    var wrong = 0
    for _ in 0..<400 {
      var heads = 0.0
      for _ in 0..<200 where random.unit() < truth { heads += 1 }
      let off = abs(heads / 200 - truth)
      if ErrorBounds.isWithin(off, sum: heads, squares: heads, samples: 200, failure: 0.2) {
        wrong += 1
      }
    }
    #expect(wrong < 80)
  }

  @Test("come with more samples")
  func shrinking() {
    let error = 0.05
    #expect(!ErrorBounds.isWithin(error, sum: 20, squares: 10, samples: 100, failure: 0.1))
    #expect(ErrorBounds.isWithin(error, sum: 2_000, squares: 1_000, samples: 10_000, failure: 0.1))
  }
}
