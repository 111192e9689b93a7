import TendAnalysis
import TendGraph

extension Explanation {
  /// The tie, schema `tend.tie/1`.
  ///
  public var document: AnswerDocument {
    AnswerDocument(
      ExplanationDocument(
        schema: "tend.tie/1", asOf: neglect.asOf.description, horizonDays: neglect.horizon,
        halfLifeDays: neglect.halfLife, model: LapseModelDocument(neglect.model),
        tie: NeglectedTieDocument(
          finding, words: NeglectWords(of: findings.network), in: findings.network),
        reasons: shares.map {
          ExplanationDocument.Reason(group: $0.group.rawValue, share: $0.share)
        },
        months: months.map {
          ExplanationDocument.Month(
            year: $0.month.year, month: $0.month.month, contactDays: $0.days)
        },
        kinds: kinds.map {
          ExplanationDocument.Kind(kind: $0.kind.name, interactions: $0.interactions)
        }))
  }
}

/// The shape of `tend.tie/1`.
private struct ExplanationDocument: Codable {
  let schema: String
  let asOf: String
  let horizonDays: Int
  let halfLifeDays: Double
  let model: LapseModelDocument
  let tie: NeglectedTieDocument
  let reasons: [Reason]
  let months: [Month]
  let kinds: [Kind]

  /// A group's share of all that speaks either way; above 0 it speaks for a lapse.
  struct Reason: Codable {
    let group: String
    let share: Double
  }

  struct Kind: Codable {
    let kind: String
    let interactions: Int
  }

  struct Month: Codable {
    let year: Int
    let month: Int
    let contactDays: Int
  }
}
