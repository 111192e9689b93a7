import Dispatch
import Synchronization

/// What pieces of work hand over, each at its own place.
final class PieceResults<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>

  init(count: Int) {
    values = Mutex([Value?](repeating: nil, count: count))
  }

  func set(_ value: Value, at piece: Int) {
    values.withLock { $0[piece] = value }
  }

  /// Everything, in the order of the pieces, once each piece is done.
  var all: [Value] { values.withLock { $0.compactMap { $0 } } }
}

/// Runs pieces of work on all processors and waits for them.
func runAtOnce(_ pieces: Int, _ work: @Sendable (Int) -> Void) {
  DispatchQueue.concurrentPerform(iterations: pieces, execute: work)
}
