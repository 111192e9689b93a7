import TendAnalysis
import TendGraph
import TendImport

/// How the log was read: what was used, what was set aside and why, and what was found in it.
struct ReadingSection {
  let writer: PageWriter

  /// What the template is made of.
  var context: [String: Any] {
    let account = writer.findings.account
    let network = writer.network
    let aside = account.rowsRead - account.rowsUsed
    var facts: [[String: String]] = []
    if let first = network.firstDay, let asOf = network.asOf {
      facts.append(["fact": "Days", "value": "\(first.spoken) to \(asOf.spoken)"])
    }
    let kinds = account.kinds.map { "\($0.name) \(grouped($0.interactions))" }
    if kinds.count > 1 || account.kinds.first?.name != InteractionKind.unnamed.name {
      facts.append(["fact": "Kinds", "value": listed(shortened(kinds))])
    }
    let strength = rounded(writer.findings.bridges.minStrength)
    let named = network.people.count { $0.name != nil }
    facts.append([
      "fact": "People",
      "value": "\(grouped(network.people.count)), "
        + (named == 0 ? "none" : "\(grouped(named)) of them") + " with a name",
    ])
    facts.append([
      "fact": "Pairs",
      "value": "\(grouped(network.tieCount)) in contact, "
        + "\(grouped(writer.findings.graph.tieCount)) above a strength of \(strength)",
    ])
    return [
      "readingLede": "\(counted(account.rowsRead, "row")) were read; "
        + "\(grouped(account.rowsUsed)) are used"
        + (aside == 0 ? "." : " and \(grouped(aside)) set aside, each for a reason below.")
        + " Nothing was dropped in silence.",
      "rowsRead": grouped(account.rowsRead), "rowsUsed": grouped(account.rowsUsed),
      "setAside": account.setAside.map {
        [
          "reason": $0.reason.words, "rows": grouped($0.rows), "places": CheckWords.places(of: $0),
        ]
      },
      "facts": facts,
      "warnings": account.warnings,
      "halfLife": rounded(network.rule.halfLife),
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
