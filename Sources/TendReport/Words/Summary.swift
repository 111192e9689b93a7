import TendAnalysis
import TendGraph
import TendImport

/// The few sentences that a reader with a minute wants.
public struct Summary: Sendable {
  /// One finding: the finding itself, then what stands behind it.
  public struct Sentence: Hashable, Sendable {
    /// The finding.
    public let finding: String
    /// What stands behind it; may be empty.
    public let detail: String
    /// The part of the page that says more.
    public let section: String

    /// The whole sentence.
    public var text: String { detail.isEmpty ? finding : "\(finding) \(detail)" }
  }

  /// The strongest findings in one sentence.
  public let headline: String
  /// What was read, of whom, from when to when.
  public let reading: String
  /// At most seven findings.
  public let sentences: [Sentence]
  /// At most three first steps: what to do, and why.
  public let firstSteps: [(step: String, why: String)]

  /// Writes the summary of a run.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - focus: Whose findings to tell.
  public init(of findings: Findings, focus: Focus = Focus()) {
    self.init(of: findings, focus: focus, naming: plainNaming(of: findings.network))
  }

  /// Writes the summary with names of some kind.
  init(of findings: Findings, focus: Focus, naming: @escaping Naming) {
    reading = Summary.reading(of: findings)
    headline = Headline(of: findings, focus: focus, naming: naming).text
    sentences = SummarySentences(of: findings, focus: focus, naming: naming).most(
      Summary.mostSentences)
    firstSteps = Array(
      FirstSteps(of: findings, focus: focus, naming: naming).steps.prefix(Summary.mostSteps))
  }

  private static let mostSentences = 7
  private static let mostSteps = 3

  /// The usual gap of a tie in words; `nil` where the tie is too young to have one.
  static func usualGap(_ finding: NeglectedTie) -> String? {
    guard let gap = finding.rhythm.medianGap else { return nil }
    return gap < 1.5 ? "nearly every day" : "every \(counted(Int(gap.rounded()), "day"))"
  }

  private static func reading(of findings: Findings) -> String {
    let network = findings.network
    let interactions = findings.account.kinds.reduce(0) { $0 + $1.interactions }
    let people = counted(network.people.count, "person", plural: "people")
    let groups =
      findings.bridges.grouping.names.isEmpty
      ? ""
      : " in \(counted(findings.bridges.grouping.names.count, groupNoun(findings.bridges.grouping.source, plural: false)))"
    guard let asOf = network.asOf, let first = network.firstDay else {
      return "\(counted(network.tieCount, "tie")) between \(people)\(groups), "
        + "from a table without times."
    }
    return "\(counted(interactions, "interaction")) between \(people)\(groups), "
      + "\(first.spoken) to \(asOf.spoken)."
  }

  /// What a group of a grouping is called.
  static func groupNoun(_ source: Grouping.Source, plural: Bool) -> String {
    switch source {
    case .teams, .managers: plural ? "teams" : "team"
    case .found: plural ? "groups" : "group"
    }
  }
}
