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

  private let lookup: PairLookup
  private let hasWeights: Bool
  /// Pairs with each other person, while one person is visited; 0 in between.
  private var tally: [Int32]
  /// Whom the visited person has pairs with.
  private var others: MarkedPeople
  private var pairs: [Pair] = []
  /// The ties of a block while it is swept.
  private var ties: [Ends] = []
  /// The block's pairs, put together by their first person.
  private var gathered: [OrientedPair] = []
  /// Where the pairs of each person of the block start, and where the last ends.
  private var starts: [Int] = []

  init(personCount: Int, pairs lookup: PairLookup) {
    self.lookup = lookup
    hasWeights = !lookup.isPlain
    tally = [Int32](repeating: 0, count: personCount)
    others = MarkedPeople(personCount: personCount)
  }

  /// Sweeps a block of people.
  ///
  /// - Parameters:
  ///   - block: Its number.
  ///   - people: Who is in it.
  ///   - parted: The pairs of all runs.
  /// - Returns: The block's ties and their entries, in order.
  mutating func run(over block: Int, of people: Range<Int>, in parted: [PartedPairs]) -> Output {
    gather(block, of: people, in: parted)
    var output = Output()
    let total = starts[people.count]
    guard total > 0 else { return output }
    var most = 0
    for number in 0..<people.count { most = max(most, starts[number + 1] - starts[number]) }
    if pairs.count < most { pairs = [Pair](repeating: Pair(key: 0, pair: 0), count: most) }
    // There are no more ties than pairs, and no tie has more entries than pairs.
    if ties.count < total {
      ties = [Ends](repeating: Ends(first: 0, second: 0, start: 0), count: total)
    }
    var tieCount = 0
    var room: [Ends] = []
    swap(&room, &ties)
    let entries = [Entry](unsafeUninitializedCapacity: total) { memory, count in
      room.withUnsafeMutableBufferPointer { tieMemory in
        var entries = EntryBuffer(memory, ties: tieMemory)
        for number in 0..<people.count {
          visit(starts[number]..<starts[number + 1], into: &entries, &output)
        }
        (count, tieCount) = (entries.count, entries.tieCount)
      }
    }
    swap(&room, &ties)
    output.entries = entries
    output.ties = Array(ties[..<tieCount])
    return output
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
    gathered.withUnsafeMutableBufferPointer { gathered in
      next.withUnsafeMutableBufferPointer { next in
        for run in parted {
          run.forEach(ofBlock: block) { pair in
            let person = Int(pair.first) - low
            gathered[next[person]] = pair
            next[person] += 1
          }
        }
      }
    }
  }

  /// Sorts the pairs of one person.
  private mutating func visit(
    _ places: Range<Int>, into entries: inout EntryBuffer, _ output: inout Output
  ) {
    guard let start = places.first else { return }
    let person = gathered[start].first
    let lookup = lookup
    let hasWeights = hasWeights
    gathered.withUnsafeBufferPointer { gathered in
      tally.withUnsafeMutableBufferPointer { tally in
        others.mark(places.count) { Int(gathered[start + $0].second) }
        for place in places { tally[Int(gathered[place].second)] += 1 }
        var low: Int32 = 0
        others.forEach { other in
          let count = tally[other]
          tally[other] = low
          low += count
        }
        pairs.withUnsafeMutableBufferPointer { pairs in
          for place in places {
            let pair = gathered[place]
            let other = Int(pair.second)
            pairs[Int(tally[other])] = Pair(key: pair.key, pair: pair.place)
            tally[other] += 1
          }
          // Each tally now says where the pairs with that person end.
          var start = 0
          others.removeAll { other in
            let end = Int(tally[other])
            tally[other] = 0
            entries.addTie(person, Int32(other))
            var tie = UnsafeMutableBufferPointer(rebasing: pairs[start..<end])
            TieSweep.sort(&tie)
            TieSweep.sweep(
              UnsafeBufferPointer(tie), lookup, hasWeights, into: &entries, &output)
            start = end
          }
        }
      }
    }
  }

  /// Turns the sorted pairs of one tie into entries, a day after the other.
  private static func sweep(
    _ pairs: UnsafeBufferPointer<Pair>, _ lookup: PairLookup, _ hasWeights: Bool,
    into entries: inout EntryBuffer, _ output: inout Output
  ) {
    var dayStart = entries.count
    var lastKey: UInt64 = 0
    var isFirst = true
    for pair in pairs {
      let key = pair.key
      if !isFirst, key == lastKey, lookup.mayRepeat(Int(pair.pair)) {
        output.repeats.append(Int(pair.pair))
        continue
      }
      if !isFirst, key >> 32 != lastKey >> 32 {
        entries.order(from: dayStart, amounts: &output.amounts)
        dayStart = entries.count
      }
      isFirst = false
      lastKey = key
      let mark = UInt16(truncatingIfNeeded: key & 0x7FFF)
      let day = Int32(bitPattern: UInt32(truncatingIfNeeded: key >> 32) ^ 0x8000_0000)
      if hasWeights {
        let weight = lookup.weight(at: Int(pair.pair))
        entries.add(
          Entry(day: day, count: weight.count, mark: mark, audience: weight.audience),
          amount: weight.amount, since: dayStart, amounts: &output.amounts)
      } else {
        entries.add(Entry(day: day, count: 1, mark: mark, audience: 1), since: dayStart)
      }
    }
    entries.order(from: dayStart, amounts: &output.amounts)
  }

  /// Sorts one tie's pairs by key, those of one key as they came; logs in the order of time are
  /// sorted already but for a few.
  private static func sort(_ pairs: inout UnsafeMutableBufferPointer<Pair>) {
    var moves = 0
    var place = 1
    while place < pairs.count {
      let pair = pairs[place]
      var back = place
      while back > 0, pairs[back - 1].key > pair.key {
        pairs[back] = pairs[back - 1]
        back -= 1
      }
      pairs[back] = pair
      moves += place - back
      place += 1
      if moves > 8 * pairs.count + 64 {
        pairs.sort { ($0.key, $0.pair) < ($1.key, $1.pair) }
        return
      }
    }
  }
}
