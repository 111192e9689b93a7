/// How many pairs to draw, and how likely the bound may fail for each person.
///
/// Those over whom many paths lead need the most pairs, and they are few. They get half of the
/// probability to fail among them, and everybody else the other half.
struct SamplingPlan {
  let error: Double
  let samples: Int
  /// For each person, how likely the bound may fail.
  let failures: [Double]

  /// Makes the best of what a first draw tells.
  init(_ pilot: ShareSums, error: Double, failure: Double) {
    self.error = error
    let count = Double(pilot.samples)
    let spread = pilot.people.map { person in
      person.squares - person.sum * person.sum / count
    }
    let byNeed = spread.indices.sorted { (spread[$1], $0) < (spread[$0], $1) }
    var best = (samples: Int.max, hard: 0)
    var hard = 1
    while hard <= byNeed.count {
      let rest = max(1, byNeed.count - hard)
      var samples = SamplingPlan.samples(
        pilot, byNeed[0], error: error, failure: failure / 2 / Double(hard))
      if hard < byNeed.count {
        samples = max(
          samples,
          SamplingPlan.samples(
            pilot, byNeed[hard], error: error, failure: failure / 2 / Double(rest)))
      }
      if samples < best.samples { best = (samples, hard) }
      hard *= 2
    }
    // A little more, so that one look is enough nearly always.
    samples = best.samples + best.samples / 10
    var failures = [Double](
      repeating: failure / 2 / Double(max(1, byNeed.count - best.hard)), count: byNeed.count)
    for person in byNeed.prefix(best.hard) { failures[person] = failure / 2 / Double(best.hard) }
    self.failures = failures
  }

  /// Whether everybody's error is within the bound.
  func holds(for sums: ShareSums, failures: [Double]) -> Bool {
    zip(sums.people, failures).allSatisfy { person, failure in
      ErrorBounds.isWithin(
        error, sum: person.sum, squares: person.squares, samples: sums.samples, failure: failure)
    }
  }

  /// How many pairs one person will take, if the first draw was typical.
  private static func samples(
    _ pilot: ShareSums, _ person: Int, error: Double, failure: Double
  ) -> Int {
    var few = 2
    var many = 4
    func isEnough(_ samples: Int) -> Bool {
      let scale = Double(samples) / Double(pilot.samples)
      return ErrorBounds.isWithin(
        error, sum: pilot.people[person].sum * scale,
        squares: pilot.people[person].squares * scale, samples: samples, failure: failure)
    }
    while !isEnough(many) {
      few = many
      many *= 2
    }
    while many - few > 1 + few / 100 {
      let middle = (few + many) / 2
      if isEnough(middle) { many = middle } else { few = middle }
    }
    return many
  }
}
