/// The strength of each tie of a network at a day.
struct TieStrengths {
  /// Each way: amounts times decay, an undirected one half each way.
  private(set) var forwards: [Double]
  private(set) var backwards: [Double]
  /// Both ways together.
  private(set) var sums: [Double]

  /// Ties whose strengths are summed at a time.
  private static let block = 1 << 14

  /// Adds up the two ways.
  init(forwards: [Double], backwards: [Double]) {
    self.forwards = forwards
    self.backwards = backwards
    sums = zip(forwards, backwards).map { $0 + $1 }
  }

  /// Sums the record of every tie, some ties at a time.
  ///
  /// - Parameters:
  ///   - timelines: The record.
  ///   - origin: The day to count to, 0 where entries have none.
  ///   - decay: What is left after so many days.
  ///   - pieces: As many as may run at once.
  ///   - execute: What runs the work; one piece after the other unless given.
  /// - Complexity: O(entries).
  init(
    of timelines: Timelines, origin: Int32, decay: [Double], pieces: Int = 1,
    execute: Executor = { count, work in
      for piece in 0..<count { work(piece) }
    }
  ) {
    let count = timelines.starts.count - 1
    forwards = room(count)
    backwards = room(count)
    sums = room(count)
    let size = TieStrengths.block
    let blocks = (count + size - 1) / size
    let turns = Turns(blocks)
    forwards.withUnsafeMutableBufferPointer { forwards in
      backwards.withUnsafeMutableBufferPointer { backwards in
        sums.withUnsafeMutableBufferPointer { sums in
          // Every block has places of its own.
          nonisolated(unsafe) let (forwards, backwards, sums) = (forwards, backwards, sums)
          execute(max(1, min(pieces, blocks))) { _ in
            while let block = turns.take() {
              for tie in block * size..<min(count, (block + 1) * size) {
                let (forward, backward) = TieStrengths.strength(
                  of: timelines.starts[tie]..<timelines.starts[tie + 1], in: timelines,
                  origin: origin, decay)
                forwards[tie] = forward
                backwards[tie] = backward
                sums[tie] = forward + backward
              }
            }
          }
        }
      }
    }
  }

  /// The strength of some entries each way.
  @inline(__always)
  private static func strength(
    of entries: Range<Int>, in timelines: Timelines, origin: Int32, _ decay: [Double]
  ) -> (forward: Double, backward: Double) {
    var forward = 0.0
    var backward = 0.0
    for entry in entries {
      let strength = timelines.amount(at: entry) * decay[Int(origin - timelines.days[entry])]
      // Directions come in no order, so choosing costs less than jumping.
      let direction = timelines.marks[entry] & 3
      let half = strength / 2
      let part = direction == Direction.undirected.rawValue ? half : strength
      forward += direction == Direction.backward.rawValue ? 0 : part
      backward += direction == Direction.forward.rawValue ? 0 : part
    }
    return (forward, backward)
  }
}
