import Mustache
import TendAnalysis
import TendGraph
import TendImport

/// The report as one self-contained HTML page: no script, no network.
public struct ReportPage: Sendable {
  private let findings: Findings
  private let focus: Focus
  private let map: String
  private let version: String

  /// Rows of a list that the page holds at the most; the rest is a command away.
  static let rowsHeld = 40

  /// Puts a page together.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - focus: Whose findings to show.
  ///   - map: The organisation map as SVG text, from `<svg` on.
  ///   - version: The version of the tool.
  public init(of findings: Findings, focus: Focus, map: String, version: String) {
    self.findings = findings
    self.focus = focus
    self.map = map
    self.version = version
  }

  /// The page's HTML.
  ///
  /// Texts of the log stand between tags only, never inside one: the template's escaping is made
  /// for text. The map and the style are our own and go in as they are.
  ///
  /// - Returns: The text of the page.
  /// - Throws: When the template can't be read, which its test rules out.
  public func html() throws -> String {
    let template = try MustacheTemplate(
      string: String(decoding: PackageResources.page_mustache, as: UTF8.self))
    return template.render(context)
  }

  private var context: [String: Any] {
    let summary = Summary(of: findings, focus: focus)
    let network = findings.network
    var context: [String: Any] = [
      "version": version,
      "style": String(decoding: PackageResources.page_css, as: UTF8.self),
      "headline": summary.headline,
      "view": focus.isEverybody
        ? "Named view: for those on it and those who look after them"
        : "Named view of \(focusName)",
      "reading": summary.reading,
      "hasTimes": findings.neglect != nil,
      "isNameless": network.people.allSatisfy { $0.name == nil },
      "sentences": summary.sentences.map {
        [
          "finding": $0.finding, "detail": $0.detail, "section": $0.section,
          "link": $0.section == "tending" ? "the list" : "bridges",
        ]
      },
      "steps": summary.firstSteps.map { ["step": $0.step, "why": $0.why] },
      "map": map,
      "halfLife": rounded(network.rule.halfLife),
      "minStrength": rounded(findings.bridges.minStrength),
    ]
    if let first = network.firstDay, let asOf = network.asOf {
      context["period"] = ["\(first.spoken) to \(asOf.spoken)"]
    }
    context.merge(tendingContext) { _, new in new }
    context.merge(bridgesContext) { _, new in new }
    context.merge(careContext(of: findings, focus: focus)) { _, new in new }
    context.merge(trustContext(of: findings)) { _, new in new }
    context.merge(readingContext) { _, new in new }
    return context
  }

  private var focusName: String {
    if let person = focus.person { return findings.network.person(person).displayName }
    return focus.team ?? ""
  }

  private var tendingContext: [String: Any] {
    guard let neglect = findings.neglect else { return [:] }
    let network = findings.network
    let words = NeglectWords(of: network)
    let established = neglect.ties.filter { focus.includes($0.tie, in: network) }
    let flagged = established.filter(\.band.needsTending)
    func rows(_ ties: [NeglectedTie], from rank: Int) -> [[String: String]] {
      ties.prefix(ReportPage.rowsHeld).enumerated().map { row($1, rank: rank + $0, words) }
    }
    let calls = flagged.filter { $0.band != .dormant }
    let decisions = flagged.filter { $0.band == .dormant }
    let lists: [[String: Any]] = [
      ("Most worth first", calls, 1),
      ("Dormant: these want a decision, not a call", decisions, calls.count + 1),
    ].filter { !$0.1.isEmpty }.map { caption, ties, rank in
      [
        "caption": ties.count > ReportPage.rowsHeld
          ? "\(caption); \(ReportPage.rowsHeld) of \(grouped(ties.count)), all of them: tend neglected"
          : caption,
        "rows": rows(ties, from: rank),
      ]
    }
    let onRhythm = established.filter { $0.band == .onRhythm }.count
    let away = neglect.away.filter { focus.includes($0.person, in: network) }
      .map { network.person($0.person).displayName }
    let awayShown = Array(away.prefix(12)) + (away.count > 12 ? ["\(away.count - 12) more"] : [])
    return [
      "horizon": "\(neglect.horizon)",
      "tendingLede": flagged.isEmpty
        ? "No relationship needs tending: \(counted(onRhythm, "relationship")) on rhythm."
        : "\(grouped(flagged.count)) of \(counted(established.count, "relationship")) "
          + "\(flagged.count == 1 ? "needs" : "need") tending; \(grouped(onRhythm)) are on rhythm. "
          + "Dormant ones want a decision: restart, hand over, or let rest.",
      "lists": lists,
      "away": away.isEmpty
        ? []
        : [
          "Left or away, so not counted as neglected: \(listed(awayShown))."
        ],
    ]
  }

