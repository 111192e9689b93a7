import TendGraph

/// Who sits where in one disc: ties inside short, people on the side of those they talk to outside.
///
/// People swap seats, and a swap that lengthens ties is accepted ever more rarely. What each person
/// costs is kept, so that a trial looks only at where the two would sit, and no further than it
/// takes to see that the swap is not worth it.
struct Seating {
  /// A tie as one of its ends sees it.
  struct Tie {
    let other: Int32
    let weight: Double
  }

  /// Where each person's ties inside the disc start; one more than there are people.
  private let starts: [Int32]
  private let ties: [Tie]
  /// Each person's way to the contacts outside, longer for more of them.
  private let pulls: [Point]
  private let seats: [Point]
  private let distances: SeatDistances
  /// The seat of each person.
  private var seatOf: [Int32]
  /// What each person's ties and pull cost; both ends count a tie.
  private var costs: [Double]

  /// Seats people as they come.
  init(seats: [Point], starts: [Int32], ties: [Tie], pulls: [Point]) {
    self.seats = seats
    distances = SeatDistances(of: seats)
    seatOf = Array(0..<Int32(seats.count))
    self.starts = starts
    self.ties = ties
    self.pulls = pulls
    costs = [Double](repeating: 0, count: seats.count)
    for person in seats.indices { costs[person] = cost(of: person) }
  }

  var personCount: Int { seatOf.count }

  /// Where each person sits.
  var places: [Point] { seatOf.map { seats[Int($0)] } }

  /// The length of all ties and how far people stand from where they are pulled to.
  var cost: Double {
    seatOf.indices.reduce(0) { sum, person in
      let pull = pull(of: person, at: seatOf[person])
      return sum + pull + (cost(of: person) - pull) / 2
    }
  }

  /// Whether it makes a difference who sits where.
  private var matters: Bool {
    !ties.isEmpty || pulls.contains { $0 != .zero }
  }

  /// - Complexity: O(*k*) a trial, for *k* ties of a person inside the disc.
  mutating func settle(trials: Int, seed: UInt64, clock: LayoutClock) {
    let count = personCount
    guard count > 1, trials > 0, matters else { return }
    var generator = SplitMix64(seed: seed)
    let heat = costs.reduce(0) { $0 + abs($1) } / Double(count) * 0.4
    for trial in 0..<trials {
      if trial % LayoutClock.stretch == 0, clock.runsOut() { return }
      let left = 1 - Double(trial) / Double(trials)
      let one = generator.index(below: count)
      let other = generator.index(below: count)
      guard one != other else { continue }
      trySwap(one, other, ifBelow: heat * left * left * generator.unit())
    }
  }

  /// Lets two people change seats if that adds less than a threshold.
  mutating func trySwap(_ one: Int, _ other: Int, ifBelow threshold: Double) {
    let oneSeat = seatOf[one]
    let otherSeat = seatOf[other]
    // The tie between the two keeps its length: it is in both sums, before and after.
    let most = costs[one] + costs[other] + threshold
    seatOf[one] = otherSeat
    seatOf[other] = oneSeat
    let pulled = pull(of: one, at: otherSeat) + pull(of: other, at: oneSeat)
    let oneCost = cost(of: one, from: pulled, upTo: most)
    let both = oneCost < most ? cost(of: other, from: oneCost, upTo: most) : oneCost
    guard both < most else {
      seatOf[one] = oneSeat
      seatOf[other] = otherSeat
      return
    }
    tell(tiesOf: one, movedFrom: oneSeat, except: other)
    tell(tiesOf: other, movedFrom: otherSeat, except: one)
    costs[one] = cost(of: one)
    costs[other] = cost(of: other)
  }

  /// What somebody's pull costs on a seat; negative on the side where the contacts are.
  private func pull(of person: Int, at seat: Int32) -> Double {
    -pulls[person].dot(seats[Int(seat)])
  }

  /// A sum with the length of a person's ties added, at least as far as it stays below a bound.
  private func cost(of person: Int, from sum: Double, upTo most: Double) -> Double {
    let seat = seatOf[person]
    var sum = sum
    for index in Int(starts[person])..<Int(starts[person + 1]) {
      let tie = ties[index]
      sum += tie.weight * distances.between(seat, seatOf[Int(tie.other)])
      if sum >= most { break }
    }
    return sum
  }

  private func cost(of person: Int) -> Double {
    cost(of: person, from: pull(of: person, at: seatOf[person]), upTo: .infinity)
  }

  /// Corrects the costs of those who have ties to somebody who moved; not of who moved as well.
  private mutating func tell(tiesOf person: Int, movedFrom before: Int32, except partner: Int) {
    let after = seatOf[person]
    for index in Int(starts[person])..<Int(starts[person + 1]) {
      let tie = ties[index]
      let other = Int(tie.other)
      guard other != partner else { continue }
      let seat = seatOf[other]
      costs[other] +=
        tie.weight * (distances.between(after, seat) - distances.between(before, seat))
    }
  }
}
