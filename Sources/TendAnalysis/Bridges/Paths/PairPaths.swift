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
