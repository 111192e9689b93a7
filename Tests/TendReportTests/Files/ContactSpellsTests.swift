import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@testable import TendReport

@Suite("Spells of contact")
struct ContactSpellsTests {
  /// The spells as days counted from 2026-01-01.
  private func days(_ spells: [ClosedRange<Day>]) -> [ClosedRange<Int>] {
    let first = Day(firstOf2026: 0)
    return spells.map { first.days(until: $0.lowerBound)...first.days(until: $0.upperBound) }
  }

  @Test("last for a half-life after each contact, and part where the silence was longer")
  func ties() throws {
    let network = Network(contacts: ["AB": [0, 10, 40, 71], "BC": [5]], asOf: 200)
    let spells = try #require(ContactSpells(of: network))
    #expect(days(spells.spells(of: TieID(index: 0))) == [0...70, 71...101])
    #expect(days(spells.spells(of: TieID(index: 1))) == [5...35])
  }

  @Test("of people hold those of all their ties")
  func people() throws {
    let network = Network(
      contacts: ["AB": [0, 100], "AC": [25]], asOf: 110, people: [Person(id: "D")])
    let spells = try #require(ContactSpells(of: network))
    #expect(days(spells.spells(of: PersonID(index: 0))) == [0...55, 100...110])
    #expect(days(spells.spells(of: PersonID(index: 1))) == [0...30, 100...110])
    #expect(spells.spells(of: PersonID(index: 3)).isEmpty)
  }

  @Test("are no longer than the record for a half-life beyond all bounds, and single days for none")
  func halfLives() throws {
    let log = InteractionLog([
      Interaction(day: Day(firstOf2026: 0), from: "A", to: "B"),
      Interaction(day: Day(firstOf2026: 2), from: "A", to: "B"),
    ])
    let long = try #require(
      ContactSpells(of: Network(log, rule: StrengthRule(halfLife: 1e300))))
    #expect(days(long.spells(of: TieID(index: 0))) == [0...2])
    let short = try #require(ContactSpells(of: Network(log, rule: StrengthRule(halfLife: 0.5))))
    #expect(days(short.spells(of: TieID(index: 0))) == [0...0, 2...2])
  }
}
