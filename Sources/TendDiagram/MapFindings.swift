public import TendGraph

/// What to mark on a map, by the places of people and ties in their network.
public struct MapFindings: Hashable, Sendable {
  /// People whose absence would cut others off: a ring.
  public var cutPeople: Set<PersonID>
  /// Ties that no other path replaces: a blue line.
  public var bridgeTies: Set<TieID>
  /// Ties that carry the link between two groups alone: a blue line.
  public var singleThreads: Set<TieID>
  /// Ties that need tending, with their days of silence: a dashed rust line.
  public var neglected: [TieID: Int]
  /// People who left or fell silent towards everybody: a hollow diamond.
  public var away: Set<PersonID>
  /// People on the paths between many others: a square.
  public var brokers: Set<PersonID> = []
  /// What became of each tie between two periods; empty on a map of one.
  public var changes: [TieID: TieState] = [:]
  /// How many shortest paths run through each person, for sizes by paths; empty where unknown.
  public var betweenness: [Double] = []
  /// Whose colour is whose, where colours tell something else than the places do.
  public var coloring: Grouping?

  /// Who stands together on a map of teams that are too many to tell apart: teams that work together.
  public var areas: Grouping?

  /// Makes findings; nothing is marked unless given.
  public init(
    cutPeople: Set<PersonID> = [], bridgeTies: Set<TieID> = [], singleThreads: Set<TieID> = [],
    neglected: [TieID: Int] = [:], away: Set<PersonID> = []
  ) {
    self.cutPeople = cutPeople
    self.bridgeTies = bridgeTies
    self.singleThreads = singleThreads
    self.neglected = neglected
    self.away = away
  }
}

/// What became of a tie from one period to a later one.
public enum TieState: String, CaseIterable, Sendable {
  /// Contact in both: a grey line.
  case kept
  /// New: a dark line.
  case formed
  /// Much less contact than before: a dashed rust line.
  case faded
  /// No contact any more: a dotted rust line.
  case lost

  /// What a reader is told.
  var word: String { self == .formed ? "new" : rawValue }
}
