import TendAnalysis
import TendGraph

extension Findings {
  /// The neglected ties as JSON, schema `tend.neglected/1`.
  ///
  /// - Parameters:
  ///   - focus: Whose ties to write.
  ///   - top: Ties at the most; all of them when `nil`.
  ///   - showsAll: Whether to write every established tie.
  /// - Returns: The text; `nil` for a table of ties.
  /// - Throws: What the encoder throws.
  public func neglectJSON(focus: Focus, top: Int?, showsAll: Bool) throws -> String? {
    guard let neglect else { return nil }
    let words = NeglectWords(of: network)
    let ties = neglect.ties.filter {
      focus.includes($0.tie, in: network) && (showsAll || $0.band.needsTending)
    }
    let away = neglect.away.filter { focus.includes($0.person, in: network) }
    return try jsonText(
      NeglectDocument(
        schema: "tend.neglected/1", asOf: neglect.asOf.description,
        horizonDays: neglect.horizon, halfLifeDays: neglect.halfLife,
        model: NeglectDocument.Model(kind: neglect.model.rawValue),
        ties: ties.prefix(top ?? ties.count).map { finding in
          let first = network.person(finding.tie.first)
          let second = network.person(finding.tie.second)
          let lastFrom: String? =
            switch finding.lastFrom {
            case .person(let person): network.person(person).id
            case .both: "both"
            case .undirected: nil
            }
          return NeglectDocument.Tie(
            a: first.id, b: second.id, aName: first.name, bName: second.name,
            band: finding.band.rawValue, lapseProbability: finding.lapseProbability,
            priority: finding.priority, silentDays: finding.silentDays,
            usualGapDays: OrNull(finding.rhythm.medianGap),
            meanGapDays: OrNull(finding.rhythm.meanGap), rhythmRatio: finding.rhythmRatio,
            activeDays: finding.rhythm.activeDays, interactions: finding.interactions,
            firstContact: finding.rhythm.firstContact.description,
            lastContact: finding.rhythm.lastContact.description,
            strength: finding.tie.strength, peakStrength: finding.peakStrength,
            isBridge: finding.isBridge, lastFrom: OrNull(lastFrom),
            reason: words.reason(for: finding), nextStep: words.nextStep(for: finding))
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
private struct NeglectDocument: Encodable {
  let schema: String
  let asOf: String
  let horizonDays: Int
  let halfLifeDays: Double
  let model: Model
  let ties: [Tie]
  let away: [Away]
  let cadences: [CadenceEntry]

  struct Model: Encodable {
    let kind: String
    /// Past windows that the model learned from; the rhythm rule learns from none.
    var windows = 0
    var trainedTies = 0
  }

  struct Tie: Encodable {
    let a: String
    let b: String
    let aName: String?
    let bName: String?
    let band: String
    let lapseProbability: Double
    let priority: Double
    let silentDays: Int
    let usualGapDays: OrNull<Double>
    let meanGapDays: OrNull<Double>
    let rhythmRatio: Double
    let activeDays: Int
    let interactions: Int
    let firstContact: String
    let lastContact: String
    let strength: Double
    let peakStrength: Double
    let isBridge: Bool
    let lastFrom: OrNull<String>
    let reason: String
    let nextStep: String
  }

  struct Away: Encodable {
    let id: String
    let name: String?
    let lastContact: String
    let usualGapDays: OrNull<Double>
    let silentDays: Int
    let left: OrNull<String>
  }
}
