import TendTestSupport
import Testing

@testable import TendDiagram

@Suite("A route between two groups")
struct RouteTests {
  @Test("is the cheapest of all ways", arguments: 0..<12 as Range<UInt64>)
  func cheapest(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...12, using: &generator)
    let centres = (0..<count).map { _ in
      Point(
        x: .random(in: -400...400, using: &generator), y: .random(in: -250...250, using: &generator)
      )
    }
    let radii = (0..<count).map { _ in Double.random(in: 12...70, using: &generator) }
    let labels = (0..<count).map {
      PlacementShape.labelBox(centres[$0], radii[$0], Point(x: 80, y: 18))
    }
    let discs = Discs(centres: centres, radii: radii, labels: labels)
    for first in 0..<count {
      for second in 0..<count where second != first {
        let thirds = centres.indices.filter { $0 != first && $0 != second }
        let ways = (-Discs.bends...Discs.bends).map {
          discs.way(bent: $0, from: first, to: second, around: thirds, below: .infinity)
        }
        let least = ways.map(\.cost).min() ?? .infinity
        #expect(abs(discs.route(from: first, to: second).cost - least) < 1e-9)
      }
    }
  }

  @Test("is straight where nothing is in the way, and goes around what is")
  func around() {
    let label = Box(left: 0, top: 900, right: 1, bottom: 901)
    let centres = [Point(x: 0, y: 0), Point(x: 300, y: 0), Point(x: 150, y: 10)]
    let free = Discs(
      centres: Array(centres[..<2]), radii: [20, 20], labels: [label, label])
    let straight = free.way(bent: 0, from: 0, to: 1, around: [], below: .infinity)
    #expect(free.route(from: 0, to: 1).cost == straight.cost)
    #expect(abs(straight.cost - 260) < 1e-9)

    let blocked = Discs(centres: centres, radii: [20, 20, 25], labels: [label, label, label])
    let route = blocked.route(from: 0, to: 1)
    #expect(route.depth < 5)
    #expect(route.cost > 260)
    #expect(blocked.route(from: 0, to: 1, isStraight: true).depth > 25)
  }
}
