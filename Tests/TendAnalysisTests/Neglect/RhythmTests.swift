import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("A rhythm")
struct RhythmTests {
  @Test("has the middle and the mean of the gaps between its days")
  func gaps() throws {
    let rhythm = try #require(Rhythm(days: [0, 7, 14, 42]))
    #expect(rhythm.medianGap == 7)
    #expect(rhythm.meanGap == 14)
    #expect(rhythm.activeDays == 4)
    #expect(rhythm.firstContact == Day(number: 0))
    #expect(rhythm.lastContact == Day(number: 42))
  }

  @Test("takes the middle of an even number of gaps between the two in the middle")
  func evenGaps() throws {
    let rhythm = try #require(Rhythm(days: [0, 1, 4]))
    #expect(rhythm.medianGap == 2)
  }

  @Test("measures silence in its own mean gaps, of at least a day")
  func ratio() throws {
    let weekly = try #require(Rhythm(days: [0, 7, 14]))
    #expect(weekly.ratio(until: Day(number: 35)) == 3)
    let daily = try #require(Rhythm(days: [0, 1, 2]))
    #expect(daily.ratio(until: Day(number: 12)) == 10)
  }

  @Test("has no gap on a single day and does not exist without one")
  func fewDays() throws {
    let once = try #require(Rhythm(days: [5]))
    #expect(once.medianGap == nil)
    #expect(once.meanGap == nil)
    #expect(once.ratio(until: Day(number: 9)) == nil)
    #expect(Rhythm(days: []) == nil)
  }

  @Test("names the month with the most days, the earliest of several")
  func bestMonth() throws {
    let days = [0, 10, 40, 45, 50, 70, 75, 80].map { Day(firstOf2026: $0).number }
    let rhythm = try #require(Rhythm(days: days))
    #expect(rhythm.bestMonth == Rhythm.Month(year: 2026, month: 2))
    #expect(rhythm.bestMonthDays == 3)
  }

  @Test("counts months like a look at each day's date", arguments: 0..<10 as Range<UInt64>)
  func months(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let days = Set((0..<60).map { _ in Int32.random(in: -500...500, using: &random) }).sorted()
    var counts: [[Int]: Int] = [:]
    for day in days {
      let date = Day(number: day).calendar
      counts[[date.year, date.month], default: 0] += 1
    }
    let most = try #require(counts.values.max())
    let first = try #require(
      counts.filter { $0.value == most }.keys.min { $0.lexicographicallyPrecedes($1) })
    let rhythm = try #require(Rhythm(days: days))
    #expect(rhythm.bestMonth == Rhythm.Month(year: first[0], month: first[1]))
    #expect(rhythm.bestMonthDays == most)
  }

  // numpy.quantile([1, 2, 4, 8, 16], q), NumPy 2.4, its default "linear".
  @Test(
    "has quantiles between neighbours in proportion",
    arguments: [(0.0, 1.0), (0.25, 2.0), (0.5, 4.0), (0.95, 14.4), (1.0, 16.0)])
  func quantiles(share: Double, value: Double) {
    #expect(abs(quantile(share, of: [1, 2, 4, 8, 16]) - value) < 1e-12)
  }
}
