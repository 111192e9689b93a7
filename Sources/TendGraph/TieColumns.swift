/// The ties of all blocks of people one behind the other, as columns.
struct TieColumns {
  private(set) var firsts: [Int32]
  private(set) var seconds: [Int32]
  /// Where each tie's entries start; one more than there are ties.
  private(set) var starts: [Int]

  /// Copies the ties of blocks, several blocks at once.
  ///
  /// - Parameters:
  ///   - blocks: The ties of each block.
  ///   - entryStarts: Where each block's entries start.
  ///   - entryCount: Entries of all blocks.
  ///   - pieces: As many as may run at once.
  ///   - execute: What runs the work.
  /// - Complexity: O(ties / pieces).
  init(
    of blocks: [[TieSweep.Ends]], entryStarts: [Int], entryCount: Int, pieces: Int,
    _ execute: Executor
  ) {
    var places: [Int] = []
    var count = 0
    for ties in blocks {
      places.append(count)
      count += ties.count
    }
    firsts = room(count)
    seconds = room(count)
    starts = room(count + 1)
    starts[count] = entryCount
    firsts.withUnsafeMutableBufferPointer { firsts in
      seconds.withUnsafeMutableBufferPointer { seconds in
        starts.withUnsafeMutableBufferPointer { starts in
          // Every block has places of its own.
          nonisolated(unsafe) let (firsts, seconds, starts) = (firsts, seconds, starts)
          let turns = Turns(blocks.count)
          execute(min(pieces, blocks.count)) { [places] _ in
            while let block = turns.take() {
              let (place, base) = (places[block], entryStarts[block])
              blocks[block].withUnsafeBufferPointer { ties in
                for tie in 0..<ties.count {
                  firsts[place + tie] = ties[tie].first
                  seconds[place + tie] = ties[tie].second
                  starts[place + tie] = base + Int(ties[tie].start)
                }
              }
            }
          }
        }
      }
    }
  }
}
