import Dispatch
import Synchronization

/// Work that is done on another thread while its giver goes on with something else.
final class Errand<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Starts the work.
  init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async {
      let value = work()
      self.result.withLock { $0 = value }
      self.isDone.signal()
    }
  }

  /// What came of it; waits for the end of the work.
  var value: Value {
    isDone.wait()
    defer { isDone.signal() }
    guard let value = result.withLock({ $0 }) else { preconditionFailure("signalled before done") }
    return value
  }
}
