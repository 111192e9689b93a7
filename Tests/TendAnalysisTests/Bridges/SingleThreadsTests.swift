import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Single threads") struct SingleThreadsTests {
  /// A B C in the first group, D E in the second, F in the third, G in none.
  static let grouping = Grouping(
    source: .teams, names: ["Sales", "Support", "Legal"],
    groupOfPerson: [0, 0, 0, 1, 1, 2, nil])

  private func threads(_ ties: [String]) -> [String] {
    let graph = Graph(drawing: ties + ["FG"])
    return graph.singleThreads(between: Self.grouping).map { words($0, in: graph) }
  }

  private func words(_ thread: SingleThread, in graph: Graph) -> String {
    words(thread.groups, ties: thread.ties, people: thread.people.map(\.index), in: graph)
  }

  private func words(_ groups: (Int, Int), ties: [Int], people: [Int], in graph: Graph) -> String {
    let ties = ties.map { letters(graph.pairs[$0]) }.joined(separator: " ")
    return "\(groups): \(ties) by \(letters(people))"
  }

  @Test("are one tie and both its ends")
  func oneTie() {
    #expect(threads(["AB", "CD", "DE"]) == ["(0, 1): CD by CD"])
  }

  @Test("are the ties of one person")
  func onePerson() {
    #expect(threads(["AD", "AE"]) == ["(0, 1): AD AE by A"])
    #expect(threads(["AD", "BD", "CD"]) == ["(0, 1): AD BD CD by D"])
  }

  @Test("are not two ties of different people")
  func twoPeople() {
    #expect(threads(["AD", "BE"]) == [])
    #expect(threads(["AD", "AE", "BE"]) == [])
  }

  @Test("stand in the order of their groups, and leave out people in none")
  func order() {
    #expect(
      threads(["EF", "AF", "BD", "AG", "DG"])
        == ["(0, 1): BD by BD", "(0, 2): AF by AF", "(1, 2): EF by EF"])
  }

  @Test("agree with taking each person out of each link", arguments: 0..<50 as Range<UInt64>)
  func obvious(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let grouping = Grouping(
      source: .teams, names: ["0", "1", "2", "3"],
      groupOfPerson: (0..<graph.personCount).map { $0 % 5 == 4 ? nil : $0 % 5 })
    let group = grouping.groupOfPerson
    var expected: [String] = []
    for one in 0..<4 {
      for other in (one + 1)..<4 {
        let ties = graph.pairs.indices.filter { tie in
          Set(graph.pairs[tie].map { group[$0] }) == [one, other]
        }
        let people = (0..<graph.personCount).filter { person in
          ties.allSatisfy { graph.pairs[$0].contains(person) }
        }
        if !ties.isEmpty && !people.isEmpty {
          expected.append(words((one, other), ties: ties, people: people, in: graph))
        }
      }
    }
    #expect(graph.singleThreads(between: grouping).map { words($0, in: graph) } == expected)
  }
}

@Suite("Groups joined") struct GroupsJoinedTests {
  @Test("are the groups a person has ties into, the own group only by a tie inside it")
  func joined() {
    let graph = Graph(drawing: ["AB", "AD", "AE", "CF", "FG", "EG"])
    #expect(graph.groupsJoined(in: SingleThreadsTests.grouping) == [2, 1, 1, 1, 1, 1, 2])
  }
}
