import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("Introductions")
struct IntroductionsTests {
  /// A table of the ties of a graph, with a team for each person.
  static func network(_ graph: Graph, teams: [String?]) -> Network {
    let ids = (0..<graph.personCount).map { letters([$0]) }
    let ties = graph.firsts.indices.map { tie in
      Interaction(
        day: Day(number: 0), from: ids[Int(graph.firsts[tie])], to: ids[Int(graph.seconds[tie])],
        amount: graph.strengths[tie])
    }
    return Network(
      InteractionLog(
        ties, people: ids.indices.map { Person(id: ids[$0], team: teams[$0]) }, isDated: false))
  }

  static func plan(
    for network: Network, most: Int = 10, concerning: [PersonID]? = nil, threads: Int = 1
  ) -> IntroductionPlan {
    let graph = network.graph(above: 0)
    let bridges = network.bridges(above: 0, in: graph, grouping: network.grouping(of: graph))
    return network.introductions(
      in: graph, bridges: bridges, absences: network.absences(), most: most,
      concerning: concerning, threads: threads)
  }

  private func words(_ step: Introduction) -> String {
    "\(letters([step.first.index, step.second.index])) by \(letters([step.through.index]))"
  }

  @Test("join the two sides of a cut person first, and say how many people stand on each")
  func sides() throws {
    // A B C of one team and E F G of the other, with D between them.
    let graph = Graph(drawing: ["AB", "BC", "AC", "AD", "BD", "DE", "DF", "EF", "FG", "EG"])
    let plan = Self.plan(
      for: Self.network(graph, teams: ["x", "x", "x", nil, "y", "y", "y"]))
    let first = try #require(plan.steps.first)
    #expect(words(first) == "AE by D")
    #expect(first.reason == .sides(first: 3, second: 3))
    #expect(first.gain == 9)
    #expect(plan.steps.allSatisfy { $0.parts.paths == 0 || $0 == first })
  }

  @Test("give somebody with one contact another, of the same team if need be")
  func onlyContact() throws {
    let graph = Graph(drawing: ["AB", "BC", "AC", "CD"])
    let plan = Self.plan(for: Self.network(graph, teams: ["x", "x", "x", "x"]))
    let first = try #require(plan.steps.first)
    #expect(words(first) == "AD by C")
    #expect(first.reason == .onlyContact(PersonID(index: 3)))
    // Two pairs over C alone, and three over the tie of C and D.
    #expect(first.gain == 5)
  }

  @Test("double a single thread over its carrier, or past it over somebody else")
  func threads() throws {
    // A B against D E, by A alone; G knows B and E.
    let graph = Graph(drawing: ["AB", "AD", "AE", "DE", "BG", "EG"])
    let plan = Self.plan(
      for: Self.network(graph, teams: ["x", "x", nil, "y", "y", nil, "z"]))
    let step = try #require(plan.steps.first { $0.parts.groups > 0 })
    #expect(words(step) == "BD by A")
    #expect(
      step.reason
        == .groups(first: 0, second: 1, carriers: [PersonID(index: 0)], rest: []))
    #expect(step.parts.groups == 2)
  }

  @Test("leave out people who left or are away, and people with any contact on record")
  func leftOut() {
    // E left; the tie of A and F is far below the threshold.
    let contacts = [
      "AB": [90, 95, 99], "BC": [91, 96, 99], "AC": [92, 97], "CD": [93, 98], "CE": [94],
      "CF": [94, 98], "AF": [1],
    ]
    let network = Network(
      contacts: contacts, asOf: 100, people: [Person(id: "E", end: Day(firstOf2026: 95))])
    let graph = network.graph(above: 0.5)
    let bridges = network.bridges(above: 0.5, in: graph, grouping: network.grouping(of: graph))
    let plan = network.introductions(in: graph, bridges: bridges, absences: network.absences())
    #expect(!plan.steps.isEmpty)
    for step in plan.steps {
      #expect(![step.first, step.second, step.through].contains(PersonID(index: 4)))
      #expect(words(step) != "AF by C")
    }
  }

  @Test("concern the people asked for", arguments: 0..<8)
  func concerning(person: Int) {
    let graph = Graph(drawing: ["AB", "BC", "CD", "DE", "EF", "FG", "GH"])
    let network = Self.network(graph, teams: ["x", "x", "y", "y", "x", "x", "y", "y"])
    let plan = Self.plan(for: network, concerning: [PersonID(index: person)])
    #expect(!plan.steps.isEmpty)
    for step in plan.steps {
      #expect([step.first, step.second, step.through].map(\.index).contains(person))
    }
  }

  @Test("are the same on any number of threads, and propose nobody more than twice")
  func order() {
    let graph = Graph(randomWith: 60, density: 0.05, seed: 11)
    let network = Self.network(graph, teams: (0..<60).map { "\($0 % 5)" })
    let plan = Self.plan(for: network, most: 100)
    #expect(plan.steps == Self.plan(for: network, most: 100, threads: 3).steps)
    let proposed = plan.steps.flatMap { [$0.first, $0.second] }
    #expect(plan.steps.count > 10)
    #expect(Dictionary(grouping: proposed) { $0 }.values.allSatisfy { $0.count <= 2 })
    #expect(Set(plan.steps.map { [$0.first, $0.second] }).count == plan.steps.count)
  }

  @Test(
    "give what the definitions say, each after those before", arguments: 0..<60 as Range<UInt64>)
  func definitions(seed: UInt64) {
    let slow = SlowGains(seed: seed)
    let plan = Self.plan(for: slow.network, most: 12)
    var ties = slow.graph.pairs
    for (number, step) in plan.steps.enumerated() {
      let ends = [step.first.index, step.second.index]
      let parts = slow.parts(ends, given: ties)
      #expect(step.parts.paths == parts.paths)
      #expect(step.parts.groups == parts.groups)
      #expect(step.parts.support == parts.support)
      if number == 0 {
        for triad in slow.openTriads {
          #expect(slow.parts(triad, given: ties).largest <= step.gain)
        }
      }
      #expect(slow.openTriads.contains(ends))
      ties.append(ends)
    }
    if plan.steps.isEmpty {
      #expect(slow.openTriads.allSatisfy { slow.parts($0, given: ties).largest == 0 })
    }
  }
}

