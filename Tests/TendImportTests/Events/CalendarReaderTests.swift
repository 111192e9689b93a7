import TendGraph
import TendTestSupport
import Testing

@testable import TendImport

@Suite("A calendar") struct CalendarReaderTests {
  static let sample = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Example//EN
    BEGIN:VTIMEZONE
    TZID:W. Europe Standard Time
    BEGIN:STANDARD
    DTSTART:16010101T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:weekly@example.org
    ORGANIZER;CN="Lovelace: Ada; first":MAILTO:Ada@example.org
    ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED:mailto:ada@example.org
    ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:bob@exam
     ple.org
    ATTENDEE;CUTYPE=ROOM:mailto:room@example.org
    ATTENDEE;CUTYPE=RESOURCE;CN=Beamer:mailto:beamer@example.org
    ATTENDEE;PARTSTAT=DECLINED:mailto:dee@example.org
    ATTENDEE;CN=Eve Adams:invalid:nomail
    DTSTART;TZID=Europe/Berlin:20260317T100000
    DTEND;TZID=Europe/Berlin:20260317T110000
    RRULE:FREQ=WEEKLY;COUNT=5
    EXDATE;TZID=Europe/Berlin:20260331T100000
    DESCRIPTION:ATTENDEE:mailto:nobody@example.org
     \\nBEGIN:VEVENT
    BEGIN:VALARM
    ATTENDEE:mailto:alarm@example.org
    END:VALARM
    END:VEVENT
    BEGIN:VEVENT
    UID:weekly@example.org
    RECURRENCE-ID;TZID=Europe/Berlin:20260407T100000
    ORGANIZER:mailto:ada@example.org
    ATTENDEE:mailto:bob@example.org
    DTSTART;TZID=Europe/Berlin:20260408T160000
    END:VEVENT
    BEGIN:VEVENT
    UID:weekly@example.org
    RECURRENCE-ID:20260414T080000Z
    STATUS:CANCELLED
    ORGANIZER:mailto:ada@example.org
    ATTENDEE:mailto:bob@example.org
    DTSTART:20260414T080000Z
    END:VEVENT
    BEGIN:VEVENT
    UID:outlook@example.org
    ORGANIZER:mailto:ada@example.org
    ATTENDEE:mailto:bob@example.org
    DTSTART;TZID="W. Europe Standard Time":20260327T090000
    RDATE;TZID=W. Europe Standard Time:20260330T090000,20260331T090000
    END:VEVENT
    BEGIN:VEVENT
    UID:alone@example.org
    ORGANIZER:mailto:ada@example.org
    ATTENDEE:mailto:ADA@example.org
    DTSTART:20260301T100000Z
    END:VEVENT
    BEGIN:VEVENT
    UID:when@example.org
    ORGANIZER:mailto:ada@example.org
    ATTENDEE:mailto:bob@example.org
    DTSTART:later
    END:VEVENT
    END:VCALENDAR

