/// The place of a tie in a ``Network``, counted from 0.
public struct TieID: Hashable, Comparable, Sendable {
  package let rawValue: Int32

  package init(_ rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// Makes the identifier of the tie at a place.
  public init(index: Int) {
    rawValue = Int32(index)
  }

  /// The place of the tie.
  public var index: Int { Int(rawValue) }

  /// The order of ties in their network.
  public static func < (left: TieID, right: TieID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Two people and the record of their work together.
public struct Tie: Hashable, Sendable {
  /// The place of the tie in its network.
  public let id: TieID
  /// The end with the smaller identifier.
  public let first: PersonID
  /// The other end.
  public let second: PersonID
  /// Strength of both directions at the as-of day: interactions, each halved every half-life.
  public let strength: Double
  /// Strength of what went from ``first`` to ``second``; half of what has no direction.
  public let forward: Double
  /// Strength of what went from ``second`` to ``first``; half of what has no direction.
  public let backward: Double
}
