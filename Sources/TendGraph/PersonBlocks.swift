/// People cut into blocks with about as many pairs each, every pair counted at its smaller end.
struct PersonBlocks: Sendable {
  /// The people of each block, ascending.
  let ranges: [Range<Int>]
  /// The block of each person.
  let blockOfPerson: [UInt16]
  /// The pairs of somebody with themselves, counted over all runs, ascending.
  let selfPairs: [Int]

  /// Pairs of a block, about: what is sorted at once fits into a cache.
  private static let wanted = 1 << 15
  private static let most = 1024

  /// Counts the pairs of each person and cuts.
  ///
  /// - Complexity: O(*r* / pieces + *n* x pieces) for *r* pairs and *n* people.
  init(
    of runs: [PairRun], starts: [Int], personCount: Int, pieces: Int,
    execute: SortedPairs.Executor
  ) {
    let tallies = PieceResults<(counts: [UInt32], selfPairs: [Int])>(count: pieces)
    let turns = Turns(runs.count)
    execute(pieces) { piece in
      var counts = [UInt32](repeating: 0, count: personCount)
      var selfPairs: [Int] = []
      while let run = turns.take() {
        PersonBlocks.count(runs[run], base: starts[run], into: &counts, &selfPairs)
      }
      tallies.set((counts, selfPairs), at: piece)
    }
    var counts = [Int](repeating: 0, count: personCount)
    var selfPairs: [Int] = []
    for tally in tallies.takeAll() {
      for person in 0..<personCount { counts[person] += Int(tally.counts[person]) }
      selfPairs += tally.selfPairs
    }
    selfPairs.sort()
    self.selfPairs = selfPairs
    let total = counts.reduce(0, +)
    ranges = PersonBlocks.cut(
      counts, total: total,
      into: min(PersonBlocks.most, max(pieces, total / PersonBlocks.wanted)))
    var blockOfPerson = [UInt16](repeating: 0, count: personCount)
    for (block, range) in ranges.enumerated() {
      for person in range { blockOfPerson[person] = UInt16(block) }
    }
    self.blockOfPerson = blockOfPerson
  }

  private static func count(
    _ run: PairRun, base: Int, into counts: inout [UInt32], _ selfPairs: inout [Int]
  ) {
    let pairs = run.columns.pairs.span
    let numbers = run.people.span
    for place in pairs.indices {
      let from = numbers[Int(pairs[place].from)]
      let to = numbers[Int(pairs[place].to)]
      if from == to {
        selfPairs.append(base + place)
      } else {
        counts[Int(min(from, to))] &+= 1
      }
    }
  }

  /// Cuts the people into at most so many ranges.
  private static func cut(_ counts: [Int], total: Int, into blocks: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var low = 0
    var sum = 0
    for person in counts.indices {
      sum += counts[person]
      let isLast = person == counts.count - 1
      if isLast || sum * blocks >= total * (ranges.count + 1) && ranges.count < blocks - 1 {
        ranges.append(low..<person + 1)
        low = person + 1
      }
    }
    return ranges
  }
}
