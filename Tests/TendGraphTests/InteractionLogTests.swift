import TendGraph
import TendTestSupport
import Testing

@Suite("An interaction log") struct InteractionLogTests {
  private let monday = day("2026-01-05")

  @Test("has everybody it names, in the order of the identifiers' bytes")
  func people() {
    let log = InteractionLog(
      [
        Interaction(day: monday, from: "z", to: "Ana"),
        Interaction(day: monday, from: "é", to: "b"),
      ],
      people: [Person(id: "y", name: "Yan"), Person(id: "b", team: "Sales")])
    #expect(log.people.map(\.id) == ["Ana", "b", "y", "z", "é"])
    #expect(log.people[1].team == "Sales")
    #expect(log.people.map(\.displayName) == ["Ana", "b", "Yan", "z", "é"])
  }

  @Test("keeps rows in the order given, and drops those of one person alone")
  func rows() {
    let log = InteractionLog([
      Interaction(day: monday, from: "b", to: "a"),
      Interaction(day: monday, from: "a", to: "a"),
      Interaction(
        day: monday.advanced(by: -1), from: "b", to: "a", kind: InteractionKind(name: "meeting"),
        audience: 3, count: 2, amount: 0.5),
    ])
    #expect(log.rowTexts == ["2026-01-05 b > a", "2026-01-04 a - b meeting /3 x2 =0.5"])
    #expect(log.rowCount == 2)
    #expect(log.interactionCount == 3)
    #expect(log.span == day("2026-01-04")...monday)
  }

  @Test("has no columns of counts and amounts until a row needs them")
  func columns() {
    var log = InteractionLog(
      people: [Person(id: "a"), Person(id: "b")], kinds: [.unnamed], isDated: true)
    func append(_ count: UInt32, _ amount: Double) {
      log.append(day: 0, from: 0, to: 1, kind: 0, audience: 1, count: count, amount: amount)
    }
    append(1, 1)
    #expect(log.counts == [] && log.amounts == [] && log.interactionCount == 1)
    append(3, 3)
    #expect(log.counts == [1, 3] && log.amounts == [] && log.interactionCount == 4)
    append(2, 0.5)
    #expect(log.counts == [1, 3, 2] && log.amounts == [1, 3, 0.5])
    append(1, 1)
    #expect(log.counts == [1, 3, 2, 1] && log.amounts == [1, 3, 0.5, 1])
  }

  @Test("may have amounts without counts")
  func amountsAlone() {
    var log = InteractionLog(
      people: [Person(id: "a"), Person(id: "b")], kinds: [.unnamed], isDated: false)
    for amount in [1, 2.5, 1] {
      log.append(day: 0, from: 0, to: 1, kind: 0, audience: 1, count: 1, amount: amount)
    }
    #expect(log.counts == [] && log.amounts == [1, 2.5, 1] && log.days == [])
    #expect(log.span == nil)
  }

  @Test("without rows has no span")
  func empty() {
    #expect(InteractionLog([]).span == nil)
    #expect(InteractionLog([]).interactionCount == 0)
  }
}

@Suite("A kind of interaction") struct InteractionKindTests {
  @Test(
    "has no direction where people are in one room",
    arguments: ["contact", "Meeting", "one-on-one", "ONE ON ONE", "1:1", "co-work", "cowork"])
  func undirected(name: String) {
    #expect(!InteractionKind(name: name).isDirected)
    #expect(InteractionKind(name: name, isDirected: true).isDirected)
  }

  @Test("has a direction otherwise", arguments: ["email", "chat", "call", "feedback", ""])
  func directed(name: String) {
    #expect(InteractionKind(name: name).isDirected)
    #expect(!InteractionKind(name: name, isDirected: false).isDirected)
  }

  @Test("is an interaction from one to another when the log does not say")
  func unnamed() {
    #expect(InteractionKind.unnamed.name == "interaction")
    #expect(InteractionKind.unnamed.isDirected)
  }
}
