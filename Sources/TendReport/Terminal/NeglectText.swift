public import TendAnalysis
import TendGraph

extension Findings {
  /// The ties that need tending as a table, each with its reason and next step.
  ///
  /// - Parameters:
  ///   - focus: Whose ties to show.
  ///   - top: Rows at the most.
  ///   - showsAll: Whether to list every established tie, not only those to tend.
  ///   - order: What puts a tie first.
  /// - Returns: The table with a line above it; empty for a table of ties.
  public func neglectText(
    focus: Focus, top: Int, showsAll: Bool, order: NeglectFindings.Order = .priority
  ) -> AnswerText {
    guard let neglect else { return AnswerText() }
    let established = neglect.ties(by: order).filter { focus.includes($0.tie, in: network) }
    let flagged = established.filter(\.band.needsTending)
    let shown = showsAll ? established : flagged
    let tended = counted(established.count, "established tie")
    var text = AnswerText(
      "\(grouped(flagged.count)) of \(tended) "
        + "\(flagged.count == 1 ? "needs" : "need") tending on \(neglect.asOf)\n"
        + "risk = no contact in the next \(neglect.horizon) days, "
        + "\(ModelWords.origin(of: neglect.model))\n")
    let dormant = showsAll ? [] : shown.filter { $0.band == .dormant }
    let active = showsAll ? shown : shown.filter { $0.band != .dormant }
    if !active.isEmpty { text += "\n" + table(active, top: top, from: 1) }
    if !dormant.isEmpty {
      text += "\nDormant: these want a decision (restart, hand over, let rest), not a call\n\n"
      text += table(dormant, top: top, from: active.count + 1)
    }
    text += owedText(focus: focus, top: top)
    let away = neglect.away.filter { focus.includes($0.person, in: network) }
    if !away.isEmpty {
      let names = away.prefix(8).map { absence in
        let words =
          absence.left.map { "left on \($0)" }
          ?? "silent with everybody for \(counted(absence.silentDays, "day"))"
        return "\(network.person(absence.person).displayName) (\(words))"
      }
      let more = away.count > 8 ? ["\(grouped(away.count - 8)) more"] : []
      text += "\nLeft or away, so not counted as neglected: \(printable(listed(names + more)))\n"
    }
    return text
  }

  private func table(_ ties: [NeglectedTie], top: Int, from rank: Int) -> AnswerText {
    let words = NeglectWords(of: network)
    var table = TextTable([
      ("#", .right), ("between", .left), ("state", .left), ("silent", .right), ("usual", .right),
      ("contact days", .right), ("risk", .right),
      ("12 months", .left),
    ])
    for (place, finding) in ties.prefix(top).enumerated() {
      table.append(
        [
          "\(rank + place)",
          "\(network.person(finding.tie.first).displayName) and "
            + network.person(finding.tie.second).displayName,
          finding.band.rawValue + (finding.isBridge ? ", bridge" : ""),
          "\(finding.silentDays) d",
          finding.rhythm.medianGap.map { "\(rounded($0, 1)) d" } ?? "-",
          grouped(finding.rhythm.activeDays),
          percent(finding.lapseProbability),
          sparkline(network.contactDays(of: finding.tie.id, inMonths: 12)),
        ],
        notes: finding.band.needsTending
          ? [words.reason(for: finding), "Next: \(words.nextStep(for: finding))"] : [],
        tones: [2: finding.band.tone, 7: .accent])
    }
    return AnswerText(table) + moreRows(of: ties.count, after: top)
  }
}

extension Band {
  /// How the word for it looks.
  fileprivate var tone: TextStyle.Tone {
    switch self {
    case .neglected: .strong
    case .slipping: .mild
    default: .faint
    }
  }
}

extension Network {
  /// The contact days of a tie in each of so many months, the last one that of the as-of day; `nil`
  /// for months before the log, of which nobody knows.
  ///
  /// - Complexity: O(*d*) for a tie of *d* days.
  fileprivate func contactDays(of tie: TieID, inMonths count: Int) -> [Int?] {
    guard let asOf, let firstDay else { return [] }
    func number(_ day: Day) -> Int { day.calendar.year * 12 + day.calendar.month }
    let first = number(asOf) - count + 1
    let known = max(0, number(firstDay) - first)
    var days = [Int](repeating: 0, count: count)
    var last: Day?
    for contact in timeline(of: tie) where contact.day != last {
      last = contact.day
      let month = number(contact.day) - first
      if days.indices.contains(month) { days[month] += 1 }
    }
    return days.enumerated().map { $0 < known ? nil : $1 }
  }
}
