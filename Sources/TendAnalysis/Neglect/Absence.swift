public import TendGraph

/// Somebody who left, or who has been silent with everybody for longer than ever.
///
/// Ties to such a person are not neglected: there is nobody to call.
public struct Absence: Hashable, Sendable {
  /// Who.
  public let person: PersonID
  /// The last day with contact with anybody.
  public let lastContact: Day
  /// The middle gap between the person's own contact days, in days; `nil` below two days.
  public let usualGap: Double?
  /// Days since the last contact with anybody.
  public let silentDays: Int
  /// The last day in the organisation, where the people file has one that has passed.
  public let left: Day?
}

extension Network {
  /// Finds the people who left or are away at the as-of day.
  ///
  /// Away is who has been silent with everybody for longer than both 10 days and 1.5 times the
  /// 95th percentile of the person's own gaps. Somebody whose end date has passed left. People
  /// without any contact are not named.
  ///
  /// - Complexity: O(*n* x *d* + entries) for *n* people and a span of *d* days.
  /// - Returns: One absence for each of them, in the order of people; none without days.
  public func absences() -> [Absence] {
    guard let asOf else { return [] }
    return activeDaysOfPeople().enumerated().compactMap { place, days in
      guard let rhythm = Rhythm(days: days) else { return nil }
      let silence = rhythm.silence(until: asOf)
      let gaps = zip(days.dropFirst(), days).map { Int($0 - $1) }.sorted()
      let longest = gaps.isEmpty ? 0 : 1.5 * quantile(0.95, of: gaps)
      let left = people[place].end.flatMap { $0 <= asOf ? $0 : nil }
      guard left != nil || Double(silence) > max(10, longest) else { return nil }
      return Absence(
        person: PersonID(index: place), lastContact: rhythm.lastContact,
        usualGap: rhythm.medianGap, silentDays: silence, left: left)
    }
  }
}
