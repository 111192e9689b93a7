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

  @Test("keeps everything by tie and day, and drops what is of one person alone")
  func rows() {
    let log = InteractionLog([
      Interaction(day: monday, from: "b", to: "a"),
      Interaction(day: monday, from: "a", to: "a"),
      Interaction(
        day: monday.advanced(by: -1), from: "b", to: "a", kind: InteractionKind(name: "meeting"),
        audience: 3, count: 2, amount: 0.5),
      Interaction(day: monday, from: "b", to: "a"),
    ])
    #expect(log.rowTexts == ["2026-01-05 b > a x2", "2026-01-04 a - b meeting /3 x2 =0.5"])
    #expect(log.tieCount == 1)
    #expect(log.interactionCount == 4)
    #expect(log.interactionsByDay == [2, 2])
    #expect(log.span == day("2026-01-04")...monday)
  }

  @Test("has no columns of audiences and amounts unless an interaction needs them")
  func columns() {
    func log(_ audience: Int, _ count: Int, _ amount: Double) -> InteractionLog {
      InteractionLog([
        Interaction(day: monday, from: "a", to: "b"),
        Interaction(
          day: monday.advanced(by: 1), from: "a", to: "b", audience: audience, count: count,
          amount: amount),
      ])
    }
    #expect(log(1, 1, 1).audiences.isEmpty && log(1, 1, 1).amounts.isEmpty)
    #expect(log(2, 1, 1).audiences == [1, 2])
    #expect(log(1, 3, 3).interactions == [1, 3])
    #expect(log(1, 3, 0.5).amounts == [1, 0.5])
    #expect(log(1, 1, 2.5).amounts == [1, 2.5])
  }

  @Test("of a table of ties has no days")
  func tableOfTies() {
    let log = InteractionLog(
      [Interaction(day: monday, from: "a", to: "b", amount: 2.5)], isDated: false)
    #expect(log.span == nil && log.interactionsByDay.isEmpty)
    #expect(log.rowTexts == ["a > b =2.5"])
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
