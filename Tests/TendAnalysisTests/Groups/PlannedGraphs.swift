import TendGraph
import TendTestSupport

extension Graph {
  /// A seeded random graph of teams: person *p* is in team *p* modulo the number of teams.
  init(plannedFor people: Int, teams: Int, inside: Double, outside: Double, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var ties: [(Int, Int, Double)] = []
    for one in 0..<people {
      for other in 0..<one {
        let chance = one % teams == other % teams ? inside : outside
        if Double.random(in: 0..<1, using: &generator) < chance {
          ties.append((one, other, Double.random(in: 1..<2, using: &generator)))
        }
      }
    }
    self.init(personCount: people, ties: ties)
  }

  /// Cliques of which each has one tie to the next, and the last to the first.
  init(ringOf cliques: Int, cliquesOf size: Int) {
    var ties: [(Int, Int, Double)] = []
    for clique in 0..<cliques {
      for one in 0..<size {
        for other in 0..<one { ties.append((clique * size + one, clique * size + other, 1)) }
      }
      ties.append((clique * size, (clique + 1) % cliques * size + 1, 1))
    }
    self.init(personCount: cliques * size, ties: ties)
  }
}
