import TendGraph
import Testing

@Suite("A strength rule") struct StrengthRuleTests {
  @Test("halves an interaction every half-life")
  func decay() {
    let rule = StrengthRule()
    #expect(rule.halfLife == 30)
    #expect(rule.decay(afterDays: 0) == 1)
    #expect(rule.decay(afterDays: 30) == 0.5)
    #expect(rule.decay(afterDays: 90) == 0.125)
    #expect(StrengthRule(halfLife: 7).decay(afterDays: 14) == 0.25)
  }

  @Test("has one table of decay for all ages, with the same bits")
  func table() {
    let rule = StrengthRule(halfLife: 11.5)
    let table = rule.decayTable(upTo: 400)
    #expect(table.count == 401)
    #expect(table.indices.allSatisfy { table[$0] == rule.decay(afterDays: $0) })
    #expect(zip(table, table.dropFirst()).allSatisfy { $0 > $1 })
    #expect(rule.decayTable(upTo: -5) == [1])
  }

  @Test(
    "shares an event out among its people",
    arguments: [
      (.divide, 1, 1), (.divide, 4, 0.25), (.divide, 0, 1), (.sqrt, 4, 0.5), (.sqrt, 1, 1),
      (.sqrt, 0, 1), (.full, 1, 1), (.full, 40, 1), (.divide, 65_535, 1 / 65_535),
    ] as [(StrengthRule.Attention, UInt16, Double)])
  func share(attention: StrengthRule.Attention, audience: UInt16, share: Double) {
    #expect(StrengthRule(attention: attention).share(ofAudience: audience) == share)
  }

  @Test("weighs kinds by their names in any case, and others as 1")
  func kinds() {
    let rule = StrengthRule(kindWeights: ["email": 0.25])
    #expect(rule.weight(of: InteractionKind(name: "EMail")) == 0.25)
    #expect(rule.weight(of: InteractionKind(name: "meeting")) == 1)
    let log = InteractionLog([
      Interaction(
        day: Day(number: 10), from: "a", to: "b", kind: InteractionKind(name: "Email"), count: 8),
      Interaction(
        day: Day(number: 10), from: "b", to: "a", kind: InteractionKind(name: "call"), audience: 2),
      Interaction(
        day: Day(number: 40), from: "a", to: "c", kind: InteractionKind(name: "Email"), amount: 3),
    ])
    let network = Network(log, rule: rule)
    let strengths = network.ties.map(\.strength)
    #expect(strengths == [(8 * 0.25 + 0.5) / 2, 0.75])
    #expect(network.interactions(of: TieID(index: 0)) == 9)
  }

  @Test("divides attention unless told otherwise, and knows its options by name")
  func attention() {
    #expect(StrengthRule().attention == .divide)
    #expect(StrengthRule.Attention.allCases.map(\.rawValue) == ["divide", "sqrt", "full"])
  }
}
