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
  ) -> String {
    guard let neglect else { return "" }
    let established = neglect.ties(by: order).filter { focus.includes($0.tie, in: network) }
    let flagged = established.filter(\.band.needsTending)
    let shown = showsAll ? established : flagged
    let tended = counted(established.count, "established tie")
    var text =
      "\(grouped(flagged.count)) of \(tended) "
      + "\(flagged.count == 1 ? "needs" : "need") tending on \(neglect.asOf)\n"
      + "risk = no contact in the next \(neglect.horizon) days, "
      + "\(ModelWords.origin(of: neglect.model))\n"
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

  private func table(_ ties: [NeglectedTie], top: Int, from rank: Int) -> String {
    let words = NeglectWords(of: network)
    var table = TextTable([
      ("#", .right), ("between", .left), ("state", .left), ("silent", .right), ("usual", .right),
      ("contact days", .right), ("risk", .right),
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
        ],
        notes: finding.band.needsTending
          ? [words.reason(for: finding), "Next: \(words.nextStep(for: finding))"] : [])
    }
    return table.text + moreRows(of: ties.count, after: top)
  }
}
