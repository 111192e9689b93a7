import Synchronization

/// Runs pieces of work, numbered from 0, in any order, and waits for them.
package typealias Executor = (_ pieces: Int, _ work: @Sendable (Int) -> Void) -> Void

/// What pieces of work hand over, each at its own place.
package final class PieceResults<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>

  package init(count: Int) {
    values = Mutex([Value?](repeating: nil, count: count))
  }

  /// Starts with a value at each place, for the pieces to take.
  package init(_ all: consuming [Value]) {
    values = Mutex(all.map(Optional.some))
  }

  package func set(_ value: Value, at piece: Int) {
    values.withLock { $0[piece] = value }
  }

  /// Hands over what stands at a place, which is empty from then on.
  package func take(at piece: Int) -> Value? {
    values.withLock { values in
      let value = values[piece]
      values[piece] = nil
      return value
    }
  }

  /// Everything, in the order of the pieces, once each piece is done.
  package var all: [Value] { values.withLock { $0.compactMap { $0 } } }

  /// The same, leaving nothing behind.
  package func takeAll() -> [Value] {
    values.withLock { values in
      let all = values.compactMap { $0 }
      values = []
      return all
    }
  }
}

/// Numbers from 0 that workers take one after another, so that all finish at about the same time.
package final class Turns: Sendable {
  private let next = Atomic<Int>(0)
  private let count: Int

  package init(_ count: Int) {
    self.count = count
  }

  /// The next number; `nil` when all are taken.
  package func take() -> Int? {
    let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return turn < count ? turn : nil
  }
}
