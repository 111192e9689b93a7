/// Sorts the pairs of one block of people after another into ties and days.
struct TieSweep {
  /// What a block of people adds to the log.
  struct Output: Sendable {
    var ties: [Ends] = []
    var entries: [Entry] = []
    /// The amount of each entry; empty where it is the count.
    var amounts: [Double] = []
    var repeats: [Int] = []
  }

  /// The people of a tie, and where its entries start in the output.
  struct Ends: Sendable {
    let first: Int32
    let second: Int32
    let start: UInt32
  }

  /// A day of a tie, of one kind, direction and audience.
  struct Entry: Sendable {
    let day: Int32
    var count: UInt32
    let mark: UInt16
    let audience: UInt16
  }

  /// A pair of the person who is visited.
  private struct Pair {
    /// Day, second, kind and direction.
    let key: UInt64
    let pair: UInt32
  }

  private var output = Output()
  private let lookup: PairLookup
  private let hasWeights: Bool
  /// Pairs with each other person, while one person is visited; 0 in between.
  private var tally: [Int32]
  private var others: [Int32] = []
  private var pairs: [Pair] = []
  /// The block's pairs, put together by their first person.
  private var gathered: [OrientedPair] = []
  /// Where the pairs of each person of the block start, and where the last ends.
  private var starts: [Int] = []

  init(personCount: Int, pairs lookup: PairLookup) {
    self.lookup = lookup
    hasWeights = !lookup.isPlain
    tally = [Int32](repeating: 0, count: personCount)
  }

  /// Sweeps a block of people.
  ///
  /// - Parameters:
  ///   - block: Its number.
  ///   - people: Who is in it.
  ///   - parted: The pairs of all runs.
  mutating func run(over block: Int, of people: Range<Int>, in parted: [PartedPairs]) -> Output {
    output = Output()
    gather(block, of: people, in: parted)
    output.entries.reserveCapacity(gathered.count)
    for number in 0..<people.count {
      visit(starts[number]..<starts[number + 1])
    }
    let swept = output
    output = Output()
    return swept
  }

  /// Brings the pairs of the block together, person by person, in the order of the log.
  private mutating func gather(_ block: Int, of people: Range<Int>, in parted: [PartedPairs]) {
    let low = people.lowerBound
    starts = [Int](repeating: 0, count: people.count + 1)
    var total = 0
    for run in parted {
      total += run.count(ofBlock: block)
      run.forEach(ofBlock: block) { starts[Int($0.first) - low + 1] += 1 }
    }
    for person in starts.indices.dropFirst() { starts[person] += starts[person - 1] }
    if gathered.count < total {
      gathered = [OrientedPair](
        repeating: OrientedPair(first: 0, second: 0, day: 0, stamp: 0, place: 0), count: total)
    }
    var next = starts
    for run in parted {
      run.forEach(ofBlock: block) { pair in
        let person = Int(pair.first) - low
        gathered[next[person]] = pair
        next[person] += 1
      }
    }
  }

  /// Sorts the pairs of one person.
  private mutating func visit(_ places: Range<Int>) {
    guard let start = places.first else { return }
    let person = gathered[start].first
    others.removeAll(keepingCapacity: true)
    for place in places {
      let other = gathered[place].second
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
      let pair = gathered[place]
      let other = Int(pair.second)
      pairs[Int(tally[other])] = Pair(key: pair.key, pair: pair.place)
      tally[other] += 1
    }
    // Each tally now says where the pairs with that person end.
    var low = 0
    for other in others {
      let high = Int(tally[Int(other)])
      tally[Int(other)] = 0
      output.ties.append(
        Ends(first: person, second: other, start: UInt32(output.entries.count)))
      sweep(low..<high)
      low = high
    }
  }

  /// Turns the pairs of one tie into entries, a day after the other.
  private mutating func sweep(_ range: Range<Int>) {
    sort(range)
    var dayStart = output.entries.count
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
        dayStart = output.entries.count
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
      for entry in dayStart..<output.entries.count where output.entries[entry].mark == mark {
        output.entries[entry].count &+= 1
        return
      }
      output.entries.append(Entry(day: day, count: 1, mark: mark, audience: 1))
      return
    }
    let weight = lookup.weight(at: Int(pair.pair))
    for entry in dayStart..<output.entries.count
    where output.entries[entry].mark == mark
      && output.entries[entry].audience == weight.audience
    {
      let sum = output.entries[entry].count.addingReportingOverflow(weight.count)
      output.entries[entry].count = sum.overflow ? .max : sum.partialValue
      output.amounts[entry] += weight.amount
      return
    }
    output.entries.append(
      Entry(day: day, count: weight.count, mark: mark, audience: weight.audience))
    output.amounts.append(weight.amount)
  }

  /// Puts the entries of the last day into the order of kind, direction and audience.
  private mutating func order(from dayStart: Int) {
    var place = dayStart + 1
    while place < output.entries.count {
      var back = place
      while back > dayStart, isBefore(output.entries[back], output.entries[back - 1]) {
        output.entries.swapAt(back, back - 1)
        if hasWeights { output.amounts.swapAt(back, back - 1) }
        back -= 1
      }
      place += 1
    }
  }

  private func isBefore(_ one: Entry, _ other: Entry) -> Bool {
    (one.mark, one.audience) < (other.mark, other.audience)
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
