/// All shortest paths between two people, and what share of them leads over each other person.
///
/// Two searches run towards each other from the ends of the pair, and together see far less than
/// one alone would. Made once for many pairs, since each needs the same space again.
protocol PairPaths: SendableMetatype {
  /// Makes room for searches along the ties.
  init(_ rows: PathRows)

  /// Adds the shares of the people and ties that shortest paths between two people lead over.
  ///
  /// Nothing is added for the two themselves; some path must join them.
  mutating func addShares(from one: Int32, to other: Int32, to shares: inout PathShares)
}

/// What share of a pair's shortest paths leads over others and over ties; each is there once a pair.
struct PathShares: Sendable {
  var people: [(person: Int32, share: Double)] = []
  var ties: [(tie: Int32, share: Double)] = []
}

/// A tie by which paths leave what the search from the first end knows for what the second knows.
struct PathCrossing {
  let first: Int32
  let second: Int32
  let tie: Int32
}

/// What a search from one end of a pair knows.
protocol PairSide {
  /// How many shortest paths lead to a person whose paths are all known.
  func paths(to person: Int32) -> Double

  /// Adds to the share of the pair's paths that leads over a person.
  mutating func carry(_ share: Double, over person: Int32)

  /// Hands on what is carried over each person to those before, back to the start.
  ///
  /// - Parameters:
  ///   - rows: The ties.
  ///   - shares: Where each person and each tie on the way is added with what it carries.
  mutating func handBack(on rows: PathRows, to shares: inout PathShares)
}

extension PathShares {
  /// Adds the paths that lead over some crossings, all of the same length.
  mutating func add<Side: PairSide>(
    _ crossings: [PathCrossing], from first: inout Side, to second: inout Side, on rows: PathRows
  ) {
    let counts = crossings.map { first.paths(to: $0.first) * second.paths(to: $0.second) }
    let paths = counts.reduce(0, +)
    for (crossing, count) in zip(crossings, counts) {
      first.carry(count / paths, over: crossing.first)
      second.carry(count / paths, over: crossing.second)
      ties.append((crossing.tie, count / paths))
    }
    first.handBack(on: rows, to: &self)
    second.handBack(on: rows, to: &self)
  }
}
