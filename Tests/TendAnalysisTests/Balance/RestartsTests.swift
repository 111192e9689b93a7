import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Restarts")
struct RestartsTests {
  private func network(_ rows: [(Int, String, String, String)], people: [Person] = []) -> Network {
    Network(
      InteractionLog(
        rows.map { day, from, to, kind in
          Interaction(
            day: Day(firstOf2026: day), from: from, to: to, kind: InteractionKind(name: kind))
        }, people: people))
  }

  private func restarts(_ network: Network) -> Restarts? {
    network.restarts(of: TieID(index: 0))
  }

  @Test("are counted for who wrote first after a silence of twice the usual gap")
  func sides() {
    // The usual gap is 4 days, so 8 days are no silence and 9 are one.
    let rows = [
      (0, "ana", "bo", "email"), (4, "bo", "ana", "email"), (8, "ana", "bo", "email"),
      (12, "bo", "ana", "email"), (16, "bo", "ana", "email"), (20, "ana", "bo", "email"),
      (28, "bo", "ana", "email"), (37, "ana", "bo", "email"), (50, "ana", "bo", "email"),
      (54, "ana", "bo", "email"), (58, "ana", "bo", "email"), (70, "bo", "ana", "email"),
    ]
    #expect(restarts(network(rows))?.opened == ExchangeCount(given: 2, taken: 1))
    #expect(restarts(network(rows))?.reversed.opened == ExchangeCount(given: 1, taken: 2))
  }

  @Test("belong to nobody when both write on the day, or when the two meet")
  func together() {
    let rows = [
      (0, "ana", "bo", "email"), (2, "bo", "ana", "email"), (4, "ana", "bo", "email"),
      (6, "ana", "bo", "email"), (30, "ana", "bo", "email"), (30, "bo", "ana", "email"),
      (60, "ana", "bo", "meeting"), (62, "ana", "bo", "email"), (64, "ana", "bo", "email"),
    ]
    #expect(restarts(network(rows)) == Restarts(together: 2))
  }

  @Test("are none after a pause of a week, below 3 contact days, and without any silence")
  func none() {
    #expect(
      restarts(network([0, 1, 2, 3, 10].map { ($0, "ana", "bo", "email") })) == nil)
    #expect(restarts(network([0, 30].map { ($0, "ana", "bo", "email") })) == nil)
    #expect(
      restarts(network([0, 1, 2, 3, 11].map { ($0, "ana", "bo", "email") }))
        == Restarts(opened: ExchangeCount(given: 1)))
  }

  private static let rows = [0, 40, 42, 44, 46, 48, 50, 52, 75, 200].map {
    ($0, "boss", "new", "email")
  }

  private func people(start: Int?) -> [Person] {
    [
      Person(id: "boss"),
      Person(id: "new", manager: "boss", start: start.map(Day.init(firstOf2026:))),
    ]
  }

  @Test("of a manager are expected in the first 90 days of somebody new")
  func grace() {
    #expect(
      restarts(network(RestartsTests.rows, people: people(start: 0)))
        == Restarts(opened: ExchangeCount(given: 1), expected: 2))
    // Who came before the log began has long been received.
    #expect(
      restarts(network(RestartsTests.rows, people: people(start: -400)))
        == Restarts(opened: ExchangeCount(given: 3)))
    #expect(
      restarts(network(RestartsTests.rows, people: people(start: nil)))
        == Restarts(opened: ExchangeCount(given: 3)))
    let later =
      [(0, "new", "pal", "email")] + RestartsTests.rows.map { ($0.0 + 60, $0.1, $0.2, $0.3) }
    let first = network(later, people: people(start: nil)).restarts(of: TieID(index: 0))
    #expect(first == Restarts(opened: ExchangeCount(given: 1), expected: 2))
  }

  @Test("of a report are the report's own, from the first day on")
  func ofReport() {
    let rows = RestartsTests.rows.map { ($0.0, "new", "boss", "email") }
    #expect(
      restarts(network(rows, people: people(start: 0)))
        == Restarts(opened: ExchangeCount(taken: 3)))
  }
}
