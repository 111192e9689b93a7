/// What the pairs drawn so far add to each person and each tie.
struct ShareSums: Sendable {
  /// For each person, the shares and their squares added up.
  private(set) var people: [(sum: Double, squares: Double)]
  private(set) var ties: [Double]
  private(set) var samples = 0

  init(personCount: Int, tieCount: Int) {
    people = [(sum: Double, squares: Double)](repeating: (0, 0), count: personCount)
    ties = [Double](repeating: 0, count: tieCount)
  }

  mutating func add(_ shares: PathShares, samples: Int) {
    self.samples += samples
    for (person, share) in shares.people {
      people[Int(person)].sum += share
      people[Int(person)].squares += share * share
    }
    for (tie, share) in shares.ties { ties[Int(tie)] += share }
  }

  mutating func add(_ others: ShareSums) {
    samples += others.samples
    for person in people.indices {
      people[person].sum += others.people[person].sum
      people[person].squares += others.people[person].squares
    }
    for tie in ties.indices { ties[tie] += others.ties[tie] }
  }
}
