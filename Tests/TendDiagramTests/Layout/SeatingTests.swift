import TendTestSupport
import Testing

@testable import TendDiagram

@Suite("Seating people")
struct SeatingTests {
  @Test("swaps two people exactly when that costs less", arguments: 0..<12 as Range<UInt64>)
  func swaps(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var seating = Seating(seed: seed)
    var made = 0
    for _ in 0..<200 {
      let before = seating.cost
      let one = Int.random(in: 0..<seating.personCount, using: &generator)
      let other = Int.random(in: 0..<seating.personCount, using: &generator)
      let threshold = Double.random(in: -20...20, using: &generator)
      guard one != other else { continue }
      let seats = seating.places
      seating.trySwap(one, other, ifBelow: threshold)
      let isMade = seating.places != seats
      var swapped = seats
      swapped.swapAt(one, other)
      #expect(seating.places == (isMade ? swapped : seats))
      if isMade {
        made += 1
        #expect(seating.cost - before < threshold + 1e-6)
      } else {
        seating.trySwap(one, other, ifBelow: .infinity)
        #expect(seating.cost - before > threshold - 1e-6)
      }
    }
    #expect(made > 0 && made < 200)
  }

  @Test("comes to lower costs and stays on its seats", arguments: 0..<12 as Range<UInt64>)
  func settles(seed: UInt64) {
    var seating = Seating(seed: seed)
    let seats = Set(seating.places)
    let clock = LayoutClock()
    let before = seating.cost
    seating.settle(trials: 3_000, seed: seed, clock: clock)
    #expect(seating.cost <= before)
    #expect(Set(seating.places) == seats)
  }

  @Test("knows how far seats are, looked up or not", arguments: [1, 2, 256, 257])
  func distances(count: Int) {
    let seats = Seats(count: count, spacing: 30, margin: 12).points
    let distances = SeatDistances(of: seats)
    for one in stride(from: 0, to: count, by: max(1, count / 30)) {
      for other in seats.indices {
        let distance = distances.between(Int32(one), Int32(other))
        #expect(distance == (seats[one] - seats[other]).length)
      }
    }
  }

  @Test("finds the nearest seat like a look at all of them", arguments: [1, 2, 3, 9, 40, 150])
  func nearest(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    func place() -> Point {
      Point(x: .random(in: -1...1, using: &generator), y: .random(in: -1...1, using: &generator))
    }
    // Spread out, and crowded into a corner.
    for size in [1, 0.1] {
      let seats = (0..<count).map { _ in place() * size + Point(x: size - 1, y: 0) }
      let grid = SeatGrid(seats)
      for _ in 0..<200 {
        let place = place()
        let distances = seats.map { ($0 - place).length }
        #expect(distances[grid.nearest(to: place)] == distances.min())
      }
    }
  }

  @Test("spreads seats evenly within the disc", arguments: [1, 2, 5, 30, 150, 400])
  func seats(count: Int) {
    let seats = Seats(count: count, spacing: 30, margin: 12)
    #expect(seats.points.count == count)
    for one in seats.points.indices {
      #expect(seats.points[one].length <= seats.radius - 11.9)
      for other in 0..<one {
        #expect((seats.points[one] - seats.points[other]).length > 29.9)
      }
    }
    // Seats in the densest of all packings would fill nine tenths of a disc.
    let filled = Double(count) * 15 * 15 / (seats.radius * seats.radius)
    #expect(count < 30 || filled > 0.4)
  }
}

extension Seating {
  /// Two to thirty people with random ties and pulls.
  fileprivate init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 100)
    let count = Int.random(in: 2...30, using: &generator)
    var rows = [[Tie]](repeating: [], count: count)
    for one in 0..<count {
      for other in 0..<one where Int.random(in: 0..<4, using: &generator) == 0 {
        let weight = Double.random(in: 0.2...3, using: &generator)
        rows[one].append(Tie(other: Int32(other), weight: weight))
        rows[other].append(Tie(other: Int32(one), weight: weight))
      }
    }
    var starts: [Int32] = [0]
    for row in rows { starts.append(starts[starts.count - 1] + Int32(row.count)) }
    self.init(
      seats: Seats(count: count, spacing: 30, margin: 12).points, starts: starts,
      ties: Array(rows.joined()),
      pulls: (0..<count).map { _ in
        Point(x: .random(in: -1...1, using: &generator), y: .random(in: -1...1, using: &generator))
      })
  }
}
