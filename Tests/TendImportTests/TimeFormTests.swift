import TendGraph
import Testing

@testable import TendImport

@Suite("The form of a column of times")
struct TimeFormTests {
  /// A column's values and what its first becomes: `YYYY-MM-DD`, with a time `hh:mm:ss` in UTC where
  /// one is written.
  struct Example: Sendable, CustomTestStringConvertible {
    let value: String
    let family: TimeForm.Family
    let moment: String
    var others: [String] = []
    var order: DateOrder?
    var zone: String?
    var clock: String?
    var testDescription: String {
      ([value] + others + [clock, zone, order?.rawValue].compactMap { $0 }).joined(separator: " | ")
    }
  }

  static let iso = [
    Example(value: "2026-01-31", family: .iso, moment: "2026-01-31"),
    Example(value: "2026-01-31T09:30", family: .iso, moment: "2026-01-31 09:30:00"),
    Example(value: "2026-01-31 09:30:00.123", family: .iso, moment: "2026-01-31 09:30:00"),
    Example(value: "2026-01-31T09:30:00,123Z", family: .iso, moment: "2026-01-31 09:30:00"),
    Example(value: "2026-01-31T09:30:00+01:00", family: .iso, moment: "2026-01-31 08:30:00"),
    Example(value: "2026-01-31 09:30:00 UTC", family: .iso, moment: "2026-01-31 09:30:00"),
    Example(value: "2026-01-31 09:30:00 GMT+0100", family: .iso, moment: "2026-01-31 08:30:00"),
    Example(value: "20260131", family: .iso, moment: "2026-01-31"),
    Example(value: "20260131T0930", family: .iso, moment: "2026-01-31 09:30:00"),
    Example(value: "20260131T093000Z", family: .iso, moment: "2026-01-31 09:30:00"),
    Example(value: "20260131T093000,5+0100", family: .iso, moment: "2026-01-31 08:30:00"),
    Example(value: "20260131093000", family: .iso, moment: "2026-01-31 09:30:00"),
    Example(value: "2026/1/31 9:30", family: .iso, moment: "2026-01-31 09:30:00"),
    Example(value: "2026-1-5", family: .iso, moment: "2026-01-05"),
    Example(value: "2026.01.31 9:30 PM", family: .iso, moment: "2026-01-31 21:30:00"),
    Example(value: "2026-01-31T24:00", family: .iso, moment: "2026-02-01"),
  ]

  static let numbers = [
    Example(value: "1769851800", family: .epochSeconds, moment: "2026-01-31 09:30:00"),
    Example(value: "1769851800.123456", family: .epochSeconds, moment: "2026-01-31 09:30:00"),
    Example(value: "100000000", family: .epochSeconds, moment: "1973-03-03 09:46:40"),
    Example(value: "10000000000", family: .epochSeconds, moment: "2286-11-20 17:46:40"),
    Example(value: "1769851800999", family: .epochMilliseconds, moment: "2026-01-31 09:30:00"),
    Example(value: "100000000000", family: .epochMilliseconds, moment: "1973-03-03 09:46:40"),
    Example(value: "10000000000000", family: .epochMilliseconds, moment: "2286-11-20 17:46:40"),
    Example(value: "46053", family: .spreadsheetDays, moment: "2026-01-31"),
    Example(value: "46053.3958333333", family: .spreadsheetDays, moment: "2026-01-31 09:30:00"),
    Example(value: "46053,5", family: .spreadsheetDays, moment: "2026-01-31 12:00:00"),
    Example(value: "20000", family: .spreadsheetDays, moment: "1954-10-03"),
    Example(value: "80000", family: .spreadsheetDays, moment: "2119-01-11"),
    Example(
      value: "46053.5", family: .spreadsheetDays, moment: "2026-01-31 11:00:00",
      zone: "Europe/Berlin"),
    Example(
      value: "1769851800", family: .epochSeconds, moment: "2026-01-31 09:30:00",
      zone: "Europe/Berlin"),
  ]

