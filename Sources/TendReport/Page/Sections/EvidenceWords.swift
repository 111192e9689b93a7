import TendAnalysis
import TendGraph

/// What stands behind a row of the list, line by line.
struct EvidenceWords {
  let finding: NeglectedTie
  let writer: PageWriter

  init(of finding: NeglectedTie, writer: PageWriter) {
    self.finding = finding
    self.writer = writer
  }

  /// The lines, each a term and what is known.
  var lines: [(term: String, text: String)] {
    var lines = [("Contact", contact), ("Rhythm", rhythm), ("Risk", risk), ("Strength", strength)]
    if let restarts { lines.append(("Restarts", restarts)) }
    return lines
  }

  private var first: String { PageText.mark(finding.tie.first) }
  private var second: String { PageText.mark(finding.tie.second) }

  private var contact: String {
    let rhythm = finding.rhythm
    var text =
      "\(counted(finding.interactions, "interaction")) on "
      + "\(counted(rhythm.activeDays, "day")), \(rhythm.firstContact.spoken) to "
      + rhythm.lastContact.spoken
    if finding.interactionsForward + finding.interactionsBackward > 0 {
      text +=
        "; \(grouped(finding.interactionsForward)) from \(first), "
        + "\(grouped(finding.interactionsBackward)) from \(second)"
    }
    return text
  }

  private var rhythm: String {
    guard let gap = finding.rhythm.medianGap, let mean = finding.rhythm.meanGap else {
      return "one day of contact only"
    }
    let agreed = finding.agreedDays.map { "; agreed: every \(counted($0, "day"))" } ?? ""
    return "usual gap \(days(gap)), \(days(mean)) on average; silent for "
      + "\(counted(finding.silentDays, "day")), \(rounded(finding.rhythmRatio, 1)) times the "
      + "average\(agreed)"
  }

  private var risk: String {
    var parts: [(name: String, weight: Double)] = []
    for group in LapseReasons.Group.allCases where finding.reasons[group].magnitude >= 0.05 {
      parts.append((group.rawValue, finding.reasons[group]))
    }
    parts.sort { (-$0.weight.magnitude, $0.name) < (-$1.weight.magnitude, $1.name) }
    let words = parts.map { part in
      "\(part.name) \(part.weight > 0 ? "+" : "−")\(rounded(part.weight.magnitude, 1))"
    }
    let odds = words.isEmpty ? "" : "; on the log-odds: \(listed(words))"
    return "\(percent(finding.lapseProbability)) for no contact in the next "
      + "\(counted(writer.findings.neglect?.horizon ?? 0, "day"))\(odds)"
  }

  private var strength: String {
    "\(rounded(finding.tie.strength, 1)) now, \(rounded(finding.peakStrength, 1)) at its best"
      + (finding.isBridge ? "; a bridge: no other path replaces it" : "")
  }

  private var restarts: String? {
    guard let restarts = writer.network.restarts(of: finding.tie.id) else { return nil }
    var parts: [String] = []
    if restarts.opened.given > 0 { parts.append("\(first) opened \(restarts.opened.given)") }
    if restarts.opened.taken > 0 { parts.append("\(second) opened \(restarts.opened.taken)") }
    if restarts.together > 0 { parts.append("\(grouped(restarts.together)) together") }
    return parts.isEmpty ? nil : "after silences: \(parts.joined(separator: ", "))"
  }

  private func days(_ count: Double) -> String {
    let text = rounded(count, 1)
    return "\(text) \(text == "1" ? "day" : "days")"
  }
}
