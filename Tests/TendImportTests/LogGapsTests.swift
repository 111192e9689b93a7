import TendGraph
import TendImport
import TendTestSupport
import Testing

@Suite("Gaps of a log") struct LogGapsTests {
  /// A log with so many rows on each of some days, counted from Monday 2025-01-06.
  private func log(days: [Int], rowsADay: Int = 10) -> InteractionLog {
    let start = day("2025-01-06")
    return InteractionLog(
      days.flatMap { number in
        (0..<rowsADay).map {
          Interaction(day: start.advanced(by: number), from: "a", to: "b\($0)")
        }
      })
  }

  private let workdays = (0..<365).filter { $0 % 7 < 5 }

  @Test("are none in an ordinary log")
  func ordinary() {
    #expect(LogGaps(of: log(days: Array(0..<100))).stretches == [])
    #expect(LogGaps(of: log(days: workdays)).stretches == [])
    #expect(LogGaps(of: log(days: workdays)).warnings == [])
  }

  @Test("are none where people rest for weeks, as at Christmas or in August")
  func holidays() {
    let holidays = Set(208..<222).union(348..<365)
    let days = workdays.filter { !holidays.contains($0) } + workdays.map { $0 + 364 }
    #expect(LogGaps(of: log(days: days)).stretches == [])
  }

  @Test("are none where people meet once in a while, and then not")
  func seldom() {
    #expect(LogGaps(of: log(days: [0, 30, 61, 90, 300])).stretches == [])
    #expect(LogGaps(of: log(days: (0..<40).map { $0 * 14 } + [700])).stretches == [])
  }

  @Test("are none in a log of a day or two, or of nothing")
  func tiny() {
    #expect(LogGaps(of: log(days: [])).stretches == [])
    #expect(LogGaps(of: log(days: [0])).stretches == [])
    #expect(LogGaps(of: log(days: [0, 900])).stretches == [])
  }

  @Test("show a small stray cluster at the end, and the day to judge from")
  func strayCluster() {
    let log = log(days: workdays + [600, 601])
    let gaps = LogGaps(of: log)
    #expect(
      gaps.stretches.map { "\($0.lastBefore) \($0.firstAfter) \($0.days) \($0.rowsAfter)" }
        == ["2026-01-05 2026-08-29 236 20"])
    #expect(
      gaps.warnings == [
        "the log is empty for 236 days, from 2026-01-05 to 2026-08-29, and has only 20 stray rows "
          + "after that: to judge from before, say --as-of 2026-01-05"
      ])
    // Without the stray rows, as the warning says, there is nothing to warn of.
    let before = InteractionLog(
      workdays.map {
        Interaction(day: day("2025-01-06").advanced(by: $0), from: "a", to: "b")
      })
    #expect(LogGaps(of: before).warnings == [])
  }

  @Test("say row of a single one")
  func strayRow() {
    let start = day("2025-01-06")
    let days = workdays + [600]
    let log = InteractionLog(
      days.map { Interaction(day: start.advanced(by: $0), from: "a", to: "b") })
    #expect(
      LogGaps(of: log).warnings == [
        "the log is empty for 236 days, from 2026-01-05 to 2026-08-29, and has only 1 stray row "
          + "after that: to judge from before, say --as-of 2026-01-05"
      ])
  }

  @Test("show an empty stretch in the middle, and that one side must do")
  func middle() {
    #expect(
      LogGaps(of: log(days: workdays + workdays.map { $0 + 500 })).warnings == [
        "the log is empty for 136 days, from 2026-01-05 to 2026-05-21: to judge from one side "
          + "alone, say --as-of 2026-01-05 or --since 2026-05-21"
      ])
  }

  @Test("are told one by one")
  func several() {
    let gaps = LogGaps(of: log(days: workdays + workdays.map { $0 + 500 } + [1_200]))
    #expect(gaps.stretches.map(\.days) == [136, 336])
    #expect(gaps.stretches.map(\.rowsAfter) == [2_610, 10])
    #expect(gaps.warnings.count == 2)
  }

  @Test("are longer than 20 times the median and 5 times the 95th percentile")
  func limits() {
    // Every day: the median and the percentile are 1, so 20 days are not yet a gap and 21 are.
    #expect(LogGaps(of: log(days: Array(0..<100) + [119])).stretches == [])
    #expect(LogGaps(of: log(days: Array(0..<100) + [120])).stretches.map(\.days) == [21])
    // Every seventh gap is 9 days, so five times the percentile is 45.
    let days = (0..<100).map { $0 + $0 / 7 * 8 }
    #expect(LogGaps(of: log(days: days + [days[99] + 45])).stretches == [])
    #expect(LogGaps(of: log(days: days + [days[99] + 46])).stretches.map(\.days) == [46])
  }

  @Test("are told with the longest pauses, however usual")
  func pauses() throws {
    let gaps = LogGaps(of: log(days: [0, 1, 4, 5, 7, 10, 11, 12]))
    #expect(gaps.usualDays == 1)
    #expect(gaps.longest.map(\.days) == [3, 3, 2])
    #expect(gaps.longest.first?.lastBefore.days(until: gaps.longest[1].lastBefore) == 6)
    #expect(gaps.stretches == [])
    #expect(LogGaps(of: log(days: [3])).longest == [])
    #expect(LogGaps(of: log(days: [3])).usualDays == nil)
    #expect(LogGaps(of: log(days: [3, 4])).longest == [])
  }

  @Test("stand among the warnings of the account, and a table of ties has none")
  func warnings() throws {
    let rows = (workdays + [600]).map { "\(day("2025-01-06").advanced(by: $0)),a,b\n" }.joined()
    let (log, account) = try readLog("timestamp,from,to\n" + rows)
    #expect(account.warnings == LogGaps(of: log).warnings && account.warnings.count == 1)
    let (table, _) = try readLog("from,to\na,b\n")
    #expect(LogGaps(of: table).stretches == [])
  }
}
