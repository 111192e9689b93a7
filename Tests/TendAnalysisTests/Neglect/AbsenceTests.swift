import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("An absence")
struct AbsenceTests {
  private static let daily = Array(0...60)

  @Test("is silence with everybody beyond the person's own longest gaps")
  func silence() {
    let network = Network(contacts: ["AB": AbsenceTests.daily, "AC": [0, 5, 10, 15, 20]])
    let absences = network.absences()
    #expect(absences.map { network.person($0.person).id } == ["C"])
    #expect(absences.first?.silentDays == 40)
    #expect(absences.first?.usualGap == 5)
    #expect(absences.first?.left == nil)
  }

  @Test("is none for somebody who is often away as long")
  func longGaps() {
    // Gaps of 30 days: 1.5 times their 95th percentile is 45.
    let network = Network(contacts: ["AB": AbsenceTests.daily, "AC": [0, 30]])
    #expect(network.absences().isEmpty)
  }

  @Test("is none within ten days")
  func tenDays() {
    let network = Network(contacts: ["AB": AbsenceTests.daily, "AC": Array(0...50)])
    #expect(network.absences().isEmpty)
    let later = Network(contacts: ["AB": AbsenceTests.daily, "AC": Array(0...49)])
    #expect(later.absences().count == 1)
  }

  @Test("is certain where the people file says that the person left")
  func left() {
    let network = Network(
      contacts: ["AB": AbsenceTests.daily],
      people: [Person(id: "B", end: Day(firstOf2026: 60))])
    #expect(network.absences().map(\.left) == [Day(firstOf2026: 60)])
    let notYet = Network(
      contacts: ["AB": AbsenceTests.daily],
      people: [Person(id: "B", end: Day(firstOf2026: 61))])
    #expect(notYet.absences().isEmpty)
  }

  @Test(
    "of people agrees with collecting every day of their ties", arguments: 0..<30 as Range<UInt64>)
  func activeDays(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var contacts: [String: [Int]] = [:]
    for tie in ["AB", "AC", "BC", "CDm", "DE"] {
      contacts[tie] = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        Int.random(in: 0...200, using: &random)
      }
    }
    let network = Network(contacts: contacts)
    for (place, days) in network.activeDaysOfPeople().enumerated() {
      var expected: Set<Int32> = []
      for tie in network.ties where tie.first.index == place || tie.second.index == place {
        expected.formUnion(network.timeline(of: tie.id).map(\.day.number))
      }
      #expect(days == expected.sorted())
    }
  }
}
