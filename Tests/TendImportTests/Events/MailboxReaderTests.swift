import TendTestSupport
import Testing

@testable import TendImport

@Suite("A mailbox") struct MailboxReaderTests {
  static let sample = """
    From ada@example.org Tue Mar  3 14:05:06 2026
    Return-Path: <ada@example.org>
    From: "Lovelace, Ada" <ada@example.org>
    To: bob@example.org,
     "Cy; the third" <cy@example.org>
    To: dee@example.org
    cc: Crew: eve@example.org;
    Bcc:
    \tfay@example.org
    Subject: From here on
    Date: Tue, 3 Mar 2026 14:05:06 +0100 (CET)
    Message-ID: <one@example.org>

    To: nobody@example.org
    From the start of a line, on Tue at 10:30
    >From in quotes

    From time to time, even after a blank line,
    letters say so.

    From MAILER-DAEMON Tue Mar  3 15:00:00 2026
    From: Bob
    Sender: bob@example.org
    To: ada@example.org
    Date: 3 Mar 26 15:00 EST

    Yes.

    From - Wed Mar  4 09:00:00 2026
    From: cy@example.org
    To: ada@example.org
    Date: soon

    From - Wed Mar  4 10:00:00 2026
    From: cy@example.org
    To: undisclosed-recipients:;
    Date: Wed, 4 Mar 2026 10:00:00 +0000

    """

  static let events = [
    "2026-03-03T13:05:06Z ada@example.org > bob@example.org cy@example.org dee@example.org "
      + "eve@example.org fay@example.org",
    "2026-03-03T20:00:00Z bob@example.org > ada@example.org",
  ]

  @Test("is read message by message", arguments: ["\n", "\r\n"])
  func messages(lineEnd: String) {
    let records = read(Self.sample.replacing("\n", with: lineEnd))
    #expect(records.events.map(\.text) == Self.events)
    #expect(records.events.map(\.line) == [1, 21])
    #expect(records.events.map(\.id) == [Array("one@example.org".utf8), []])
    #expect(records.events.allSatisfy { $0.kind == "email" && !$0.isMutual })
    #expect(records.reasons == ["29: time can't be read", "34: no person in from or to"])
  }

  @Test("may start with a byte order mark and blank lines")
  func byteOrderMark() {
    #expect(read("\u{FEFF}\n\n" + Self.sample).events.map(\.text) == Self.events)
  }

  @Test("goes by Content-Length where a separator follows, and only there")
  func contentLength() {
    let body = "Forwarded:\n\nFrom bob@example.org Tue Mar  3 15:00:00 2026\nFrom: x@example.org\n"
    let header = "From: ada@example.org\nTo: bob@example.org\nDate: 3 Mar 2026 12:00 UT\n"
    let start = "From ada@example.org Tue Mar  3 14:05:06 2026\n"
    for (length, count) in [(body.utf8.count, 2), (7, 3), (999_999, 3)] {
      let records = read(
        start + header + "Content-Length: \(length)\n\n" + body + "\n" + start + header + "\n")
      #expect(records.events.count + records.setAside.count == count)
      #expect(records.events.last?.line == 12)
    }
  }

  @Test("may be a single message")
  func message() {
    let text = """
      Received: from mail.example.org
      \tby mx.example.org; Tue, 3 Mar 2026 14:05:06 +0100
      From: ada@example.org
      To: bob@example.org
      Date: Tue, 3 Mar 2026 14:05:06 +0100

      From here on
      From: nobody@example.org
      """
    let records = read(text)
    #expect(recognises(text))
    let event = "2026-03-03T13:05:06Z ada@example.org > bob@example.org"
    #expect(records.events.map(\.text) == [event])
    #expect(records.events.map(\.line) == [1])
    #expect(records.setAside.isEmpty)
  }

  @Test("cut off in a header gives what is there")
  func cutOff() {
    let records = read(
      """
      From ada Tue Mar  3 14:05:06 2026
      From: ada@example.org
      To: bob@example.org
      Date: Tue, 3 Mar 2026 14:05:06 +0100
      From bob Tue Mar  3 15:05:06 2026
      From: bob@example.org
      To: ada@example.org
      Date: Tue, 3 Mar 2026 15:05:06 +0100
      """)
    #expect(records.events.map(\.line) == [1, 5])
  }

  @Test(
    "is told from other texts",
    arguments: [
      ("From ada Tue Mar  3 14:05:06 2026\nSubject: x\n", true),
      ("From MAILER-DAEMON\nSubject: x\n", true),
      ("Subject: x\nFrom: ada@example.org\n\n", true),
      ("From,To,Date\nada,bob,2026-03-03\n", false), ("From To Date\nada bob 2026-03-03\n", false),
      ("timestamp,from,to\n", false), ("from: ada, to: bob\n", false), ("", false),
      ("From ", false), ("BEGIN:VCALENDAR\nVERSION:2.0\n", false),
      ("commit 123\nAuthor: a\nDate: b\n", false),
    ])
  func recognised(text: String, isMailbox: Bool) {
    #expect(recognises(text) == isMailbox)
  }

  @Test("that is broken anywhere is still read", .timeLimit(.minutes(1)))
  func garbage() {
    var garbage = Garbage(seed: 1)
    for _ in 0..<3_000 {
      let bytes = garbage.broken(Self.sample)
      _ = MailboxReader.recognises(bytes.span)
      let records = MailboxReader().read(bytes.span)
      #expect(records.events.count + records.setAside.count <= 8)
    }
  }

  @Test("of any size and shape is read in one pass", .timeLimit(.minutes(1)))
  func extremes() {
    let start = "From a Tue Mar  3 14:05:06 2026\n"
    let claims = start + "Content-Length: 3000000\nDate: 3 Mar 2026 12:00\nTo: a@b\nFrom: c@d\n\n\n"
    let texts = [
      start + "To: " + String(repeating: "a", count: 3_000_000),
      start + String(repeating: "X: y\n", count: 300_000),
      start + "To:" + String(repeating: "\n ", count: 300_000),
      String(repeating: start, count: 100_000),
      String(repeating: claims, count: 20_000),
      String(repeating: "\n", count: 2_000_000), String(repeating: "\0", count: 2_000_000),
      String(repeating: "From ", count: 300_000),
    ]
    for text in texts {
      let bytes = Array(text.utf8)
      _ = MailboxReader.recognises(bytes.span)
      let records = MailboxReader().read(bytes.span)
      #expect(records.events.count + records.setAside.count <= 100_000)
    }
  }

  private func recognises(_ text: String) -> Bool {
    MailboxReader.recognises(Array(text.utf8).span)
  }

  private func read(_ text: String) -> EventRecords {
    MailboxReader().read(Array(text.utf8).span)
  }
}
