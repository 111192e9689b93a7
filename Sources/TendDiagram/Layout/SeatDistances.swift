/// How far the seats of a disc are from each other.
///
/// Looked up where the table stays in a cache, which takes a fraction of a square root's time.
struct SeatDistances {
  private let seats: [Point]
  /// At `one * count + other`; empty where there are too many.
  private var table: [Double] = []
  /// Seats whose distances are written down, at the most: half a megabyte of them.
  private static let mostTabled = 256

  /// - Complexity: O(*s*^2) for up to 256 seats, O(1) for more.
  init(of seats: [Point]) {
    self.seats = seats
    guard seats.count <= SeatDistances.mostTabled else { return }
    table.reserveCapacity(seats.count * seats.count)
    for one in seats {
      for other in seats { table.append((one - other).length) }
    }
  }

  /// The distance of two seats.
  @inline(__always)
  func between(_ one: Int32, _ other: Int32) -> Double {
    if table.isEmpty { return (seats[Int(one)] - seats[Int(other)]).length }
    return table[Int(one) * seats.count + Int(other)]
  }
}
