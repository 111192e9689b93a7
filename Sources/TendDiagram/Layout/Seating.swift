import TendGraph

/// Who sits where in one disc: ties inside short, people on the side of those they talk to outside.
///
/// People swap seats, and a swap that lengthens ties is accepted ever more rarely.
struct Seating {
  private let seats: [Point]
  /// Where each person's ties inside the disc start; one more than there are people.
  private let starts: [Int32]
  /// The other end of each tie.
  private let others: [Int32]
  private let weights: [Double]
  /// Each person's way to the contacts outside, longer for more of them.
  private let pulls: [Point]
  /// The seat of each person.
  private(set) var seatOf: [Int32]

  var personCount: Int { seats.count }

  init(seats: [Point], starts: [Int32], others: [Int32], weights: [Double], pulls: [Point]) {
    self.seats = seats
    self.starts = starts
    self.others = others
    self.weights = weights
    self.pulls = pulls
    seatOf = [Int32](0..<Int32(seats.count))
  }

  /// - Complexity: O(*k*) a trial, for *k* ties of a person inside the disc.
  mutating func settle(trials: Int, seed: UInt64) {
    let count = seats.count
    guard count > 1 else { return }
    var generator = SplitMix64(seed: seed)
    var total = 0.0
    for person in 0..<count { total += abs(cost(of: person, at: seatOf[person], without: person)) }
    let heat = total / Double(count) * 0.4
    for trial in 0..<trials {
      let left = 1 - Double(trial) / Double(trials)
      let one = generator.index(below: count)
      let other = generator.index(below: count)
      guard one != other else { continue }
      let oneSeat = seatOf[one]
      let otherSeat = seatOf[other]
      // The tie between the two keeps its length.
      let change =
        cost(of: one, at: otherSeat, without: other) + cost(of: other, at: oneSeat, without: one)
        - cost(of: one, at: oneSeat, without: other) - cost(of: other, at: otherSeat, without: one)
      if change < heat * left * left * generator.unit() {
        seatOf[one] = otherSeat
        seatOf[other] = oneSeat
      }
    }
  }

  private func cost(of person: Int, at seat: Int32, without other: Int) -> Double {
    let place = seats[Int(seat)]
    var cost = -pulls[person].x * place.x - pulls[person].y * place.y
    for tie in Int(starts[person])..<Int(starts[person + 1]) where Int(others[tie]) != other {
      let end = seats[Int(seatOf[Int(others[tie])])]
      let x = place.x - end.x
      let y = place.y - end.y
      cost += weights[tie] * (x * x + y * y).squareRoot()
    }
    return cost
  }
}
