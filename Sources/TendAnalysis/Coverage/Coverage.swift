public import TendGraph

/// How well somebody is in contact with the people who stand around them.
///
/// A minimum, never a mean: whoever is covered least comes first.
public struct Coverage: Hashable, Sendable {
  /// Whose contacts.
  public let person: PersonID
  /// The days of ``Contact/recentDays``.
  public let days: ClosedRange<Day>
  /// Everybody to be in contact with, by relationship; in each the least covered first.
  public let groups: [Group]
  /// What each direct report got, the least covered first.
  public let reports: [Report]

  /// People who stand alike.
  public struct Group: Hashable, Sendable {
    /// Which of them: levels above 2 count as one.
    public let relationship: Relationship
    /// The least covered first.
    public let contacts: [Contact]
  }

  /// Somebody to be in contact with.
  public struct Contact: Hashable, Sendable {
    /// Who.
    public let person: PersonID
    /// The tie; `nil` where no contact is recorded.
    public let tie: TieID?
    /// The last day with contact; `nil` where none is recorded.
    public let lastContact: Day?
    /// Days since then.
    public let silentDays: Int?
    /// Distinct days with contact within the window.
    public let recentDays: Int
    /// Distinct days with contact on record.
    public let activeDays: Int
    /// Whether the person is silent with everybody: on leave, perhaps.
    public let isAway: Bool
    /// Whether the person is in contact with anybody at all, as far as the log goes.
    public let isOnRecord: Bool
  }

  /// What a report got.
  public struct Report: Hashable, Sendable {
    /// Who reports.
    public let person: PersonID
    /// To whom.
    public let manager: PersonID
    /// The last one-on-one with the manager; `nil` where none is recorded.
    public let lastOneOnOne: Day?
    /// Days since then.
    public let oneOnOneSilence: Int?
    /// One-on-one days within the window.
    public let recentOneOnOnes: Int
    /// The last word of recognition, from anybody; `nil` where none is recorded.
    public let recognition: Recognition?
    /// The last word of recognition from the manager.
    public let recognitionByManager: Recognition?
    /// Whether the person is silent with everybody: on leave, perhaps.
    public let isAway: Bool
  }

  /// A word of thanks or praise.
  public struct Recognition: Hashable, Sendable {
    /// Who gave it.
    public let by: PersonID
    /// When.
    public let day: Day
    /// Days since then.
    public let daysAgo: Int
  }
}
