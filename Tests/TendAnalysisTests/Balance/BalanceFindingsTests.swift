import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Balance over a whole network")
struct BalanceFindingsTests {
  private func rows(_ from: String, _ to: String, _ days: some Sequence<Int>, _ kind: String)
    -> [Interaction]
  {
    days.map {
      Interaction(
        day: Day(firstOf2026: $0), from: from, to: to, kind: InteractionKind(name: kind))
    }
  }

  @Test("names the ties that run one way, the gifts that do not come back, and who starts again")
  func oneOfEach() throws {
    let evenDays = stride(from: 0, to: 40, by: 2)
    let log =
      rows("ana", "bo", 0..<40, "email") + rows("bo", "ana", [1], "email")
      + rows("cy", "ana", evenDays, "email") + rows("ana", "cy", evenDays, "email")
      + rows("di", "bo", 0..<12, "help")
      + rows("ed", "di", (0..<12).flatMap { [$0 * 20, $0 * 20 + 1, $0 * 20 + 2] }, "email")
    let network = Network(InteractionLog(log))
    let findings = try #require(network.balanceFindings())
    func pairs(_ ties: [(PersonID, PersonID)]) -> [String] {
      ties.map { "\(network.person($0.0).id) \(network.person($0.1).id)" }
    }
    #expect(findings.judged == 4)
    #expect(
      pairs(findings.oneSided.map { ($0.person, $0.other) }) == ["ana bo", "ed di", "di bo"])
    #expect(findings.oneSided.map(\.messages.given) == [40, 36, 12])
    #expect(pairs(findings.carried.map { ($0.person, $0.other) }) == ["di bo"])
    #expect(pairs(findings.oneStarter.map { ($0.person, $0.other) }) == ["ed di"])
    #expect(findings.oneStarter.first?.restarts.opened.given == 11)
    #expect(findings.shares[0] == 1)
    #expect(findings.shares[9] == 3)
  }

  @Test("agrees with a look at every tie", arguments: 0..<30 as Range<UInt64>)
  func slow(seed: UInt64) {
    let log = Interaction.randomLog(seed: seed) + Interaction.randomLog(seed: seed + 1_000)
    let network = Network(InteractionLog(log))
    let findings = network.balanceFindings(threads: 2)
    var judged = 0
    var shares = [Int](repeating: 0, count: 10)
    var leaning: Set<TieID> = []
    for tie in network.ties {
      guard let messages = network.balance(of: tie.id)?.messages, messages.total >= 8 else {
        continue
      }
      judged += 1
      let share = Double(max(messages.given, messages.taken)) / Double(messages.total)
      shares[min(9, Int((share - 0.5) * 20 + 1e-9))] += 1
      if messages.lean != .even { leaning.insert(tie.id) }
    }
    #expect(findings?.judged ?? 0 == judged)
    #expect(findings?.shares ?? [Int](repeating: 0, count: 10) == shares)
    #expect(Set(findings?.oneSided.map(\.tie) ?? []) == leaning)
    #expect(findings?.oneSided.allSatisfy { $0.messages.lean == .gives } ?? true)
  }

  @Test("is unknown where nothing has a direction, and for a table of ties")
  func unknown() {
    #expect(Network(contacts: ["ABm": Array(0..<30)]).balanceFindings() == nil)
    #expect(Network(InteractionLog([])).balanceFindings() == nil)
  }
}
