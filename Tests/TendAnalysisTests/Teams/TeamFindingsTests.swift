import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Teams") struct TeamFindingsTests {
  /// A B C in Sales, D E in Support, F in Legal, G in none.
  private static let people = zip(
    "ABCDEFG", ["Sales", "Sales", "Sales", "Support", "Support", "Legal", nil]
  ).map { Person(id: String($0), team: $1) }

  private func findings(_ contacts: [String: [Int]]) throws -> TeamFindings {
    let network = Network(contacts: contacts, people: Self.people)
    let grouping = try #require(Grouping(teamsOf: network.people))
    return network.teams(in: network.graph(above: 0), grouping: grouping)
  }

  private func standing(_ name: String, in findings: TeamFindings) throws -> TeamStanding {
    let place = try #require(findings.grouping.names.firstIndex(of: name))
    return findings.teams[place]
  }

  @Test("count the pairs of members with a tie, and the teams they reach")
  func pairs() throws {
    let findings = try findings(["AB": [0], "BC": [0], "CD": [0], "DE": [0], "EG": [0]])
    let sales = try standing("Sales", in: findings)
    #expect(sales.pairs.tiedPairs == 2)
    #expect(sales.pairs.pairs == 3)
    #expect(sales.teamsReached.map { findings.grouping.names[$0] } == ["Support"])
    #expect(try standing("Legal", in: findings).teamsReached == [])
    #expect(findings.teamless.map(\.index) == [6])
    #expect(findings.unlinked.count == 2)
  }

  @Test("name the member without whom the most is lost first")
  func absences() throws {
    let findings = try findings(["AB": [0], "BC": [0], "CD": [0], "CE": [0], "AF": [0]])
    let sales = try standing("Sales", in: findings)
    let names = findings.grouping.names
    #expect(
      sales.absences.map { absence in
        "\(letters([absence.person.index])) \(absence.pairsCutOff) "
          + absence.teamsLost.map { names[$0] }.joined(separator: "+")
      } == ["B 1 ", "A 0 Legal", "C 0 Support"])
    // Nobody else is left in a team of one.
    #expect(try standing("Legal", in: findings).absences.isEmpty)
  }

  @Test("find the member supported least by ties where no kind gives")
  func supportByTies() throws {
    let findings = try findings(["AB": [0], "BC": [0], "CD": [0], "DE": [0]])
    #expect(findings.support == .ties)
    let sales = try standing("Sales", in: findings)
    #expect(sales.leastSupported == TeamStanding.Support(person: PersonID(index: 0), supporters: 1))
    let legal = try standing("Legal", in: findings)
    #expect(legal.leastSupported?.supporters == 0)
  }

  @Test("find the member supported least by what others gave lately where a kind gives")
  func supportByGiving() throws {
    let contacts = [("A", "B", 0), ("C", "B", 100), ("B", "A", 100), ("C", "A", 100)]
    let log = InteractionLog(
      contacts.map { from, to, day in
        Interaction(
          day: Day(firstOf2026: day), from: from, to: to, kind: InteractionKind(name: "help"))
      }, people: Self.people)
    let network = Network(log)
    let grouping = try #require(Grouping(teamsOf: network.people))
    let findings = network.teams(in: network.graph(above: 0), grouping: grouping)
    #expect(findings.support == .giving(Day(firstOf2026: 41)...Day(firstOf2026: 100)))
    // Nobody gave C anything; what A gave B is too long ago.
    #expect(
      try standing("Sales", in: findings).leastSupported
        == TeamStanding.Support(person: PersonID(index: 2), supporters: 0))
  }

  @Test("judge nobody who left")
  func left() throws {
    var people = Self.people
    people[0] = Person(id: "A", team: "Sales", end: Day(firstOf2026: -1))
    let network = Network(contacts: ["AB": [0], "BC": [0, 1]], people: people)
    let grouping = try #require(Grouping(teamsOf: network.people))
    let findings = network.teams(
      in: network.graph(above: 0), grouping: grouping, absences: network.absences())
    #expect(network.absences().map(\.person.index) == [0])
    // A has one tie, as C has; C is judged and A is not.
    #expect(try standing("Sales", in: findings).leastSupported?.person.index == 2)
  }

  @Test("share contact outside evenly by how much the others have of it")
  func evenShare() throws {
    let findings = try findings(["AD": [0], "AE": [0], "BF": [0], "AB": [0]])
    let place = { (name: String) in findings.grouping.names.firstIndex(of: name) ?? -1 }
    // Sales has 3 outside, Support 2, Legal 1: Sales gives Support 3 x 2/3, and Support gives
    // Sales 2 x 3/4.
    let share = findings.evenShare(between: place("Sales"), and: place("Support"))
    #expect(abs(share - (2 + 1.5) / 2) < 1e-12)
    #expect(findings.evenShare(between: place("Support"), and: place("Sales")) == share)
  }

  @Test(
    "lose what is lost when each member is taken out", arguments: 0..<60 as Range<UInt64>)
  func obviousAbsences(seed: UInt64) {
    let graph = Graph.varied(seed: seed)
    let grouping = Grouping(
      source: .teams, names: ["0", "1", "2"],
      groupOfPerson: (0..<graph.personCount).map { $0 % 4 == 3 ? nil : $0 % 4 })
    let found = graph.memberAbsences(in: grouping)
    for (team, members) in grouping.members.enumerated() {
      var expected: [MemberAbsence] = []
      for person in members where members.count > 1 {
        let others = members.filter { $0 != person }
        let before = tiedPairs(others, over: members, in: graph)
        let after = tiedPairs(others, over: others, in: graph)
        let lost = (0..<3).filter { other in
          let ties = graph.pairs.filter { pair in
            let teams = pair.map { grouping.groupOfPerson[$0] }
            return other != team && teams.contains(team) && teams.contains(other)
          }
          return !ties.isEmpty && ties.allSatisfy { $0.contains(person.index) }
        }
        if before > after || !lost.isEmpty {
          expected.append(
            MemberAbsence(person: person, pairsCutOff: before - after, teamsLost: lost))
        }
      }
      #expect(Set(found[team]) == Set(expected))
      #expect(found[team].map { -$0.pairsCutOff } == found[team].map { -$0.pairsCutOff }.sorted())
    }
  }

  /// Pairs of some people who reach each other over ties among others.
  private func tiedPairs(_ people: [PersonID], over all: [PersonID], in graph: Graph) -> Int {
    var part = Dictionary(uniqueKeysWithValues: all.map { ($0.index, $0.index) })
    for _ in all {
      for pair in graph.pairs {
        guard let one = part[pair[0]], let other = part[pair[1]] else { continue }
        part[pair[0]] = min(one, other)
        part[pair[1]] = min(one, other)
      }
    }
    var pairs = 0
    for (place, one) in people.enumerated() {
      for other in people[..<place] where part[one.index] == part[other.index] { pairs += 1 }
    }
    return pairs
  }
}
