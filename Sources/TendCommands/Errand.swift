import Dispatch
import Synchronization

/// Work that is done on another thread while its giver goes on with something else.
final class Errand<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let work = DispatchGroup()

  /// Starts the work.
  init(_ work: @escaping @Sendable () -> Value) {
    self.work.enter()
    DispatchQueue.global().async { self.finish(with: work()) }
  }

  private init() { work.enter() }

  private func finish(with value: Value) {
    result.withLock { $0 = value }
    work.leave()
  }

  /// Goes on with what comes of the work; no thread waits for it until then.
  func then<Next>(_ next: @escaping @Sendable (Value) -> Next) -> Errand<Next> {
    let errand = Errand<Next>()
    work.notify(queue: .global()) { errand.finish(with: next(self.value)) }
    return errand
  }

  /// What came of it; waits for the end of the work.
  var value: Value {
    work.wait()
    guard let value = result.withLock({ $0 }) else { preconditionFailure("left before done") }
    return value
  }
}
