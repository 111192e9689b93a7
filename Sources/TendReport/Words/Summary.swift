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
    let network = findings.network
    let name = { (person: PersonID) in network.person(person).displayName }
    reading = Summary.reading(of: findings)
    var sentences: [Sentence] = []
    var steps: [(step: String, why: String)] = []
    var headlines: [String] = []
    if let neglect = findings.neglect {
      let established = neglect.ties.filter { focus.includes($0.tie, in: network) }
      let flagged = established.filter(\.band.needsTending)
      sentences.append(Summary.tending(flagged, of: established.count, name: name))
      if let headline = Summary.quietHeadline(flagged) { headlines.append(headline) }
      let words = NeglectWords(of: network)
      if let first = flagged.first(where: { $0.band != .dormant }) ?? flagged.first {
        let usual = Summary.usualGap(first).map { " (usually \($0))" } ?? ""
        steps.append(
          (
            words.nextStep(for: first),
            "\(name(first.tie.first)) and \(name(first.tie.second)): silent for "
              + "\(counted(first.silentDays, "day"))\(usual)"
          ))
      }
    }
    let bridges = findings.bridges
    let bridgeWords = BridgeWords(of: bridges, in: network)
    let cutPeople = bridges.cutPeople.filter { focus.includes($0.person, in: network) }
    if let worst = cutPeople.first {
      sentences.append(
        Sentence(
          finding: cutPeople.count == 1
            ? "One person holds others together alone: \(name(worst.person))."
            : "\(counted(cutPeople.count, "person", plural: "people")) hold others "
              + "together alone.",
          detail: "Without \(name(worst.person)), \(bridgeWords.loss(without: worst)).",
          section: "bridges"))
      headlines.append(
        "\(counted(worst.pairsCutOff, "pair")) of colleagues reach each other only through "
          + name(worst.person))
      steps.append(
        (
          "\(name(worst.person)) introduces a second person on each side.",
          "Without \(name(worst.person)), \(bridgeWords.loss(without: worst))"
        ))
    } else if focus.isEverybody {
      sentences.append(
        Sentence(
          finding: "Nobody holds others together alone.",
          detail: "Whoever leaves, all others still have a path to each other.",
          section: "bridges"))
    }
    let brokers = bridges.brokers.filter { focus.includes($0.person, in: network) }
    if let broker = brokers.first, broker.betweennessShare >= 0.1 {
      sentences.append(
        Sentence(
          finding: "\(name(broker.person)) lies on the strongest path between "
            + "\(percent(broker.betweennessShare)) of all pairs.",
          detail: brokers.count > 1
            ? "Next comes \(name(brokers[1].person)) with "
              + "\(percent(brokers[1].betweennessShare))." : "",
          section: "bridges"))
    }
    let threads = bridges.singleThreads.filter { thread in
      thread.ties.contains { focus.includes($0, in: network) }
    }
    if let thread = threads.first {
      sentences.append(
        Sentence(
          finding: "\(counted(threads.count, "link")) between "
            + "\(Summary.groupNoun(bridges.grouping.source, plural: true)) "
            + "\(threads.count == 1 ? "hangs" : "hang") on one tie or one person.",
          detail: "For example \(bridgeWords.groups(of: thread)): "
            + "\(bridgeWords.carrier(of: thread)).",
          section: "bridges"))
      steps.append(
        (
          "Introduce a second pair between \(bridgeWords.groups(of: thread)).",
          "Today the link is \(bridgeWords.carrier(of: thread))"
        ))
    }
    let away = (findings.neglect?.away ?? []).filter { focus.includes($0.person, in: network) }
    if !away.isEmpty {
      let shown = away.prefix(3).map { name($0.person) }
      let more = away.count - shown.count
      sentences.append(
        Sentence(
          finding:
            "\(counted(away.count, "person", plural: "people")) left or fell silent.",
          detail: "\(listed(shown + (more > 0 ? ["\(grouped(more)) more"] : []))): "
            + "their ties are not counted as neglected.",
          section: "tending"))
    }
    self.sentences = sentences
    firstSteps = Array(steps.prefix(3))
    headline =
      headlines.isEmpty
      ? "\(counted(network.people.count, "person", plural: "people")) and "
        + "\(counted(network.tieCount, "tie")) between them"
      : headlines.joined(separator: ", and ")
  }

  private static func tending(
    _ flagged: [NeglectedTie], of established: Int, name: (PersonID) -> String
  ) -> Sentence {
    guard let first = flagged.first else {
      return Sentence(
        finding: "No relationship needs tending.",
        detail: established == 0
          ? "No tie has the three contact days that a rhythm needs."
          : "\(counted(established, "established tie")) "
            + "\(established == 1 ? "is" : "are") on rhythm or with people who are away.",
        section: "tending")
    }
    let bands = [Band.slipping, .neglected, .dormant].compactMap { band in
      let count = flagged.filter { $0.band == band }.count
      return count > 0 ? "\(grouped(count)) \(band.rawValue)" : nil
    }
    let usual = usualGap(first).map { " (usually \($0))" } ?? ""
    return Sentence(
      finding: "\(grouped(flagged.count)) of \(counted(established, "relationship")) "
        + "\(flagged.count == 1 ? "needs" : "need") tending:",
      detail: "\(listed(bands)). First: \(name(first.tie.first)) and \(name(first.tie.second)), "
        + "silent for \(counted(first.silentDays, "day"))\(usual).",
      section: "tending")
  }

  private static func quietHeadline(_ flagged: [NeglectedTie]) -> String? {
    let quiet = flagged.filter { $0.band != .slipping }.count
    if quiet > 0 {
      return "\(counted(quiet, "working relationship")) "
        + "\(quiet == 1 ? "has" : "have") gone quiet"
    }
    guard !flagged.isEmpty else { return nil }
    return "\(counted(flagged.count, "working relationship")) "
      + "\(flagged.count == 1 ? "is" : "are") slipping"
  }

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
