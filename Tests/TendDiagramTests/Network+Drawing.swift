@testable import TendDiagram
import TendGraph
import TendTestSupport

extension Network {
  /// A table of ties between numbered people, without dates.
  init(people: [Person], ties: [(Int, Int, Double)]) {
    var columns = PairColumns()
    for (one, other, strength) in ties {
      columns.append(
        NamedPair(from: Int32(one), to: Int32(other), day: 0, second: 0, kind: 0), audience: 1,
        count: 1, amount: strength)
    }
    let run = PairRun(
      columns: columns, people: people.indices.map(Int32.init), kinds: [0], mayRepeat: false)
    let sorted = SortedPairs([run], personCount: people.count, isDirected: [false])
    let log = InteractionLog(
      people: people, kinds: [InteractionKind(name: "contact")], isDated: false, sorted: sorted)
    self.init(log)
  }

  /// A seeded network in which most ties stay inside a group.
  init(randomWith people: Int, groups: Int, tiesEach: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var ties: [(Int, Int, Double)] = []
    for one in 0..<people {
      for _ in 0..<tiesEach {
        let isInside = Double.random(in: 0..<1, using: &generator) < 0.75
        let other =
          isInside
          ? Int.random(in: 0..<max(1, people / groups), using: &generator) * groups + one % groups
          : Int.random(in: 0..<people, using: &generator)
        if other != one, other < people {
          ties.append((one, other, Double(Int.random(in: 1...20, using: &generator))))
        }
      }
    }
    self.init(
      people: (0..<people).map { Person(id: "\($0)", team: "Team \($0 % groups)") }, ties: ties)
  }

  /// The map of the whole network by teams.
  func map(
    findings: MapFindings = MapFindings(), options: MapOptions = MapOptions()
  ) -> OrganisationMap {
    OrganisationMap(
      network: self, graph: graph(above: options.minStrength), grouping: Grouping(teamsOf: people),
      findings: findings, options: options)
  }
}
