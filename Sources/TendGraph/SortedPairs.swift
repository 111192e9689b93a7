import Synchronization

/// Pairs sorted into ties and days, with repeats found on the way.
///
/// People are cut into blocks. Each block gathers the pairs of its people and sweeps one person
/// after the other, which fits into a cache; no two blocks touch each other's memory, so they may
/// run at once, and the outcome is the same for any number of them.
package struct SortedPairs: Sendable {
  package private(set) var firsts: [Int32] = []
  package private(set) var seconds: [Int32] = []
  package private(set) var starts: [Int] = []
  package private(set) var days: [Int32] = []
  package private(set) var marks: [UInt16] = []
  package private(set) var interactions: [UInt32] = []
  package private(set) var audiences: [UInt16] = []
  package private(set) var amounts: [Double] = []
  /// The pairs that stood there before, counted over all runs, ascending.
  package private(set) var repeats: [Int] = []
  /// The pairs of somebody with themselves, counted over all runs, ascending.
  package private(set) var selfPairs: [Int] = []

  /// Runs pieces of work, numbered from 0, in any order.
  package typealias Executor = (_ pieces: Int, _ work: @Sendable (Int) -> Void) -> Void

  /// Sorts runs of pairs.
  ///
  /// - Parameters:
  ///   - runs: The pairs, in the order of the log.
  ///   - personCount: People of the whole log.
  ///   - isDirected: For each kind of the whole log, whether it has a direction.
  ///   - pieces: Blocks of people; as many as may run at once.
  ///   - execute: What runs the work; one piece after the other unless given.
  /// - Complexity: O(*r* x pieces + *n*) for *r* pairs in the order of time and *n* people, and
  ///   O(*r* log *r*) in the worst order; 24 bytes a pair beside the runs.
  package init(
    _ runs: [PairRun], personCount: Int, isDirected: [Bool], pieces: Int = 1,
    execute: Executor = { count, work in
      for piece in 0..<count { work(piece) }
    }
  ) {
    var bases: [Int] = []
    var total = 0
    for run in runs {
      bases.append(total)
      total += run.columns.count
    }
    let runStarts = bases
    let pieces = max(1, pieces)
    let tallies = PieceResults<PairTally>(count: pieces)
    let endsOfRuns = PieceResults<PairEnds>(count: runs.count)
    execute(pieces) { piece in
      var tally = PairTally(personCount: personCount)
      for run in stride(from: piece, to: runs.count, by: pieces) {
        endsOfRuns.set(PairEnds(of: runs[run], base: runStarts[run], tally: &tally), at: run)
      }
      tallies.set(tally, at: piece)
    }
    let ends = endsOfRuns.all
    var counts = [Int](repeating: 0, count: personCount)
    for tally in tallies.all {
      for person in 0..<personCount { counts[person] += tally.counts[person] }
      selfPairs += tally.selfPairs
    }
    selfPairs.sort()
    let blocks = PairTally.blocks(counts, pieces: pieces)
    let countsOfAll = counts
    let outputs = PieceResults<TieSweep.Output>(count: blocks.count)
    execute(blocks.count) { block in
      let gathered = GatheredPairs(
        of: blocks[block], counts: countsOfAll, in: runs, ends: ends, isDirected: isDirected)
      let sweep = TieSweep(
        personCount: personCount, pairs: PairLookup(runs, starts: runStarts))
      outputs.set(sweep.run(over: gathered), at: block)
    }
    join(outputs.all)
    repeats.sort()
  }

  /// Puts the blocks' outputs one behind the other.
  private mutating func join(_ outputs: [TieSweep.Output]) {
    let entries = outputs.reduce(0) { $0 + $1.days.count }
    let ties = outputs.reduce(0) { $0 + $1.firsts.count }
    firsts.reserveCapacity(ties)
    seconds.reserveCapacity(ties)
    starts.reserveCapacity(ties + 1)
    days.reserveCapacity(entries)
    marks.reserveCapacity(entries)
    interactions.reserveCapacity(entries)
    for output in outputs {
      let base = days.count
      firsts += output.firsts
      seconds += output.seconds
      for start in output.starts { starts.append(base + start) }
      days += output.days
      marks += output.marks
      interactions += output.interactions
      audiences += output.audiences
      amounts += output.amounts
      repeats += output.repeats
    }
    starts.append(days.count)
  }
}

/// What is known of pairs beside their sorting key, by their place in the count over all runs.
struct PairLookup {
  private let runs: [PairRun]
  private let starts: [Int]
  /// Whether every pair stands for one interaction of an event with nobody else.
  let isPlain: Bool

  init(_ runs: [PairRun], starts: [Int]) {
    self.runs = runs
    self.starts = starts
    isPlain = runs.allSatisfy { $0.columns.isPlain }
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
    runs[run(of: pair)].mayRepeat
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

/// What pieces of work hand over, each at its own place.
private final class PieceResults<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>

  init(count: Int) {
    values = Mutex([Value?](repeating: nil, count: count))
  }

  func set(_ value: Value, at piece: Int) {
    values.withLock { $0[piece] = value }
  }

  /// Everything, once each piece is done.
  var all: [Value] { values.withLock { $0.compactMap { $0 } } }
}
