public import TendGraph

/// One person's own view: ties, balance, support, and what is owed.
///
/// It ranks nobody and compares nobody.
public struct OwnView: Sendable {
  /// Whose view.
  public let person: PersonID
  /// Contacts by relationship.
  public let coverage: Coverage
  /// Given and taken within the window of ``coverage``.
  public let recent: PersonBalance
  /// Given and taken before that.
  public let before: PersonBalance
  /// Ties that lean to one side within the window, beyond chance; the most uneven first.
  public let leaning: [TieBalance]
  /// Ties with promises on record, in the order of people.
  public let promised: [TieBalance]
  /// Who moves first after silences, over the whole record.
  public let restarts: Restarts
  /// How much of what is given in the whole log comes back, 0 to 1.
  public let reciprocity: Double?
  /// Who supports whom lately; `nil` where no kind of the log gives.
  public let support: SupportFindings?
  /// The person's own support, where it is thin.
  public let ownSupport: ThinSupport?
  /// People of the person's team, manager and reports whose support is thin, in order.
  public let teamSupport: [ThinSupport]
  /// What the rules say is owed to the person or by the person, the most overdue first.
  public let owed: [CadenceFinding]
}

extension Network {
  /// Puts one person's own view together.
  ///
  /// - Parameters:
  ///   - person: Whose view.
  ///   - vocabulary: The kinds that give and take.
  ///   - absences: Who left or is away.
  ///   - cadences: What is owed by rules.
  /// - Returns: The view; `nil` for a table of ties.
  /// - Complexity: O(entries + *n* x *h*) for *n* people and lines of *h* levels.
  public func ownView(
    of person: PersonID, vocabulary: ExchangeVocabulary = ExchangeVocabulary(),
    absences: [Absence], cadences: CadenceFindings? = nil
  ) -> OwnView? {
    guard let coverage = coverage(of: person, absences: absences), let firstDay else { return nil }
    var recent = PersonBalance(person: person)
    var before = PersonBalance(person: person)
    var restarts = Restarts()
    var leaning: [TieBalance] = []
    var promised: [TieBalance] = []
    let past = firstDay...max(firstDay, coverage.days.lowerBound.advanced(by: -1))
    for tie in 0..<tieCount where firsts[tie] == person.rawValue || seconds[tie] == person.rawValue
    {
      let id = TieID(index: tie)
      let isFirst = firsts[tie] == person.rawValue
      func seen(_ days: ClosedRange<Day>?) -> TieBalance? {
        balance(of: id, vocabulary: vocabulary, days: days).map { isFirst ? $0 : $0.reversed }
      }
      if let balance = seen(coverage.days) {
        recent.add(balance)
        if balance.gifts.lean != .even, !isInGrace(tie, of: balance) { leaning.append(balance) }
      }
      if coverage.days.lowerBound > firstDay, let balance = seen(past) { before.add(balance) }
      if let balance = seen(nil), !balance.promises.isEmpty || !balance.promisesOfOther.isEmpty {
        promised.append(balance)
      }
      if let found = self.restarts(of: id) { restarts += isFirst ? found : found.reversed }
    }
    leaning.sort { one, other in
      let sums = (
        abs(one.gifts.given - one.gifts.taken), abs(other.gifts.given - other.gifts.taken)
      )
      return sums.0 == sums.1 ? one.other < other.other : sums.0 > sums.1
    }
    let support = support(vocabulary: vocabulary, absences: absences)
    let lines = ReportingLines(of: people)
    let team = self.person(person).team
    return OwnView(
      person: person, coverage: coverage, recent: recent, before: before, leaning: leaning,
      promised: promised, restarts: restarts, reciprocity: weightedReciprocity, support: support,
      ownSupport: support?.thin.first { $0.person == person },
      teamSupport: (support?.thin ?? []).filter { thin in
        guard thin.person != person else { return false }
        let isOfTeam = team != nil && self.person(thin.person).team == team
        return isOfTeam
          || [.manager, .report, .peer].contains(lines.relationship(of: thin.person, to: person))
      },
      owed: (cadences?.owed ?? []).filter { $0.first == person || $0.second == person })
  }

  /// Whether a manager gives to somebody new, as is expected.
  private func isInGrace(_ tie: Int, of balance: TieBalance) -> Bool {
    guard let asOf, let first = activeDays(ofTie: tie).first,
      let grace = graceOfManager(tie, firstContact: Day(number: first)), asOf.number <= grace.last
    else { return false }
    let isManager = grace.isFirst == (balance.person.rawValue == firsts[tie])
    return balance.gifts.lean == (isManager ? .gives : .takes)
  }
}
