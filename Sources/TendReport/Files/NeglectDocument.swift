public import TendAnalysis
import TendGraph

extension Findings {
  /// The neglected ties, schema `tend.neglected/1`.
  ///
  /// - Parameters:
  ///   - focus: Whose ties to write.
  ///   - top: Ties at the most; all of them when `nil`.
  ///   - showsAll: Whether to write every established tie.
  ///   - order: What puts a tie first.
  /// - Returns: The document; `nil` for a table of ties.
  public func neglectDocument(
    focus: Focus, top: Int?, showsAll: Bool, order: NeglectFindings.Order = .priority
  ) -> AnswerDocument? {
    guard let neglect else { return nil }
    let words = NeglectWords(of: network)
    let ties = neglect.ties(by: order).filter {
      focus.includes($0.tie, in: network) && (showsAll || $0.band.needsTending)
    }
    let away = neglect.away.filter { focus.includes($0.person, in: network) }
    return AnswerDocument(
      NeglectDocument(
        schema: "tend.neglected/1", asOf: neglect.asOf.description,
        horizonDays: neglect.horizon, halfLifeDays: neglect.halfLife,
        model: LapseModelDocument(neglect.model),
        ties: ties.prefix(top ?? ties.count).map {
          NeglectedTieDocument($0, words: words, in: network)
        },
        away: away.map { absence in
          let person = network.person(absence.person)
          return NeglectDocument.Away(
            id: person.id, name: person.name, lastContact: absence.lastContact.description,
            usualGapDays: OrNull(absence.usualGap), silentDays: absence.silentDays,
            left: OrNull(absence.left?.description))
        }, cadences: owedEntries(focus: focus, top: top)))
  }
}

/// The shape of `tend.neglected/1`.
private struct NeglectDocument: Codable {
  let schema: String
  let asOf: String
  let horizonDays: Int
  let halfLifeDays: Double
  let model: LapseModelDocument
  let ties: [NeglectedTieDocument]
  let away: [Away]
  let cadences: [CadenceEntry]

  struct Away: Codable {
    let id: String
    let name: String?
    let lastContact: String
    let usualGapDays: OrNull<Double>
    let silentDays: Int
    let left: OrNull<String>
  }
}
