/// Evenly spread seats in a disc around the origin.
struct Seats {
  /// The seats, their centre at the origin.
  let points: [Point]
  /// The radius of the disc with room around the outermost seat.
  let radius: Double

  /// Beyond so many people the even spread of a sunflower is as good as a relaxed one.
  private static let relaxedUpTo = 150

  /// - Parameters:
  ///   - count: How many seats, at least 1.
  ///   - spacing: Between two seats, at least.
  ///   - margin: Between the outermost seat and the edge of the disc.
  init(count: Int, spacing: Double, margin: Double) {
    guard count > 1 else {
      points = [.zero]
      radius = margin + spacing * 0.35
      return
    }
    var seats = Seats.sunflower(count)
    if count <= Seats.relaxedUpTo { Seats.relax(&seats) }
    var mean = Point.zero
    for seat in seats { mean = mean + seat * (1 / Double(count)) }
    let scale = spacing / Seats.leastDistance(seats)
    points = seats.map { ($0 - mean) * scale }
    radius = (points.map(\.length).max() ?? 0) + margin
  }

  /// Vogel's spiral in the unit disc: each seat turned by the golden angle from the one before.
  private static func sunflower(_ count: Int) -> [Point] {
    // Cosine and sine of the golden angle, pi * (3 - sqrt 5).
    let turn = Point(x: -0.737_368_878_078_319_9, y: 0.675_490_294_261_523_8)
    var way = turn
    return (0..<count).map { seat in
      defer {
        way = Point(x: way.x * turn.x - way.y * turn.y, y: way.x * turn.y + way.y * turn.x)
      }
      return way * (((Double(seat) + 0.5) / Double(count)).squareRoot() * 0.93)
    }
  }

  /// Moves each seat to the middle of what is nearest to it (Lloyd 1982), some times over.
  ///
  /// The rounds before the last few only have to come near, for which few samples do.
  private static func relax(_ seats: inout [Point]) {
    for _ in 0..<(seats.count > 60 ? 10 : 16) { relax(&seats, samplesEach: 8) }
    for _ in 0..<4 { relax(&seats, samplesEach: 30) }
  }

  /// - Parameters:
  ///   - seats: What is moved.
  ///   - samplesEach: Places of the disc that are looked at for each seat, about.
  private static func relax(_ seats: inout [Point], samplesEach: Double) {
    let count = seats.count
    let half = Int((Double(count) * samplesEach / Double.pi).squareRoot()) + 4
    let grid = SeatGrid(seats)
    var sums = [Point](repeating: .zero, count: count)
    var samples = [Int](repeating: 0, count: count)
    for row in -half...half {
      let y = Double(row) / Double(half)
      for column in -half...half {
        let x = Double(column) / Double(half)
        guard x * x + y * y <= 1 else { continue }
        let nearest = grid.nearest(to: Point(x: x, y: y))
        sums[nearest].x += x
        sums[nearest].y += y
        samples[nearest] += 1
      }
    }
    for seat in 0..<count where samples[seat] > 0 {
      seats[seat] = sums[seat] * (1 / Double(samples[seat]))
    }
  }

  /// The least distance between two seats; a sunflower's lies between two of the innermost.
  private static func leastDistance(_ seats: [Point]) -> Double {
    var least = Double.infinity
    for one in seats.indices.prefix(relaxedUpTo + 50) {
      for other in 0..<one {
        let x = seats[one].x - seats[other].x
        let y = seats[one].y - seats[other].y
        least = min(least, x * x + y * y)
      }
    }
    return least.squareRoot()
  }
}