/// The gains of introductions, each found by looking at the whole network before and after.
private struct SlowGains {
  let graph: Graph
  let network: Network
  let teams: [Int?]

  init(seed: UInt64) {
    graph = Graph.varied(seed: seed)
    teams = (0..<graph.personCount).map { $0 % 5 == 4 ? nil : $0 % 3 }
    network = IntroductionsTests.network(graph, teams: teams.map { $0.map { "\($0)" } })
  }

  private func graph(of ties: [[Int]]) -> Graph {
    Graph(personCount: graph.personCount, ties: ties.map { ($0[0], $0[1], 1) })
  }

  /// Pairs of people with a common contact and no tie, of two teams or with somebody of few ties.
  var openTriads: [[Int]] {
    var found: [[Int]] = []
    for one in 0..<graph.personCount {
      for other in one + 1..<graph.personCount where !graph.pairs.contains([one, other]) {
        let hasCommon = (0..<graph.personCount).contains { person in
          [one, other].allSatisfy { graph.pairs.contains([min($0, person), max($0, person)]) }
        }
        let isAcross = teams[one] == nil || teams[one] != teams[other]
        let isFew = [one, other].contains { graph.degree(of: PersonID(index: $0)) < 3 }
        if hasCommon && (isAcross || isFew) { found.append([one, other]) }
      }
    }
    return found
  }

  func parts(_ ends: [Int], given ties: [[Int]]) -> Introduction.Parts {
    var parts = Introduction.Parts()
    parts.paths = dependence(graph(of: ties)) - dependence(graph(of: ties + [ends]))
    parts.groups = threads(graph(of: ties)) - threads(graph(of: ties + [ends]))
    for end in ends where ties.filter({ $0.contains(end) }).count < 3 {
      parts.support = max(parts.support, max(1, (teams[end].map { size($0) } ?? 0) - 1))
    }
    return parts
  }

  private func dependence(_ graph: Graph) -> Int {
    let cuts = graph.cuts()
    return cuts.pairsCutOffByTie.reduce(0, +) + cuts.pairsCutOffByPerson.reduce(0, +)
  }

  /// Pairs of two teams on a single thread, once for each person who carries it.
  private func threads(_ graph: Graph) -> Int {
    let grouping = Grouping(source: .teams, names: ["0", "1", "2"], groupOfPerson: teams)
    return graph.singleThreads(between: grouping).reduce(0) { sum, thread in
      // A thread of which only a new tie is left is no thread of today.
      guard
        !self.graph.singleThreads(between: grouping).filter({ $0.groups == thread.groups }).isEmpty
      else { return sum }
      return sum
        + thread.people.reduce(0) { pairs, carrier in
          let sizes = [thread.firstGroup, thread.secondGroup].map {
            size($0) - (teams[carrier.index] == $0 ? 1 : 0)
          }
          return pairs + sizes[0] * sizes[1]
        }
    }
  }

  private func size(_ team: Int) -> Int {
    (0..<graph.personCount).filter {
      teams[$0] == team && graph.degree(of: PersonID(index: $0)) > 0
    }.count
  }
}
