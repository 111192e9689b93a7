import TendAnalysis
import TendGraph

/// Needs tending: the ties that are slipping or neglected, then the dormant ones apart.
struct TendingSection {
  let writer: PageWriter

  /// Rows of the first list that the page holds.
  static let rowsHeld = 40
  /// Rows of the dormant ties.
  static let dormantHeld = 12

  /// What the template is made of; empty for a table of ties.
  var context: [String: Any] {
    guard let neglect = writer.findings.neglect, let calendar = writer.calendar else {
      return ["hasTimes": false]
    }
    let network = writer.network
    let established = neglect.ties.filter { writer.focus.includes($0.tie, in: network) }
    let calls = established.filter { $0.band == .slipping || $0.band == .neglected }
    let dormant = established.filter { $0.band == .dormant }
    let spark = Spark(by: calendar)
    var words = NeglectWords(of: network)
    words.name = writer.naming
    return [
      "hasTimes": true,
      "tendingLede": lede(established, neglect),
      "bands": bandCounts(established),
      "horizon": "\(neglect.horizon)",
      "speaker": sentence(ModelWords.origin(of: neglect.model)),
      "barsWords": calendar.unit == .day
        ? "the days with contact"
        : "days with contact in each \(calendar.unit.rawValue), the highest labelled",
      "axis": spark.axis,
      "hasCalls": !calls.isEmpty,
      "calls": calls.prefix(TendingSection.rowsHeld).enumerated().map {
        row($1, rank: $0 + 1, words, spark)
      },
      "callsNote": calls.count > TendingSection.rowsHeld
        ? ["\(TendingSection.rowsHeld) of \(grouped(calls.count)); all of them: "] : [],
      "hasDormant": !dormant.isEmpty,
      "dormant": dormant.prefix(TendingSection.dormantHeld).map { dormantRow($0, spark) },
      "dormantNote": dormant.count > TendingSection.dormantHeld
        ? ["\(TendingSection.dormantHeld) of \(grouped(dormant.count)), most worth first"] : [],
      "away": awayWords(neglect),
    ]
  }

  private func lede(_ established: [NeglectedTie], _ neglect: NeglectFindings) -> String {
    let flagged = established.count { $0.band.needsTending }
    let onRhythm = established.count { $0.band == .onRhythm }
    guard flagged > 0 else {
      return "No relationship needs tending: \(counted(onRhythm, "relationship")) on rhythm."
    }
    return "\(grouped(flagged)) of \(counted(established.count, "relationship")) "
      + "\(flagged == 1 ? "needs" : "need") tending. Each is held against its own past: ten silent "
      + "days mean nothing to a pair that meets monthly, and much to a pair that wrote every day. "
      + "The order is what would be lost: strength at its best times the risk of "
      + "\(counted(neglect.horizon, "more silent day")), twice for a bridge."
  }

  private func bandCounts(_ established: [NeglectedTie]) -> [[String: String]] {
    let rules: [(Band, String)] = [
      (.onRhythm, ""),
      (.slipping, ": silent for a week and 1.5 usual gaps at 30 % risk, or two weeks and 8 gaps"),
      (.neglected, ": 60 % and 3 gaps"), (.dormant, ": 8 gaps, and 80 % or 90 days"),
    ]
    return rules.map { band, rule in
      [
        "band": band.rawValue, "class": StateGlyph.mark(of: band),
        "glyph": StateGlyph.svg(of: band),
        "count": grouped(established.count { $0.band == band }), "rule": rule,
      ]
    }
  }

  private func row(
    _ finding: NeglectedTie, rank: Int, _ words: NeglectWords, _ spark: Spark
  ) -> [String: Any] {
    let band = finding.band
    return [
      "attributes": writer.attributes(of: finding.tie, band: band),
      "rank": "\(rank)",
      "pair": writer.pair(finding.tie.first, finding.tie.second),
      "teams": writer.teamLine(of: [finding.tie.first, finding.tie.second]),
      "class": StateGlyph.mark(of: band), "band": band.rawValue,
      "glyph": StateGlyph.svg(of: band),
      "risk": percent(finding.lapseProbability),
      "riskSort": "\(finding.lapseProbability)",
      "reason": writer.html(words.reason(for: finding)),
      "silentDays": "\(finding.silentDays)",
      "next": writer.html(words.nextStep(for: finding)),
      "contactDays": "\(finding.rhythm.activeDays)",
      "spark": sparkSVG(of: finding, spark),
      "evidence": EvidenceWords(of: finding, writer: writer).lines.map {
        ["term": $0.term, "text": writer.html($0.text)]
      },
    ]
  }

  private func dormantRow(_ finding: NeglectedTie, _ spark: Spark) -> [String: Any] {
    [
      "attributes": writer.attributes(of: finding.tie, band: finding.band),
      "pair": writer.pair(finding.tie.first, finding.tie.second),
      "teams": writer.teamCell(of: [finding.tie.first, finding.tie.second]),
      "silent": counted(finding.silentDays, "day"), "silentDays": "\(finding.silentDays)",
      "usual": Summary.usualGap(finding) ?? "-",
      "usualSort": "\(finding.rhythm.medianGap ?? 0)",
      "contactDays": grouped(finding.rhythm.activeDays),
      "contactSort": "\(finding.rhythm.activeDays)",
      "spark": sparkSVG(of: finding, spark),
    ]
  }

  private func sparkSVG(of finding: NeglectedTie, _ spark: Spark) -> String {
    spark.svg(
      writer.network.contactDays(of: [finding.tie.id], by: spark.calendar),
      silentSince: finding.rhythm.lastContact)
  }

  /// Who left or is away, so that the ties of theirs are on no list.
  private func awayWords(_ neglect: NeglectFindings) -> [String] {
    let away = neglect.away.filter { writer.focus.includes($0.person, in: writer.network) }
    guard !away.isEmpty else { return [] }
    let names = listed(shortened(away.map { PageText.mark($0.person) }))
    return [
      writer.html(
        "\(names) left or \(away.count == 1 ? "is" : "are") silent with everybody, so "
          + "ties there are nobody's neglect.")
    ]
  }
}

/// How full the disc beside a state is: full, half, a quarter, empty; the word stands with it.
enum StateGlyph {
  static func svg(of band: Band) -> String {
    let filling =
      switch band {
      case .onRhythm: #"<circle cx="6" cy="6" r="5" fill="currentColor"/>"#
      case .slipping: #"<path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor"/>"#
      case .neglected: #"<path d="M6 6v5a5 5 0 0 1-5-5z" fill="currentColor"/>"#
      case .dormant, .away: ""
      }
    return #"<svg class="glyph" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" "#
      + #"r="5" fill="none" stroke="currentColor" stroke-width="1.3"/>\#(filling)</svg>"#
  }

  /// The class that gives a state its colour.
  static func mark(of band: Band) -> String { band == .onRhythm ? "rhythm" : band.rawValue }
}
