import RealModule

extension CutFigures {
  /// The standardised features of some established ties, a row of ``TieFeature/count`` each.
  ///
  /// - Parameter ties: Ties in ascending order.
  /// - Returns: The rows, one after the other.
  /// - Complexity: O(days of the ties + the degrees of their ends).
  func rows(of ties: ArraySlice<Int32>) -> [Float] {
    var rows: [Float] = []
    rows.reserveCapacity(ties.count * TieFeature.count)
    var contacts = CommonContacts(personCount: record.personCount)
    var values = [Double](repeating: 0, count: TieFeature.count)
    let priors = LapsePrior.features
    for tie in ties {
      let common = contacts.count(ofTie: Int(tie), in: self)
      let isTwoSided = fill(&values, tie: Int(tie), common: common)
      for place in values.indices {
        rows.append(Float(priors[place].standardised(values[place])))
      }
      // Where nothing has a direction, balance says nothing.
      if !isTwoSided { rows[rows.count - TieFeature.count + TieFeature.reciprocity.rawValue] = 0 }
    }
    return rows
  }

  /// Writes a tie's features; returns whether it has interactions with a direction.
  private func fill(_ values: inout [Double], tie: Int, common: CommonContacts.Figures) -> Bool {
    let places = record.starts[tie]..<ends[tie]
    let first = record.days[places.lowerBound]
    let last = record.days[places.upperBound - 1]
    let silence = cut - last
    let scale = Double(horizon)
    let count = Double(places.count)
    let gapCount = count - 1
    let meanGap = Double(last - first) / gapCount
    var squares = 0.0
    var longer = (silence: 0.0, horizon: 0.0)
    var within = (one: 0.0, four: 0.0)
    var decayed = (half: 0.0, four: 0.0)
    var blocks = 0.0
    var lastBlock: Int32 = -1
    var sums = (all: 0.0, forward: 0.0, backward: 0.0)
    let beyond = silence.addingReportingOverflow(horizon)
    for place in places {
      let day = record.days[place]
      let age = cut - day
      if place > places.lowerBound {
        let gap = day - record.days[place - 1]
        let distance = Double(gap) - meanGap
        squares += distance * distance
        if gap > silence { longer.silence += 1 }
        if !beyond.overflow, gap > beyond.partialValue { longer.horizon += 1 }
      }
      if age < horizon { within.one += 1 }
      if Int(age) < 4 * Int(horizon) { within.four += 1 }
      decayed.half += half[Int(age)]
      decayed.four += four[Int(age)]
      let block = age / horizon
      if block != lastBlock { blocks += 1 }
      lastBlock = block
      sums.all += Double(record.interactions[place])
      sums.forward += Double(record.forwards[place])
      sums.backward += Double(record.backwards[place])
    }
    let spread = (squares / gapCount).squareRoot() / meanGap
    let root = (gapCount - 1).squareRoot()
    let bursts =
      ((gapCount + 1).squareRoot() * spread - root)
      / (((gapCount + 1).squareRoot() - 2) * spread + root + 1e-9)
    let quiet = gapsLonger[min(gapsLonger.count - 1, Int(silence))]
    let quieter =
      gapsLonger[min(gapsLonger.count - 1, Int(silence) + Int(horizon))]
    let age = Double(cut - first)
    let silent = Double.log((Double(silence) + 1) / scale)
    let reach = Double.log((Double(silence) + meanGap) / scale)
    let days = Double.log(count)
    let decayedOne = Double.log(near[tie] + 0.02)
    let ends = (Int(record.firsts[tie]), Int(record.seconds[tie]))
    let active = sorted(activity[ends.0], activity[ends.1])
    let changed = sorted(change[ends.0], change[ends.1])
    let degrees = sorted(degree[ends.0], degree[ends.1])
    let share = sorted(
      near[tie] / (attention[ends.0] + 0.1), near[tie] / (attention[ends.1] + 0.1))
    let turned = sorted(turnover[ends.0], turnover[ends.1])
    let met = Double.log(1 + Double(common.within2))
    let directed = sums.forward + sums.backward

    func set(_ feature: TieFeature, _ value: Double) { values[feature.rawValue] = value }
    set(.silence, silent)
    set(.meanGap, .log(meanGap / scale))
    set(.reach, reach)
    set(.contactDays, days)
    set(.age, .log((age + 1) / scale))
    set(.burstiness, min(1, max(-1, bursts)))
    set(.persistence, (blocks + 0.5) / ((age / scale).rounded(.down) + 2))
    set(.gapSurvival, (longer.horizon + 2 * quieter / quiet) / (longer.silence + 2))
    set(.withinOne, .log(1 + within.one))
    set(.withinFour, .log(1 + within.four))
    set(.decayedHalf, .log(decayed.half + 0.02))
    set(.decayedOne, decayedOne)
    set(.decayedFour, .log(decayed.four + 0.02))
    set(.intensity, .log(sums.all / count))
    set(.common, met)
    set(.commonRecent, .log(1 + Double(common.within1)))
    set(.commonStrength, .log(1 + common.strength))
    set(.activityLow, active.low)
    set(.activityHigh, active.high)
    set(.changeLow, changed.low)
    set(.changeHigh, changed.high)
    set(.degreeLow, degrees.low)
    set(.degreeHigh, degrees.high)
    set(.shareLow, .log(share.low + 0.003))
    set(.shareHigh, .log(share.high + 0.003))
    set(.turnoverLow, turned.low)
    set(.turnoverHigh, turned.high)
    set(.reciprocity, directed > 0 ? 2 * min(sums.forward, sums.backward) / directed : 0)
    set(.silenceSquared, silent * silent)
    set(.reachSquared, reach * reach)
    set(.contactDaysSquared, days * days)
    set(.decayedOneSquared, decayedOne * decayedOne)
    set(.commonSquared, met * met)
    set(.activityLowSquared, active.low * active.low)
    return directed > 0
  }
}

private func sorted(_ one: Double, _ other: Double) -> (low: Double, high: Double) {
  one < other ? (one, other) : (other, one)
}
