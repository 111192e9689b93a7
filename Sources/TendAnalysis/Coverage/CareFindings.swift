public import TendGraph

/// Who is covered least, and who is supported least, in a whole organisation.
public struct CareFindings: Sendable {
  /// The days that recent counts are of.
  public let days: ClosedRange<Day>
  /// What every report gets, the longest without a one-on-one first.
  public let reports: [Coverage.Report]
  /// People outside, by relation; in each the longest without contact first.
  public let outside: [Outside]
  /// Whose support thins; `nil` where no kind of the log gives.
  public let support: SupportFindings?
  /// How much of what is sent comes back, 0 to 1; `nil` where no kind has a direction.
  public let reciprocity: Double?

  /// A client, a customer, a partner, and who of the organisation is in contact.
  public struct Outside: Hashable, Sendable {
    /// Who.
    public let person: PersonID
    /// How the person stands to the organisation.
    public let relation: String
    /// The last contact with anybody of the organisation; `nil` where none is recorded.
    public let lastContact: Day?
    /// Days since then.
    public let silentDays: Int?
    /// People of the organisation who were in contact within the window, in order.
    public let inContact: [PersonID]
  }
}

extension Network {
  /// Finds who is covered and supported least.
  ///
  /// - Parameters:
  ///   - vocabulary: The kinds that give.
  ///   - absences: Who left or is away.
  /// - Returns: The findings; `nil` without days.
  /// - Complexity: O(entries + *n* log *n*) for *n* people.
  public func care(
    vocabulary: ExchangeVocabulary = ExchangeVocabulary(), absences: [Absence]
  ) -> CareFindings? {
    guard let asOf else { return nil }
    let window = asOf.advanced(by: 1 - Network.supportWindow)...asOf
    var last = [Int32?](repeating: nil, count: people.count)
    var inContact = [[PersonID]](repeating: [], count: people.count)
    for tie in 0..<tieCount {
      let ends = (Int(firsts[tie]), Int(seconds[tie]))
      for (outside, inside) in [ends, (ends.1, ends.0)]
      where people[outside].relation != nil && people[inside].relation == nil {
        guard let day = activeDays(ofTie: tie).last else { continue }
        last[outside] = max(last[outside] ?? day, day)
        if day >= window.lowerBound.number {
          inContact[outside].append(PersonID(index: inside))
        }
      }
    }
    let outside = people.indices.compactMap { place -> CareFindings.Outside? in
      guard let relation = people[place].relation, isHere(place, on: asOf) else { return nil }
      let day = last[place].map(Day.init(number:))
      return CareFindings.Outside(
        person: PersonID(index: place), relation: relation, lastContact: day,
        silentDays: day?.days(until: asOf), inContact: inContact[place].sorted())
    }
    return CareFindings(
      days: window, reports: reportCoverage(absences: absences),
      outside: outside.sorted {
        if $0.relation != $1.relation { return $0.relation < $1.relation }
        let (one, other) = ($0.silentDays ?? .max, $1.silentDays ?? .max)
        return one == other ? $0.person < $1.person : one > other
      }, support: support(vocabulary: vocabulary, absences: absences),
      reciprocity: weightedReciprocity)
  }
}
