import TendAnalysis
import TendGraph

extension Findings {
  /// What the settings say is owed and is late or never was, as a table; empty where nothing is.
  func owedText(focus: Focus, top: Int) -> AnswerText {
    guard let cadences else { return AnswerText() }
    let owed = owed(focus: focus)
    guard !owed.isEmpty else { return AnswerText() }
    let words = CadenceWords(of: cadences, in: network)
    var table = TextTable([
      ("whom", .left), ("owed", .left), ("last", .left), ("silent", .right), ("late by", .right),
    ])
    for finding in owed.prefix(top) {
      let days = Int((finding.overdue * Double(words.rule(finding).everyDays)).rounded())
      let late = "\(finding.silentDays == nil ? "at least " : "")\(grouped(days)) d"
      table.append(
        [
          words.whom(finding), words.what(finding),
          finding.lastContact?.spoken
            ?? (finding.unseen == nil ? "none on record" : "not in the log"),
          finding.silentDays.map { "\(grouped($0)) d" } ?? "-", late,
        ], notes: ["Next: \(words.nextStep(finding))"])
    }
    return "\nOwed by the settings: \(grouped(owed.count)), the most overdue first\n\n"
      + AnswerText(table)
      + moreRows(of: owed.count, after: top)
  }
}