  private func row(
    _ finding: NeglectedTie, rank: Int, _ words: NeglectWords
  ) -> [String: String] {
    let network = findings.network
    return [
      "rank": "\(rank)",
      "first": network.person(finding.tie.first).displayName,
      "second": network.person(finding.tie.second).displayName,
      "teams": teams(of: finding.tie),
      "class": finding.band.rawValue, "band": finding.band.rawValue,
      "glyph": ReportPage.glyph(of: finding.band),
      "risk": "risk \(percent(finding.lapseProbability))",
      "reason": words.reason(for: finding), "next": words.nextStep(for: finding),
      "contactDays": grouped(finding.rhythm.activeDays),
    ]
  }

  /// The teams of a tie's ends, one when they share it.
  private func teams(of tie: Tie) -> String {
    let teams = [tie.first, tie.second].compactMap { findings.network.person($0).team }
    return teams.count == 2 && teams[0] == teams[1] ? teams[0] : teams.joined(separator: ", ")
  }

  /// How full the disc is beside the state: full, half, a quarter; the word stands with it.
  private static func glyph(of band: Band) -> String {
    switch band {
    case .neglected: #"<circle cx="6" cy="6" r="5" fill="currentColor"/>"#
    case .slipping: #"<path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor"/>"#
    case .dormant: #"<path d="M6 6V1a5 5 0 0 1 5 5z" fill="currentColor"/>"#
    case .onRhythm, .away: ""
    }
  }

  private var bridgesContext: [String: Any] {
    let network = findings.network
    let bridges = findings.bridges
    let words = BridgeWords(of: bridges, in: network)
    let cut = bridges.cutPeople.filter { focus.includes($0.person, in: network) }
    let brokers = bridges.brokers.filter {
      !$0.isCutPerson && focus.includes($0.person, in: network)
    }
    let people = cut.prefix(12) + brokers.prefix(6)
    let ties = bridges.bridgeTies.filter { focus.includes($0.tie, in: network) }
    let threads = bridges.singleThreads.filter { thread in
      thread.ties.contains { focus.includes($0, in: network) }
    }
    let noun = Summary.groupNoun(bridges.grouping.source, plural: true)
    var lede =
      cut.isEmpty
      ? "Nobody holds others together alone"
      : "\(counted(cut.count, "person", plural: "people")) "
        + "\(cut.count == 1 ? "holds" : "hold") others together alone"
    lede +=
      ties.isEmpty
      ? ", and every tie has another path beside it."
      : ", and \(counted(ties.count, "tie")) \(ties.count == 1 ? "is" : "are") replaced by nothing else."
    if let estimate = bridges.betweennessEstimate {
      lede += " Paths through people are \(BridgeWords.drawn(estimate))."
    }
    return [
      "bridgesLede": lede,
      "groupNoun": noun,
      "hasPeople": !people.isEmpty,
      "people": people.map { standing in
        [
          "name": words.name(standing.person),
          "team": network.person(standing.person).team ?? "",
          "cutsOff": standing.isCutPerson ? grouped(standing.pairsCutOff) : "none",
          "paths": percent(standing.betweennessShare), "ties": grouped(standing.ties),
          "groups": grouped(standing.groupsJoined),
        ]
      },
      "hasBridgeTies": !ties.isEmpty,
      "bridgeTiesNote": cutNote(ties.count),
      "bridgeTies": ties.prefix(ReportPage.rowsHeld).map { standing in
        [
          "first": words.name(standing.tie.first), "second": words.name(standing.tie.second),
          "teams": teams(of: standing.tie),
          "cutsOff": grouped(standing.pairsCutOff), "strength": rounded(standing.tie.strength),
        ]
      },
      "hasThreads": !threads.isEmpty,
      "threadsNote": cutNote(threads.count),
      "threads": threads.prefix(ReportPage.rowsHeld).map {
        ["groups": words.groups(of: $0), "carrier": words.carrier(of: $0)]
      },
    ]
  }

  private func cutNote(_ count: Int) -> [String] {
    count > ReportPage.rowsHeld
      ? ["\(ReportPage.rowsHeld) of \(grouped(count)); all of them: tend bridges --top \(count)"]
      : []
  }

  private var readingContext: [String: Any] {
    let account = findings.account
    let aside = account.rowsRead - account.rowsUsed
    return [
      "readingLede": "\(counted(account.rowsRead, "row")) were read; "
        + "\(grouped(account.rowsUsed)) are used"
        + (aside == 0 ? "." : " and \(grouped(aside)) set aside, each for a reason below."),
      "rowsRead": grouped(account.rowsRead), "rowsUsed": grouped(account.rowsUsed),
      "setAside": account.setAside.map {
        [
          "reason": $0.reason.words, "rows": grouped($0.rows), "places": CheckWords.places(of: $0),
        ]
      },
      "warnings": account.warnings,
      "sources": account.sources.map { source -> [String: Any] in
        [
          "name": source.name,
          "columns": source.columns.isEmpty
            ? "read as \(CheckWords.formName(source.form))"
            : source.columns.map { "\($0.column.rawValue) is '\($0.header)'" }
              .joined(separator: ", "),
          "unused": source.unused.isEmpty
            ? [] : [source.unused.map { "'\($0)'" }.joined(separator: ", ")],
        ]
      },
    ]
  }
}
