import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("A second link")
struct SecondLinkTests {
  /// The open pair with most contacts in common, by looking at every pair.
  private func slow(_ thread: GroupThread, _ network: Network, _ graph: Graph, _ groups: Grouping)
    -> Int
  {
    var most = 0
    let members = groups.members
    for one in members[thread.groups[0]] where !thread.people.contains(one) {
      for other in members[thread.groups[1]] where !thread.people.contains(other) {
        guard network.tie(between: one, and: other) == nil else { continue }
        let common = network.people.indices.filter { third in
          [one, other].allSatisfy { end in
            graph.row(of: end.index).contains { Int(graph.neighbours[$0]) == third }
          }
        }
        most = max(most, common.count)
      }
    }
    return most
  }

  @Test("joins the two with most contacts in common", arguments: 0..<60 as Range<UInt64>)
  func most(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = "ABCDEFGHIJKL".map(String.init)
    var contacts: [String: [Int]] = [:]
    for (place, one) in letters.enumerated() {
      for (offset, other) in letters.dropFirst(place + 1).enumerated() {
        let isInside = place / 4 == (place + 1 + offset) / 4
        if Int.random(in: 0..<10, using: &generator) < (isInside ? 6 : 1) {
          contacts[one + other] = Array(0..<Int.random(in: 1...5, using: &generator))
        }
      }
    }
    let people = letters.enumerated().map { Person(id: $1, team: "\($0 / 4)") }
    let network = Network(contacts: contacts.isEmpty ? ["AB": [0]] : contacts, people: people)
    let graph = network.graph(above: 0)
    guard let grouping = Grouping(teamsOf: network.people) else { return }
    let isAround = [Bool](repeating: true, count: network.people.count)
    for thread in network.groupThreads(in: graph, between: grouping) {
      let link = network.secondLink(
        for: thread, in: graph, members: grouping.members, isAround: isAround)
      #expect(link?.common ?? 0 == slow(thread, network, graph, grouping))
      guard let link else { continue }
      #expect(network.tie(between: link.first, and: link.second) == nil)
      #expect(grouping.groupOfPerson[link.first.index] == thread.groups[0])
      #expect(grouping.groupOfPerson[link.second.index] == thread.groups[1])
      #expect(network.tie(between: link.first, and: link.through) != nil)
      #expect(network.tie(between: link.second, and: link.through) != nil)
    }
  }

  @Test("is proposed by somebody who is here, and to those who are")
  func away() throws {
    // A and C carry the link of the teams; B and D both know E, who is in another.
    let people = ["A", "B", "C", "D", "E"].map {
      Person(id: $0, team: "AB".contains($0) ? "one" : $0 == "E" ? "three" : "two")
    }
    let network = Network(
      contacts: ["AC": [0], "AB": [0], "CD": [0], "BE": [0], "DE": [0]], people: people)
    let graph = network.graph(above: 0)
    let grouping = try #require(Grouping(teamsOf: network.people))
    // Teams in the order of their names: one, three, two.
    let thread = try #require(
      network.groupThreads(in: graph, between: grouping).first { $0.groups == [0, 2] })
    func link(without away: Int?) -> SecondLink? {
      network.secondLink(
        for: thread, in: graph, members: grouping.members, isAround: (0..<5).map { $0 != away })
    }
    #expect(
      link(without: nil)
        == SecondLink(
          first: PersonID(index: 1), second: PersonID(index: 3), common: 1,
          through: PersonID(index: 4)))
    #expect(link(without: 1) == nil)
    #expect(link(without: 4) == nil)
  }
}
