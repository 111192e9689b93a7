/// The outputs of blocks of people one behind the other, as columns.
struct JoinedColumns {
  private(set) var firsts: [Int32]
  private(set) var seconds: [Int32]
  /// Where each tie's entries start; one more than there are ties.
  private(set) var starts: [Int]
  private(set) var days: [Int32]
  private(set) var marks: [UInt16]
  private(set) var interactions: [UInt32]

  /// Where an output's ties and entries stand in the columns.
  private struct Place {
    let ties: Int
    let entries: Int
  }

  /// Copies the outputs, several at once.
  ///
  /// - Complexity: O(entries / pieces).
  init(of outputs: [TieSweep.Output], pieces: Int, _ execute: Executor) {
    var places: [Place] = []
    var (ties, entries) = (0, 0)
    for output in outputs {
      places.append(Place(ties: ties, entries: entries))
      ties += output.ties.count
      entries += output.entries.count
    }
    firsts = JoinedColumns.room(ties)
    seconds = JoinedColumns.room(ties)
    starts = JoinedColumns.room(ties + 1)
    starts[ties] = entries
    days = JoinedColumns.room(entries)
    marks = JoinedColumns.room(entries)
    interactions = JoinedColumns.room(entries)
    firsts.withUnsafeMutableBufferPointer { firsts in
      seconds.withUnsafeMutableBufferPointer { seconds in
        starts.withUnsafeMutableBufferPointer { starts in
          JoinedColumns.copyTies(
            of: outputs, to: places, firsts, seconds, starts, pieces: pieces, execute)
        }
      }
    }
    days.withUnsafeMutableBufferPointer { days in
      marks.withUnsafeMutableBufferPointer { marks in
        interactions.withUnsafeMutableBufferPointer { interactions in
          JoinedColumns.copyEntries(
            of: outputs, to: places, days, marks, interactions, pieces: pieces, execute)
        }
      }
    }
  }

  /// Numbers that nobody reads before they are written: setting them to 0 first would touch all of
  /// the memory once more.
  private static func room<Number: FixedWidthInteger & BitwiseCopyable>(_ count: Int) -> [Number] {
    guard count > 0 else { return [] }
    return [Number](unsafeUninitializedCapacity: count) { $1 = count }
  }

  private static func copyTies(
    of outputs: [TieSweep.Output], to places: [Place],
    _ firsts: UnsafeMutableBufferPointer<Int32>, _ seconds: UnsafeMutableBufferPointer<Int32>,
    _ starts: UnsafeMutableBufferPointer<Int>, pieces: Int, _ execute: Executor
  ) {
    // Every output has places of its own.
    nonisolated(unsafe) let (firsts, seconds, starts) = (firsts, seconds, starts)
    let turns = Turns(outputs.count)
    execute(min(pieces, outputs.count)) { _ in
      while let turn = turns.take() {
        let place = places[turn]
        outputs[turn].ties.withUnsafeBufferPointer { ties in
          for tie in 0..<ties.count {
            firsts[place.ties + tie] = ties[tie].first
            seconds[place.ties + tie] = ties[tie].second
            starts[place.ties + tie] = place.entries + Int(ties[tie].start)
          }
        }
      }
    }
  }

  private static func copyEntries(
    of outputs: [TieSweep.Output], to places: [Place],
    _ days: UnsafeMutableBufferPointer<Int32>, _ marks: UnsafeMutableBufferPointer<UInt16>,
    _ interactions: UnsafeMutableBufferPointer<UInt32>, pieces: Int, _ execute: Executor
  ) {
    nonisolated(unsafe) let (days, marks, interactions) = (days, marks, interactions)
    let turns = Turns(outputs.count)
    execute(min(pieces, outputs.count)) { _ in
      while let turn = turns.take() {
        let base = places[turn].entries
        outputs[turn].entries.withUnsafeBufferPointer { entries in
          for entry in 0..<entries.count {
            days[base + entry] = entries[entry].day
            marks[base + entry] = entries[entry].mark
            interactions[base + entry] = entries[entry].count
          }
        }
      }
    }
  }
}
