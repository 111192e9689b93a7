public import TendGraph

/// A contact that is owed by a rule and is late, or never was.
public struct CadenceFinding: Hashable, Sendable {
  /// The place of the rule among the rules.
  public let rule: Int
  /// The manager, the first of two people, or the client who is to be contacted.
  public let first: PersonID
  /// The report, the second, or who knows the client best; `nil` where nobody does.
  public let second: PersonID?
  /// The last contact of the rule's kind; `nil` where none is recorded.
  public let lastContact: Day?
  /// Days since then; `nil` without any.
  public let silentDays: Int?
  /// max(silence - cadence, 0) / cadence.
  ///
  /// Without any contact, the silence counts from the log's first day or the later start of the
  /// two: at the least.
  public let overdue: Double
  /// The last contact of any kind, where the rule asks for one.
  public let lastOfAnyKind: Day?
  /// Somebody who has no contact with anybody: the log may not go that far.
  public let unseen: PersonID?
}

/// Why a rule can't be held against a log.
public enum UnusedCadence: Hashable, Sendable {
  /// Nobody in the log or the people file is meant by it.
  case nobody
  /// The log has no interaction of its kind.
  case noKind(String)
}

/// What the rules say about a log.
public struct CadenceFindings: Sendable {
  /// What is late or missing, the most overdue first; those whom the log never names at the end.
  public let owed: [CadenceFinding]
  /// Rules that could not be used, by their places.
  public let unused: [(rule: Int, reason: UnusedCadence)]
  /// The rules.
  public let rules: [CadenceRule]
  /// Days from one contact to the next that are agreed on for ties, whatever the kind.
  ///
  /// For them they count before the learned rhythm. A rule that somebody is to be in contact with a
  /// client is a tie's own where the client has no other.
  public let agreed: [TieID: Int]
}
