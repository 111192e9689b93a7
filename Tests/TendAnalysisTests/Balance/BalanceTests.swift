import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Balance")
struct BalanceTests {
  private static func network(_ rows: [(Int, String, String, String)], people: [Person] = [])
    -> Network
  {
    Network(
      InteractionLog(
        rows.map { day, from, to, kind in
          Interaction(
            day: Day(firstOf2026: day), from: from, to: to, kind: InteractionKind(name: kind))
        }, people: people))
  }

  @Test("counts what each side started and what each side gave, by kind, without meetings")
  func tie() throws {
    let network = BalanceTests.network([
      (0, "ana", "bo", "help"), (1, "ana", "bo", "email"), (2, "bo", "ana", "request"),
      (3, "bo", "ana", "thanks"), (4, "bo", "ana", "meeting"), (5, "ana", "bo", "help"),
    ])
    let tie = try #require(network.balance(of: TieID(index: 0)))
    #expect(tie.messages == ExchangeCount(given: 3, taken: 2))
    // Two helps, and a request that bo made of ana, against one word of thanks.
    #expect(tie.gifts == ExchangeCount(given: 3, taken: 1))
    let kinds = tie.kinds.map { network.kinds[$0.kindIndex].name }
    #expect(kinds == ["email", "help", "request", "thanks"])
    #expect(tie.reversed.gifts == ExchangeCount(given: 1, taken: 3))
    #expect(tie.reversed.reversed == tie)
    let late = Day(firstOf2026: 3)...Day(firstOf2026: 9)
    let lately = try #require(network.balance(of: TieID(index: 0), days: late))
    #expect(lately.gifts == ExchangeCount(given: 1, taken: 1))
  }

  @Test("is not told of a tie in which nothing has a direction")
  func undirected() {
    let network = BalanceTests.network([(0, "ana", "bo", "meeting"), (1, "bo", "ana", "contact")])
    #expect(network.balance(of: TieID(index: 0)) == nil)
    #expect(network.weightedReciprocity == nil)
  }

  @Test("follows the user's own vocabulary")
  func vocabulary() {
    let network = BalanceTests.network([(0, "ana", "bo", "email"), (1, "bo", "ana", "review")])
    let vocabulary = ExchangeVocabulary(extendedBy: ["review": .from])
    #expect(network.balances()[0].gifts == ExchangeCount())
    #expect(network.balances(vocabulary: vocabulary)[0].gifts == ExchangeCount(taken: 1))
  }

  @Test("counts promises kept and missed for who made them")
  func promises() throws {
    let network = BalanceTests.network([
      (0, "ana", "bo", "promise"), (1, "ana", "bo", "promise"), (2, "ana", "bo", "promise"),
      (3, "ana", "bo", "kept"), (4, "ana", "bo", "missed"), (5, "bo", "ana", "promise_kept"),
    ])
    let tie = try #require(network.balance(of: TieID(index: 0)))
    #expect(tie.promises == PromiseCount(made: 3, kept: 1, missed: 1))
    #expect(tie.promises.open == 1)
    #expect(tie.promisesOfOther == PromiseCount(kept: 1))
    #expect(tie.promisesOfOther.open == 0)
    #expect(network.balances()[0].promises == tie.promises)
    // A promise that is kept gives, one that is missed takes.
    #expect(tie.gifts == ExchangeCount(given: 1, taken: 2))
  }

  @Test("of a person agrees with going through the rows", arguments: 0..<20 as Range<UInt64>)
  func person(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let names = ["a", "b", "c", "d", "e"]
    let kinds = ["help", "request", "email", "meeting", "thanks"]
    let rows = (0..<200).map { _ -> (Int, String, String, String) in
      let from = names.randomElement(using: &generator) ?? "a"
      let to = names.filter { $0 != from }.randomElement(using: &generator) ?? "b"
      return (
        Int.random(in: 0..<90, using: &generator), from, to,
        kinds.randomElement(using: &generator) ?? "help"
      )
    }
    let network = BalanceTests.network(rows)
    for (place, balance) in network.balances().enumerated() {
      let id = network.people[place].id
      let sent = rows.filter { $0.1 == id && $0.3 != "meeting" }
      let received = rows.filter { $0.2 == id && $0.3 != "meeting" }
      #expect(balance.messages == ExchangeCount(given: sent.count, taken: received.count))
      let gives: Set = ["help", "thanks"]
      #expect(
        balance.gifts.given
          == sent.count { gives.contains($0.3) } + received.count { $0.3 == "request" })
      #expect(
        balance.gifts.taken
          == received.count { gives.contains($0.3) } + sent.count { $0.3 == "request" })
      #expect(
        balance.supporters.map { network.person($0).id }
          == Set(received.filter { gives.contains($0.3) }.map(\.1)).sorted())
      #expect(
        balance.supported.map { network.person($0).id }
          == Set(sent.filter { gives.contains($0.3) }.map(\.2)).sorted())
      #expect(balance.kinds.map(\.kindIndex) == balance.kinds.map(\.kindIndex).sorted())
    }
  }

  @Test("knows a record of which one side is lost")
  func oneSided() {
    let network = BalanceTests.network((0..<20).map { ($0, "ana", "bo", "email") })
    #expect(network.balances().map(\.isOneSidedRecord) == [true, true])
    let answered = BalanceTests.network(
      (0..<20).map { ($0, "ana", "bo", "email") } + [(30, "bo", "ana", "email")])
    #expect(answered.balances().map(\.isOneSidedRecord) == [false, false])
  }

  /// The directed toy network of the golden values, checked with networkx 3.6.1 and igraph 1.0.0.
  @Test("of the whole is a ninth in a network whose only answer is one of eighteen")
  func reciprocity() throws {
    let ties = [
      ("A", "B", 5), ("A", "C", 2), ("B", "A", 1), ("B", "C", 1), ("C", "D", 3), ("D", "A", 4),
      ("E", "A", 2),
    ]
    let log = InteractionLog(
      ties.map { from, to, weight in
        Interaction(
          day: Day(number: 0), from: from, to: to,
          kind: InteractionKind(name: "tie", isDirected: true), amount: Double(weight))
      }, isDated: false)
    let reciprocity = try #require(Network(log).weightedReciprocity)
    #expect(abs(reciprocity - 1.0 / 9) < 1e-15)
  }

  @Test("of the whole is 1 where everything comes back, and 0 where nothing does")
  func reciprocityEnds() {
    let both = BalanceTests.network([(0, "ana", "bo", "email"), (0, "bo", "ana", "call")])
    #expect(both.weightedReciprocity == 1)
    #expect(BalanceTests.network([(0, "ana", "bo", "email")]).weightedReciprocity == 0)
  }
}
