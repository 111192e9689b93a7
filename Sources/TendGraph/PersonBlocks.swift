/// People cut into blocks with about as many pairs each, every pair counted at its smaller end.
struct PersonBlocks: Sendable {
  /// The people of each block, ascending.
  let ranges: [Range<Int>]
  /// The block of each person.
  let blockOfPerson: [UInt16]

  /// Pairs of a block, about: what is sorted at once fits into a cache.
  private static let wanted = 1 << 15
  private static let most = 1024

  /// One pair of so many is looked at: where a block ends matters to nothing but the time.
  private static let stride = 31

  /// Counts the pairs of each person, by a sample, and cuts.
  ///
  /// - Complexity: O(*r* / pieces + *n* x pieces) for *r* pairs and *n* people.
  init(of runs: [PairRun], personCount: Int, pieces: Int, execute: Executor) {
    let tallies = PieceResults<[UInt32]>(count: pieces)
    let turns = Turns(runs.count)
    execute(pieces) { piece in
      var counts = [UInt32](repeating: 0, count: personCount)
      while let run = turns.take() { PersonBlocks.count(runs[run], into: &counts) }
      tallies.set(counts, at: piece)
    }
    var counts = [Int](repeating: 0, count: personCount)
    for tally in tallies.takeAll() {
      for person in 0..<personCount { counts[person] += Int(tally[person]) }
    }
    let total = counts.reduce(0, +)
    let pairs = runs.reduce(0) { $0 + $1.columns.count }
    ranges = PersonBlocks.cut(
      counts, total: total,
      into: min(PersonBlocks.most, max(pieces, pairs / PersonBlocks.wanted)))
    var blockOfPerson = [UInt16](repeating: 0, count: personCount)
    for (block, range) in ranges.enumerated() {
      for person in range { blockOfPerson[person] = UInt16(block) }
    }
    self.blockOfPerson = blockOfPerson
  }

  private static func count(_ run: PairRun, into counts: inout [UInt32]) {
    let pairs = run.columns.pairs.span
    let numbers = run.people.span
    var place = 0
    while place < pairs.count {
      let from = numbers[Int(pairs[place].from)]
      let to = numbers[Int(pairs[place].to)]
      counts[Int(min(from, to))] &+= 1
      place += stride
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
