import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Participation") struct ParticipationTests {
  @Test("is 0 within one group and grows with every group reached alike")
  func even() {
    // A has ties to one person in each of four groups, B to two people in one group.
    let graph = Graph(
      personCount: 8, ties: [(0, 2, 1), (0, 3, 1), (0, 4, 1), (0, 5, 1), (1, 6, 2), (1, 7, 5)])
    let grouping = Grouping(
      source: .teams, names: ["a", "b", "c", "d"], groupOfPerson: [0, 0, 0, 1, 2, 3, 1, 1])
    let participation = graph.participation(in: grouping)
    #expect(participation[0] == 0.75)
    #expect(participation[1] == 0)
    #expect(participation[2] == 0)
  }

  @Test("goes by strength, leaves out contacts in no group, and is undefined without others")
  func strengths() {
    let graph = Graph(personCount: 6, ties: [(0, 1, 3), (0, 2, 1), (0, 3, 100), (4, 3, 1)])
    let grouping = Grouping(
      source: .teams, names: ["a", "b"], groupOfPerson: [0, 0, 1, nil, 1, nil])
    expectClose(
      graph.participation(in: grouping),
      [1 - (0.75 * 0.75 + 0.25 * 0.25), 0, 0, 200.0 / 10_201, nil, nil]
    )
  }

  @Test("agrees with the formula group by group", arguments: 0..<50 as Range<UInt64>)
  func formula(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let groups = (0..<graph.personCount).map { _ in Int.random(in: -1...3, using: &generator) }
    let expected = (0..<graph.personCount).map { person -> Double? in
      let strengths = (0...3).map { group in
        graph.pairs.indices.reduce(0.0) { sum, tie in
          let pair = graph.pairs[tie]
          guard let other = [pair, pair.reversed()].first(where: { $0[0] == person })?[1],
            groups[other] == group
          else { return sum }
          return sum + graph.strengths[tie]
        }
      }
      let whole = strengths.reduce(0, +)
      return whole == 0 ? nil : 1 - strengths.reduce(0) { $0 + ($1 / whole) * ($1 / whole) }
    }
    let grouping = Grouping(
      source: .found, names: ["a", "b", "c", "d"], groupOfPerson: groups.map { $0 < 0 ? nil : $0 })
    expectClose(graph.participation(in: grouping), expected)
  }
}
