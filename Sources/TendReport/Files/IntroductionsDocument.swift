public import TendAnalysis
public import TendGraph

/// The introductions of a plan, schema `tend.introductions/1`.
///
/// - Parameters:
///   - plan: What is proposed.
///   - network: Whom it is about.
/// - Returns: The document.
public func introductionsDocument(
  of plan: IntroductionPlan, in network: Network
) -> AnswerDocument {
  let words = IntroductionWords(of: plan, in: network)
  let grouping = plan.grouping
  return AnswerDocument(
    IntroductionsDocument(
      schema: "tend.introductions/1", asOf: OrNull(network.asOf?.description),
      minStrength: plan.minStrength, candidates: plan.candidates,
      betweennessEstimate: OrNull(plan.betweennessEstimate.map(EstimateDocument.init)),
      groups: grouping.source.rawValue,
      steps: plan.steps.map { step in
        let ends = [step.first, step.second]
        return IntroductionsDocument.Step(
          a: network.person(ends[0]).id, b: network.person(ends[1]).id,
          through: network.person(step.through).id,
          teams: ends.map { OrNull(grouping.groupOfPerson[$0.index].map { grouping.names[$0] }) },
          gainPairs: step.gain,
          parts: IntroductionsDocument.Parts(
            paths: step.parts.paths, groups: step.parts.groups, load: step.parts.load,
            support: step.parts.support),
          kind: kind(of: step.reason), reason: words.reason(of: step))
      }))
}

private func kind(of reason: Introduction.Reason) -> String {
  switch reason {
  case .sides, .onlyContact: "paths"
  case .groups: "groups"
  case .load: "load"
  case .fewContacts: "support"
  }
}

/// The shape of `tend.introductions/1`.
private struct IntroductionsDocument: Codable {
  let schema: String
  let asOf: OrNull<String>
  let minStrength: Double
  let candidates: Int
  let betweennessEstimate: OrNull<EstimateDocument>
  let groups: String
  let steps: [Step]

  struct Step: Codable {
    let a: String
    let b: String
    let through: String
    let teams: [OrNull<String>]
    let gainPairs: Int
    let parts: Parts
    let kind: String
    let reason: String
  }

  struct Parts: Codable {
    let paths: Int
    let groups: Int
    let load: Int
    let support: Int
  }
}
