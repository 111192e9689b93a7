public import TendAnalysis
public import TendGraph

/// What a manager would say about a contact that is owed.
public struct CadenceWords: Sendable {
  private let rules: [CadenceRule]
  /// How a person is named: plainly, unless told otherwise.
  var name: Naming

  /// Makes the words for what rules found in a network.
  public init(of findings: CadenceFindings, in network: Network) {
    rules = findings.rules
    name = plainNaming(of: network)
  }

  /// Whom it is about: two people, or a client.
  public func whom(_ finding: CadenceFinding) -> String {
    let first = name(finding.first)
    switch rules[finding.rule].scope {
    case .relation(let relation): return "\(first) (\(relation))"
    case .role(let role): return "\(first) (\(role))"
    default: return finding.second.map { "\(first) and \(name($0))" } ?? first
    }
  }

  /// What is owed: `one-on-one every 14 days`.
  public func what(_ finding: CadenceFinding) -> String {
    let rule = rules[finding.rule]
    let days = rule.everyDays == 1 ? "every day" : "every \(counted(rule.everyDays, "day"))"
    return "\(rule.kind ?? "contact") \(days)"
  }

  /// The relation that the rule is about: `manager and report`, `client`; `nil` for a pair.
  public func relation(_ finding: CadenceFinding) -> String? {
    switch rules[finding.rule].scope {
    case .managerAndReport: "manager and report"
    case .relation(let name): name
    case .role(let name): name
    case .tie, .anyTie: nil
    }
  }

  /// The rule that the finding is about.
  public func rule(_ finding: CadenceFinding) -> CadenceRule { rules[finding.rule] }

  /// How things stand: `the last was 155 days ago, on 17 Jul 2025`.
  public func state(_ finding: CadenceFinding) -> String {
    let rule = rules[finding.rule]
    if let unseen = finding.unseen {
      return "the log has no contact of \(name(unseen)) with anybody"
    }
    guard let last = finding.lastContact, let days = finding.silentDays else {
      let noun = rule.kind ?? "contact"
      return "no \(noun) on record"
        + (finding.lastOfAnyKind.map { "; the last contact of any kind was on \($0.spoken)" } ?? "")
    }
    var text = "the last was \(counted(days, "day")) ago, on \(last.spoken)"
    if let other = finding.lastOfAnyKind, other > last {
      text += "; the last contact of any kind on \(other.spoken)"
    }
    return text
  }

  /// The next step and who takes it.
  public func nextStep(_ finding: CadenceFinding) -> String {
    let rule = rules[finding.rule]
    let first = name(finding.first)
    guard let second = finding.second.map(name) else {
      return "Somebody is named who calls \(first)."
    }
    switch rule.scope {
    case .managerAndReport:
      return "\(first) sets a fixed \(rule.kind ?? "one-on-one") with \(second)."
    case .relation, .role: return "\(second) calls \(first)."
    case .tie, .anyTie:
      return rule.kind.map { "\(first) and \(second) fix the next \($0)." }
        ?? "\(first) or \(second) calls the other."
    }
  }

  /// Why a rule could not be used.
  public static func unused(_ rule: CadenceRule, _ reason: UnusedCadence) -> String {
    switch (reason, rule.scope) {
    case (.noKind(let kind), _):
      "the log has no interaction of kind '\(kind)'; the cadence is left out"
    case (.nobody, .relation(let name)):
      "nobody has the relation '\(name)'; the cadence is left out"
    case (.nobody, .role(let name)): "nobody has the role '\(name)'; the cadence is left out"
    case (.nobody, .managerAndReport):
      "the people file names no managers; the cadence is left out"
    case (.nobody, .tie(let one, let other)):
      "'\(one)' or '\(other)' is in neither the log nor the people file; the cadence is left out"
    case (.nobody, .anyTie): "nobody has had such contact; the cadence is left out"
    }
  }
}