  static let calendar = [
    Example(value: "31/01/2026", family: .calendar, moment: "2026-01-31"),
    Example(value: "1/31/2026", family: .calendar, moment: "2026-01-31"),
    Example(value: "31.1.2026 09:30", family: .calendar, moment: "2026-01-31 09:30:00"),
    Example(value: "31.01.26, 09.30", family: .calendar, moment: "2026-01-31 09:30:00"),
    Example(value: "31-01-2026 09:30:15", family: .calendar, moment: "2026-01-31 09:30:15"),
    Example(value: "01/31/70", family: .calendar, moment: "1970-01-31"),
    Example(value: "01/31/69", family: .calendar, moment: "2069-01-31"),
    Example(value: "03/04/2026", family: .calendar, moment: "2026-04-03", others: ["13/04/2026"]),
    Example(value: "03/04/2026", family: .calendar, moment: "2026-03-04", others: ["03/13/2026"]),
    Example(value: "03/04/2026", family: .calendar, moment: "2026-04-03", order: .dmy),
    Example(value: "03/04/2026", family: .calendar, moment: "2026-03-04", order: .mdy),
    Example(
      value: "03/04/2026", family: .calendar, moment: "2026-03-04", others: ["31/01/2026"],
      order: .mdy),
    Example(value: "03/03/2026", family: .calendar, moment: "2026-03-03"),
    Example(value: "31 Jan 2026", family: .calendar, moment: "2026-01-31"),
    Example(value: "31-JAN-26", family: .calendar, moment: "2026-01-31"),
    Example(value: "3. February 2026", family: .calendar, moment: "2026-02-03"),
    Example(value: "Jan 31, 2026", family: .calendar, moment: "2026-01-31"),
    Example(value: "Sept 3, 2026 9 PM", family: .calendar, moment: "2026-09-03 21:00:00"),
    Example(
      value: "January 31, 2026, 9:30:15 a.m.", family: .calendar, moment: "2026-01-31 09:30:15"),
    Example(
      value: "Sat, 31 Jan 2026 09:30:00 +0100", family: .calendar, moment: "2026-01-31 08:30:00"),
    Example(
      value: "Sat Jan 31 2026 09:30:00 GMT+0100 (CET)", family: .calendar,
      moment: "2026-01-31 08:30:00"),
    Example(value: "1/31/2026 12:00 AM", family: .calendar, moment: "2026-01-31 00:00:00"),
    Example(value: "1/31/2026 12:00 PM", family: .calendar, moment: "2026-01-31 12:00:00"),
    Example(
      value: "1/31/2026 9:30:00\u{202F}PM", family: .calendar, moment: "2026-01-31 21:30:00"),
    Example(
      value: "1/31/2026", family: .calendar, moment: "2026-01-31 21:30:00", clock: "9:30:00 PM"),
    Example(
      value: "1/31/2026 00:00:00", family: .calendar, moment: "2026-01-31 09:30:00",
      clock: "09:30"),
    Example(value: "1/31/2026", family: .calendar, moment: "2026-01-31", clock: " "),
    Example(
      value: "31/01/2026", family: .calendar, moment: "2026-01-31 08:30:00",
      zone: "Europe/Berlin", clock: "09:30"),
  ]

  static let zones = [
    Example(
      value: "2026-01-31T09:30", family: .iso, moment: "2026-01-31 08:30:00",
      zone: "Europe/Berlin"),
    Example(
      value: "2026-07-31T09:30", family: .iso, moment: "2026-07-31 07:30:00",
      zone: "Europe/Berlin"),
    Example(
      value: "2026-01-31T09:30Z", family: .iso, moment: "2026-01-31 09:30:00",
      zone: "Europe/Berlin"),
    Example(
      value: "2026-01-31T09:30-05:00", family: .iso, moment: "2026-01-31 14:30:00",
      zone: "Europe/Berlin"),
    Example(
      value: "2026-01-31 09:30 UTC", family: .iso, moment: "2026-01-31 09:30:00",
      zone: "Europe/Berlin"),
    Example(value: "2026-01-31", family: .iso, moment: "2026-01-31", zone: "Europe/Berlin"),
    Example(
      value: "2026-01-31T23:30", family: .iso, moment: "2026-02-01 05:00:00", zone: "-05:30"),
    Example(
      value: "2026-01-31 23:30", family: .iso, moment: "2026-02-01 04:30:00",
      zone: "America/New_York"),
  ]

  private static func moment(of example: Example) throws -> (form: TimeForm, text: String?) {
    let isApart = example.clock != nil
    let clocks = isApart ? ";\(example.clock ?? "")" : ""
    let rows = ([example.value] + example.others).map { "\"\($0)\"\(clocks);a;b\n" }
    let bytes = Array(("date;\(isApart ? "time;" : "")from;to\n" + rows.joined()).utf8)
    var options = ImportOptions()
    options.dateOrder = example.order
    options.timeZone = example.zone
    let table = try TableForm(of: bytes.span, source: "log.csv", options: options)
    let form = try #require(table.times)
    var reader = table.rows
    var record = Record()
    _ = reader.next(of: bytes.span, into: &record)
    let moment = form.moment(
      at: record.cells[0], clock: isApart ? record.cells[1] : nil, in: bytes.span)
    return (form, moment.map(text))
  }

