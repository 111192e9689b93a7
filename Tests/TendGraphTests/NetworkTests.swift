import TendGraph
import TendTestSupport
import Testing

@Suite("A network") struct NetworkTests {
  @Test("adds up what is left of every interaction")
  func decay() {
    let start = day("2026-01-01")
    let log = InteractionLog(
      [0, 10, 40].map { Interaction(day: start.advanced(by: $0), from: "a", to: "b") })
    // Worked out with networkx 3.6.1 and numpy: 2^(-60/30) + 2^(-50/30) + 2^(-20/30).
    #expect(strengths(of: Network(log, asOf: start.advanced(by: 60))) == [1.1949407874211548])
    #expect(strengths(of: Network(log, asOf: start.advanced(by: 90))) == [0.5974703937105774])
  }

  @Test(
    "shares a mail to four out as the rule says",
    arguments: [(.divide, 0.25), (.sqrt, 0.5), (.full, 1)]
      as [(StrengthRule.Attention, Double)])
  func attention(attention: StrengthRule.Attention, strength: Double) {
    let log = InteractionLog(
      ["b", "c", "d", "e"].map {
        Interaction(day: day("2026-01-05"), from: "a", to: $0, audience: 4)
      })
    let network = Network(log, rule: StrengthRule(attention: attention))
    #expect(strengths(of: network) == [strength, strength, strength, strength])
    #expect(network.rule.attention == attention)
  }

  @Test("keeps the two directions of a tie apart and halves what has none")
  func directions() {
    let monday = day("2026-01-05")
    let meeting = InteractionKind(name: "meeting")
    let tie = Network(
      InteractionLog([
        Interaction(day: monday, from: "a", to: "b", count: 4),
        Interaction(day: monday, from: "b", to: "a"),
        Interaction(day: monday, from: "b", to: "a", kind: meeting),
      ])
    ).tie(TieID(index: 0))
    #expect(tie.forward == 4.5)
    #expect(tie.backward == 1.5)
    #expect(tie.strength == 6)
  }

  @Test("leaves out what came after the as-of day")
  func asOf() {
    let start = day("2026-01-01")
    let log = InteractionLog([
      Interaction(day: start, from: "a", to: "b"),
      Interaction(day: start.advanced(by: 1), from: "a", to: "b"),
      Interaction(day: start.advanced(by: 2), from: "a", to: "c"),
    ])
    let whole = Network(log)
    #expect(whole.asOf == start.advanced(by: 2))
    #expect(whole.tieTexts == ["a - b", "a - c"])
    let early = Network(log, asOf: start)
    #expect(early.asOf == start)
    #expect(early.tieTexts == ["a - b"])
    #expect(strengths(of: early) == [1])
    #expect(early.interactions(of: TieID(index: 0)) == 1)
    #expect(early.people.map(\.id) == ["a", "b", "c"])
  }

  @Test("before the log's first day has people and no ties")
  func beforeEverything() {
    let log = InteractionLog([Interaction(day: day("2026-01-05"), from: "a", to: "b")])
    let network = Network(log, asOf: day("2020-01-01"))
    #expect(network.asOf == day("2020-01-01"))
    #expect(network.firstDay == nil)
    #expect(network.people.count == 2)
    #expect(network.tieCount == 0 && network.tieDayCount == 0)
  }

  @Test("of an empty log is empty")
  func empty() {
    let network = Network(InteractionLog([]))
    #expect(network.isDated)
    #expect(network.people.isEmpty && network.ties.isEmpty && network.firstDay == nil)
  }

  @Test("has its ties in the order of first and second person")
  func order() {
    let monday = day("2026-01-05")
    let network = Network(
      InteractionLog(
        ["dc", "ba", "ca", "db", "cb", "da"].map {
          Interaction(day: monday, from: String($0.prefix(1)), to: String($0.suffix(1)))
        }))
    #expect(network.tieTexts == ["a - b", "a - c", "a - d", "b - c", "b - d", "c - d"])
    #expect(network.ties.map(\.id.index) == Array(0..<6))
    #expect(network.ties.allSatisfy { $0.forward == 0 && $0.backward == 1 })
    #expect(TieID(index: 1) < TieID(index: 2))
  }

  @Test(
    "has the same bits whatever the order of ties in the log", arguments: 0..<20 as Range<UInt64>)
  func bits(seed: UInt64) {
    let interactions = Interaction.randomLog(seed: seed)
    // Rows of one tie stay in their order; the ties themselves come the other way round.
    let turned = Dictionary(grouping: interactions) { [$0.from, $0.to].sorted() }
      .sorted { $1.key.lexicographicallyPrecedes($0.key) }.flatMap(\.value)
    let one = Network(InteractionLog(interactions))
    let other = Network(InteractionLog(turned))
    #expect(one.strengths == other.strengths)
    #expect(one.forwards == other.forwards)
    #expect(one.tieTexts == other.tieTexts)
  }

  @Test("of a table of ties adds repeated rows up and nothing decays")
  func tableOfTies() {
    for isDirected in [false, true] {
      let kind = InteractionKind(name: "interaction", isDirected: isDirected)
      let rows = [("b", "a", 2.5), ("a", "b", 4), ("c", "b", 1), ("b", "a", 0.5)]
      let log = InteractionLog(
        rows.map { from, to, amount in
          Interaction(day: Day(number: 0), from: from, to: to, kind: kind, amount: amount)
        }, isDated: false)
      let network = Network(log)
      #expect(!network.isDated && network.asOf == nil && network.firstDay == nil)
      #expect(network.tieTexts == ["a - b", "b - c"])
      #expect(strengths(of: network) == [7, 1])
      #expect(network.ties.map(\.forward) == (isDirected ? [4, 0] : [3.5, 0.5]))
      #expect(network.ties.map(\.backward) == (isDirected ? [3, 1] : [3.5, 0.5]))
      #expect(network.interactions(of: TieID(index: 0)) == 3)
    }
  }

  private func strengths(of network: Network) -> [Double] {
    network.ties.map(\.strength)
  }
}

@Suite("A network's people") struct NetworkPeopleTests {
  private static let ids = [
    "", " ", "7", "70", "A", "Ana", "a", "a@b", "ana", "ana b", "e\u{301}va", "z", "zz", "\u{E9}va",
    "日本",
  ]

  @Test("are found by their identifiers", arguments: ids)
  func everybody(id: String) throws {
    let place = try #require(network.person(named: id))
    #expect(Array(network.person(place).id.utf8) == Array(id.utf8))
  }

  @Test(
    "are nobody else",
    arguments: ["0", "AN", "An", "Anaa", "B", "an", "ana ", "anb", "y", "zzz", "\u{10FFFF}", "\0"])
  func nobody(id: String) {
    #expect(network.person(named: id) == nil)
  }

  @Test("are told apart by their bytes, not by how the letters look")
  func bytes() {
    let log = InteractionLog([], people: [Person(id: "\u{E9}va")])
    #expect(Network(log).person(named: "e\u{301}va") == nil)
    #expect(Network(log).person(named: "\u{E9}va") == PersonID(index: 0))
  }

  @Test("may be none")
  func none() {
    #expect(Network(InteractionLog([])).person(named: "ana") == nil)
  }

  private let network = Network(
    InteractionLog([], people: ids.map { Person(id: $0) }))
}
