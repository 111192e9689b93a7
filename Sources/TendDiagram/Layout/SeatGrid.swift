/// Seats in the unit disc by square cells, to find the one nearest to a place.
struct SeatGrid {
  private let seats: [Point]
  private let columns: Int
  private let cell: Double
  /// Where each cell's seats start in ``members``; one more than there are cells.
  private var starts: [Int32]
  private var members: [Int32]

  /// Cells of which most hold a seat or two.
  init(_ seats: [Point]) {
    self.seats = seats
    columns = max(1, Int((Double(seats.count) * 0.6).squareRoot()))
    cell = 2 / Double(columns)
    starts = [Int32](repeating: 0, count: columns * columns + 1)
    members = [Int32](repeating: 0, count: seats.count)
    let cells = seats.map { Int32(column($0.y) * columns + column($0.x)) }
    for cell in cells { starts[Int(cell) + 1] += 1 }
    for cell in 0..<(columns * columns) { starts[cell + 1] += starts[cell] }
    var next = starts
    for (seat, cell) in cells.enumerated() {
      members[Int(next[Int(cell)])] = Int32(seat)
      next[Int(cell)] += 1
    }
  }

  private func column(_ place: Double) -> Int {
    min(max(Int((place + 1) / cell), 0), columns - 1)
  }

  /// The nearest seat, of equally near ones the first.
  func nearest(to place: Point) -> Int {
    let x = column(place.x)
    let y = column(place.y)
    var nearest = 0
    var least = Double.infinity
    var ring = 1
    repeat {
      for row in max(0, y - ring)...min(columns - 1, y + ring) {
        let from = row * columns + max(0, x - ring)
        let to = row * columns + min(columns - 1, x + ring)
        for member in Int(starts[from])..<Int(starts[to + 1]) {
          let seat = Int(members[member])
          let offX = seats[seat].x - place.x
          let offY = seats[seat].y - place.y
          let distance = offX * offX + offY * offY
          if distance < least || (distance == least && seat < nearest) {
            least = distance
            nearest = seat
          }
        }
      }
      // What lies further out than the cells looked at is no nearer than their edge.
      let reach = Double(ring) * cell
      if least <= reach * reach { break }
      ring += 1
    } while ring <= columns
    return nearest
  }
}
