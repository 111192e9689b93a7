import Synchronization

/// The time a layout may take: what its threads ask before each stretch of work.
///
/// A layout that is not told to stop never depends on how fast the machine is.
final class LayoutClock: Sendable {
  private let isOver: @Sendable () -> Bool
  private let isStopped = Atomic<Bool>(false)

  /// Moves between two looks at the clock.
  static let stretch = 512

  init(isOver: @escaping @Sendable () -> Bool = { false }) {
    self.isOver = isOver
  }

  /// Runs out a duration from now.
  convenience init(for limit: Duration) {
    let end = ContinuousClock.now.advanced(by: limit)
    self.init { ContinuousClock.now >= end }
  }

  /// Whether the time ran out at some point of the work.
  var hasRunOut: Bool { isStopped.load(ordering: .relaxed) }

  /// Whether the time is up; once it is, it stays so.
  func runsOut() -> Bool {
    if !hasRunOut, isOver() { isStopped.store(true, ordering: .relaxed) }
    return hasRunOut
  }
}
