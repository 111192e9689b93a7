import TendTestSupport
import Testing

@testable import TendImport

@Suite("The date of a mail") struct MailDateTests {
  @Test(
    "is read in every form of RFC 5322",
    arguments: [
      ("Tue, 3 Mar 2026 14:05:06 +0100 (CET)", "2026-03-03T13:05:06Z"),
      ("Tue, 03 Mar 2026 14:05:06 +0100", "2026-03-03T13:05:06Z"),
      ("3 Mar 2026 14:05:06 +0100", "2026-03-03T13:05:06Z"),
      ("Tue, 3 Mar 2026 14:05 +0100", "2026-03-03T13:05:00Z"),
      ("Tue,3 Mar 2026 14:05:06 -0330", "2026-03-03T17:35:06Z"),
      ("tue, 3 march 2026 14:05:06 z", "2026-03-03T14:05:06Z"),
      ("Tue, 3 Mar 2026 14:05:06", "2026-03-03T14:05:06Z"),
      ("Tue, 3 Mar 2026 14:05:06 -0000", "2026-03-03T14:05:06Z"),
      // Appendix A.5 and A.6.2: comments, obsolete white space, years and zones.
      (
        "Thu,\t      13\t        Feb\t          1969\t      23:32\t               -0330 (NST)",
        "1969-02-14T03:02:00Z"
      ),
      ("21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06Z"),
      ("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", "1997-11-21T15:55:06Z"),
      ("3 Mar 49 12:00 UT", "2049-03-03T12:00:00Z"),
      ("3 Mar 50 12:00 UT", "1950-03-03T12:00:00Z"),
      ("3 Mar 126 12:00 UT", "2026-03-03T12:00:00Z"),
      ("3 Mar 2026 12:00 EST", "2026-03-03T17:00:00Z"),
      ("3 Jul 2026 12:00 EDT", "2026-07-03T16:00:00Z"),
      ("3 Mar 2026 12:00 CST", "2026-03-03T18:00:00Z"),
      ("3 Jul 2026 12:00 CDT", "2026-07-03T17:00:00Z"),
      ("3 Mar 2026 12:00 MST", "2026-03-03T19:00:00Z"),
      ("3 Jul 2026 12:00 MDT", "2026-07-03T18:00:00Z"),
      ("3 Mar 2026 12:00 PST", "2026-03-03T20:00:00Z"),
      ("3 Jul 2026 12:00 PDT", "2026-07-03T19:00:00Z"),
      ("3 Mar 2026 12:00 QST", "2026-03-03T12:00:00Z"),
      ("Sat, 31 Dec 2016 23:59:60 +0000", "2017-01-01T00:00:00Z"),
      // What else is met: asctime, git, RFC 850, a colon in the offset.
      ("Tue Mar  3 14:05:06 2026", "2026-03-03T14:05:06Z"),
      ("Tue Mar  3 14:05:06 PST 2026", "2026-03-03T22:05:06Z"),
      ("Tue Mar 3 14:05:06 2026 +0100", "2026-03-03T13:05:06Z"),
      ("Tuesday, 03-Mar-26 14:05:06 GMT", "2026-03-03T14:05:06Z"),
      ("Tue, 3 Mar 2026 14:05:06 +01:00", "2026-03-03T13:05:06Z"),
    ])
  func forms(field: String, moment: String) {
    #expect(read(field)?.text == moment)
  }

  @Test(
    "is nothing where it can't be read",
    arguments: [
      "", "yesterday", "Tue", "Tue,", "3", "3 Mar", "3 Mar 2026", "31 Feb 2026 12:00",
      "0 Mar 2026 12:00", "32 Mar 2026 12:00", "3 Foo 2026 12:00", "3 Mar 1899 12:00",
      "3 Mar 2026 24:00", "3 Mar 2026 12:60", "3 Mar 2026 12:00:61", "3 Mar 2026 1200",
      "3 Mar 2026 12:00 +1", "3 Mar 2026 12:00 +0160", "3 Mar 2026 12:00 +9900",
      "3 Mar 99999 12:00", "3 Mar 2026 123456789012345678901234567890:00", "(3 Mar 2026 12:00",
      "Tue Mar 3 2026",
    ])
  func nonsense(field: String) {
    #expect(read(field) == nil)
  }

  private func read(_ field: String) -> Moment? {
    let bytes = Array(field.utf8)
    return Moment(mailDate: bytes.indices, in: bytes.span)
  }
}
