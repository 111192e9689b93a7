/// Pairs sorted into ties and days, with repeats found on the way.
///
/// People are cut into blocks. The pairs of each run are parted by the block of their smaller end;
/// then each block sweeps one person after the other, which fits into a cache. No two blocks touch
/// each other's memory, so they may run at once, and the outcome is the same for any number of them.
package struct SortedPairs: Sendable {
  package private(set) var firsts: [Int32] = []
  package private(set) var seconds: [Int32] = []
  package private(set) var starts: [Int] = []
  package private(set) var days: [Int32] = []
  package private(set) var marks: [UInt16] = []
  package private(set) var interactions: [UInt32] = []
  package private(set) var audiences: [UInt16] = []
  package private(set) var amounts: [Double] = []
  /// Sums over all entries.
  package private(set) var totals = EntryTotals()
  /// The pairs that stood there before, counted over all runs, ascending.
  package private(set) var repeats: [Int] = []
  /// The pairs of somebody with themselves, counted over all runs, ascending.
  package private(set) var selfPairs: [Int] = []

  /// Sorts runs of pairs.
  ///
  /// - Parameters:
  ///   - runs: The pairs, in the order of the log; given up, so that their memory is free early.
  ///   - personCount: People of the whole log.
  ///   - isDirected: For each kind of the whole log, whether it has a direction.
  ///   - pieces: As many as may run at once.
  ///   - execute: What runs the work; one piece after the other unless given.
  /// - Complexity: O(*r* + *n* x pieces) for *r* pairs in the order of time and *n* people, and
  ///   O(*r* log *r*) in the worst order; 20 bytes a pair in place of the runs' 16.
  package init(
    _ runs: consuming [PairRun], personCount: Int, isDirected: [Bool], pieces: Int = 1,
    execute: Executor = { count, work in
      for piece in 0..<count { work(piece) }
    }
  ) {
    var runs = consume runs
    let pieces = max(1, pieces)
    var starts: [Int] = []
    var total = 0
    for run in runs {
      starts.append(total)
      total += run.columns.count
    }
    let blocks = PersonBlocks(
      of: runs, personCount: personCount, pieces: pieces, execute: execute)
    var named: [[NamedPair]] = []
    for run in runs.indices { named.append(runs[run].takePairs()) }
    let weights = consume runs
    let parted = SortedPairs.part(
      consume named, of: weights, starts: starts, blocks, isDirected, pieces: pieces, execute)
    // Runs follow one another, and so do their pairs.
    for run in parted { selfPairs += run.selfPairs }
    // The pairs' memory is free before the ties need theirs.
    let swept = SortedPairs.sweep(
      consume parted, blocks, PairLookup(weights, starts: starts), personCount: personCount,
      pieces: pieces, execute)
    join(swept, pieces: pieces, execute)
  }

  /// Parts every run by blocks.
  private static func part(
    _ named: consuming [[NamedPair]], of runs: [PairRun], starts: [Int], _ blocks: PersonBlocks,
    _ isDirected: [Bool], pieces: Int, _ execute: Executor
  ) -> [PartedPairs] {
    let rows = PieceResults<[NamedPair]>(consume named)
    let parted = PieceResults<PartedPairs>(count: runs.count)
    let turns = Turns(runs.count)
    execute(min(pieces, runs.count)) { _ in
      while let run = turns.take() {
        let pairs = PartedPairs(
          rows.take(at: run) ?? [], of: runs[run], base: starts[run], blocks: blocks,
          isDirected: isDirected)
        parted.set(pairs, at: run)
      }
    }
    return parted.takeAll()
  }

  /// What a block adds beside its entries.
  private struct BlockRest: Sendable {
    let ties: [TieSweep.Ends]
    let amounts: [Double]
    /// The audience of each entry, where there are amounts.
    let audiences: [UInt16]
    let repeats: [Int]

    init(of output: TieSweep.Output) {
      ties = output.ties
      amounts = output.amounts
      audiences = output.amounts.isEmpty ? [] : output.entries.map(\.audience)
      repeats = output.repeats
    }
  }

  /// What all blocks give.
  private struct Swept {
    let entries: EntryColumns
    let totals: EntryTotals
    let rest: [BlockRest]
  }

  /// Sorts block after block, and puts away what each gives while it is still at hand.
  private static func sweep(
    _ parted: [PartedPairs], _ blocks: PersonBlocks, _ lookup: PairLookup, personCount: Int,
    pieces: Int, _ execute: Executor
  ) -> Swept {
    let count = blocks.ranges.count
    let pieces = min(pieces, count)
    let rests = PieceResults<BlockRest>(count: count)
    let sums = PieceResults<EntryTotals>(count: pieces)
    let turns = Turns(count)
    let columns = EntryColumns(most: parted.reduce(0) { $0 + $1.count }) { sink in
      execute(pieces) { piece in
        var sweep = TieSweep(personCount: personCount, pairs: lookup)
        var sum = EntryTotals()
        while let block = turns.take() {
          let output = sweep.run(over: block, of: blocks.ranges[block], in: parted)
          sum.add(output.entries)
          sink.add(output.entries, ofBlock: block)
          rests.set(BlockRest(of: output), at: block)
        }
        sums.set(sum, at: piece)
      }
    }
    return Swept(
      entries: columns, totals: EntryTotals(of: sums.takeAll()), rest: rests.takeAll())
  }

  /// Puts the blocks' ties one behind the other.
  private mutating func join(_ swept: Swept, pieces: Int, _ execute: Executor) {
    totals = swept.totals
    days = swept.entries.days
    marks = swept.entries.marks
    interactions = swept.entries.interactions
    let ties = TieColumns(
      of: swept.rest.map(\.ties), entryStarts: swept.entries.starts, entryCount: days.count,
      pieces: pieces, execute)
    firsts = ties.firsts
    seconds = ties.seconds
    starts = ties.starts
    for block in swept.rest {
      audiences += block.audiences
      amounts += block.amounts
      repeats += block.repeats
    }
    repeats.sort()
  }
}

/// What is known of pairs beside their sorting key, by their place in the count over all runs.
struct PairLookup: Sendable {
  private let runs: [PairRun]
  private let starts: [Int]
  /// Whether every pair stands for one interaction of an event with nobody else.
  let isPlain: Bool
  /// Whether no run, or every run, may hold repeats; `nil` where some may.
  private let mayAllRepeat: Bool?

  init(_ runs: [PairRun], starts: [Int]) {
    self.runs = runs
    self.starts = starts
    isPlain = runs.allSatisfy { $0.columns.isPlain }
    let hopes = Set(runs.map(\.mayRepeat))
    mayAllRepeat = hopes.count == 1 ? hopes.first : nil
  }

  /// The audience, interactions and amount of a pair.
  ///
  /// - Complexity: O(log *k*) for *k* runs.
  func weight(at pair: Int) -> (audience: UInt16, count: UInt32, amount: Double) {
    let run = run(of: pair)
    return runs[run].columns.weight(at: pair - starts[run])
  }

  /// Whether a pair that agrees with one before it is its repeat.
  func mayRepeat(_ pair: Int) -> Bool {
    mayAllRepeat ?? runs[run(of: pair)].mayRepeat
  }

  private func run(of pair: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= pair { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