    """

  static let events = [
    "2026-03-17T09:00:00Z Ada@example.org = bob@example.org = Eve Adams",
    "2026-03-24T09:00:00Z Ada@example.org = bob@example.org = Eve Adams",
    "2026-04-08T14:00:00Z ada@example.org = bob@example.org",
    "2026-03-27T08:00:00Z ada@example.org = bob@example.org",
    "2026-03-30T07:00:00Z ada@example.org = bob@example.org",
    "2026-03-31T07:00:00Z ada@example.org = bob@example.org",
  ]

  @Test("is read occurrence by occurrence", arguments: ["\n", "\r\n"])
  func occurrences(lineEnd: String) {
    let records = read(Self.sample.replacing("\n", with: lineEnd))
    #expect(records.events.map(\.text) == Self.events)
    #expect(records.events.map(\.line) == [19, 19, 39, 54, 54, 54])
    #expect(records.events.allSatisfy { $0.kind == "meeting" && $0.isMutual && $0.from.isEmpty })
    #expect(
      records.reasons == [
        "46: cancelled", "61: from and to are the same person", "67: time can't be read",
      ])
    #expect(!SetAsideReason.cancelled.isFault && !SetAsideReason.repeatsLeftOut.isFault)
  }

  @Test("names an occurrence by its UID and the moment of the rule")
  func ids() {
    let ids = read(Self.sample).events.prefix(3).map { String(decoding: $0.id, as: UTF8.self) }
    // 2026-03-17T09:00:00Z, 2026-03-24T09:00:00Z and 2026-04-07T08:00:00Z
    #expect(
      ids == [
        "weekly@example.org/1773738000", "weekly@example.org/1774342800",
        "weekly@example.org/1775548800",
      ])
  }

  @Test(
    "reads the time of an event in its zone",
    arguments: [
      ("DTSTART:20260303T140506Z", "2026-03-03T14:05:06Z"),
      ("DTSTART:20260303T140506", "2026-03-03T14:05:06Z"),
      ("DTSTART;VALUE=DATE:20260303", "2026-03-03"), ("dtstart:20260303", "2026-03-03"),
      ("DTSTART;VALUE=DATE-TIME;TZID=Europe/Berlin:20260303T140506", "2026-03-03T13:05:06Z"),
      ("DTSTART;TZID=Europe/Berlin:20260703T140506", "2026-07-03T12:05:06Z"),
      ("DTSTART;TZID=/example.org/2026/Europe/Berlin:20260703T140506", "2026-07-03T12:05:06Z"),
      ("DTSTART;TZID=America/Argentina/Buenos_Aires:20260303T140000", "2026-03-03T17:00:00Z"),
      ("DTSTART;TZID=Asia/Kolkata:20260303T000000", "2026-03-02T18:30:00Z"),
      ("DTSTART;TZID=Pacific/Kiritimati:20260303T100000", "2026-03-02T20:00:00Z"),
      ("DTSTART;TZID=Nowhere/Atlantis:20260303T140506", "2026-03-03T14:05:06Z"),
      ("DTSTART;TZID=../../etc/passwd:20260303T140506", "2026-03-03T14:05:06Z"),
      ("DTSTART;TZID=Europe/Berlin:20260303T140506Z", "2026-03-03T14:05:06Z"),
      // RFC 5545 section 3.3.5: twice on the clock is the first, never is before the gap.
      ("DTSTART;TZID=America/New_York:20071104T013000", "2007-11-04T05:30:00Z"),
      ("DTSTART;TZID=America/New_York:20070311T023000", "2007-03-11T07:30:00Z"),
    ])
  func times(line: String, moment: String) {
    #expect(read(event(line)).events.map(\.moment.text) == [moment])
  }

  @Test(
    "sets an event aside whose time can't be read",
    arguments: [
      "DTSTART:", "DTSTART:2026-03-03", "DTSTART:20260229", "DTSTART:20260303T250000",
      "DTSTART:20260303T14", "DTSTART:20260303X", "DTSTART", "DTEND:20260303T140506Z",
    ])
  func strangeTimes(line: String) {
    #expect(read(event(line)).reasons == ["2: time can't be read"])
  }

  @Test(
    "leaves out dates over the change of the clock",
    arguments: [
      // The same wall clock before and after 2026-03-29, when Berlin puts its clocks forward.
      ("EXDATE;TZID=Europe/Berlin:20260328T100000,20260330T100000", ["27", "29", "31"]),
      ("EXDATE:20260328T090000Z,20260330T080000Z", ["27", "29", "31"]),
      ("EXDATE:20260328T080000Z,20260330T090000Z", ["27", "28", "29", "30", "31"]),
      ("EXDATE;VALUE=DATE:20260328,20260330", ["27", "29", "31"]),
      ("EXDATE:soon,,20260328T090000Z", ["27", "29", "30", "31"]),
    ])
  func exceptions(line: String, days: [String]) {
    let text = event(
      "DTSTART;TZID=Europe/Berlin:20260327T100000\nRRULE:FREQ=DAILY;COUNT=5\n\(line)")
    let found = read(text).events.map(\.moment.text)
    let expected = days.map { "2026-03-\($0)T\($0 < "29" ? "09" : "08"):00:00Z" }
    #expect(found == expected)
  }

  @Test(
    "knows the last occurrence of a rule",
    arguments: [
      ("DTSTART;TZID=Europe/Berlin:20260327T003000", "UNTIL=20260328T233000Z", 3),
      ("DTSTART;TZID=Europe/Berlin:20260327T003000", "UNTIL=20260328T232959Z", 2),
      ("DTSTART;TZID=Europe/Berlin:20260327T233000", "UNTIL=20260329", 3),
      ("DTSTART;TZID=Europe/Berlin:20260327T233000", "UNTIL=20260329T233000", 3),
      ("DTSTART;TZID=Europe/Berlin:20260327T233000", "UNTIL=20260329T232959", 2),
      ("DTSTART;VALUE=DATE:20260327", "UNTIL=20260329", 3),
      ("DTSTART;VALUE=DATE:20260327", "UNTIL=20260329T000000Z", 3),
    ])
  func lastOccurrence(start: String, until: String, count: Int) {
    #expect(read(event("\(start)\nRRULE:FREQ=DAILY;\(until)")).events.count == count)
  }

  @Test("knows its zones however often it describes them")
  func repeatedZones() {
    let zone = String(Self.sample.split(separator: "BEGIN:VEVENT")[0])
    let records = read(String(repeating: zone, count: 200) + Self.sample)
    #expect(records.events.map(\.text) == Self.events)
  }

  @Test("counts nothing after the last day asked for")
  func lastDay() {
    let reader = CalendarReader(until: day("2026-03-28"))
    let records = reader.read(Array(Self.sample.utf8).span)
    #expect(records.events.map(\.text) == [Self.events[0], Self.events[1], Self.events[3]])
    #expect(
      records.reasons == [
        "39: after the as-of day", "46: cancelled", "61: from and to are the same person",
        "67: time can't be read",
      ])
  }

  @Test(
    "takes a person by the address, or by the name where there is none",
    arguments: [
      ("ATTENDEE:mailto:cy@example.org", "cy@example.org"),
      ("ATTENDEE;CN=Cy:MailTo:cy@example.org", "cy@example.org"),
      (
        "ATTENDEE;CN=\"Cy; of: Rome\":mailto:cy%2Bhome@example.org?subject=x", "cy+home@example.org"
      ),
      ("ATTENDEE;EMAIL=cy@example.org;CN=Cy:urn:uuid:1", "cy@example.org"),
      ("ATTENDEE:cy@example.org", "cy@example.org"),
      ("ATTENDEE;CN=Cy Young:invalid:nomail", "Cy Young"),
      ("ATTENDEE;CN=\"Cy Young\":", "Cy Young"), ("ATTENDEE;CN=:mailto:", nil), ("ATTENDEE", nil),
      ("ATTENDEE;CN=\"Cy:mailto:cy@example.org", nil),
      ("ATTENDEE;partstat=declined:mailto:cy@example.org", nil),
      ("ATTENDEE;CUTYPE=\"ROOM\":mailto:cy@example.org", nil),
    ] as [(String, String?)])
  func people(line: String, person: String?) {
    let names = read(event("DTSTART:20260303\n\(line)")).events.flatMap(\.others)
    let expected = ["ada@example.org", "bob@example.org", person].compactMap { $0 }
    #expect(names.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test(
    "is told from other texts",
    arguments: [
      ("BEGIN:VCALENDAR\r\nVERSION:2.0", true), ("\u{FEFF}\r\nbegin:vcalendar\r\n", true),
      ("BEGIN:VCARD", false), ("", false), ("timestamp,from,to\n", false), ("BEGIN:VCAL", false),
    ])
  func recognised(text: String, isCalendar: Bool) {
    let isRecognised = CalendarReader.recognises(Array(text.utf8).span)
    #expect(isRecognised == isCalendar)
  }

  @Test("that is broken anywhere is still read", .timeLimit(.minutes(1)))
  func garbage() {
    var garbage = Garbage(seed: 2)
    for _ in 0..<300 {
      let bytes = garbage.broken(Self.sample)
      let records = CalendarReader().read(bytes.span)
      #expect(records.events.count <= 50_000)
    }
  }

  @Test("of any size and shape is read in bounded time and memory", .timeLimit(.minutes(1)))
  func extremes() {
    let people = "ORGANIZER:mailto:a@b\nATTENDEE:mailto:c@d\nUID:u\nDTSTART:20260303\n"
    let start = "BEGIN:VCALENDAR\nBEGIN:VEVENT\n"
    let texts = [
      start + "DESCRIPTION:" + String(repeating: "a\n ", count: 500_000),
      start + people + "RDATE:" + String(repeating: "20260303T100000,", count: 50_000),
      start + String(repeating: "ATTENDEE:mailto:a@b\n", count: 50_000),
      start + "ATTENDEE" + String(repeating: ";A=b", count: 100_000) + ":mailto:a@b\n",
      String(repeating: start, count: 20_000), String(repeating: "BEGIN:VALARM\n", count: 50_000),
      String(repeating: "BEGIN:VTIMEZONE\nBEGIN:STANDARD\n", count: 20_000),
      String(
        repeating: "BEGIN:VEVENT\n" + people + "RECURRENCE-ID:20260303\nEND:VEVENT\n"
          + "BEGIN:VEVENT\n" + people + "EXDATE:20260304\nEND:VEVENT\n", count: 3_000),
      String(
        repeating: "BEGIN:VEVENT\n" + people + "RRULE:FREQ=DAILY;COUNT=9999\nEND:VEVENT\n",
        count: 230),
      String(
        repeating: "BEGIN:VEVENT\n" + people + "RRULE:FREQ=YEARLY;COUNT=9;BYDAY=53MO,-53MO\n",
        count: 2_000),
    ]
    for text in texts {
      let records = CalendarReader().read(Array(text.utf8).span)
      #expect(records.events.count <= 1_000_230)
    }
  }

  private func event(_ lines: String) -> String {
    """
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    UID:one@example.org
    ORGANIZER:mailto:ada@example.org
    ATTENDEE:mailto:bob@example.org
    \(lines)
    END:VEVENT
    END:VCALENDAR
    """
  }

  private func read(_ text: String) -> EventRecords {
    CalendarReader().read(Array(text.utf8).span)
  }
}
