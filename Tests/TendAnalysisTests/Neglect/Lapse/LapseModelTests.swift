import RealModule
import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("The lapse model")
struct LapseModelTests {
  @Test("learns from the log's own past where it is long enough, and says so")
  func learned() throws {
    let model = try #require(FadingLog.network(seed: 1).neglectedTies()).model
    #expect(model.kind == .learned)
    #expect(model.windows == 6)
    #expect(model.trainedTies >= LapseHistory.fewestTies)
  }

  @Test("is the public logs' where there is too little")
  func prior() throws {
    let network = Network(contacts: ["AB": [0, 5, 9, 20], "BC": [1, 2, 30], "AC": [3, 8, 60]])
    let model = try #require(network.neglectedTies(horizon: 7)).model
    #expect(model == .prior)
    #expect(model.kind == .prior)
    #expect(model.windows == 0)
    #expect(model.trainedTies == 0)
  }

  @Test("is the public logs' where nothing or everything lapsed")
  func oneClass() throws {
    var contacts: [String: [Int]] = [:]
    let names = Array("ABCDEFGHIJKL")
    for (place, one) in names.enumerated() {
      for other in names[(place + 1)...] { contacts["\(one)\(other)"] = Array(0...90) }
    }
    let model = try #require(Network(contacts: contacts).neglectedTies(horizon: 7)).model
    #expect(model.kind == .prior)
  }

  @Test("sees nothing after the day it judges from", arguments: [1, 2, 3] as [UInt64])
  func noForesight(seed: UInt64) throws {
    let log = FadingLog.interactions(seed: seed)
    let cut = Day(number: 18_000 + 280)
    let known = Network(InteractionLog(log.filter { $0.day <= cut }), asOf: cut)
    let whole = Network(InteractionLog(log), asOf: cut)
    let one = try #require(known.neglectedTies())
    let other = try #require(whole.neglectedTies())
    #expect(one.model == other.model)
    #expect(one.ties.map(\.lapseProbability) == other.ties.map(\.lapseProbability))
  }

  @Test("is the same on any number of threads, and ten years later")
  func determinism() throws {
    let network = FadingLog.network(seed: 4)
    let one = try #require(network.neglectedTies())
    for threads in [2, 5] {
      let other = try #require(network.neglectedTies(threads: threads))
      #expect(other.model == one.model)
      #expect(other.ties == one.ties)
      #expect(network.backtest(threads: threads) == network.backtest())
    }
    let later = try #require(FadingLog.network(seed: 4, from: 3653).neglectedTies())
    #expect(later.model == one.model)
    #expect(later.ties.map(\.lapseProbability) == one.ties.map(\.lapseProbability))
  }

  @Test("gives groups of reasons that add up to its log-odds")
  func reasons() throws {
    let findings = try #require(FadingLog.network(seed: 2).neglectedTies())
    for tie in findings.ties {
      let sum = LapseReasons.Group.allCases.reduce(findings.model.coefficients[0]) {
        $0 + tie.reasons[$1]
      }
      #expect(abs(LapseModel.probability(ofOdds: sum) - tie.lapseProbability) < 1e-9)
    }
  }

  @Test("says nothing of balance where nothing has a direction")
  func undirected() throws {
    let log = FadingLog.interactions(seed: 2, isDirected: false)
    let findings = try #require(Network(InteractionLog(log)).neglectedTies())
    #expect(findings.model.kind == .learned)
    #expect(findings.ties.allSatisfy { $0.reasons[.balance] == 0 })
  }
}

@Suite("Features of a tie")
struct TieFeatureTests {
  /// The features of the only established tie at a cut, in their own units where no clip is met.
  private func value(_ feature: TieFeature, of network: Network, tie: Int, horizon: Int) throws
    -> Double
  {
    let record = try #require(TieDays(of: network))
    let figures = CutFigures(of: record, at: record.lastDay, horizon: horizon)
    let rows = figures.rows(of: [Int32(tie)])
    let prior = LapsePrior.features[feature.rawValue]
    return Double(rows[feature.rawValue]) * prior.scale + prior.mean
  }

  @Test("are what a plain reading of the days gives")
  func plainReading() throws {
    // Day 40 is the last: AB silent for 10 days, gaps 10 and 20; both met C within the horizon.
    let network = Network(contacts: [
      "AB": [0, 10, 30], "BA": [30], "AC": [35, 40], "BC": [38],
    ])
    let near: (TieFeature, Double) throws -> Void = { feature, wanted in
      let found = try value(feature, of: network, tie: 0, horizon: 10)
      #expect(abs(found - wanted) < 1e-5, "\(feature)")
    }
    try near(.silence, .log(1.1))
    try near(.meanGap, .log(1.5))
    try near(.reach, .log(2.5))
    try near(.contactDays, .log(3))
    try near(.age, .log(4.1))
    // Blocks of ten days back from day 40: 30 lies in the second, 10 in the fourth, 0 in the fifth.
    try near(.persistence, 3.5 / 6)
    try near(.withinOne, 0)
    try near(.withinFour, .log(3))
    try near(.decayedOne, .log(0.5 + 0.125 + 0.0625 + 0.02))
    try near(.intensity, .log(4.0 / 3))
    try near(.common, .log(2))
    try near(.commonRecent, .log(2))
    // The weaker of A's and B's contact with C is B's: one day, two days ago.
    try near(.commonStrength, .log(1 + .exp2(-0.2)))
    try near(.reciprocity, 0.5)
    // Gaps of everybody: 10, 20 and 5; longer than 10: one, longer than 20: none.
    try near(.gapSurvival, (0 + 2 * (1.0 / 5) / (2.0 / 5)) / (1 + 2))
    // A has ties with B and C; only that with C is alive, and new.
    try near(.degreeLow, .log(1.5))
    try near(.turnoverHigh, 2.0 / 3)
  }

  @Test("have a prior each")
  func priors() {
    #expect(LapsePrior.features.count == TieFeature.count)
    #expect(LapsePrior.features.allSatisfy { $0.scale > 0 })
    for feature in TieFeature.allCases {
      let isSmall = TieFeature.rhythm.contains(feature)
      #expect((LapsePrior.features[feature.rawValue].rhythmWeight != 0) == isSmall)
    }
  }
}
