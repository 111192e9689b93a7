import TendAnalysis
import TendGraph

extension PersonAnswer {
  /// The view as a terminal shows it.
  ///
  /// - Parameter top: Rows of each list at the most.
  /// - Returns: What to tend next, then ties by relation, reports, balance and support.
  public func text(top: Int) -> AnswerText {
    let parts = [
      AnswerText(headText), AnswerText(stepsText(top: top)), tiesText(top: top), reportsText,
      balanceText, AnswerText(supportText(top: top)),
    ]
    .filter { !$0.isEmpty }
    return parts.dropFirst().reduce(parts.first ?? AnswerText()) { $0 + "\n" + $1 }
  }

  private var headText: String {
    let person = network.person(view.person)
    let about = [person.role, person.team, person.relation].compactMap { $0 }.joined(
      separator: ", ")
    let day = view.coverage.days.upperBound
    return printable("\(person.displayName)\(about.isEmpty ? "" : " (\(about))"), \(day.spoken)")
      + "\n"
      + "One person's own view, with names. It ranks nobody. "
      + "Counts are of the last \(windowDays) days.\n"
  }

  private func stepsText(top: Int) -> String {
    let all = steps
    guard !all.isEmpty else { return "To tend next: nothing is owed, and no tie is quiet.\n" }
    let shown = all.prefix(min(top, 7))
    var text = "To tend next\n"
    for (place, step) in shown.enumerated() {
      text += printable("  \(place + 1). \(step.step)") + "\n"
      text += printable("     \(step.why.first?.uppercased() ?? "")\(step.why.dropFirst())") + "\n"
    }
    return all.count > shown.count
      ? text + "  ... \(grouped(all.count - shown.count)) more\n" : text
  }

  private func tiesText(top: Int) -> AnswerText {
    var table = TextTable([
      ("  relation", .left), ("person", .left), ("last contact", .left), ("silent", .right),
      ("contact days", .right),
    ])
    var rest: [String] = []
    for group in view.coverage.groups {
      // Whoever is many or far is told in a line; the others one by one.
      let most = group.isNear || isOutside ? top : 0
      for (place, contact) in group.contacts.prefix(most).enumerated() {
        table.append([
          place == 0 ? "  \(group.relationship.groupName)" : "",
          name(contact.person) + (contact.isAway ? " (away)" : ""),
          contact.lastContact?.spoken ?? "no recorded contact",
          contact.silentDays.map { "\($0) d" } ?? "-", grouped(contact.recentDays),
        ])
      }
      if group.contacts.count > most { rest.append(line(of: group, after: most)) }
    }
    guard !view.coverage.groups.isEmpty else { return AnswerText("No ties on record.\n") }
    let near = isOutside || view.coverage.groups.contains(where: \.isNear)
    return "Ties by relation, the least covered first\n"
      + (near ? AnswerText(table) : AnswerText()) + rest.joined()
  }

  private func line(of group: Coverage.Group, after shown: Int) -> String {
    let rest = group.contacts.dropFirst(shown)
    let recent = rest.count { $0.recentDays > 0 }
    let none = rest.count { $0.lastContact == nil }
    return
      "  \(printable(group.relationship.groupName)): \(grouped(rest.count))\(shown > 0 ? " more" : ""), "
      + "\(grouped(recent)) of them in contact in the last \(windowDays) days"
      + (none > 0 ? ", \(grouped(none)) without any recorded contact" : "") + "\n"
  }

  private var reportsText: AnswerText {
    guard !view.coverage.reports.isEmpty else { return AnswerText() }
    guard hasOneOnOnes || hasRecognition else {
      return AnswerText(
        "What each report gets: the log has neither one-on-ones nor recognition.\n")
    }
    var heads: [(String, TextTable.Alignment)] = [("  report", .left)]
    if hasOneOnOnes { heads += [("last one-on-one", .left), ("one-on-ones", .right)] }
    if hasRecognition {
      heads += [("last recognised", .left), ("by \(name(view.person))", .left)]
    }
    var table = TextTable(heads)
    for report in view.coverage.reports {
      var cells = ["  " + name(report.person) + (report.isAway ? " (away)" : "")]
      if hasOneOnOnes {
        cells.append(report.oneOnOneSilence.map(ago) ?? "none on record")
        cells.append(grouped(report.recentOneOnOnes))
      }
      if hasRecognition {
        cells.append(
          report.recognition.map { "\(ago($0.daysAgo)), by \(name($0.by))" } ?? "none on record")
        cells.append(report.recognitionByManager.map { ago($0.daysAgo) } ?? "none on record")
      }
      table.append(cells)
    }
    return "What each report gets, the longest without a one-on-one first\n" + AnswerText(table)
  }

  private func ago(_ days: Int) -> String {
    days == 0 ? "today" : "\(counted(days, "day")) ago"
  }

