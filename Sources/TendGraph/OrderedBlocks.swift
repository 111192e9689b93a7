import Dispatch
import Synchronization

/// Does numbered blocks of work on several threads and adds up their results in block order.
///
/// Floating-point sums depend on their order. Here neither the blocks nor the order in which they
/// are added depend on the number of threads or on who finishes first, so the bits of the total
/// don't either. A result waits only until those before it are in, so that few are held at a time.
///
/// - Parameters:
///   - blockCount: How many blocks there are; must not depend on `threads`.
///   - threads: How many blocks are worked on at a time, at least 1.
///   - start: What the results are added to.
///   - work: Makes the result of a block; called on any thread.
///   - add: Adds the next block's result; called by one thread at a time.
/// - Returns: The start with all results added.
package func addInOrder<Total: Sendable, Part: Sendable>(
  blocks blockCount: Int, threads: Int, to start: Total, work: @Sendable (Int) -> Part,
  add: @Sendable (inout Total, Part) -> Void
) -> Total {
  let state = Mutex(OrderedBlocks<Total, Part>(total: start))
  DispatchQueue.concurrentPerform(iterations: max(1, min(threads, blockCount))) { _ in
    while let block = state.withLock({ $0.begin(of: blockCount) }) {
      let part = work(block)
      state.withLock { $0.finish(block, with: part, add: add) }
    }
  }
  return state.withLock { $0.total }
}

/// Which blocks are begun, which wait for their turn, and the total of those before them.
private struct OrderedBlocks<Total: Sendable, Part: Sendable>: Sendable {
  var total: Total
  private var begun = 0
  private var added = 0
  private var waiting: [Int: Part] = [:]

  init(total: Total) {
    self.total = total
  }

  /// The next block to work on, or `nil` when all are begun.
  mutating func begin(of blockCount: Int) -> Int? {
    guard begun < blockCount else { return nil }
    begun += 1
    return begun - 1
  }

  /// Takes a result, and adds it and those that waited for it.
  mutating func finish(_ block: Int, with part: Part, add: (inout Total, Part) -> Void) {
    waiting[block] = part
    while let next = waiting.removeValue(forKey: added) {
      add(&total, next)
      added += 1
    }
  }
}
