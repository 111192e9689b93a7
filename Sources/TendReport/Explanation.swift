import TendAnalysis
public import TendGraph

/// One tie whole: its numbers, its months, and what stands behind its score.
public struct Explanation: Sendable {
  let finding: NeglectedTie
  let findings: Findings
  let neglect: NeglectFindings

  /// Contact days of each month from the first contact to the as-of day.
  let months: [(month: Rhythm.Month, days: Int)]
  /// Interactions of each kind that the two ever had, the most first.
  let kinds: [(kind: InteractionKind, interactions: Int)]
}

extension Findings {
  /// The established tie of two people, whole.
  ///
  /// - Returns: The explanation; `nil` where the two have no established tie.
  /// - Complexity: O(*m* + *d*) for *m* established ties and the tie's *d* days.
  public func explanation(of one: PersonID, and other: PersonID) -> Explanation? {
    guard let neglect,
      let finding = neglect.ties.first(where: {
        ($0.tie.first, $0.tie.second) == (one, other)
          || ($0.tie.first, $0.tie.second) == (other, one)
      })
    else { return nil }
    var months: [(month: Rhythm.Month, days: Int)] = []
    var lastDay: Day?
    let timeline = network.timeline(of: finding.tie.id)
    var sums = [Int](repeating: 0, count: network.kinds.count)
    for contact in timeline { sums[contact.kindIndex] += contact.interactions }
    let kinds = sums.indices.filter { sums[$0] > 0 }.sorted { (-sums[$0], $0) < (-sums[$1], $1) }
    for contact in timeline where contact.day != lastDay {
      lastDay = contact.day
      let month = Rhythm.Month(of: contact.day)
      while let last = months.last?.month, last != month { months.append((last.next, 0)) }
      if months.isEmpty { months.append((month, 0)) }
      months[months.count - 1].days += 1
    }
    let today = Rhythm.Month(of: neglect.asOf)
    while let last = months.last?.month, last != today { months.append((last.next, 0)) }
    return Explanation(
      finding: finding, findings: self, neglect: neglect, months: months,
      kinds: kinds.map { (network.kinds[$0], sums[$0]) })
  }
}

extension Rhythm.Month {
  /// The month that a day lies in.
  init(of day: Day) {
    let date = day.calendar
    self.init(year: date.year, month: date.month)
  }

  /// The month after this one.
  var next: Rhythm.Month {
    month == 12
      ? Rhythm.Month(year: year + 1, month: 1) : Rhythm.Month(year: year, month: month + 1)
  }
}
