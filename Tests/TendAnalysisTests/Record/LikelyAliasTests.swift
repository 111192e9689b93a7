import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("A likely alias") struct LikelyAliasTests {
  /// The proposals for people of whom each wrote to somebody else; more often the earlier ones.
  private func aliases(
    _ ids: [String], people: [Person] = [], adding more: [Interaction] = []
  ) -> [String] {
    var rows = more
    for (place, id) in ids.enumerated() {
      for count in 0..<(ids.count - place) {
        rows.append(Interaction(day: Day(firstOf2026: count), from: id, to: "0"))
        rows.append(Interaction(day: Day(firstOf2026: count), from: "0", to: id))
      }
    }
    let network = Network(InteractionLog(rows, people: people))
    return network.record.likelyAliases(traffic: Traffic(of: network.record)).map {
      "\(network.person($0.alias).id) = \(network.person($0.kept).id): \($0.reason)"
    }
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let ids: [String]
    var name: String?
    let reason: AliasReason?
    var testDescription: String { ids.joined(separator: " and ") }

    init(_ one: String, _ other: String, name: String? = nil, _ reason: AliasReason?) {
      ids = [one, other]
      self.name = name
      self.reason = reason
    }
  }

  @Test(
    "is proposed for a reason",
    arguments: [
      Example("ana@x.org", "ana+list@x.org", .plusAddress),
      Example("ana+a@x.org", "ana+b@x.org", .plusAddress),
      Example("ana@x.org", "ana+list@y.org", .sameLocalPart),
      Example("ana.bell@x.org", "ana.bell@y.org", .sameLocalPart),
      Example("ana.bell@x.org", "anabell@x.org", .spelling(.separators)),
      Example("ana.bell@x.org", "bell.ana@y.org", .wordOrder),
      Example("Ana", "ANA", .spelling(.letterCase)),
      Example("A", "a", .spelling(.letterCase)),
      Example("ana bell", "ana.bell", .spelling(.separators)),
      Example("Ana Bell", "anabell", .spelling([.letterCase, .separators])),
      Example("Zoë", "Zoe", .spelling(.accents)),
      Example("Zoë Lund", "Zoe Lund", .spelling(.accents)),
      Example("Jürgen Lund", "juergen.lund", .spelling([.letterCase, .accents, .separators])),
      Example("Bell, Ana", "Ana Bell", .wordOrder),
      Example("Ana Bell", "ana.bell@x.org", .wordOrder),
      Example("abell", "abell@x.org", .login),
      Example("17", "ana.bell@x.org", name: "Ana Bell", .fullName("Ana Bell")),
      Example("17", "ana.bell@x.org", name: "Bell, Ana", .fullName("Bell, Ana")),
      Example("17", "ana.bell@x.org", name: "Ana Maria Bell", .fullName("Ana Maria Bell")),
      Example("17", "abell@x.org", name: "Ana Bell", .shortName("Ana Bell")),
      Example("17", "a.bell@x.org", name: "Ana Bell", .shortName("Ana Bell")),
      Example("17", "anab@x.org", name: "Ana Bell", .shortName("Ana Bell")),
      Example("17", "juergen.mueller@x.org", name: "Jürgen Müller", .fullName("Jürgen Müller")),
      Example("17", "jurgen.muller@x.org", name: "Jürgen Müller", .fullName("Jürgen Müller")),
      Example("17", "oneilla@x.org", name: "Aoife O’Neill", nil),
      Example("17", "aoneill@x.org", name: "Aoife O’Neill", .shortName("Aoife O’Neill")),
      Example("info@x.org", "info@y.org", nil),
      Example("no-reply@x.org", "no-reply@y.org", nil),
      Example("17", "1.7", nil),
      Example("user1-1", "user11", nil),
      Example("1", "01", nil),
      Example("ana@x.org", "anna@x.org", nil),
    ])
  func reasons(_ example: Example) {
    let found = aliases(
      example.ids, people: example.name.map { [Person(id: "17", name: $0)] } ?? [])
    let expected = example.reason.map { "\(example.ids[1]) = \(example.ids[0]): \($0)" }
    #expect(found == (expected.map { [$0] } ?? []))
  }

  @Test("by a dash in a short id is chance, by capitals is not")
  func shortIDs() {
    #expect(aliases(["a-b", "ab"]) == [])
    #expect(aliases(["ab", "aB"]).count == 1)
  }

  @Test("is never two people whom the people file names differently")
  func twoNames() {
    let people = [
      Person(id: "ana@x.org", name: "Ana Bell"), Person(id: "ana@y.org", name: "Ana Cole"),
    ]
    #expect(aliases(["ana@x.org", "ana@y.org"], people: people) == [])
  }

  @Test("is no short form that fits two names")
  func ambiguous() {
    let people = [Person(id: "1", name: "Ana Bell"), Person(id: "2", name: "Abe Bell")]
    #expect(aliases(["1", "2", "abell@x.org"], people: people) == [])
  }

  @Test("by name takes a second reason")
  func secondReason() {
    func found(_ one: Person, _ other: Person) -> [String] {
      aliases([one.id, other.id], people: [one, other])
    }
    let ana = Person(id: "1", name: "Anabel Coleman", team: "Dock", manager: "9")
    #expect(found(ana, Person(id: "2", name: "Anabel Coleman")) == [])
    #expect(found(ana, Person(id: "2", name: "Anabel Colemann", team: "Dock")).count == 1)
    #expect(found(ana, Person(id: "2", name: "Coleman, Anabel", manager: "9")).count == 1)
    #expect(found(ana, Person(id: "2", name: "Isabel Coleman", team: "Dock")) == [])
    #expect(
      found(
        Person(id: "1", name: "Person 118", team: "Dock"),
        Person(id: "2", name: "Person 119", team: "Dock")) == [])
  }

  @Test("takes up where another name for the same person ends")
  func succession() {
    let rows = (0..<6).map { place in
      Interaction(
        day: Day(firstOf2026: place), from: place < 3 ? "Anabel Colman" : "Anabel Coleman",
        to: "9")
    }
    let network = Network(InteractionLog(rows))
    let found = network.record.likelyAliases(traffic: Traffic(of: network.record))
    #expect(found.map(\.reason) == [.alikeName(isSame: false, .succession)])
  }

  @Test("may be a mistyped address, which never writes")
  func mistyped() {
    let row = Interaction(day: Day(firstOf2026: 0), from: "0", to: "ed.fabr@x.org")
    #expect(aliases(["ed.faber@x.org"], adding: [row]).count == 1)
    #expect(aliases(["ed.faber@x.org", "ed.fabr@x.org"]) == [])
  }

  @Test("stands last when the two have interactions with each other")
  func meet() {
    let row = Interaction(day: Day(firstOf2026: 0), from: "ANA", to: "ana")
    let found = aliases(["ana", "ANA", "bo.lund@x.org", "bo.lund@y.org"], adding: [row])
    #expect(found.map { $0.prefix(3) } == ["bo.", "ANA"])
  }

  @Test("is held against the addresses that a person is known by already")
  func knownAddresses() {
    let rows = ["7", "ana+trips@x.org", "ana@y.org"].map {
      Interaction(day: Day(firstOf2026: 0), from: $0, to: "0")
    }
    let network = Network(InteractionLog(rows))
    let seven = network.person(named: "7") ?? PersonID(index: 0)
    let found = network.record.likelyAliases(
      traffic: Traffic(of: network.record), known: [("ana@x.org", seven)])
    #expect(found.map { network.person($0.alias).id } == ["ana+trips@x.org", "ana@y.org"])
    #expect(found.map(\.reason) == [.plusAddress, .sameLocalPart])
  }

  @Test("is one pair for each further id, and none where too many share a form")
  func groups() {
    #expect(aliases(["ana", "ANA", "Ana"]).count == 2)
    #expect(aliases((0..<8).map { "ana@x\($0).org" }).count == 7)
    #expect(aliases((0..<9).map { "ana@x\($0).org" }) == [])
  }
}

@Suite("Plain letters") struct PlainLettersTests {
  @Test(
    "are words without case, accents and what stands between",
    arguments: [
      ("Bell, Ana", "bell ana"), ("ana.bell_2", "ana bell 2"), ("Åsa Ødegård", "asa odegard"),
      ("Łukasz Žižek", "lukasz zizek"), ("Stra\u{DF}e", "strasse"), ("O'Neill", "oneill"),
      ("e\u{301}t\u{E9}", "ete"), ("Ana (Dock) Bell", "ana bell"), ("Мария", "мария"), ("", ""),
    ])
  func words(text: String, words: String) {
    #expect(PlainLetters.words(of: text).joined(separator: " ") == words)
  }
}
