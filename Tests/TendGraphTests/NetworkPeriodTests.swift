import TendGraph
import TendTestSupport
import Testing

@Suite("A network during a period") struct NetworkPeriodTests {
  @Test("is what the rows of those days alone would make", arguments: 0..<80 as Range<UInt64>)
  func filtered(seed: UInt64) {
    let rows = Interaction.randomLog(seed: seed)
    let everybody = Set(rows.flatMap { [$0.from, $0.to] }).map { Person(id: $0) }
    let start = Int32(seed % 30)
    let days = Day(number: start)...Day(number: start + Int32(seed % 7) * 3)
    let rule = StrengthRule(halfLife: 10, kindWeights: seed % 3 == 0 ? ["email": 2] : [:])
    let period = Network(InteractionLog(rows), rule: rule).during(days)
    let alone = Network(
      InteractionLog(rows.filter { days.contains($0.day) }, people: everybody),
      asOf: days.upperBound, rule: rule)
    #expect(period.people == alone.people)
    #expect(period.tieTexts == alone.tieTexts)
    #expect(period.asOf == days.upperBound)
    #expect(period.firstDay == alone.firstDay)
    for tie in 0..<period.tieCount {
      #expect(period.timelineTexts(of: tie) == alone.timelineTexts(of: tie))
      #expect(period.tie(TieID(index: tie)) == alone.tie(TieID(index: tie)))
    }
  }

  @Test("has no tie where nothing happened, and none in a table of ties")
  func nothing() {
    let row = Interaction(day: day("2026-01-05"), from: "a", to: "b")
    let later = day("2026-02-01")...day("2026-02-03")
    let quiet = Network(InteractionLog([row])).during(later)
    #expect(quiet.tieCount == 0 && quiet.firstDay == nil && quiet.people.count == 2)
    let table = Network(InteractionLog([row], isDated: false))
    #expect(table.during(Day(number: 0)...Day(number: 9)).tieCount == 0)
  }
}
