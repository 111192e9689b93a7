import TendGraph
import TendImport
import TendTestSupport
import Testing

@Suite("A moment") struct MomentTests {
  /// Seconds since 1970 of 2026-01-31T09:30:00Z, by `date -ud`.
  private static let halfPastNine: Int64 = 1_769_851_800

  @Test(
    "is read from ISO 8601",
    arguments: [
      ("2026-01-31T09:30:00Z", 0), ("2026-01-31T09:30:00", 0), ("2026-01-31 09:30:00", 0),
      ("2026-01-31t09:30:00z", 0), ("2026-01-31T09:30", 0), ("2026-01-31 09:30Z", 0),
      ("2026-01-31T09:30:07", 7), ("2026-01-31T09:30:07.999", 7), ("2026-01-31T09:30:07,5Z", 7),
      ("2026-01-31T09:30:07.123456789+00:00", 7), ("2026-01-31T11:30:00+02:00", 0),
      ("2026-01-31T11:30:00+0200", 0), ("2026-01-31T11:30:00+02", 0),
      ("2026-01-31T04:00:00-05:30", 0), ("2026-01-31 09:30:00 +00:00", 0),
      ("2026-02-01T00:30:00+15:00", 0), ("2026-01-30T20:30-13:00", 0),
      ("  2026-01-31T09:30:00Z\t", 0), ("2026-01-31T09:30:00-00:00", 0),
    ] as [(String, Int64)])
  func iso8601(text: String, secondsLater: Int64) {
    #expect(
      moment(text) == Moment(seconds: Self.halfPastNine + secondsLater, hasTime: true))
  }

  @Test("of a date alone is its midnight, without a time of day")
  func dateAlone() {
    #expect(moment("2026-01-31") == Moment(seconds: 20_484 * 86_400, hasTime: false))
  }

  @Test(
    "at midnight, where exports put mere dates, has no time of day either",
    arguments: [
      ("2026-01-31T00:00", 0), ("2026-01-31T00:00:00.000Z", 0), ("2026-01-30 24:00", 0),
      ("2026-01-31T00:00:00+02:00", -7_200), ("2026-01-31T00:00:00-0530", 19_800),
    ] as [(String, Int64)])
  func midnight(text: String, secondsLater: Int64) {
    #expect(moment(text) == Moment(seconds: 20_484 * 86_400 + secondsLater, hasTime: false))
    #expect(moment("2026-01-31T02:00:00+02:00")?.hasTime == true)
  }

  @Test("in a leap second is the first second of the next minute")
  func leapSecond() {
    #expect(moment("2016-12-31T23:59:60Z") == moment("2017-01-01T00:00:00Z"))
  }

  @Test("at 24:00 is the next day's midnight")
  func endOfDay() {
    #expect(moment("2026-01-31T24:00") == moment("2026-02-01T00:00"))
    #expect(moment("2026-01-31T24:00:00Z") == moment("2026-02-01T00:00"))
  }

  @Test(
    "is not made of anything else",
    arguments: [
      "", " ", "31/01/2026", "01/31/2026", "2026/01/31", "2026-1-5", "2026-01-5", "26-01-05",
      "2026-02-30", "2026-13-01", "2026-00-01", "2026-01-00", "2025-02-29", "2026-01-31T25:00",
      "2026-01-31T24:01", "2026-01-31T24:00:01", "2026-01-31T09:60", "2026-01-31T09:30:61",
      "2026-01-31T9:30", "2026-01-31T09", "2026-01-31T", "2026-01-31T09:", "2026-01-31T09:30:",
      "2026-01-31T09:30:00.", "2026-01-31T09:30:00.Z", "2026-01-31T09:30:00X",
      "2026-01-31T09:30:00Zx", "2026-01-31T09:30:00+24:00", "2026-01-31T09:30:00+01:60",
      "2026-01-31T09:30:00+1", "2026-01-31T09:30:00+01:", "2026-01-31T09:30:00 UTC",
      "2026-01-31T09:30 AM", "2026-01-31junk", "2026-01-31 ,", "x2026-01-31", "1769851800", "46053",
      "2026-W05-6", "2026-031", "20260131T093000Z", "-2026-01-31", "2026-01-31T-9:30",
      "２０２６-01-31", "yesterday", "2026-01-31\0",
    ])
  func refused(text: String) {
    #expect(moment(text) == nil)
  }

  @Test(
    "lies on a day in UTC, also before 1970",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1970-01-01T23:59:59Z", 0), ("1970-01-02", 1),
      ("1969-12-31T23:59:59Z", -1), ("1969-12-31T00:00:00Z", -1), ("1969-12-30T23:59:59Z", -2),
      ("1970-01-01T00:30:00+01:00", -1), ("2026-01-31T23:30:00-01:00", 20_485),
      ("0000-01-01", -719_528), ("9999-12-31T24:00", 2_932_897),
    ] as [(String, Int32)])
  func dayNumber(text: String, day: Int32) {
    #expect(moment(text)?.dayNumber == day)
  }

  @Test("lies on the day that it was written on, every hour of seeded days", arguments: 0..<50)
  func everyHour(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let day = Day(number: Int32.random(in: -719_000...2_900_000, using: &generator))
    for hour in 10..<24 {
      #expect(moment("\(day)T\(hour):59:59")?.dayNumber == day.number)
    }
  }

  private func moment(_ text: String) -> Moment? {
    let bytes = Array(text.utf8)
    return Moment(iso8601: bytes.indices, in: bytes.span)
  }
}
