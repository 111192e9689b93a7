import TendGraph
import TendTestSupport
import Testing

@Suite("A day") struct DayTests {
  @Test("goes to the calendar and back, every day of 400 years")
  func roundTrip() throws {
    var expected = try #require(Day(year: 1801, month: 1, day: 1)).number
    var wrong: [String] = []
    for year in 1801...2200 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for dayOfMonth in 1...length {
          let day = Day(year: year, month: month + 1, day: dayOfMonth)
          if day?.number != expected
            || Day(number: expected).calendar != (year, month + 1, dayOfMonth)
          {
            wrong.append("\(year)-\(month + 1)-\(dayOfMonth)")
          }
          expected += 1
        }
        if Day(year: year, month: month + 1, day: length + 1) != nil {
          wrong.append("\(year)-\(month + 1)-\(length + 1)")
        }
      }
    }
    #expect(wrong == [])
    // The Gregorian calendar repeats itself after 400 years of 146,097 days.
    #expect(Day(year: 1801, month: 1, day: 1)?.number == expected - 146_097)
  }

  @Test(
    "is counted from 1970-01-01",
    arguments: [
      ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016),
      ("2026-01-31", 20_484), ("1582-10-15", -141_427), ("0000-03-01", -719_468),
      ("9999-12-31", 2_932_896),
    ] as [(String, Int32)])
  func number(text: String, number: Int32) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).description == text)
  }

  @Test(
    "is not made of what the calendar does not have",
    arguments: [
      "", "-", "--", "2026", "2026-01", "2026-1-5", "2026-01-5", "26-01-05", "02026-01-05",
      "2026-00-10", "2026-13-10", "2026-01-00", "2026-01-32", "2026-02-29", "2026-02-30",
      "2026-04-31", "1900-02-29", "2026-01-31 ", " 2026-01-31", "2026-01-31-", "2026/01/31",
      "31-01-2026", "2026-01-3a", "2026-01-+1", "+026-01-01", "-2026-01-01", "2026-01-31T00:00",
      "２０２６-01-01", "today",
    ])
  func nonsense(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("outside the years of four digits is refused", arguments: [10_000, -10_000, .max, .min])
  func years(year: Int) {
    #expect(Day(year: year, month: 1, day: 1) == nil)
  }

  @Test("is read from part of a text too")
  func substring() {
    #expect(Day("2026-01-31T09:30".prefix(10)) == day("2026-01-31"))
  }

  @Test("is written with zeros in front")
  func description() {
    #expect(Day(year: 7, month: 2, day: 3)?.description == "0007-02-03")
    #expect(Day(year: -7, month: 2, day: 3)?.description == "-0007-02-03")
    #expect("\(Day(number: 2_932_897))" == "10000-01-01")
  }

  @Test(
    "is said with the month's name",
    arguments: [
      ("2010-07-02", "2 Jul 2010"), ("1969-12-31", "31 Dec 1969"), ("2026-01-31", "31 Jan 2026"),
    ])
  func spoken(text: String, spoken: String) {
    #expect(day(text).spoken == spoken)
  }

  @Test("moves by days and counts the days to another, over leap days and before 1970")
  func arithmetic() {
    #expect(day("2024-02-28").advanced(by: 2) == day("2024-03-01"))
    #expect(day("1970-01-01").advanced(by: -1) == day("1969-12-31"))
    #expect(day("2024-02-28").days(until: day("2024-03-01")) == 2)
    #expect(day("2024-03-01").days(until: day("2024-02-28")) == -2)
    #expect(Day(number: .min).days(until: Day(number: .max)) == 4_294_967_295)
  }

  @Test("comes before those that follow it")
  func order() {
    let sorted = ["2026-01-02", "1970-01-01", "2025-12-31", "1969-12-31"].map(day).sorted()
    #expect(sorted == ["1969-12-31", "1970-01-01", "2025-12-31", "2026-01-02"].map(day))
  }
}
