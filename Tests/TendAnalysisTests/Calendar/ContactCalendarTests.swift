import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("A contact calendar")
struct ContactCalendarTests {
  @Test("has months for a long log, weeks for a short one and days for a very short one")
  func units() {
    let last = day("2026-05-20")
    let months = ContactCalendar(from: day("2025-12-30"), to: last)
    #expect(months.unit == .month)
    #expect(
      months.starts.map(\.description) == [
        "2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01",
      ])
    let weeks = ContactCalendar(from: day("2026-04-20"), to: last)
    #expect(weeks.unit == .week)
    #expect(
      weeks.starts.map(\.description) == [
        "2026-04-16", "2026-04-23", "2026-04-30", "2026-05-07", "2026-05-14",
      ])
    let days = ContactCalendar(from: day("2026-05-18"), to: last)
    #expect(days.unit == .day)
    #expect(days.starts.map(\.description) == ["2026-05-18", "2026-05-19", "2026-05-20"])
  }

  @Test("leaves out what came before the stretches it has room for")
  func most() {
    let calendar = ContactCalendar(from: day("2020-01-01"), to: day("2026-05-20"), most: 3)
    #expect(calendar.starts == [day("2026-03-01"), day("2026-04-01"), day("2026-05-01")])
    #expect(calendar.place(of: day("2026-02-28")) == nil)
    #expect(calendar.position(ofEndOf: day("2026-02-28")) == 0)
  }

  @Test("finds the stretch of each day", arguments: [3, 10, 22, 60, 130, 400])
  func places(span: Int) {
    let first = day("2025-03-05")
    let last = first.advanced(by: span - 1)
    let calendar = ContactCalendar(from: first, to: last, most: 100)
    var before = 0.0
    for offset in 0..<span {
      let day = first.advanced(by: offset)
      let slow = calendar.starts.lastIndex { $0 <= day }
      #expect(calendar.place(of: day) == slow)
      let position = calendar.position(ofEndOf: day)
      #expect(position > before)
      before = position
    }
    #expect(abs(before - 1) < 1e-9)
    #expect(calendar.place(of: last.advanced(by: 1)) == nil)
  }

  @Test("counts a day once, however many ties were active on it")
  func contactDays() throws {
    let network = Network(contacts: ["AB": [0, 31, 32], "AC": [1, 31, 200], "BC": [199]])
    let calendar = try #require(network.calendar())
    let ids = (0..<network.tieCount).map(TieID.init(index:))
    #expect(network.contactDays(of: [ids[0]], by: calendar) == [1, 2, 0, 0, 0, 0, 0])
    #expect(network.contactDays(of: [ids[0], ids[1]], by: calendar) == [2, 2, 0, 0, 0, 0, 1])
    #expect(network.contactDays(of: [], by: calendar) == [0, 0, 0, 0, 0, 0, 0])
  }

  @Test("gives each member of a team the contact days inside and outside")
  func teamContact() throws {
    let people = ["A", "B", "C", "D", "E"].map {
      Person(id: $0, team: "AB".contains($0) ? "one" : $0 == "E" ? nil : "two")
    }
    let network = Network(
      contacts: ["AB": [0, 0, 1, 150], "BA": [1], "AC": [2, 31], "CD": [31], "AE": [3]],
      people: people)
    let calendar = try #require(network.calendar())
    let grouping = try #require(Grouping(teamsOf: network.people))
    let contact = network.teamContact(in: grouping, by: calendar)
    #expect(contact.map(\.members) == [2, 2])
    #expect(contact[0].inside == [2, 0, 0, 0, 1])
    #expect(contact[0].outside == [0.5, 0.5, 0, 0, 0])
    #expect(contact[1].inside == [0, 1, 0, 0, 0])
    #expect(contact[1].outside == [0.5, 0.5, 0, 0, 0])
  }
}