  private var balanceText: AnswerText {
    let recent = view.recent
    guard recent.messages.total + view.before.messages.total > 0 else { return AnswerText() }
    var text = AnswerText("Balance\n")
    if recent.isOneSidedRecord {
      text +=
        "  The log has only what \(name(view.person)) "
        + "\(recent.messages.taken == 0 ? "wrote" : "received"), so it can't tell who gives.\n"
    }
    if view.support == nil, !hasGifts {
      text +=
        "  No kind of the log gives or takes (help, thanks, request), so only numbers are known.\n"
    }
    if hasGifts {
      var table = TextTable([
        ("  kind", .left), ("gave", .right), ("got", .right), ("before: gave", .right),
        ("got", .right),
      ])
      for kind in Set(
        (recent.kinds + view.before.kinds).filter { $0.gift != .neither }
          .map(\.kindIndex)
      ).sorted() {
        let now = recent.kinds.first { $0.kindIndex == kind }?.gifts ?? ExchangeCount()
        let past = view.before.kinds.first { $0.kindIndex == kind }?.gifts ?? ExchangeCount()
        table.append([
          "  \(network.kinds[kind].name)", grouped(now.given), grouped(now.taken),
          grouped(past.given), grouped(past.taken),
        ])
      }
      table.append([
        "  all", grouped(recent.gifts.given), grouped(recent.gifts.taken),
        grouped(view.before.gifts.given), grouped(view.before.gifts.taken),
      ])
      text += AnswerText(table)
      if let asks = recent.kinds.first(where: { $0.gift == .to }) {
        text +=
          "  A \(network.kinds[asks.kindIndex].name) is for the one who asks: whoever is asked "
        text += "gives.\n"
      }
      if !recent.isOneSidedRecord { text += "  \(leanWords)\n" }
    }
    text += "  Wrote \(grouped(recent.messages.given)), received \(grouped(recent.messages.taken))"
    text +=
      view.reciprocity.map { "; in the whole log \(percent($0)) of what is sent comes back\n" }
      ?? "\n"
    return text + restartWords + promiseWords
  }

  private var leanWords: String {
    let who = name(view.person)
    let was = view.before.gifts.lean
    let uneven = view.leaning.map { name($0.other) }
    let ties = uneven.isEmpty ? "" : " Most uneven: \(listed(Array(uneven.prefix(3))))."
    switch view.recent.gifts.lean {
    case .gives:
      return printable(
        "\(who) gives much more than comes back"
          + sinceBefore(was == .gives, reversed: was == .takes) + ties)
    case .takes:
      return printable(
        "\(who) gets much more than goes back"
          + sinceBefore(was == .takes, reversed: was == .gives) + ties)
    case .even:
      return printable(
        "Even, as far as \(counted(view.recent.gifts.total, "gift and request", plural: "gifts and requests")) can tell."
          + ties)
    }
  }

  private func sinceBefore(_ isSame: Bool, reversed: Bool) -> String {
    isSame
      ? ", as before."
      : reversed ? "; before, it was the other way round." : "; before, neither side stood out."
  }

  private var restartWords: String {
    let restarts = view.restarts
    guard restarts.count > 0 else { return "" }
    let opened = restarts.opened
    var text = "  After \(counted(restarts.count, "silence")) (twice the usual gap), "
    text += "\(name(view.person)) wrote first \(counted(opened.given, "time")), "
    text += "the others \(grouped(opened.taken))"
    if restarts.together > 0 { text += ", both or in a meeting \(grouped(restarts.together))" }
    if restarts.expected > 0 {
      text += "; \(grouped(restarts.expected)) "
      text += "\(restarts.expected == 1 ? "was" : "were") a manager's to open, with somebody new"
    }
    switch opened.lean {
    case .gives: text += ". Nearly always \(name(view.person)) moves first"
    case .takes: text += ". Nearly always the others move first"
    case .even: break
    }
    return printable(text) + ".\n"
  }

  private var promiseWords: String {
    view.promised.map { tie in
      let other = name(tie.other)
      return [
        (name(view.person), other, tie.promises), (other, name(view.person), tie.promisesOfOther),
      ]
      .filter { !$0.2.isEmpty }.map { giver, receiver, count in
        let open = count.open > 0 ? ", \(grouped(count.open)) open" : ""
        return printable(
          "  Promises of \(giver) to \(receiver): "
            + "\(grouped(count.kept)) kept, \(grouped(count.missed)) missed\(open).") + "\n"
      }.joined()
    }.joined()
  }

  private func supportText(top: Int) -> String {
    guard view.support != nil, !isOutside else { return "" }
    var text = "Support\n"
    if let thin = view.ownSupport {
      text += printable("  Thin: \(words(of: thin)).") + "\n"
    } else {
      let supporters = view.recent.supporters.map(name)
      text +=
        printable(
          "  \(counted(supporters.count, "person", plural: "people")) gave "
            + "\(name(view.person)) something in \(windowDays) days"
            + (supporters.isEmpty ? "." : ": \(listed(shortened(supporters))).")) + "\n"
    }
    let team = view.teamSupport.filter(\.isFalling) + view.teamSupport.filter { !$0.isFalling }
    for thin in team.prefix(top) {
      text += printable("  In the team: \(words(of: thin)).") + "\n"
    }
    return team.count > top ? text + "  ... \(grouped(team.count - top)) more\n" : text
  }
}

extension Coverage.Group {
  /// Whether everybody of the group is told by name.
  var isNear: Bool {
    switch relationship {
    case .levelsDown, .colleague: false
    default: true
    }
  }
}
