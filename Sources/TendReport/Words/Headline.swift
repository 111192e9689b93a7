import TendAnalysis
import TendGraph

/// The two strongest findings in one sentence.
struct Headline {
  private let findings: Findings
  private let focus: Focus
  private let name: Naming

  init(of findings: Findings, focus: Focus, naming: @escaping Naming) {
    self.findings = findings
    self.focus = focus
    name = naming
  }

  /// The sentence, without a full stop.
  var text: String {
    let parts = [quiet, centre].compactMap { $0 }
    let network = findings.network
    return parts.isEmpty
      ? "\(counted(network.people.count, "person", plural: "people")) and "
        + "\(counted(network.tieCount, "tie")) between them"
      : parts.joined(separator: ", and ")
  }

  private var quiet: String? {
    let flagged = (findings.neglect?.needingTending ?? []).filter {
      focus.includes($0.tie, in: findings.network)
    }
    let quiet = flagged.count { $0.band != .slipping }
    if quiet > 0 {
      return "\(counted(quiet, "working relationship")) "
        + "\(quiet == 1 ? "has" : "have") gone quiet"
    }
    guard !flagged.isEmpty else { return nil }
    return "\(counted(flagged.count, "working relationship")) "
      + "\(flagged.count == 1 ? "is" : "are") slipping"
  }

  /// Through whom the others reach each other: alone, or on the strongest paths.
  private var centre: String? {
    let bridges = findings.bridges
    let includes = { (standing: PersonStanding) in
      focus.includes(standing.person, in: findings.network)
    }
    let cut = bridges.cutPeople.first(where: includes)
    let broker = bridges.brokers.first(where: includes)
    let others = Double(max(1, findings.network.people.count - 1))
    let cutShare = Double(cut?.pairsCutOff ?? 0) / max(1, others * (others - 1) / 2)
    // Whoever cuts off only a few leaves is not the news where one person carries the middle.
    if let broker, broker.betweennessShare >= 0.25, broker.betweennessShare > 4 * cutShare {
      return "\(Headline.fraction(broker.betweennessShare)) of all paths run through "
        + name(broker.person)
    }
    return cut.map {
      "\(counted($0.pairsCutOff, "pair")) of colleagues reach each other only through "
        + name($0.person)
    }
  }

  private static func fraction(_ share: Double) -> String {
    switch share {
    case 0.5...: "over half"
    case 0.34...: "over a third"
    default: "over a quarter"
    }
  }
}
