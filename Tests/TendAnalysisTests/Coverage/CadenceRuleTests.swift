import TendAnalysis
import Testing

@Suite("A cadence")
struct CadenceRuleTests {
  @Test(
    "is overdue by the part of itself that has passed beyond it",
    arguments: [(0, 0), (14, 0), (15, 1.0 / 14), (28, 1), (73, 59.0 / 14)] as [(Int, Double)])
  func overdue(silence: Int, overdue: Double) {
    #expect(CadenceRule(.managerAndReport, everyDays: 14).overdue(afterSilence: silence) == overdue)
  }
}
