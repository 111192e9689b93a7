/// The time a layout may take: what it asks before each stretch of work.
///
/// A layout that is not told to stop never depends on how fast the machine is.
struct LayoutClock {
  private let isOver: () -> Bool
  /// Whether the time ran out at some point of the work.
  private(set) var hasRunOut = false

  /// Moves between two looks at the clock.
  static let stretch = 512

  init(isOver: @escaping () -> Bool = { false }) {
    self.isOver = isOver
  }

  /// Runs out a duration from now.
  init(for limit: Duration) {
    let end = ContinuousClock.now.advanced(by: limit)
    self.init { ContinuousClock.now >= end }
  }

  /// Whether the time is up; once it is, it stays so.
  mutating func runsOut() -> Bool {
    if !hasRunOut { hasRunOut = isOver() }
    return hasRunOut
  }
}
