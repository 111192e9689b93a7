import TendAnalysis
import TendGraph

// The page's part on what is owed, who is covered least, and whose support falls.
extension ReportPage {
  /// What the template's section on care is made of; empty where there is nothing to tell.
  func careContext(of findings: Findings, focus: Focus) -> [String: Any] {
    let network = findings.network
    let name = { (person: PersonID) in network.person(person).displayName }
    let owed = findings.owed(focus: focus)
    let reports = (findings.care?.reports ?? []).filter { report in
      !report.isAway
        && [report.person, report.manager].contains { focus.includes($0, in: network) }
    }
    let outside = (findings.care?.outside ?? []).filter { outside in
      focus.isEverybody || focus.includes(outside.person, in: network)
        || outside.inContact.contains { focus.includes($0, in: network) }
    }
    let falling = (findings.care?.support?.thin ?? []).filter {
      $0.isFalling && focus.includes($0.person, in: network)
    }
    let hasOneOnOnes = network.kinds.contains(where: \.isOneOnOne)
    let hasRecognition = network.kinds.contains(where: \.isRecognition)
    let tellsReports = !reports.isEmpty && (hasOneOnOnes || hasRecognition)
    guard !owed.isEmpty || tellsReports || !outside.isEmpty || !falling.isEmpty else {
      return ["hasCare": false]
    }
    let support = SupportWords(of: network)
    return [
      "hasCare": true,
      "careLede": careLede(owed.count, reports: tellsReports ? reports : [], falling.count),
      "careDays": "\(Network.supportWindow)",
      "returned": (findings.care?.reciprocity).map { [percent($0)] } ?? [],
      "hasOwed": !owed.isEmpty, "owed": owedRows(owed, of: findings),
      "hasReports": tellsReports, "hasOneOnOnes": hasOneOnOnes, "hasRecognition": hasRecognition,
      "reports": reports.prefix(ReportPage.rowsHeld).map { report in
        [
          "name": name(report.person), "manager": name(report.manager),
          "oneOnOne": report.oneOnOneSilence.map(ago) ?? "none on record",
          "recognised": report.recognition.map { "\(ago($0.daysAgo)), by \(name($0.by))" }
            ?? "none on record",
        ]
      },
      "reportsNote": reports.count > ReportPage.rowsHeld
        ? ["\(ReportPage.rowsHeld) of \(grouped(reports.count))"] : [],
      "hasOutside": !outside.isEmpty,
      "outside": outside.prefix(ReportPage.rowsHeld).map { outside in
        [
          "name": name(outside.person), "relation": outside.relation,
          "last": outside.silentDays.map(ago) ?? "no recorded contact",
          "with": outside.inContact.isEmpty ? "nobody" : listed(outside.inContact.map(name)),
        ]
      },
      "falling": falling.map { support.words(of: $0) },
      "hasFalling": !falling.isEmpty,
    ]
  }

  private func owedRows(_ owed: [CadenceFinding], of findings: Findings) -> [[String: String]] {
    guard let cadences = findings.cadences else { return [] }
    let words = CadenceWords(of: cadences, in: findings.network)
    return owed.prefix(ReportPage.rowsHeld).map {
      [
        "whom": words.whom($0), "what": words.what($0), "state": words.state($0),
        "next": words.nextStep($0),
      ]
    }
  }

  private func careLede(_ owed: Int, reports: [Coverage.Report], _ falling: Int) -> String {
    var sentences: [String] = []
    if owed > 0 {
      sentences.append(
        "\(counted(owed, "contact")) that the settings ask for \(owed == 1 ? "is" : "are") late.")
    }
    if !reports.isEmpty {
      let met = reports.count { $0.recentOneOnOnes > 0 }
      sentences.append(
        met == reports.count
          ? "Every report had a one-on-one in the last \(Network.supportWindow) days."
          : "\(grouped(met)) of \(counted(reports.count, "report")) had a one-on-one in the last "
            + "\(Network.supportWindow) days.")
    }
    if falling > 0 {
      sentences.append(
        "\(counted(falling, "person", plural: "people")) \(falling == 1 ? "gets" : "get") much less "
          + "support than before.")
    }
    return sentences.isEmpty
      ? "Who is in contact with people outside." : sentences.joined(separator: " ")
  }

  private func ago(_ days: Int) -> String {
    days == 0 ? "today" : "\(counted(days, "day")) ago"
  }
}
