import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("A comparison of two periods")
struct ComparisonTests {
  private func day(_ number: Int) -> Day { Day(firstOf2026: number) }

  private func compare(
    _ network: Network, _ before: ClosedRange<Int>, _ after: ClosedRange<Int>
  ) -> Comparison {
    let periods = [before, after].map { days in
      PeriodFindings(
        of: network, during: day(days.lowerBound)...day(days.upperBound), above: 0.05)
    }
    return Comparison(before: periods[0], after: periods[1])
  }

  private func names(_ people: [PersonID]) -> String { letters(people.map(\.index)) }

  /// Days from a first to a last, one in so many.
  private func every(_ gap: Int, _ first: Int, _ last: Int) -> [Int] {
    Array(stride(from: first, through: last, by: gap))
  }

  @Test("tells what became of each tie, and keeps the ties of those who came or went apart")
  func ties() {
    // E is in contact in the second month only, F in the first only.
    let network = Network(contacts: [
      "AB": every(2, 0, 59), "AC": every(2, 0, 29), "BC": every(2, 30, 59),
      "AD": every(2, 0, 29) + [40, 50], "BD": [3, 20] + every(2, 30, 59),
      "AE": every(3, 30, 59), "AF": every(3, 0, 29), "CD": [0, 59],
    ])
    let comparison = compare(network, 0...29, 30...59)
    let kinds = comparison.ties.map { "\(names([$0.first, $0.second])) \($0.kind.rawValue)" }
    #expect(kinds == ["AB kept", "AC lost", "AD faded", "BC formed", "BD grown"])
    #expect(comparison.ties.map(\.daysBefore) == [15, 15, 15, 0, 2])
    #expect(comparison.ties.map(\.daysAfter) == [15, 0, 2, 15, 15])
    #expect((names(comparison.joined), names(comparison.gone)) == ("E", "F"))
    #expect((comparison.tiesOfJoined, comparison.tiesOfGone) == (1, 1))
    #expect(names(comparison.staying) == "ABCD")
  }

  @Test("is the same without anybody's part in it, but for that part")
  func roleless() throws {
    let people = "ABCDEF".map { Person(id: "\($0)", team: "ABC".contains($0) ? "one" : "two") }
    let network = Network(
      contacts: [
        "AB": every(2, 0, 59), "AC": every(2, 0, 29), "BC": every(2, 30, 59),
        "CD": every(2, 0, 29), "BD": every(2, 30, 59), "AE": every(3, 30, 59),
        "DF": every(3, 0, 59),
      ], people: people)
    let grouping = try #require(Grouping(teamsOf: network.people))
    let whole = compare(network, 0...29, 30...59)
    let periods = [0...29, 30...59].map { days in
      PeriodFindings(
        rolelessOf: network, during: day(days.lowerBound)...day(days.upperBound), above: 0.05,
        grouping: grouping)
    }
    let light = Comparison(before: periods[0], after: periods[1])
    #expect(light.ties == whole.ties)
    #expect(light.links == whole.links)
    #expect(!light.links.isEmpty)
    #expect(light.outward == whole.outward)
    #expect((light.joined, light.gone) == (whole.joined, whole.gone))
    #expect(light.roles.isEmpty)
    #expect(!whole.roles.isEmpty)
  }

  @Test("counts who left within the later period among those who are gone")
  func left() {
    let network = Network(
      contacts: ["AB": every(2, 0, 59), "AC": every(1, 0, 35), "BD": every(1, 0, 36)],
      people: [Person(id: "C", end: day(36))])
    let comparison = compare(network, 0...29, 30...59)
    // D has no end in the people file and is silent for longer than ever.
    #expect(names(comparison.gone) == "CD")
    #expect(comparison.ties.map { names([$0.first, $0.second]) } == ["AB"])
    #expect(comparison.tiesOfGone == 2)
  }

  @Test("names who became a cut person, with the figures of both periods")
  func roles() throws {
    // A triangle until the tie of A and C ends; then B stands between them.
    let network = Network(contacts: [
      "AB": every(2, 0, 199), "BC": every(2, 0, 199), "AC": every(2, 0, 29),
    ])
    let comparison = compare(network, 0...29, 170...199)
    let change = try #require(comparison.roles.first)
    #expect(comparison.roles.count == 1)
    #expect(names([change.person]) == "B")
    #expect((change.before?.isCutPerson, change.after?.isCutPerson) == (false, true))
    #expect((change.before?.betweennessShare, change.after?.betweennessShare) == (0, 1))
  }

