public import TendGraph

/// An established tie judged against its own rhythm, with the evidence.
public struct NeglectedTie: Hashable, Sendable {
  /// The tie with its strength.
  public let tie: Tie
  /// How the tie stands.
  public let band: Band
  /// The probability of no contact within the horizon, 0 to 1.
  public let lapseProbability: Double
  /// What speaks for the lapse and what against it.
  public let reasons: LapseReasons
  /// Worth times lapse probability: the larger, the sooner to tend.
  public let priority: Double
  /// The tie's contact days.
  public let rhythm: Rhythm
  /// Days since the last contact.
  public let silentDays: Int
  /// Silence over the mean gap.
  public let rhythmRatio: Double
  /// Interactions on record.
  public let interactions: Int
  /// Interactions from the first to the second person, of directed kinds.
  public let interactionsForward: Int
  /// Interactions from the second to the first person, of directed kinds.
  public let interactionsBackward: Int
  /// The largest strength that the tie ever had.
  public let peakStrength: Double
  /// Whether nothing else connects what the tie connects.
  public let isBridge: Bool
  /// Who wrote on the last day of contact.
  public let lastFrom: LastFrom
  /// Interactions of the same sender at the end, with nothing from the other side since.
  public let unanswered: Int
  /// The kind that the two used most, as a place in `Network.kinds`.
  public let mainKind: Int
  /// Days from one contact to the next that are agreed on; `nil` where the rhythm is learned.
  public let agreedDays: Int?
}

/// Who wrote on the last day of contact.
public enum LastFrom: Hashable, Sendable {
  /// One of the two.
  case person(PersonID)
  /// Both.
  case both
  /// Nobody: what happened has no direction.
  case undirected
}

/// The established ties of a network and how they stand.
public struct NeglectFindings: Sendable {
  /// The day judged from.
  public let asOf: Day
  /// Days to look ahead.
  public let horizon: Int
  /// Half-life of strength in days.
  public let halfLife: Double
  /// What gave the probabilities.
  public let model: LapseModel
  /// Every established tie, by priority, the most worth tending first.
  public let ties: [NeglectedTie]
  /// People with established ties who left or are away.
  public let away: [Absence]

  /// The ties that need tending, the most worth first.
  public var needingTending: [NeglectedTie] { ties.filter(\.band.needsTending) }

  /// What puts a tie first.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// Worth times the probability of a lapse.
    case priority
    /// That probability alone.
    case risk
  }

  /// The established ties in an order, equal ones by their people.
  ///
  /// - Complexity: O(*m* log *m*) for *m* ties.
  public func ties(by order: Order) -> [NeglectedTie] {
    switch order {
    case .priority: ties
    case .risk:
      ties.sorted { ($1.lapseProbability, $0.tie.id) < ($0.lapseProbability, $1.tie.id) }
    }
  }
}
