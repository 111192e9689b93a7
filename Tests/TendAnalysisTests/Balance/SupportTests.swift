import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Support")
struct SupportTests {
  /// Somebody gives somebody something on every tenth day of a stretch.
  private func help(_ from: String, _ to: String, _ days: ClosedRange<Int>, kind: String = "help")
    -> [Interaction]
  {
    stride(from: days.lowerBound, through: days.upperBound, by: 10).map { day in
      Interaction(
        day: Day(firstOf2026: day), from: from, to: to, kind: InteractionKind(name: kind))
    }
  }

  private func found(_ interactions: [Interaction], people: [Person] = []) -> SupportFindings? {
    let network = Network(
      InteractionLog(interactions, people: people), asOf: Day(firstOf2026: 299))
    return network.support(absences: network.absences(), threshold: 3)
  }

  private var circle: [Interaction] {
    let names = ["a", "b", "c", "d", "e"]
    return names.flatMap { from in
      names.filter { $0 != from }.flatMap { help(from, $0, 0...299) }
    }
  }

  @Test("is thin for who has lost half of it, with the names of those who are gone")
  func falling() throws {
    let ines = ["a", "b", "c", "d", "e"].flatMap { name in
      help(name, "ines", 0...(name < "c" ? 299 : 235)) + help("ines", name, 0...299)
    }
    let support = try #require(found(circle + ines))
    #expect(support.days == Day(firstOf2026: 240)...Day(firstOf2026: 299))
    #expect(support.thin.count == 1)
    let thin = try #require(support.thin.first)
    // a, b, c, d, e, ines
    #expect(thin.person == PersonID(index: 5))
    #expect(thin.supporters == [PersonID(index: 0), PersonID(index: 1)])
    #expect(thin.gone == [2, 3, 4].map(PersonID.init(index:)))
    #expect(thin.usual == 5)
    #expect(thin.isFalling)
  }

  @Test("is thin for who never had much, without calling it a fall")
  func few() throws {
    let rows = circle + help("a", "z", 0...299) + help("z", "a", 0...299)
    let thin = try #require(found(rows)?.thin.first)
    #expect(thin.person == PersonID(index: 5))
    #expect(thin.usual == 1)
    #expect(!thin.isFalling)
    #expect(thin.gone.isEmpty)
  }

  @Test("is not asked for people outside, people who are new, and people who are away")
  func exempt() throws {
    let rows =
      circle + help("client", "a", 0...299) + help("new", "a", 200...299)
      + help("a", "gone", 0...200) + help("gone", "a", 0...200)
    let support = try #require(found(rows, people: [Person(id: "client", relation: "client")]))
    #expect(support.thin.isEmpty)
  }

  @Test("is not told where no kind of the log gives")
  func noGifts() {
    #expect(found(help("a", "b", 0...299, kind: "email")) == nil)
    #expect(found(help("a", "b", 299...299)) == nil)
  }
}
