public import TendGraph

/// Where a person stands between the others.
public struct PersonStanding: Hashable, Sendable {
  /// Who.
  public let person: PersonID
  /// The strengths of the person's ties above the threshold together.
  public let strength: Double
  /// Ties above the threshold.
  public let ties: Int
  /// Shortest paths between others through the person, each pair once, raw.
  public let betweenness: Double
  /// ``betweenness`` as a share of all pairs of other people who have a path, 0 to 1.
  public let betweennessShare: Double
  /// Burt's constraint; `nil` for somebody without a tie.
  public let constraint: Double?
  /// Burt's effective size; `nil` for somebody without a tie.
  public let effectiveSize: Double?
  /// ``effectiveSize`` as a share of the number of contacts; `nil` for somebody without a tie.
  public let efficiency: Double?
  /// Whether constraint comes from all contacts alike, 0, or from one, 1; `nil` without a tie.
  public let hierarchy: Double?
  /// The largest *k* for which the person has *k* ties to people who have *k* such ties themselves.
  public let coreness: Int
  /// How evenly the person's strength is spread over the groups, from 0; `nil` without a contact in
  /// a group.
  public let participation: Double?
  /// How often the person stands between two others, by their groups; `nil` in no group.
  public let roles: BrokerageRoles?
  /// Whether others reach each other through this person only.
  public let isCutPerson: Bool
  /// Pairs of other people who lose every path when the person leaves.
  public let pairsCutOff: Int
  /// Groups into which the person has ties above the threshold.
  public let groupsJoined: Int
}

/// Where a tie stands between the others.
public struct TieStanding: Hashable, Sendable {
  /// The tie, by its place in the network.
  public let tie: Tie
  /// Interactions on record.
  public let interactions: Int
  /// Whether no other path replaces the tie.
  public let isBridge: Bool
  /// Whether the two ends share no contact (Granovetter 1973).
  public let isLocalBridge: Bool
  /// Hops between the ends without the tie; `nil` for a bridge.
  public let span: Int?
  /// Shortest paths over the tie, each pair once, raw.
  public let betweenness: Double
  /// Onnela's overlap of the ends' contacts; `nil` where neither has another contact.
  public let overlap: Double?
  /// Pairs of people who lose every path when the tie ends.
  public let pairsCutOff: Int
}
