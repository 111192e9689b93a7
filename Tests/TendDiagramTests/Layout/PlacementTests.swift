import TendTestSupport
import Testing

@testable import TendDiagram

@Suite("Placing groups")
struct PlacementTests {
  static let seeds = 0..<12 as Range<UInt64>

  @Test("keeps the terms of its energy right over many moves", arguments: seeds)
  func moves(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let shape = PlacementShape(seed: seed)
    var energy = PlacementEnergy(of: shape, at: shape.randomPlaces(&generator))
    var made = 0
    for _ in 0..<200 {
      let before = obviousEnergy(shape, energy.centres)
      let threshold = Double.random(in: -0.2...0.2, using: &generator) * before
      let one = Int.random(in: 0..<shape.count, using: &generator)
      let other = Int.random(in: 0..<shape.count, using: &generator)
      var centres = energy.centres
      let isMade: Bool
      if Bool.random(using: &generator), one != other {
        centres.swapAt(one, other)
        isMade = energy.swap(one, other, ifBelow: threshold)
      } else {
        centres[one] = shape.randomPlaces(&generator)[one]
        isMade = energy.move(one, to: centres[one], ifBelow: threshold)
      }
      let change = obviousEnergy(shape, centres) - before
      // At the threshold itself the last digits decide.
      if abs(change - threshold) > 1e-6 * before { #expect(isMade == (change < threshold)) }
      if isMade { #expect(energy.centres == centres) }
      made += isMade ? 1 : 0
      let now = obviousEnergy(shape, energy.centres)
      #expect(abs(energy.total - now) <= 1e-9 * (before + now))
    }
    #expect(made > 0 && made < 200)
  }

  @Test("finds better places than a random start", arguments: seeds)
  func anneal(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let shape = PlacementShape(seed: seed)
    var placement = GroupPlacement(of: shape)
    let clock = LayoutClock()
    placement.anneal(starts: 2, moves: 400, seed: seed, clock: clock)
    let found = obviousEnergy(shape, placement.centres)
    for _ in 0..<20 {
      #expect(found <= obviousEnergy(shape, shape.randomPlaces(&generator)))
    }
  }

  @Test("sees how deep a line runs through a disc", arguments: seeds)
  func depths(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let shape = PlacementShape(seed: seed)
    for _ in 0..<40 {
      func place() -> Point {
        Point(
          x: .random(in: -50...50, using: &generator), y: .random(in: -50...50, using: &generator))
      }
      let way = place()
      let to = place()
      let radius = Double.random(in: 5...40, using: &generator)
      let nearest = (0...2_000).map { (way * (Double($0) / 2_000) - to).length }.min() ?? 0
      let depth = shape.depth(
        ofWay: way, square: max(way.dot(way), 1), inDiscAt: to, radius: radius)
      #expect(abs(depth - max(0, radius - nearest)) < 0.1)
    }
  }

  /// Every term once, summed up anew.
  private func obviousEnergy(_ shape: PlacementShape, _ centres: [Point]) -> Double {
    var sum = 0.0
    for group in centres.indices {
      let disc = shape.discs[group]
      sum += shape.pageTerm(of: disc, at: centres[group])
      for other in 0..<group {
        sum += shape.pairTerm(
          disc, at: centres[group], shape.discs[other], at: centres[other],
          pull: shape.pulls[other * shape.count + group])
      }
    }
    for link in shape.links {
      let start = centres[link.first]
      let way = centres[link.second] - start
      for third in centres.indices where third != link.first && third != link.second {
        let depth = shape.depth(
          ofWay: way, square: max(way.dot(way), 1), inDiscAt: centres[third] - start,
          radius: shape.discs[third].radius)
        sum += depth * 0.9 * link.pull
      }
    }
    return sum
  }
}

extension PlacementShape {
  /// Two to nine discs of any size, some of them joined.
  fileprivate init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 100)
    let count = Int.random(in: 2...9, using: &generator)
    var ties = [Double](repeating: 0, count: count * count)
    for first in 0..<count {
      for second in 0..<first where Int.random(in: 0..<3, using: &generator) > 0 {
        let tie = Double(Int.random(in: 1...12, using: &generator))
        ties[first * count + second] = tie
        ties[second * count + first] = tie
      }
    }
    self.init(
      radii: (0..<count).map { _ in .random(in: 12...90, using: &generator) },
      labels: (0..<count).map { _ in Point(x: .random(in: 20...160, using: &generator), y: 18) },
      ties: ties, aspect: 1.6, gap: 22)
  }

  fileprivate func randomPlaces(_ generator: inout SeededGenerator) -> [Point] {
    (0..<count).map { _ in
      Point(
        x: .random(in: -halfWidth...halfWidth, using: &generator),
        y: .random(in: -halfHeight...halfHeight, using: &generator))
    }
  }
}
