import TendGraph
import TendTestSupport
import Testing

@testable import TendImport

@Suite("A recurrence rule") struct RecurrenceRuleTests {
  /// RFC 5545 section 3.8.5.3 with the dates that it lists, and two of 3.3.10 in words.
  static let examples: [(start: String, rule: String, days: String)] = [
    ("19970902", "FREQ=DAILY;COUNT=10", "1997 Sep 2-11"),
    (
      "19970902", "FREQ=DAILY;UNTIL=19971224T000000Z",
      "1997 Sep 2-30 Oct 1-31 Nov 1-30 Dec 1-23"
    ),
    (
      "19970902", "FREQ=DAILY;INTERVAL=2", "1997 Sep 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 Oct 2"
    ),
    ("19970902", "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997 Sep 2 12 22 Oct 2 12"),
    (
      "19980101", "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
      "1998 Jan 1-31 1999 Jan 1-31 2000 Jan 1-31"
    ),
    (
      "19980101", "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
      "1998 Jan 1-31 1999 Jan 1-31 2000 Jan 1-31"
    ),
    ("19970902", "FREQ=WEEKLY;COUNT=10", "1997 Sep 2 9 16 23 30 Oct 7 14 21 28 Nov 4"),
    (
      "19970902", "FREQ=WEEKLY;UNTIL=19971224T000000Z",
      "1997 Sep 2 9 16 23 30 Oct 7 14 21 28 Nov 4 11 18 25 Dec 2 9 16 23"
    ),
    (
      "19970902", "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
      "1997 Sep 2 16 30 Oct 14 28 Nov 11 25 Dec 9 23 1998 Jan 6 20 Feb 3 17"
    ),
    (
      "19970902", "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
      "1997 Sep 2 4 9 11 16 18 23 25 30 Oct 2"
    ),
    (
      "19970901", "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
      "1997 Sep 1 3 5 15 17 19 29 Oct 1 3 13 15 17 27 29 31 Nov 10 12 14 24 26 28 Dec 8 10 12 22"
    ),
    (
      "19970902", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
      "1997 Sep 2 4 16 18 30 Oct 2 14 16"
    ),
    (
      "19970905", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
      "1997 Sep 5 Oct 3 Nov 7 Dec 5 1998 Jan 2 Feb 6 Mar 6 Apr 3 May 1 Jun 5"
    ),
    (
      "19970905", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
      "1997 Sep 5 Oct 3 Nov 7 Dec 5"
    ),
    (
      "19970907", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
      "1997 Sep 7 28 Nov 2 30 1998 Jan 4 25 Mar 1 29 May 3 31"
    ),
    (
      "19970922", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
      "1997 Sep 22 Oct 20 Nov 17 Dec 22 1998 Jan 19 Feb 16"
    ),
    (
      "19970928", "FREQ=MONTHLY;BYMONTHDAY=-3",
      "1997 Sep 28 Oct 29 Nov 28 Dec 29 1998 Jan 29 Feb 26"
    ),
    (
      "19970902", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
      "1997 Sep 2 15 Oct 2 15 Nov 2 15 Dec 2 15 1998 Jan 2 15"
    ),
    (
      "19970930", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
      "1997 Sep 30 Oct 1 31 Nov 1 30 Dec 1 31 1998 Jan 1 31 Feb 1"
    ),
    (
      "19970910", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
      "1997 Sep 10-15 1999 Mar 10-13"
    ),
    (
      "19970902", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
      "1997 Sep 2 9 16 23 30 Nov 4 11 18 25 1998 Jan 6 13 20 27 Mar 3 10 17 24 31"
    ),
    (
      "19970610", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
      "1997 Jun 10 Jul 10 1998 Jun 10 Jul 10 1999 Jun 10 Jul 10 2000 Jun 10 Jul 10 "
        + "2001 Jun 10 Jul 10"
    ),
    (
      "19970310", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
      "1997 Mar 10 1999 Jan 10 Feb 10 Mar 10 2001 Jan 10 Feb 10 Mar 10 2003 Jan 10 Feb 10 Mar 10"
    ),
    ("19970519", "FREQ=YEARLY;BYDAY=20MO", "1997 May 19 1998 May 18 1999 May 17"),
    (
      "19970313", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
      "1997 Mar 13 20 27 1998 Mar 5 12 19 26 1999 Mar 4 11 18 25"
    ),
    (
      "19970605", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
      "1997 Jun 5 12 19 26 Jul 3 10 17 24 31 Aug 7 14 21 28 "
        + "1998 Jun 4 11 18 25 Jul 2 9 16 23 30 Aug 6 13 20 27"
    ),
    (
      "19970902", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
      "1997 Sep 2 1998 Feb 13 Mar 13 Nov 13 1999 Aug 13 2000 Oct 13"
    ),
    (
      "19970913", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
      "1997 Sep 13 Oct 11 Nov 8 Dec 13 1998 Jan 10 Feb 7 Mar 7 Apr 11 May 9 Jun 13"
    ),
    (
      "19961105", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      "1996 Nov 5 2000 Nov 7 2004 Nov 2"
    ),
    ("19970904", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997 Sep 4 Oct 7 Nov 6"),
    (
      "19970929", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
      "1997 Sep 29 Oct 30 Nov 27 Dec 30 1998 Jan 29 Feb 26 Mar 30"
    ),
    ("19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997 Aug 5 10 19 24"),
    ("19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997 Aug 5 17 19 31"),
    ("20070115", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007 Jan 15 30 Feb 15 Mar 15 30"),
    // "Recurrence rules may generate recurrence instances with an invalid date": left out.
    ("19970131", "FREQ=MONTHLY;COUNT=4", "1997 Jan 31 Mar 31 May 31 Jul 31"),
    ("19960229", "FREQ=YEARLY;COUNT=3", "1996 Feb 29 2000 Feb 29 2004 Feb 29"),
  ]

  @Test("gives the days that RFC 5545 lists", arguments: examples)
  func days(start: String, rule: String, days: String) throws {
    let expected = try listed(days)
    let found = occurrences(start: start, rule: rule, until: "2006-12-31")
    if rule.contains("COUNT") || rule.contains("UNTIL"), start < "2006" {
      #expect(found == expected)
    } else {
      #expect(occurrences(start: start, rule: rule, until: "2010-12-31").starts(with: expected))
    }
  }

  @Test("that names no end is followed for two years, or to the last day asked for")
  func openRule() throws {
    let found = occurrences(start: "20260303", rule: "FREQ=WEEKLY")
    #expect(found.count == 105)
    #expect(found.last == "2028-02-29")
    let early = occurrences(start: "20260303", rule: "FREQ=WEEKLY", until: "2026-03-23")
    #expect(early == ["2026-03-03", "2026-03-10", "2026-03-17"])
  }

  @Test("is followed 5,000 times at most")
  func limit() {
    let records = read(start: "20260303", rule: "FREQ=DAILY;COUNT=999999", until: nil)
    #expect(records.events.count == 5_000)
    #expect(records.reasons == ["2: further repeats of a meeting left out"])
  }

  @Test(
    "that can't be followed leaves the first occurrence",
    arguments: [
      "", "FREQ", "FREQ=", "FREQ=HOURLY", "FREQ=SECONDLY;COUNT=9", "COUNT=3",
      "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=99999999999999999999", "FREQ=DAILY;COUNT=0",
      "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;UNTIL=soon", "FREQ=WEEKLY;BYDAY=XX",
      "FREQ=MONTHLY;BYDAY=-MO", "FREQ=MONTHLY;BYDAY=0MO", "FREQ=MONTHLY;BYDAY=99MO",
      "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=YEARLY;BYMONTH=13",
      "FREQ=YEARLY;BYMONTH=-1", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=YEARLY;BYYEARDAY=100",
      "FREQ=DAILY;BYHOUR=9,10", "FREQ=MONTHLY;BYSETPOS=0", "FREQ=WEEKLY;WKST=1",
    ])
  func strangeRule(rule: String) {
    let records = read(start: "20260303", rule: rule, until: nil)
    #expect(
      records.events.map(\.text) == ["2026-03-03T14:00:00Z ada@example.org = bob@example.org"])
    #expect(records.reasons == ["2: further repeats of a meeting left out"])
  }

  @Test(
    "that never holds ends by itself", .timeLimit(.minutes(1)),
    arguments: [
      "FREQ=YEARLY;COUNT=9;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;COUNT=9;BYMONTH=4;BYMONTHDAY=31",
      "FREQ=MONTHLY;COUNT=9;BYDAY=53MO", "FREQ=WEEKLY;COUNT=9;BYDAY=MO;BYSETPOS=2",
      "FREQ=MONTHLY;INTERVAL=999999;COUNT=9", "FREQ=DAILY;INTERVAL=999999;COUNT=9",
    ])
  func emptyRule(rule: String) {
    #expect(read(start: "20260303", rule: rule, until: nil).events.count == 1)
  }

  /// The days of a list such as `1997 Sep 2-4 Oct 7`.
  private func listed(_ text: String) throws -> [String] {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    var days: [String] = []
    var year = 0
    var month = 0
    for word in text.split(separator: " ") {
      if let name = names.firstIndex(of: String(word)) {
        month = name + 1
      } else if let number = Int(word), number > 31 {
        year = number
      } else {
        let ends = try word.split(separator: "-").map { try #require(Int($0)) }
        for day in ends[0]...ends[ends.count - 1] {
          days.append(try #require(Day(year: year, month: month, day: day)).description)
        }
      }
    }
    return days
  }

  private func occurrences(start: String, rule: String, until: String? = nil) -> [String] {
    read(start: start, rule: rule, until: until).events.map {
      Day(number: $0.moment.dayNumber).description
    }
  }

  private func read(start: String, rule: String, until: String?) -> EventRecords {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      ORGANIZER:mailto:ada@example.org
      ATTENDEE:mailto:bob@example.org
      DTSTART;TZID=America/New_York:\(start)T090000
      RRULE:\(rule)
      END:VEVENT
      END:VCALENDAR
      """
    return CalendarReader(until: until.map { day($0) }).read(Array(text.utf8).span)
  }
}
