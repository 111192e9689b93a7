extension Engine {
  /// About how many seconds an engine of Graphviz takes to place people, from its size alone.
  ///
  /// A layout inside libgraphviz can't be stopped, so whether to start it is decided beforehand,
  /// and the same on every machine. Fitted to Graphviz 2.43 on backbones of 100 to 4,000 people;
  /// 0 for engines that are always done soon.
  func expectedSeconds(people: Int, ties: Int) -> Double {
    let square = Double(people) * Double(people)
    // Ties beyond those of a tree: what layers and circles have to untangle.
    let loops = Double(max(0, ties - people))
    return switch self {
    case .groups, .sfdp, .osage: 0
    case .neato: 4e-6 * square
    case .fdp, .twopi: 6e-7 * square
    case .circo: 1e-6 * square + 4e-6 * loops * loops * loops
    case .dot: 1e-6 * square + 2.5e-6 * loops * loops
    }
  }

  /// The engine, or a faster one where it would take longer than it may.
  func within(_ limit: Duration, people: Int, ties: Int) -> Engine {
    expectedSeconds(people: people, ties: ties) > limit / .seconds(1) ? .sfdp : self
  }
}
