import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Brokerage roles") struct BrokerageRolesTests {
  @Test("are counted by the groups of the three")
  func toy() {
    // Counted by hand.
    let network = Network(
      contacts: ["AB": [0], "AC": [0], "BA": [0], "BC": [0], "CD": [0], "DA": [0], "EA": [0]])
    let grouping = Grouping(
      source: .teams, names: ["1", "2", "3"], groupOfPerson: [0, 0, 1, 1, 2])
    let roles = network.brokerageRoles(of: network.graph(above: 0), in: grouping)
    #expect(roles.map(texts) == ["0 1 0 2 1", "0 0 0 0 0", "0 0 0 2 0", "0 0 1 0 0", "0 0 0 0 0"])
    #expect(roles[0]?.total == 4)
  }

  @Test("of what has no direction count both ways")
  func undirected() {
    let network = Network(contacts: ["ABm": [0], "BCm": [0]])
    let grouping = Grouping(source: .teams, names: ["x", "y"], groupOfPerson: [0, 1, 0])
    let roles = network.brokerageRoles(of: network.graph(above: 0), in: grouping)
    #expect(roles.map(texts) == ["0 0 0 0 0", "0 2 0 0 0", "0 0 0 0 0"])
  }

  @Test("leave out people in no group")
  func groupless() {
    let network = Network(contacts: ["AB": [0], "BC": [0], "DB": [0]])
    let grouping = Grouping(source: .teams, names: ["x", "y"], groupOfPerson: [nil, 0, 0, 1])
    let roles = network.brokerageRoles(of: network.graph(above: 0), in: grouping)
    #expect(roles.map(texts) == ["none", "0 0 0 1 0", "0 0 0 0 0", "0 0 0 0 0"])
  }

  @Test("go by the ties of the graph alone")
  func threshold() {
    // A turns to C too, but less than the threshold.
    let network = Network(contacts: ["AB": [0, 1], "BC": [0, 1], "AC": [0]])
    let grouping = Grouping(source: .teams, names: ["x"], groupOfPerson: [0, 0, 0])
    let all = network.brokerageRoles(of: network.graph(above: 0), in: grouping)
    let strong = network.brokerageRoles(of: network.graph(above: 1.5), in: grouping)
    #expect(all.map(texts) == ["0 0 0 0 0", "0 0 0 0 0", "0 0 0 0 0"])
    #expect(strong.map(texts) == ["0 0 0 0 0", "1 0 0 0 0", "0 0 0 0 0"])
  }

  @Test("agree with asking for each three people", arguments: 0..<60 as Range<UInt64>)
  func obvious(seed: UInt64) {
    let graph =
      seed < 50 ? Graph.varied(seed: seed) : Graph(randomWith: 40, density: 0.5, seed: seed)
    let people = graph.personCount
    var generator = SeededGenerator(seed: seed + 1_000)
    // 0 goes forwards, 1 backwards, 2 both ways.
    let ways = graph.pairs.map { _ in Int.random(in: 0...2, using: &generator) }
    let network = Network(
      people: (0..<people).map { Person(id: "\($0 + 100)") }, kinds: [], asOf: nil, firstDay: nil,
      rule: StrengthRule(), firsts: graph.firsts, seconds: graph.seconds,
      forwards: zip(graph.strengths, ways).map { $1 == 1 ? 0 : $0 },
      backwards: zip(graph.strengths, ways).map { $1 == 0 ? 0 : $0 }, timelines: .empty)
    let groups = (0..<people).map { _ in Int.random(in: -1...2, using: &generator) }
    let grouping = Grouping(
      source: .teams, names: ["x", "y", "z"], groupOfPerson: groups.map { $0 < 0 ? nil : $0 })

    var turns = [[Bool]](repeating: [Bool](repeating: false, count: people), count: people)
    for (pair, way) in zip(graph.pairs, ways) {
      if way != 1 { turns[pair[0]][pair[1]] = true }
      if way != 0 { turns[pair[1]][pair[0]] = true }
    }
    let expected = (0..<people).map { person -> String in
      guard groups[person] >= 0 else { return "none" }
      var counts = [0, 0, 0, 0, 0]
      for one in 0..<people where turns[one][person] && groups[one] >= 0 {
        for other in 0..<people where turns[person][other] && groups[other] >= 0 {
          guard one != other, !turns[one][other] else { continue }
          let (before, own, after) = (groups[one], groups[person], groups[other])
          let role =
            before == after ? (before == own ? 0 : 1) : before == own ? 2 : after == own ? 3 : 4
          counts[role] += 1
        }
      }
      return counts.map(String.init).joined(separator: " ")
    }
    let roles = network.brokerageRoles(of: network.graph(above: 0), in: grouping)
    #expect(roles.map(texts) == expected)
    #expect(
      network.brokerageRoles(of: network.graph(above: 0), in: grouping, threads: 3) == roles)
  }

  /// Coordinator, itinerant, representative, gatekeeper, liaison.
  private func texts(_ roles: BrokerageRoles?) -> String {
    guard let roles else { return "none" }
    return [
      roles.coordinator, roles.itinerant, roles.representative, roles.gatekeeper, roles.liaison,
    ].map(String.init).joined(separator: " ")
  }
}
