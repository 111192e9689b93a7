import TendGraph
import TendTestSupport
import Testing

@Suite("A timeline") struct TimelineTests {
  private let mail = InteractionKind(name: "email")
  private let meeting = InteractionKind(name: "meeting")

  @Test("merges what shares day, kind and direction")
  func merging() {
    let monday = day("2026-01-05")
    let network = Network(
      InteractionLog([
        Interaction(day: monday, from: "a", to: "b", kind: mail),
        Interaction(day: monday, from: "a", to: "b", kind: mail, count: 2, amount: 5),
        Interaction(day: monday, from: "b", to: "a", kind: mail),
        Interaction(day: monday, from: "b", to: "a", kind: meeting, audience: 2),
        Interaction(day: monday, from: "a", to: "b", kind: meeting),
        Interaction(day: monday.advanced(by: -1), from: "a", to: "b", kind: mail),
      ]))
    #expect(
      network.timelineTexts(of: 0) == [
        "2026-01-04 forward email x1 =1.0", "2026-01-05 forward email x3 =6.0",
        "2026-01-05 backward email x1 =1.0", "2026-01-05 undirected meeting x2 =1.5",
      ])
    #expect(network.interactions(of: TieID(index: 0)) == 7)
    #expect(network.tieDayCount == 4)
  }

  @Test("belongs to one tie alone")
  func separation() {
    let monday = day("2026-01-05")
    let network = Network(
      InteractionLog([
        Interaction(day: monday, from: "a", to: "c"),
        Interaction(day: monday, from: "a", to: "b"),
        Interaction(day: monday.advanced(by: 1), from: "c", to: "b"),
      ]))
    #expect(
      (0..<3).map(network.timelineTexts(of:)) == [
        ["2026-01-05 forward interaction x1 =1.0"], ["2026-01-05 forward interaction x1 =1.0"],
        ["2026-01-06 backward interaction x1 =1.0"],
      ])
  }

  @Test("keeps a day's interactions however many rows claim", arguments: [1, 3])
  func largeCounts(rows: Int) {
    let most = Int(UInt32.max)
    let network = Network(
      InteractionLog(
        (0..<rows).map { _ in
          Interaction(day: day("2026-01-05"), from: "a", to: "b", count: most)
        }))
    // The record holds 32 bits a day: enough for anything real, and no crash beyond.
    #expect(network.interactions(of: TieID(index: 0)) == most)
    #expect(network.tie(TieID(index: 0)).strength == Double(most * rows))
  }

  @Test("has marks that tell kind and direction apart", arguments: [0, 1, 2, 16_383] as [UInt16])
  func marks(kind: UInt16) {
    for direction in [Direction.undirected, .forward, .backward] {
      var timelines = Timelines.empty
      timelines.days = [3]
      timelines.marks = [Timelines.mark(kind: kind, direction: direction)]
      timelines.interactions = [2]
      timelines.amounts = [0.5]
      let contact = timelines.contact(at: 0)
      #expect(timelines.count == 1)
      #expect(contact.day == Day(number: 3))
      #expect(contact.direction == direction)
      #expect(contact.kindIndex == Int(kind))
      #expect(contact.interactions == 2)
      #expect(contact.amount == 0.5)
    }
  }
}
