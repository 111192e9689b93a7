import TendAnalysis
import TendGraph

/// Coverage by relation: who is covered least, what is owed, and whose support falls.
struct CoverageSection {
  let writer: PageWriter

  /// Rows of each list.
  private static let rowsHeld = 20
  /// Reports from which on a manager has a row of marks.
  private static let fewestReports = 3

  private var findings: Findings { writer.findings }

  /// What the template is made of; empty where there is nothing to tell.
  var context: [String: Any] {
    let parts = [relationContext, owedContext, reportContext, outsideContext, supportContext]
      .compactMap { $0 }
    guard !parts.isEmpty else { return ["hasCare": false] }
    var context: [String: Any] = [
      "hasCare": true, "hasSupport": findings.care?.support != nil,
      "careLede": writer.html(lede), "careDays": "\(Network.supportWindow)",
      "recentDays": "\(RelationCoverage.recentDays)",
      "quarter": "\(RelationCoverage.recentDays + 1) to \(RelationCoverage.quarterDays)",
    ]
    for part in parts { context.merge(part) { _, new in new } }
    return context
  }

  private func isShown(_ people: [PersonID]) -> Bool {
    people.contains { writer.focus.includes($0, in: writer.network) }
  }

  private var owed: [CadenceFinding] { findings.owed(focus: writer.focus) }

  private var reports: [Coverage.Report] {
    (findings.care?.reports ?? []).filter { !$0.isAway && isShown([$0.person, $0.manager]) }
  }

  private var falling: [ThinSupport] {
    (findings.care?.support?.thin ?? []).filter { $0.isFalling && isShown([$0.person]) }
  }

  private var lede: String {
    var sentences: [String] = []
    if let relations = findings.relations,
      let words = RelationWords(of: relations, naming: writer.naming).reports
    {
      sentences.append(
        "The measure is the least covered, never the average: one report forgotten is one too many."
      )
      sentences.append(words)
    }
    if !owed.isEmpty {
      sentences.append(
        "\(counted(owed.count, "contact")) that the settings ask for "
          + "\(owed.count == 1 ? "is" : "are") late.")
    }
    if writer.network.kinds.contains(where: \.isOneOnOne), !reports.isEmpty {
      let met = reports.count { $0.recentOneOnOnes > 0 }
      sentences.append(
        met == reports.count
          ? "Every report had a one-on-one in the last \(Network.supportWindow) days."
          : "\(grouped(met)) of \(counted(reports.count, "report")) had a one-on-one in the last "
            + "\(Network.supportWindow) days.")
    }
    if !falling.isEmpty {
      sentences.append(
        "\(counted(falling.count, "person", plural: "people")) "
          + "\(falling.count == 1 ? "gets" : "get") much less support than before.")
    }
    return sentences.isEmpty
      ? "Who is in contact with people outside." : sentences.joined(separator: " ")
  }

  private var relationContext: [String: Any]? {
    guard let relations = findings.relations else { return nil }
    let words = RelationWords(of: relations, naming: writer.naming)
    let managers = relations.managers.filter { manager in
      manager.reports.count >= CoverageSection.fewestReports
        && isShown([manager.person] + manager.reports.map(\.person))
    }
    return [
      "hasRelations": true, "key": CoverageMark.key,
      "relationBars": RecencyBars.svg(
        relations.relations.map { relation in
          let recency = relation.recency
          return RecencyBars.Row(
            name: RelationWords.head(relation.relationship),
            counts: [recency.recent, recency.quarter, recency.earlier, recency.none],
            total: RelationWords.total(relation))
        }),
      "hasManagers": !managers.isEmpty,
      "managers": managers.prefix(CoverageSection.rowsHeld).map { managerRow($0, words) },
      "managersNote":
        (managers.count > CoverageSection.rowsHeld
        ? "\(CoverageSection.rowsHeld) of " : "")
        + "\(grouped(managers.count)) with \(CoverageSection.fewestReports) reports or more, "
        + "least covered first",
    ]
  }

  private func managerRow(
    _ manager: RelationCoverage.Manager, _ words: RelationWords
  ) -> [String: String] {
    let recency = manager.recency
    return [
      "attributes": writer.attributes(of: manager.person),
      "manager": writer.link(manager.person),
      "marks": manager.reports.map { CoverageMark.html($0, writer: writer) }.joined(),
      "marksSort": "\(recency.pairs)",
      "recent": "\(grouped(recency.recent)) of \(grouped(recency.pairs))",
      "recentSort": "\(Double(recency.recent) / Double(recency.pairs))",
      "least": writer.html(words.least(of: manager)),
      "leastSort": "\(manager.reports.last?.silentDays ?? 100_000)",
      "above": manager.above.map {
        "\(writer.link($0.person)), \(RelationWords.ago($0.silentDays))"
      } ?? "",
      "aboveSort": "\(manager.above.map { $0.silentDays ?? 100_000 } ?? -1)",
    ]
  }

  private var owedContext: [String: Any]? {
    guard let cadences = findings.cadences, !owed.isEmpty else { return nil }
    var words = CadenceWords(of: cadences, in: writer.network)
    words.name = writer.naming
    return [
      "hasOwed": true,
      "owed": owed.prefix(CoverageSection.rowsHeld).map { finding in
        [
          "attributes": finding.second.map {
            writer.attributes(of: min(finding.first, $0), max(finding.first, $0), tie: nil)
          } ?? writer.attributes(of: finding.first),
          "whom": writer.html(words.whom(finding)), "what": words.what(finding),
          "state": writer.html(words.state(finding)), "next": writer.html(words.nextStep(finding)),
        ]
      },
    ]
  }

