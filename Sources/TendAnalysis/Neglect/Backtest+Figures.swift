/// What was foretold of the ties of a cut, and what came.
struct Foresight: Sendable {
  var probabilities: [Double]
  var priorities: [Double]
  var silences: [Double]
  var strengths: [Double]
  var lapsed: [Bool]

  /// The ties that a test picks.
  func kept(where isKept: [Bool]) -> Foresight {
    let places = isKept.indices.filter { isKept[$0] }
    return Foresight(
      probabilities: places.map { probabilities[$0] }, priorities: places.map { priorities[$0] },
      silences: places.map { silences[$0] }, strengths: places.map { strengths[$0] },
      lapsed: places.map { lapsed[$0] })
  }
}

extension Backtest.Figures {
  /// Judges the foresight of one cut.
  ///
  /// - Complexity: O(*m* log *m*) for *m* ties.
  init(of foresight: Foresight) {
    let lapsed = foresight.lapsed
    ties = lapsed.count
    silent = lapsed.count { $0 }
    risk = Backtest.Order(of: foresight.probabilities, lapsed: lapsed)
    priority = Backtest.Order(of: foresight.priorities, lapsed: lapsed)
    silence = Backtest.Order(of: foresight.silences, lapsed: lapsed)
    strength = Backtest.Order(of: foresight.strengths.map { -$0 }, lapsed: lapsed)
    var sums = [(ties: Int, foretold: Double, silent: Int)](repeating: (0, 0, 0), count: 10)
    var squares = 0.0
    for (probability, lapsed) in zip(foresight.probabilities, lapsed) {
      let place = min(9, Int(probability * 10))
      sums[place].ties += 1
      sums[place].foretold += probability
      if lapsed { sums[place].silent += 1 }
      let error = probability - (lapsed ? 1 : 0)
      squares += error * error
    }
    brier = lapsed.isEmpty ? nil : squares / Double(lapsed.count)
    calibration = sums.enumerated().filter { $0.element.ties > 0 }.map { place, sum in
      Backtest.Tenth(
        place: place, ties: sum.ties, foretold: sum.foretold / Double(sum.ties),
        observed: Double(sum.silent) / Double(sum.ties))
    }
  }

  /// Several cuts as one: the mean of the areas, the sums of the counts.
  init(of parts: [Backtest.Figures]) {
    ties = parts.reduce(0) { $0 + $1.ties }
    silent = parts.reduce(0) { $0 + $1.silent }
    risk = Backtest.Order(of: parts.map(\.risk))
    priority = Backtest.Order(of: parts.map(\.priority))
    silence = Backtest.Order(of: parts.map(\.silence))
    strength = Backtest.Order(of: parts.map(\.strength))
    let squares = parts.reduce(0) { $0 + ($1.brier ?? 0) * Double($1.ties) }
    brier = ties == 0 ? nil : squares / Double(ties)
    calibration = (0..<10).compactMap { place in
      let tenths = parts.flatMap(\.calibration).filter { $0.place == place }
      let ties = tenths.reduce(0) { $0 + $1.ties }
      guard ties > 0 else { return nil }
      return Backtest.Tenth(
        place: place, ties: ties,
        foretold: tenths.reduce(0) { $0 + $1.foretold * Double($1.ties) } / Double(ties),
        observed: tenths.reduce(0) { $0 + $1.observed * Double($1.ties) } / Double(ties))
    }
  }
}

extension Backtest.Order {
  /// Judges an order of scores, the highest first, equal ones in the order of ties.
  init(of scores: [Double], lapsed: [Bool]) {
    area = areaUnderCurve(of: scores, events: lapsed)
    let order = Backtest.Order.highest(Backtest.depths.max() ?? 0, of: scores)
    top = Backtest.depths.map { depth in
      let first = order.prefix(depth)
      return Backtest.Top(ties: first.count, silent: first.count { lapsed[$0] })
    }
  }

  /// The places of the highest scores, the highest first, equal ones in the order of places.
  ///
  /// - Complexity: O(*n*) where few of *n* scores beat all before them, O(*n* x count) at the worst.
  private static func highest(_ count: Int, of scores: [Double]) -> [Int] {
    var best: [Int] = []
    for (place, score) in scores.enumerated() {
      if best.count == count {
        guard let last = best.last, score > scores[last] else { continue }
        best.removeLast()
      }
      var low = 0
      var high = best.count
      while low < high {
        let middle = (low + high) / 2
        if scores[best[middle]] >= score { low = middle + 1 } else { high = middle }
      }
      best.insert(place, at: low)
    }
    return best
  }

  /// Several cuts as one.
  init(of parts: [Backtest.Order]) {
    let areas = parts.compactMap(\.area)
    area = areas.isEmpty ? nil : areas.reduce(0, +) / Double(areas.count)
    top = Backtest.depths.indices.map { place in
      Backtest.Top(
        ties: parts.reduce(0) { $0 + $1.top[place].ties },
        silent: parts.reduce(0) { $0 + $1.top[place].silent })
    }
  }
}
