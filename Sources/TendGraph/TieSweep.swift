/// Sorts the pairs of one person after another into ties and days.
struct TieSweep {
  /// What a block of people adds to the log.
  struct Output: Sendable {
    var firsts: [Int32] = []
    var seconds: [Int32] = []
    /// Where each tie's entries start in this output.
    var starts: [Int] = []
    var days: [Int32] = []
    var marks: [UInt16] = []
    var interactions: [UInt32] = []
    var audiences: [UInt16] = []
    var amounts: [Double] = []
    var repeats: [Int] = []
  }

  private var output = Output()
  private let lookup: PairLookup
  private let hasWeights: Bool
  /// Pairs with each other person, while one person is visited; 0 in between.
  private var tally: [Int32]
  private var others: [Int32] = []
  private var pairs: [Pair] = []

  /// A pair of the person who is visited.
  private struct Pair {
    /// Day, second, kind and direction.
    let key: UInt64
    let pair: UInt32
  }

  init(personCount: Int, pairs lookup: PairLookup) {
    self.lookup = lookup
    hasWeights = !lookup.isPlain
    tally = [Int32](repeating: 0, count: personCount)
  }

  /// Sweeps a block of people.
  consuming func run(over gathered: GatheredPairs) -> Output {
    for person in gathered.people { visit(person, in: gathered) }
    return output
  }

  /// Sorts the pairs whose smaller end is a person.
  private mutating func visit(_ person: Int, in gathered: GatheredPairs) {
    let number = person - gathered.people.lowerBound
    let places = gathered.starts[number]..<gathered.starts[number + 1]
    guard !places.isEmpty else { return }
    others.removeAll(keepingCapacity: true)
    for place in places {
      let other = gathered.others[place]
      if tally[Int(other)] == 0 { others.append(other) }
      tally[Int(other)] += 1
    }
    others.sort()
    var next: Int32 = 0
    for other in others {
      let count = tally[Int(other)]
      tally[Int(other)] = next
      next += count
    }
    if pairs.count < places.count {
      pairs = [Pair](repeating: Pair(key: 0, pair: 0), count: max(places.count, 2 * pairs.count))
    }
    for place in places {
      let other = Int(gathered.others[place])
      pairs[Int(tally[other])] = Pair(key: gathered.keys[place], pair: gathered.pairs[place])
      tally[other] += 1
    }
    // Each tally now says where the pairs with that person end.
    var low = 0
    for other in others {
      let high = Int(tally[Int(other)])
      tally[Int(other)] = 0
      output.firsts.append(Int32(person))
      output.seconds.append(other)
      output.starts.append(output.days.count)
      sweep(low..<high)
      low = high
    }
  }

  /// Turns the pairs of one tie into entries, a day after the other.
  private mutating func sweep(_ range: Range<Int>) {
    sort(range)
    var dayStart = output.days.count
    var lastKey: UInt64 = 0
    var isFirst = true
    for place in range {
      let key = pairs[place].key
      if !isFirst, key == lastKey, lookup.mayRepeat(Int(pairs[place].pair)) {
        output.repeats.append(Int(pairs[place].pair))
        continue
      }
      if !isFirst, key >> 32 != lastKey >> 32 {
        order(from: dayStart)
        dayStart = output.days.count
      }
      isFirst = false
      lastKey = key
      add(pairs[place], since: dayStart)
    }
    order(from: dayStart)
  }

  /// Adds a pair to the day's entry of its kind, direction and audience.
  private mutating func add(_ pair: Pair, since dayStart: Int) {
    let mark = UInt16(truncatingIfNeeded: pair.key & 0x7FFF)
    let day = Int32(bitPattern: UInt32(truncatingIfNeeded: pair.key >> 32) ^ 0x8000_0000)
    guard hasWeights else {
      for entry in dayStart..<output.days.count where output.marks[entry] == mark {
        output.interactions[entry] &+= 1
        return
      }
      output.days.append(day)
      output.marks.append(mark)
      output.interactions.append(1)
      return
    }
    let weight = lookup.weight(at: Int(pair.pair))
    for entry in dayStart..<output.days.count
    where output.marks[entry] == mark && output.audiences[entry] == weight.audience {
      let sum = output.interactions[entry].addingReportingOverflow(weight.count)
      output.interactions[entry] = sum.overflow ? .max : sum.partialValue
      output.amounts[entry] += weight.amount
      return
    }
    output.days.append(day)
    output.marks.append(mark)
    output.interactions.append(weight.count)
    output.audiences.append(weight.audience)
    output.amounts.append(weight.amount)
  }

  /// Puts the entries of the last day into the order of kind, direction and audience.
  private mutating func order(from dayStart: Int) {
    var place = dayStart + 1
    while place < output.days.count {
      var back = place
      while back > dayStart, isBefore(back, back - 1) {
        output.marks.swapAt(back, back - 1)
        output.interactions.swapAt(back, back - 1)
        if hasWeights {
          output.audiences.swapAt(back, back - 1)
          output.amounts.swapAt(back, back - 1)
        }
        back -= 1
      }
      place += 1
    }
  }

  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    if output.marks[one] != output.marks[other] { return output.marks[one] < output.marks[other] }
    return hasWeights && output.audiences[one] < output.audiences[other]
  }

  /// Sorts one tie's pairs by key, those of one key as they came; logs in the order of time are
  /// sorted already but for a few.
  private mutating func sort(_ range: Range<Int>) {
    var moves = 0
    var place = range.lowerBound + 1
    while place < range.upperBound {
      let pair = pairs[place]
      var back = place
      while back > range.lowerBound, pairs[back - 1].key > pair.key {
        pairs[back] = pairs[back - 1]
        back -= 1
      }
      pairs[back] = pair
      moves += place - back
      place += 1
      if moves > 8 * range.count + 64 {
        pairs[range].sort { ($0.key, $0.pair) < ($1.key, $1.pair) }
        return
      }
    }
  }
}
