import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@testable import TendReport

@Suite("Follow-ups")
struct FollowUpsFileTests {
  private func followUps(of findings: Findings, top: Int = 20) throws -> String {
    try #require(findings.followUps(focus: Focus(), top: top)).text
  }

  /// The values of a property, unfolded.
  private func values(of name: String, in text: String) -> [String] {
    text.split(separator: "\r\n ").joined().split(separator: "\r\n")
      .filter { $0.hasPrefix(name) }
      .map {
        $0.dropFirst(name.count).split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
      }
  }

  @Test("are an all-day event for each tie that needs tending, with the reason")
  func smallLog() throws {
    let text = try followUps(of: SmallFindings.findings())
    #expect(!text.split(separator: "\r\n").contains { $0.contains(where: \.isNewline) })
    try expectSnapshot(
      text.split(separator: "\r\n").map { $0 + "\n" }.joined(), named: "follow-ups.ics")
  }

  @Test("are at most as many as asked for, and one person's where asked for")
  func shortList() throws {
    let findings = try HostileLog.findings()
    #expect(findings.followUps(focus: Focus(), top: 3)?.events == 3)
    let person = try #require(findings.network.person(named: "{{name}}"))
    let own = try #require(findings.followUps(focus: Focus(person: person), top: 20))
    #expect(own.events == 1)
    #expect(own.text.contains("{{name}}"))
  }

  @Test("give nobody two on one day, and none on a weekend")
  func workingDays() throws {
    // The day judged from is a Sunday; everybody's tie is to the hub.
    let text = try followUps(of: HostileLog.findings(), top: 7)
    let days = values(of: "DTSTART", in: text)
    #expect(
      days == [
        "20260302", "20260303", "20260304", "20260305", "20260306", "20260309", "20260310",
      ])
    #expect(values(of: "DTEND", in: text).prefix(2) == ["20260303", "20260304"])
    #expect(Set(values(of: "DTSTAMP", in: text)) == ["20260301T000000Z"])
  }

  @Test("have an identifier each, the same in every run")
  func identifiers() throws {
    let text = try followUps(of: HostileLog.findings(), top: 100)
    let identifiers = values(of: "UID", in: text)
    #expect(identifiers.count == HostileLog.ids.count)
    #expect(Set(identifiers).count == identifiers.count)
    #expect(try followUps(of: HostileLog.findings(), top: 100) == text)
  }

  @Test("have lines of at most 75 bytes, whatever people are called")
  func folding() throws {
    let text = try followUps(of: HostileLog.findings(), top: 100)
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(values(of: "BEGIN", in: text).count == HostileLog.ids.count + 1)
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test("are none for a table of ties")
  func table() throws {
    let findings = try SmallFindings.findings(people: "id\n", log: "from,to,weight\na,b,2\n")
    #expect(findings.followUps(focus: Focus(), top: 20) == nil)
  }

  @Test(
    "escape what a calendar would take apart",
    arguments: [
      ("a, b; c", #"a\, b\; c"#), (#"back\slash"#, #"back\\slash"#), ("a\nb\r\nc", #"a\nb\nc"#),
      ("bell\u{7}", "bell\u{FFFD}"), ("a:b\"c\"", "a:b\"c\""),
    ])
  func escaping(text: String, escaped: String) {
    #expect(CalendarLines.escaped(text) == escaped)
  }

  @Test("fold between characters")
  func characters() {
    var lines = CalendarLines()
    lines.append("S:" + String(repeating: "é", count: 50))
    #expect(
      lines.text == "S:" + String(repeating: "é", count: 36) + "\r\n "
        + String(repeating: "é", count: 14) + "\r\n")
  }
}