  @Test("tells which links between teams broke, formed, thinned and doubled")
  func links() {
    let people = ["A": "x", "B": "x", "C": "y", "D": "y", "E": "z"].map {
      Person(id: $0.key, team: $0.value)
    }
    let all = every(2, 0, 59)
    let network = Network(
      contacts: [
        "AB": all, "CD": all,
        // From two ties of four people to one.
        "AC": all, "BD": every(2, 0, 29),
        "CE": every(2, 0, 29), "BE": every(2, 30, 59), "EA": [59],
      ], people: people)
    let comparison = compare(network, 0...29, 30...59)
    #expect(
      comparison.links == [
        LinkChange(groups: [0, 1], tiesBefore: 2, tiesAfter: 1, kind: .thinned),
        LinkChange(groups: [0, 2], tiesBefore: 0, tiesAfter: 2, kind: .formed),
        LinkChange(groups: [1, 2], tiesBefore: 1, tiesAfter: 0, kind: .broke),
      ])
    #expect(comparison.hasTeams && comparison.groups.isEmpty && comparison.moves.isEmpty)
    // Of x: 15 days inside, 30 beyond before; 15 and 15 + 15 + 1 after.
    #expect(comparison.outward[0].before == 30.0 / 45)
    #expect(comparison.outward[0].after == 31.0 / 46)
    let back = compare(network, 30...59, 0...29)
    #expect(back.links.map(\.kind) == [.doubled, .broke, .formed])
  }

  @Test("finds who changed group where the log alone tells the groups")
  func groups() {
    let cliques = ["AB", "AC", "BC", "DE", "DF", "EF", "BH", "AH", "CH", "DI", "EI", "FI"]
    var contacts = Dictionary(uniqueKeysWithValues: cliques.map { ($0, every(2, 0, 59)) })
    contacts["CD"] = [0, 30]
    // G goes over from the first to the second.
    for end in ["A", "B", "C"] { contacts["G" + end] = every(2, 0, 29) }
    for end in ["D", "E", "F"] { contacts["G" + end] = every(2, 30, 59) }
    let comparison = compare(Network(contacts: contacts), 0...29, 30...59)
    #expect(comparison.moves.map { names([$0.person]) } == ["G"])
    #expect(comparison.groups.count == 2)
    #expect(comparison.groups.allSatisfy { $0.overlap == 0.8 })
    #expect(comparison.links.isEmpty && comparison.outward.isEmpty)
  }

  @Test("agrees with counting the days of each pair", arguments: 0..<60 as Range<UInt64>)
  func obvious(seed: UInt64) {
    let rows = Interaction.randomLog(seed: seed)
    let network = Network(InteractionLog(rows))
    let ranges = [-3...14, 15...40].map { (days: ClosedRange<Int32>) in
      Day(number: days.lowerBound)...Day(number: days.upperBound)
    }
    let periods = ranges.map { PeriodFindings(of: network, during: $0, above: 0.05) }
    let comparison = Comparison(before: periods[0], after: periods[1])
    let ids = network.people.map(\.id)
    func days(_ one: String, _ other: String, _ range: ClosedRange<Day>) -> Int {
      Set(
        rows.filter { range.contains($0.day) && Set([$0.from, $0.to]) == [one, other] }.map(\.day)
      ).count
    }
    var expected: [[Int]] = []
    for one in ids.indices {
      for other in ids.indices where other > one {
        let counts = ranges.map { days(ids[one], ids[other], $0) }
        let ends = [one, other].map(PersonID.init(index:))
        if max(counts[0], counts[1]) >= 3, ends.allSatisfy(comparison.staying.contains) {
          expected.append([one, other] + counts)
        }
      }
    }
    let found = comparison.ties.map {
      [$0.first.index, $0.second.index, $0.daysBefore, $0.daysAfter]
    }
    #expect(found == expected)
    let present = ranges.map { range in
      Set(rows.filter { range.contains($0.day) }.flatMap { [$0.from, $0.to] })
    }
    #expect(
      comparison.joined.map { ids[$0.index] }
        == ids.filter { !present[0].contains($0) && present[1].contains($0) })
    #expect(
      Set(comparison.gone + comparison.staying).count
        == ids.filter { present[0].contains($0) }.count)
  }

  @Test("takes the last 90 days against the 90 before, or the halves of a shorter log")
  func recent() throws {
    let long = try #require(Network(contacts: ["AB": [0, 400]]).recentPeriods)
    #expect(long.before == day(221)...day(310))
    #expect(long.after == day(311)...day(400))
    let short = try #require(Network(contacts: ["AB": [0, 10]]).recentPeriods)
    #expect(short.before == day(1)...day(5))
    #expect(short.after == day(6)...day(10))
    #expect(Network(contacts: ["AB": [0]]).recentPeriods == nil)
  }
}