  private var reportContext: [String: Any]? {
    let hasOneOnOnes = writer.network.kinds.contains(where: \.isOneOnOne)
    let hasRecognition = writer.network.kinds.contains(where: \.isRecognition)
    guard !reports.isEmpty, hasOneOnOnes || hasRecognition else { return nil }
    return [
      "hasReports": true, "hasOneOnOnes": hasOneOnOnes, "hasRecognition": hasRecognition,
      "reports": reports.prefix(CoverageSection.rowsHeld).map { report in
        [
          "attributes": writer.attributes(
            of: min(report.person, report.manager), max(report.person, report.manager), tie: nil),
          "name": writer.link(report.person), "manager": writer.link(report.manager),
          "oneOnOne": report.oneOnOneSilence.map(RelationWords.ago) ?? "none on record",
          "oneOnOneSort": "\(report.oneOnOneSilence ?? 100_000)",
          "recognised": report.recognition.map {
            "\(RelationWords.ago($0.daysAgo)), by \(writer.link($0.by))"
          } ?? "none on record",
          "recognisedSort": "\(report.recognition?.daysAgo ?? 100_000)",
        ]
      },
      "reportsNote": reports.count > CoverageSection.rowsHeld
        ? ["\(CoverageSection.rowsHeld) of \(grouped(reports.count))"] : [],
    ]
  }

  private var outsideContext: [String: Any]? {
    let outside = (findings.care?.outside ?? []).filter { outside in
      writer.focus.isEverybody || isShown([outside.person] + outside.inContact)
    }
    guard !outside.isEmpty else { return nil }
    return [
      "hasOutside": true,
      "outside": outside.prefix(2 * CoverageSection.rowsHeld).map { outside in
        [
          "attributes": writer.attributes(of: outside.person),
          "name": writer.link(outside.person),
          "relation": outside.relation,
          "last": RelationWords.ago(outside.silentDays),
          "lastSort": "\(outside.silentDays ?? 100_000)",
          "with": outside.inContact.isEmpty
            ? "nobody" : writer.html(listed(shortened(outside.inContact.map(writer.naming)))),
          "withSort": "\(outside.inContact.count)",
        ]
      },
      "outsideNote": outside.count > 2 * CoverageSection.rowsHeld
        ? ["\(2 * CoverageSection.rowsHeld) of \(grouped(outside.count))"] : [],
    ]
  }

  private var supportContext: [String: Any]? {
    guard !falling.isEmpty else { return nil }
    var words = SupportWords(of: writer.network)
    words.name = writer.naming
    // Whoever lost most comes first, so that of many the rest can be left to their own views.
    let order = falling.enumerated().sorted { one, other in
      (other.element.lost, one.offset) < (one.element.lost, other.offset)
    }
    return [
      "hasFalling": true,
      "falling": order.prefix(CoverageSection.rowsHeld).map {
        writer.html(words.words(of: $0.element))
      },
      "fallingNote": falling.count > CoverageSection.rowsHeld
        ? ["\(CoverageSection.rowsHeld) of \(grouped(falling.count)), who lost most first"] : [],
    ]
  }
}

extension ThinSupport {
  /// How many supporters are missing of the usual number.
  fileprivate var lost: Double { usual - Double(supporters.count) }
}

/// One mark a report: how lately the two were in contact, by fill and by form.
enum CoverageMark {
  static func html(_ contact: RelationCoverage.Contact, writer: PageWriter) -> String {
    let name = PageText.escaped(writer.network.person(contact.person).displayName)
    return #"<a\#(writer.target(contact.person))><span class="sr">\#(name): "#
      + "\(words(contact)) </span>\(svg(contact.silentDays))</a>"
  }

  /// The mark alone, for a key.
  static func svg(_ silentDays: Int?) -> String {
    let shape =
      switch silentDays {
      case nil: #"<path class="d4" d="M3 3l7 7M10 3l-7 7"/>"#
      case .some(..<RelationCoverage.recentDays): #"<circle class="d1" cx="6.5" cy="6.5" r="4.6"/>"#
      case .some(..<RelationCoverage.quarterDays):
        #"<circle class="d2" cx="6.5" cy="6.5" r="4.6"/>"#
      case .some: #"<circle class="d3" cx="6.5" cy="6.5" r="4.2"/>"#
      }
    return #"<svg viewBox="0 0 13 13" aria-hidden="true">\#(shape)</svg>"#
  }

  /// What each mark and each part of a bar means.
  static var key: String {
    let (recent, quarter) = (RelationCoverage.recentDays, RelationCoverage.quarterDays)
    let marks: [(Int?, String)] = [
      (0, "in the last \(recent) days"), (recent, "\(recent) to \(quarter) days ago"),
      (quarter, "earlier"), (nil, "no recorded contact"),
    ]
    return marks.map { "\(svg($0))\($1)" }.joined(separator: " ")
  }

  private static func words(_ contact: RelationCoverage.Contact) -> String {
    contact.silentDays == nil
      ? "no recorded contact" : "last contact \(RelationWords.ago(contact.silentDays))"
  }
}
