import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("A backtest")
struct BacktestTests {
  @Test("judges each cut with what the neglect list would have said that day")
  func cuts() throws {
    let log = FadingLog.interactions(seed: 3)
    let network = Network(InteractionLog(log))
    let backtest = try #require(network.backtest())
    #expect(backtest.cuts.count == 6)
    for cut in backtest.cuts {
      let known = Network(InteractionLog(log), asOf: cut.day)
      let then = try #require(known.neglectedTies())
      let figures = cut.populations.established
      #expect(figures.ties == then.ties.count)
      // The model of the day saw the same windows, so it said the same.
      #expect(cut.model.windows <= then.model.windows)
      var silent = 0
      for tie in then.ties {
        let isLater = log.contains {
          let ends = Set([$0.from, $0.to])
          return $0.day > cut.day && $0.day <= cut.day.advanced(by: 30)
            && ends == Set([known.person(tie.tie.first).id, known.person(tie.tie.second).id])
        }
        if !isLater { silent += 1 }
      }
      #expect(figures.silent == silent)
    }
  }

  @Test("tells what became of the ties in each state")
  func bands() throws {
    let log = FadingLog.interactions(seed: 3)
    let network = Network(InteractionLog(log))
    let backtest = try #require(network.backtest())
    var compared = 0
    for cut in backtest.cuts {
      let figures = cut.populations.established
      #expect(cut.bands.reduce(0) { $0 + $1.ties } == figures.ties)
      #expect(cut.bands.reduce(0) { $0 + $1.silent } == figures.silent)
      let then = try #require(Network(InteractionLog(log), asOf: cut.day).neglectedTies())
      guard then.model == cut.model else { continue }
      compared += 1
      for outcome in cut.bands {
        let inBand = then.ties.filter {
          Band(
            probability: $0.lapseProbability, ratio: $0.rhythmRatio, silence: $0.silentDays)
            == outcome.band
        }
        #expect(outcome.ties == inBand.count)
      }
    }
    #expect(compared > 0)
  }

  @Test("never looks into the last horizon when it learns: its latest cut is one horizon back")
  func latestCut() throws {
    let network = FadingLog.network(seed: 3)
    let last = try #require(network.asOf)
    let backtest = try #require(network.backtest(horizon: 20))
    #expect(backtest.cuts.map { $0.day.days(until: last) } == [20, 30, 40, 50, 60, 70])
  }

  @Test("is the same beside the list, from one look at the past")
  func besideTheList() throws {
    let network = FadingLog.network(seed: 4)
    let past = try #require(network.lapseHistory(horizon: 25, threads: 2))
    #expect(
      network.backtest(past, minStrength: 0.05, threads: 2) == network.backtest(horizon: 25))
    #expect(
      network.neglectedTies(past, minStrength: 0.05, threads: 2)?.ties
        == network.neglectedTies(horizon: 25)?.ties)
  }

  @Test(
    "takes the first of an order as sorting all of it does", arguments: 0..<20 as Range<UInt64>)
  func firstOfAnOrder(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...300, using: &random)
    let scores = (0..<count).map { _ in Double(Int.random(in: 0..<40, using: &random)) / 7 }
    let lapsed = scores.map { _ in Bool.random(using: &random) }
    let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    let tops = Backtest.Order(of: scores, lapsed: lapsed).top
    for (depth, top) in zip(Backtest.depths, tops) {
      #expect(top.ties == min(depth, count))
      #expect(top.silent == order.prefix(depth).count { lapsed[$0] })
    }
  }

  @Test("counts the same ties in every part")
  func sums() throws {
    let backtest = try #require(FadingLog.network(seed: 5).backtest())
    let parts = backtest.cuts.map(\.populations.established)
    let whole = backtest.whole.established
    #expect(whole.ties == parts.reduce(0) { $0 + $1.ties })
    #expect(whole.calibration.reduce(0) { $0 + $1.ties } == whole.ties)
    #expect(whole.risk.top.map(\.ties) == [120, 300, 600].map { min($0, whole.ties) })
    let areas = parts.compactMap(\.risk.area)
    let mean = areas.reduce(0, +) / Double(areas.count)
    #expect(abs(try #require(whole.risk.area) - mean) < 1e-12)
    // In this log the past tells the future.
    #expect(mean > 0.8)
    #expect(try #require(whole.brier) < 0.2)
  }

  @Test("skips the days after which the log itself fell silent")
  func silentLog() throws {
    let early = FadingLog.interactions(seed: 6)
    let stray = (0..<3).map { day in
      Interaction(day: Day(number: Int32(19_000 + day)), from: "p1", to: "p2")
    }
    let backtest = try #require(Network(InteractionLog(early + stray)).backtest())
    #expect(backtest.cuts.allSatisfy { $0.day.number < 18_400 })
    #expect(backtest.cuts.allSatisfy { $0.populations.bothActive.ties > 0 })
  }

  @Test("does not exist for tables of ties and logs shorter than the horizon")
  func tooShort() {
    let table = InteractionLog(
      [Interaction(day: Day(number: 0), from: "A", to: "B", amount: 2)], isDated: false)
    #expect(Network(table).backtest() == nil)
    #expect(Network(contacts: ["AB": [0, 1, 2, 3]]).backtest() == nil)
    #expect(FadingLog.network(seed: 1).backtest(horizon: 500) == nil)
    #expect(FadingLog.network(seed: 1).backtest(horizon: .max) == nil)
  }
}
