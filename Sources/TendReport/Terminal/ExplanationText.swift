import TendAnalysis
import TendGraph

extension Explanation {
  /// The tie as the terminal shows it.
  public var text: AnswerText {
    let network = findings.network
    let words = NeglectWords(of: network)
    let first = network.person(finding.tie.first).displayName
    let second = network.person(finding.tie.second).displayName
    let rhythm = finding.rhythm
    let bridge = finding.isBridge ? ", bridge" : ""
    var lines = [
      "\(first) and \(second): \(finding.band.rawValue)\(bridge) on \(neglect.asOf)",
      "",
      words.reason(for: finding),
      "Next: \(words.nextStep(for: finding))",
      "",
      "risk          \(percent(finding.lapseProbability)) that the next "
        + "\(counted(neglect.horizon, "day")) bring no contact",
      "silent        \(counted(finding.silentDays, "day")), since \(rhythm.lastContact.spoken); "
        + "\(rounded(finding.rhythmRatio, 1)) times the mean gap",
      "gaps          \(gap(rhythm.medianGap)) usual, \(gap(rhythm.meanGap)) mean",
      "contact       \(counted(rhythm.activeDays, "day")) since \(rhythm.firstContact.spoken), "
        + counted(finding.interactions, "interaction"),
      "strength      \(rounded(finding.tie.strength)) now, \(rounded(finding.peakStrength)) at its "
        + "peak; priority \(rounded(finding.priority))",
    ]
    let directed = finding.interactionsForward + finding.interactionsBackward
    if directed > 0 {
      lines.append(
        "balance       \(grouped(finding.interactionsForward)) from \(first), "
          + "\(grouped(finding.interactionsBackward)) from \(second)")
    }
    if kinds.count > 1 || kinds.first?.kind != .unnamed {
      let most = kinds.prefix(5).map { "\(grouped($0.interactions)) \($0.kind.name)" }
      lines.append(
        "kinds         " + most.joined(separator: ", ") + (kinds.count > 5 ? " and others" : ""))
    }
    lines += [
      "", "Contact days a month, \(span)", sparkline(months.map(\.days)), "",
      "What stands behind the risk",
    ]
    lines += reasons
    lines.append("The risk is \(ModelWords.origin(of: neglect.model)).")
    return AnswerText(lines.map(printable).joined(separator: "\n") + "\n")
  }

  /// A group of reasons and its share of all that speaks either way.
  var shares: [(group: LapseReasons.Group, share: Double)] {
    let parts = LapseReasons.Group.allCases.map { ($0, finding.reasons[$0]) }
    let sum = parts.reduce(0) { $0 + abs($1.1) }
    return parts.map { (group: $0.0, share: sum == 0 ? 0 : $0.1 / sum) }
      .sorted { (abs($1.share), $0.group.rawValue) < (abs($0.share), $1.group.rawValue) }
  }

  private var reasons: [String] {
    shares.map { group, share in
      let weight = percent(abs(share))
      let padding = String(repeating: " ", count: max(0, 32 - group.rawValue.count))
      let side = weight == "0 %" ? "says nothing" : share > 0 ? "for a lapse" : "against one"
      return
        "  \(group.rawValue)\(padding)\(String(repeating: " ", count: max(0, 10 - weight.count)))"
        + "\(weight)  \(side)"
    }
  }

  private var span: String {
    guard let first = months.first?.month, let last = months.last?.month else { return "" }
    let name = { (month: Rhythm.Month) in
      "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
    }
    return first == last ? name(first) : "\(name(first)) to \(name(last))"
  }

  private func gap(_ days: Double?) -> String {
    days.map { "\(rounded($0, 1)) d" } ?? "-"
  }
}
