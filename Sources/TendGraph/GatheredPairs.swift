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
  ///   - isDirected: For each kind of the log, whether it has a direction.
  init(of people: Range<Int>, counts: [Int], in runs: [PairRun], isDirected: [Bool]) {
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
    for run in runs {
      gather(run, base: base, next: &next, isDirected: isDirected)
      base += run.columns.count
    }
  }

  private mutating func gather(
    _ run: PairRun, base: Int, next: inout [Int], isDirected: [Bool]
  ) {
    let froms = run.columns.froms.span
    let tos = run.columns.tos.span
    let days = run.columns.days.span
    let stamps = run.columns.stamps.span
    let numbers = run.people.span
    let kinds = run.kinds.span
    let low = Int32(people.lowerBound)
    let high = Int32(people.upperBound)
    for pair in froms.indices {
      let from = numbers[Int(froms[pair])]
      let to = numbers[Int(tos[pair])]
      let first = min(from, to)
      guard first >= low, first < high, from != to else { continue }
      let stamp = stamps[pair]
      let kind = kinds[Int(stamp >> 2 & 0x1FFF)]
      let direction: Direction =
        isDirected[Int(kind)] ? (from < to ? .forward : .backward) : .undirected
      // The sign bit is turned round, so that days before 1970 sort before it.
      let day = UInt32(bitPattern: days[pair]) ^ 0x8000_0000
      let rest = stamp & ~0x7FFF | UInt32(kind) << 2 | UInt32(direction.rawValue)
      let place = next[Int(first - low)]
      next[Int(first - low)] = place + 1
      others[place] = max(from, to)
      keys[place] = UInt64(day) << 32 | UInt64(rest)
      pairs[place] = UInt32(truncatingIfNeeded: base + pair)
    }
  }
}

/// How many pairs each person is the smaller end of.
struct PairTally: Sendable {
  private(set) var counts: [Int]
  /// Pairs of somebody with themselves, counted over all runs.
  private(set) var selfPairs: [Int] = []

  init(personCount: Int) {
    counts = [Int](repeating: 0, count: personCount)
  }

  /// Counts the pairs of a run.
  mutating func add(_ run: PairRun, base: Int) {
    let froms = run.columns.froms.span
    let tos = run.columns.tos.span
    let numbers = run.people.span
    for pair in froms.indices {
      let from = numbers[Int(froms[pair])]
      let to = numbers[Int(tos[pair])]
      if from == to {
        selfPairs.append(base + pair)
      } else {
        counts[Int(min(from, to))] += 1
      }
    }
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
