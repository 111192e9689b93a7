import TendAnalysis
import TendGraph

/// A contact that is owed, as JSON has it.
struct CadenceEntry: Codable {
  /// The manager, the first of two, or the client.
  let a: String
  /// The report, the second, or who knows the client best; `null` where nobody does.
  let b: OrNull<String>
  let relation: OrNull<String>
  let kind: OrNull<String>
  let everyDays: Int
  let silentDays: OrNull<Int>
  let overdue: Double
  let lastContact: OrNull<String>
  let nextStep: String

  static func entries(
    _ owed: some Sequence<CadenceFinding>, of cadences: CadenceFindings, in network: Network
  ) -> [CadenceEntry] {
    let words = CadenceWords(of: cadences, in: network)
    return owed.map { finding in
      CadenceEntry(
        a: network.person(finding.first).id,
        b: OrNull(finding.second.map { network.person($0).id }),
        relation: OrNull(words.relation(finding)), kind: OrNull(words.rule(finding).kind),
        everyDays: words.rule(finding).everyDays, silentDays: OrNull(finding.silentDays),
        overdue: finding.overdue, lastContact: OrNull(finding.lastContact?.description),
        nextStep: words.nextStep(finding))
    }
  }
}

extension Findings {
  /// What is owed to or by those who are shown, as JSON has it.
  func owedEntries(focus: Focus, top: Int?) -> [CadenceEntry] {
    guard let cadences else { return [] }
    let owed = owed(focus: focus)
    return CadenceEntry.entries(owed.prefix(top ?? owed.count), of: cadences, in: network)
  }

  /// What is owed to or by those who are shown, the most overdue first.
  func owed(focus: Focus) -> [CadenceFinding] {
    (cadences?.owed ?? []).filter { finding in
      [finding.first, finding.second].contains { end in
        end.map { focus.includes($0, in: network) } ?? false
      }
    }
  }
}
