public import TendGraph

/// Two people who do not know each other, somebody who knows both, and what their tie would repair.
public struct Introduction: Hashable, Sendable {
  /// One of the two, by the order of the network.
  public let first: PersonID
  /// The other.
  public let second: PersonID
  /// Who has a tie to both and makes the introduction.
  public let through: PersonID
  /// What each reason alone would give, given the introductions before.
  public let parts: Parts
  /// The reason that gives most.
  public let reason: Reason

  /// Pairs of people who no longer depend on one person or one tie: the largest part.
  ///
  /// The parts count partly the same pairs, so they are not added up.
  public var gain: Int { parts.largest }

  /// What an introduction gives, each in pairs of people.
  public struct Parts: Hashable, Sendable {
    /// Pairs who no longer lose every path when one person or one tie goes.
    ///
    /// A pair counts once for each person and each tie that it could not do without: the fall of
    /// ``Cuts/pairsCutOffByPerson`` and ``Cuts/pairsCutOffByTie``, summed.
    public var paths = 0
    /// Pairs of two groups whose direct link no longer hangs on one person, once for each such person.
    public var groups = 0
    /// Pairs whose strongest path runs over the broker from one of the two to the other.
    ///
    /// It would run past the broker if the new tie became as strong as the weaker of the two old ones.
    public var load = 0
    /// Pairs of somebody with two contacts and the others of the group, who would hang on one tie
    /// if either contact fell away.
    public var support = 0

    /// The largest part.
    public var largest: Int { max(paths, groups, load, support) }
  }

  /// Why two people should meet.
  public enum Reason: Hashable, Sendable {
    /// Without ``Introduction/through`` the people on the two sides lose every path to each other.
    case sides(first: Int, second: Int)
    /// Somebody has no contact but ``Introduction/through``.
    case onlyContact(PersonID)
    /// Two groups, by their places in the grouping, hang on these people; on the rest still.
    case groups(first: Int, second: Int, carriers: [PersonID], rest: [PersonID])
    /// ``Introduction/through`` lies on the strongest path between this share of all pairs.
    case load(share: Double)
    /// Somebody has this many contacts only.
    case fewContacts(PersonID, contacts: Int)
  }
}

/// The introductions that repair most, each given those before it.
public struct IntroductionPlan: Sendable {
  /// The greatest gain first, given those before.
  public let steps: [Introduction]
  /// Introductions that were weighed.
  public let candidates: Int
  /// The groups that reasons speak of.
  public let grouping: Grouping
  /// Ties strictly above this count.
  public let minStrength: Double
  /// How the load of brokers was estimated; `nil` where all shortest paths were counted.
  public let betweennessEstimate: BetweennessEstimate?
}
