import Synchronization

/// The entries of all blocks of people one behind the other, as columns.
struct EntryColumns {
  private(set) var days: [Int32]
  private(set) var marks: [UInt16]
  private(set) var interactions: [UInt32]
  /// Where each block's entries start.
  private(set) var starts: [Int] = []

  /// Makes the columns while blocks come in, in any order and from any thread.
  ///
  /// Columns are as long as they might become from the start: memory that nobody touches costs
  /// nothing, and so every block is written where it stays while it is still in a cache.
  ///
  /// - Parameters:
  ///   - most: Entries that there may be.
  ///   - fill: Hands every block's entries over, each block once.
  /// - Complexity: O(entries).
  init(most: Int, _ fill: (EntrySink) -> Void) {
    days = room(most)
    marks = room(most)
    interactions = room(most)
    let (count, starts) = days.withUnsafeMutableBufferPointer { days in
      marks.withUnsafeMutableBufferPointer { marks in
        interactions.withUnsafeMutableBufferPointer { interactions in
          let sink = EntrySink(days, marks, interactions)
          fill(sink)
          return sink.places
        }
      }
    }
    self.starts = starts
    trim(&days, to: count)
    trim(&marks, to: count)
    trim(&interactions, to: count)
  }

  /// Lets go of what is behind the entries; where that is most of it, also of its memory.
  private func trim<Number: BitwiseCopyable>(_ column: inout [Number], to count: Int) {
    if count < column.count / 2 {
      column = Array(column[..<count])
    } else {
      column.removeLast(column.count - count)
    }
  }
}

/// Takes the entries of blocks and copies them to their places.
///
/// Where a block goes is known once all before it are in. Whoever brings the one that others wait
/// for copies those too, so nobody waits and few blocks are held at a time.
final class EntrySink: Sendable {
  private struct State {
    /// The first block that is not in yet.
    var next = 0
    /// Entries of the blocks before it.
    var count = 0
    var starts: [Int] = []
    var waiting: [Int: [TieSweep.Entry]] = [:]
  }

  private let state = Mutex(State())
  // Every block has places of its own.
  nonisolated(unsafe) private let days: UnsafeMutableBufferPointer<Int32>
  nonisolated(unsafe) private let marks: UnsafeMutableBufferPointer<UInt16>
  nonisolated(unsafe) private let interactions: UnsafeMutableBufferPointer<UInt32>

  fileprivate init(
    _ days: UnsafeMutableBufferPointer<Int32>, _ marks: UnsafeMutableBufferPointer<UInt16>,
    _ interactions: UnsafeMutableBufferPointer<UInt32>
  ) {
    self.days = days
    self.marks = marks
    self.interactions = interactions
  }

  /// Takes a block's entries.
  func add(_ entries: [TieSweep.Entry], ofBlock block: Int) {
    let ready = state.withLock { state in
      state.waiting[block] = entries
      var ready: [(start: Int, entries: [TieSweep.Entry])] = []
      while let entries = state.waiting.removeValue(forKey: state.next) {
        ready.append((state.count, entries))
        state.starts.append(state.count)
        state.count += entries.count
        state.next += 1
      }
      return ready
    }
    for (start, entries) in ready { copy(entries, to: start) }
  }

  /// Entries so far, and where each block's start.
  fileprivate var places: (count: Int, starts: [Int]) {
    state.withLock { ($0.count, $0.starts) }
  }

  private func copy(_ entries: [TieSweep.Entry], to start: Int) {
    precondition(start + entries.count <= days.count, "room for every entry")
    let (days, marks, interactions) = (days, marks, interactions)
    entries.withUnsafeBufferPointer { entries in
      for entry in 0..<entries.count {
        days[start + entry] = entries[entry].day
        marks[start + entry] = entries[entry].mark
        interactions[start + entry] = entries[entry].count
      }
    }
  }
}

/// Numbers that nobody reads before they are written: setting them to 0 first would touch all of
/// the memory once more.
func room<Number: BitwiseCopyable>(_ count: Int) -> [Number] {
  guard count > 0 else { return [] }
  return [Number](unsafeUninitializedCapacity: count) { $1 = count }
}
