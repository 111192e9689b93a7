/// How often people are to be in contact, as the user says; it counts before any learned rhythm.
///
/// A rule also says that a tie *should* exist: one without any contact is found as well.
public struct CadenceRule: Hashable, Sendable {
  /// Whom a rule is about.
  public enum Scope: Hashable, Sendable {
    /// Two people, by their identifiers.
    case tie(String, String)
    /// Everybody with a relation, such as `client`: somebody of another relation is in contact.
    case relation(String)
    /// Everybody with a role: somebody is in contact with them.
    case role(String)
    /// Every manager and each of the people who report to them.
    case managerAndReport
    /// Every two people who have had contact of the rule's kind on 3 days or more.
    case anyTie
  }

  /// Whom the rule is about.
  public let scope: Scope
  /// The kind that counts; every kind when `nil`.
  public let kind: String?
  /// Days from one contact to the next at the most, 1 or more.
  public let everyDays: Int

  /// Makes a rule.
  public init(_ scope: Scope, kind: String? = nil, everyDays: Int) {
    self.scope = scope
    self.kind = kind
    self.everyDays = everyDays
  }

  /// How much later than agreed a contact is: max(silence - cadence, 0) / cadence.
  ///
  /// 0 is on time, 1 one whole cadence late.
  public func overdue(afterSilence days: Int) -> Double {
    Double(max(days - everyDays, 0)) / Double(everyDays)
  }
}
