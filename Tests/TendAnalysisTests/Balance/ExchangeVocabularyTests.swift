import TendAnalysis
import TendGraph
import Testing

@Suite("The vocabulary of giving and taking")
struct ExchangeVocabularyTests {
  @Test(
    "knows the kinds that give, those that take, and those that do neither",
    arguments: [
      ("help", .from), ("Feedback", .from), ("recognition", .from), ("coaching", .from),
      ("introduction", .from), ("kept", .from), ("Promise_Kept", .from), ("request", .to),
      ("escalation", .to), ("missed", .to), ("promise-missed", .to), ("promise", .neither),
      ("email", .neither), ("one-on-one", .neither),
    ] as [(String, Gift)])
  func standard(name: String, gift: Gift) {
    #expect(ExchangeVocabulary().gift(of: InteractionKind(name: name)) == gift)
  }

  @Test("takes the user's word first, and gives nothing to kinds without a direction")
  func own() {
    let vocabulary = ExchangeVocabulary(extendedBy: ["Code Review": .from, "help": .neither])
    #expect(vocabulary.gift(of: InteractionKind(name: "code-review")) == .from)
    #expect(vocabulary.gift(of: InteractionKind(name: "help")) == .neither)
    #expect(vocabulary.gift(of: InteractionKind(name: "thanks")) == .from)
    #expect(vocabulary.gift(of: InteractionKind(name: "help", isDirected: false)) == .neither)
  }
}
