import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Areas of teams")
struct AreasTests {
  /// Teams of three people in a ring each, and ties between teams of one block.
  private func graph(blocks: [[Int]], weak: [(Int, Int)] = []) -> (Graph, Grouping) {
    let count = (blocks.joined().max() ?? 0) + 1
    var ties: [(Int, Int, Double)] = []
    for block in blocks {
      for (place, one) in block.enumerated() {
        for other in block[(place + 1)...] { ties.append((3 * one, 3 * other, 4)) }
      }
    }
    for (one, other) in weak { ties.append((3 * one + 1, 3 * other + 1, 0.1)) }
    for team in 0..<count { ties.append((3 * team, 3 * team + 1, 9)) }
    ties = ties.map { (min($0.0, $0.1), max($0.0, $0.1), $0.2) }.sorted {
      ($0.0, $0.1) < ($1.0, $1.1)
    }
    let graph = Graph(
      personCount: 3 * count + 1, firsts: ties.map { Int32($0.0) },
      seconds: ties.map { Int32($0.1) }, strengths: ties.map(\.2),
      origins: ties.indices.map(Int32.init))
    let teams = Grouping(
      source: .teams, names: (0..<count).map { "T\($0)" },
      groupOfPerson: (0..<3 * count).map { $0 / 3 } + [nil])
    return (graph, teams)
  }

  @Test("are the blocks that teams form, and nobody is in one who is in no team")
  func blocks() {
    let (graph, teams) = graph(
      blocks: [[0, 1, 2, 3], [4, 5, 6], [7, 8]], weak: [(0, 4), (5, 7), (3, 8)])
    let areas = Grouping(areasOf: teams, in: graph, most: 40)
    #expect(areas.names == ["T0, T1 and 2 more", "T4, T5 and 1 more", "T7 and T8"])
    for person in 0..<27 {
      #expect(areas.groupOfPerson[person] == (person < 12 ? 0 : person < 21 ? 1 : 2))
    }
    #expect(areas.groupOfPerson[27] == nil)
  }

  @Test("leave teams that work with no other, and those beyond the limit, in one")
  func rest() {
    let (graph, teams) = graph(blocks: [[0, 1, 2], [3, 4], [5, 6], [7], [8]])
    let whole = Grouping(areasOf: teams, in: graph, most: 40)
    #expect(whole.names == ["T0, T1 and 1 more", "T3 and T4", "T5 and T6", "2 other teams"])
    let few = Grouping(areasOf: teams, in: graph, most: 2)
    #expect(few.names == ["T0, T1 and 1 more", "6 other teams"])
    #expect(few.groupOfPerson[0] == 0 && few.groupOfPerson[26] == 1)
  }
}
