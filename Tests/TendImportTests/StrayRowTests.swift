import TendGraph
import Testing

@testable import TendImport

@Suite("Gaps of a log")
struct StrayRowTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    /// Days and how many rows each has.
    let rows: [(days: ClosedRange<Int32>, each: Int)]
    let warnings: [String]
    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "none", rows: [(20_000...20_100, 1)], warnings: []),
    Example(name: "nothing", rows: [], warnings: []),
    Example(name: "one day", rows: [(20_000...20_000, 9)], warnings: []),
    Example(
      name: "a long pause", rows: [(20_000...20_099, 1), (20_200...20_299, 1)],
      warnings: [
        "the log is empty for 101 days, from 2025-01-11 to 2025-04-22: to judge from one side "
          + "alone, say --as-of 2025-01-11 or --since 2025-04-22"
      ]),
    Example(
      name: "a stray row in a far future", rows: [(20_000...20_005, 1), (47_000...47_000, 1)],
      warnings: [
        "the log is empty for 26995 days, from 2024-10-09 to 2098-09-06, and has only 1 stray row "
          + "after that: to judge from before, say --as-of 2024-10-09"
      ]),
    Example(
      name: "stray rows on both sides",
      rows: [(15_000...15_001, 1), (20_000...20_099, 1), (30_000...30_000, 2)],
      warnings: [
        "the log is empty for 4999 days, from 2011-01-27 to 2024-10-04, and has only 2 stray rows "
          + "before that: to leave them out, say --since 2024-10-04",
        "the log is empty for 9901 days, from 2025-01-11 to 2052-02-20, and has only 2 stray rows "
          + "after that: to judge from before, say --as-of 2025-01-11",
      ]),
    Example(
      name: "a row of a clock that was not set", rows: [(0...0, 1), (20_000...20_099, 1)],
      warnings: [
        "1 row is before 1990, the first on 1970-01-01: to leave it out, say --since 2024-10-04"
      ]),
    Example(
      name: "many rows before 1990", rows: [(7_000...7_399, 1)],
      warnings: [
        "305 rows are before 1990, the first on 1989-03-02: to leave them out, "
          + "say --since 1990-01-01"
      ]),
    Example(name: "a log of another age", rows: [(-10_000...(-9_900), 1)], warnings: []),
  ]

  @Test("are told with what to say about them", arguments: examples)
  func warnings(_ example: Example) {
    let log = InteractionLog(
      example.rows.flatMap { days, each in
        days.map { Interaction(day: Day(number: $0), from: "a", to: "b", count: each) }
      })
    #expect(LogGaps(of: log).warnings == example.warnings)
  }
}
