/// The pairs whose smaller end is in a block of people, put together by that end.
///
/// Each person's pairs stay in the order of the log.
struct GatheredPairs {
  let people: Range<Int>
  /// Where the pairs of each person of the block start; one more than there are.
  let starts: [Int]
  private(set) var others: [Int32]
  /// Day, second, kind and direction as one number that sorts by them in this order.
  private(set) var keys: [UInt64]
  /// The place of each pair in the count over all runs.
  private(set) var pairs: [UInt32]

  /// Goes through all runs and takes what belongs to the block.
  ///
  /// - Parameters:
  ///   - people: The block.
  ///   - counts: For each person of the log, the pairs whose smaller end it is.
  ///   - runs: The pairs of the log.
  ///   - ends: The two people of each of them.
  ///   - isDirected: For each kind of the log, whether it has a direction.
  init(
    of people: Range<Int>, counts: [Int], in runs: [PairRun], ends: [PairEnds],
    isDirected: [Bool]
  ) {
    self.people = people
    var starts: [Int] = []
    starts.reserveCapacity(people.count + 1)
    var place = 0
    for person in people {
      starts.append(place)
      place += counts[person]
    }
    starts.append(place)
    self.starts = starts
    others = [Int32](repeating: 0, count: place)
    keys = [UInt64](repeating: 0, count: place)
    pairs = [UInt32](repeating: 0, count: place)
    var next = starts
    var base = 0
    for (run, ends) in zip(runs, ends) {
      gather(run, ends, base: base, next: &next, isDirected: isDirected)
      base += run.columns.count
    }
  }

  private mutating func gather(
    _ run: PairRun, _ ends: PairEnds, base: Int, next: inout [Int], isDirected: [Bool]
  ) {
    let packed = ends.packed.span
    let days = run.columns.days.span
    let stamps = run.columns.stamps.span
    let kinds = run.kinds.span
    let low = UInt64(people.lowerBound) << 32
    let high = UInt64(people.upperBound) << 32
    for pair in packed.indices {
      let ends = packed[pair]
      guard ends >= low, ends < high else { continue }
      let stamp = stamps[pair]
      let kind = kinds[Int(stamp >> 2 & 0x1FFF)]
      let direction: Direction =
        isDirected[Int(kind)] ? (ends & 1 == 0 ? .forward : .backward) : .undirected
      // The sign bit is turned round, so that days before 1970 sort before it.
      let day = UInt32(bitPattern: days[pair]) ^ 0x8000_0000
      let rest = stamp & ~0x7FFF | UInt32(kind) << 2 | UInt32(direction.rawValue)
      let person = Int(ends >> 32) - people.lowerBound
      let place = next[person]
      next[person] = place + 1
      others[place] = Int32(truncatingIfNeeded: (ends & 0xFFFF_FFFF) >> 1)
      keys[place] = UInt64(day) << 32 | UInt64(rest)
      pairs[place] = UInt32(truncatingIfNeeded: base + pair)
    }
  }
}

/// The two people of each pair of a run, under the numbers of the whole log.
struct PairEnds: Sendable {
  /// Smaller end x 2^32 + larger end x 2, + 1 where the pair went from the larger to the smaller.
  ///
  /// All ones for a pair of somebody with themselves.
  private(set) var packed: [UInt64] = []

  /// Looks every number up, counts the smaller ends, and notes pairs of one person.
  init(of run: PairRun, base: Int, tally: inout PairTally) {
    let froms = run.columns.froms.span
    let tos = run.columns.tos.span
    let numbers = run.people.span
    packed.reserveCapacity(froms.count)
    for pair in froms.indices {
      let from = UInt64(UInt32(bitPattern: numbers[Int(froms[pair])]))
      let to = UInt64(UInt32(bitPattern: numbers[Int(tos[pair])]))
      if from < to {
        packed.append(from << 32 | to << 1)
        tally.counts[Int(from)] += 1
      } else if to < from {
        packed.append(to << 32 | from << 1 | 1)
        tally.counts[Int(to)] += 1
      } else {
        packed.append(.max)
        tally.selfPairs.append(base + pair)
      }
    }
  }
}

/// How many pairs each person is the smaller end of.
struct PairTally: Sendable {
  fileprivate(set) var counts: [Int]
  /// Pairs of somebody with themselves, counted over all runs.
  fileprivate(set) var selfPairs: [Int] = []

  init(personCount: Int) {
    counts = [Int](repeating: 0, count: personCount)
  }

  /// Cuts the people into blocks with about as many pairs each.
  static func blocks(_ counts: [Int], pieces: Int) -> [Range<Int>] {
    let total = counts.reduce(0, +)
    var blocks: [Range<Int>] = []
    var low = 0
    var sum = 0
    for person in counts.indices {
      sum += counts[person]
      let isLast = person == counts.count - 1
      if isLast || sum * pieces >= total * (blocks.count + 1) {
        blocks.append(low..<person + 1)
        low = person + 1
      }
    }
    return blocks
  }
}
