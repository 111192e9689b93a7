import TendAnalysis
import TendGraph

/// What changed since the period before: ties, links between teams, who came and who is gone.
struct ChangesSection {
  let writer: PageWriter

  /// Rows of each list of ties.
  private static let rowsShown = 6
  /// Links between teams.
  private static let linksShown = 10

  /// What the template is made of; empty where nobody asked, or where the log is too short.
  var context: [String: Any] {
    guard let comparison = writer.findings.comparison, let calendar = writer.calendar else {
      return ["hasChanges": false]
    }
    let ties = comparison.ties(of: writer.focus)
    var words = CompareWords(of: comparison, ties: ties)
    words.name = writer.naming
    let counts = Dictionary(grouping: ties, by: \.kind).mapValues(\.count)
    let spark = Spark(by: calendar)
    let lists = [TieChange.Kind.faded, .lost, .formed].map { kind in
      list(ties.filter { $0.kind == kind }.sorted(by: Comparison.isGreater), kind, words, spark)
    }
    let links = comparison.links(of: writer.focus)
    let names = comparison.before.bridges.grouping.names
    let people = [
      ("Joined or came back", comparison.joined), ("Left or fell silent", comparison.gone),
    ]
    return [
      "hasChanges": true,
      "changesLede": writer.html("\(words.people) \(words.tieSummary)"),
      "fewestDays": "\(TieChange.Kind.fewestDays)",
      "hasChangeBars": !ties.isEmpty,
      "changeBars": ChangeBars.svg(
        counts, before: "Before: \(grouped(ties.count - (counts[.formed] ?? 0)))",
        after: "New since \(comparison.after.days.lowerBound.dayAndMonth)"),
      "changeAxis": spark.axis,
      "changeLists": lists.compactMap { $0 },
      "hasLinks": !links.isEmpty,
      "links": links.prefix(ChangesSection.linksShown).map { link in
        [
          "attributes": writer.teamAttribute(groups: link.groups),
          "teams": listed(link.groups.map { writer.shortTeam(names[$0]) }),
          "change": words.words(of: link.kind),
          "ties": "\(grouped(link.tiesBefore)) → \(grouped(link.tiesAfter))",
          "tiesSort": "\(link.tiesAfter - link.tiesBefore)",
        ]
      },
      "linksNote": links.count > ChangesSection.linksShown
        ? ["\(ChangesSection.linksShown) of \(grouped(links.count))"] : [],
      "changedPeople": people.compactMap { title, people -> [String: String]? in
        let shown = people.filter { writer.focus.includes($0, in: writer.network) }
        return shown.isEmpty ? nil : ["title": title, "names": writer.html(words.names(shown))]
      },
    ]
  }

  private func list(
    _ changes: [TieChange], _ kind: TieChange.Kind, _ words: CompareWords, _ spark: Spark
  ) -> [String: Any]? {
    guard !changes.isEmpty else { return nil }
    return [
      "title": kind == .faded ? "Faded most" : kind == .lost ? "Ended" : "Formed",
      "count": changes.count > ChangesSection.rowsShown
        ? "\(ChangesSection.rowsShown) of \(grouped(changes.count))" : "",
      "rows": changes.prefix(ChangesSection.rowsShown).map { change -> [String: String] in
        let tie = writer.network.tie(between: change.first, and: change.second)
          .map(TieID.init(index:))
        return [
          "attributes": writer.attributes(of: change.first, change.second, tie: tie),
          "pair": writer.pair(change.first, change.second),
          "days": "\(grouped(change.daysBefore)) → \(grouped(change.daysAfter))",
          "spark": tie.map { spark.svg(writer.network.contactDays(of: [$0], by: spark.calendar)) }
            ?? "",
        ]
      },
    ]
  }
}