  private static func text(of moment: Moment) -> String {
    let day = Day(number: moment.dayNumber)
    guard moment.hasTime else { return "\(day)" }
    let second = moment.seconds - Int64(day.number) * 86_400
    let parts = [second / 3600, second / 60 % 60, second % 60]
    return "\(day) " + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  @Test("is told by its values", arguments: iso + numbers + calendar + zones)
  func values(_ example: Example) throws {
    let found = try TimeFormTests.moment(of: example)
    #expect(found.form.family == example.family)
    #expect(found.text == example.moment)
  }

  @Test(
    "takes nothing else for a time",
    arguments: [
      "", "yesterday", "2026", "2026-02-30", "2026-13-01", "31/31/2026", "1/2/3", "1/2/026",
      "32 Jan 2026", "31 Jun 2026", "Jan 2026", "Jan 31", "2026-01-31T25:00", "2026-01-31 9:3",
      "2026-01-31 13:00 PM", "2026-01-31 0:30 AM", "2026-01-31T09:30 CEST", "99999999",
      "10000000001", "99999999999", "10000000000001", "19999", "80001", "-46053", "4.6E+4",
      "20261301", "31 Foo 2026", "1.2/2026", "31 01 2026", "46053.5.5", "0", "T",
      "2026-01-31T09:30:00+25:00", "1/2/2026 (", "Jan Jan 2026", "1/31/2026 9",
    ])
  func falseTimes(value: String) {
    let bytes = Array(value.utf8)
    #expect(
      TimeForm.family(at: bytes.indices, in: bytes.span, hasDecimalCommas: false) == nil)
    for family in TimeForm.Family.allCases {
      for order in [nil, DateOrder.dmy, .mdy] {
        let form = TimeForm(family, order: order)
        #expect(form.moment(at: bytes.indices, clock: nil, in: bytes.span) == nil)
      }
    }
  }

  @Test("reads a month in words and a year first, whatever order the others have")
  func mixture() {
    let form = TimeForm(.calendar, order: .mdy)
    for value in ["4/3/2026", "2026-04-03", "3 Apr 2026", "2026-04-03"] {
      let bytes = Array(value.utf8)
      let moment = form.moment(at: bytes.indices, clock: nil, in: bytes.span)
      #expect(moment.map(TimeFormTests.text) == "2026-04-03")
    }
  }

  @Test("proves the order of day and month by any row, and by no other means")
  func lateProof() throws {
    let ambiguous = (1...12).map { "\($0)/1/2026,a,b\n" }.joined()
    let text = "date,from,to\n" + String(repeating: ambiguous, count: 30)
    #expect(throws: ImportError.self) {
      try TableForm(of: Array(text.utf8).span, source: "log.csv", options: ImportOptions())
    }
    let proven = try TableForm(
      of: Array((text + "1/31/2026,a,b\n").utf8).span, source: "log.csv",
      options: ImportOptions())
    #expect(proven.times?.order == .mdy)
  }

  @Test("reads every day in every form as that day", arguments: 0..<200 as Range<UInt64>)
  func days(seed: UInt64) throws {
    let number = Int32(truncatingIfNeeded: (seed &* 2_654_435_761) % 25_000)
    let (year, month, day) = Day(number: number).calendar
    let name = MonthNames.full[month - 1]
    let writings: [(String, TimeForm.Family, DateOrder?)] = [
      ("\(year)/\(month)/\(day)", .iso, nil), ("\(day)/\(month)/\(year)", .calendar, .dmy),
      ("\(month)-\(day)-\(year)", .calendar, .mdy), ("\(day) \(name) \(year)", .calendar, nil),
      ("\(name.prefix(3)) \(day), \(year)", .calendar, nil),
      ("\(number + 25_569)", .spreadsheetDays, nil),
    ]
    for (text, family, order) in writings {
      let bytes = Array(text.utf8)
      let moment = TimeForm(family, order: order)
        .moment(at: bytes.indices, clock: nil, in: bytes.span)
      #expect(moment == Moment(seconds: Int64(number) * 86_400, hasTime: false), "\(text)")
    }
  }
}
