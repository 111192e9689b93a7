import TendAnalysis
import TendGraph
import TendImport

extension LogCheck {
  /// How the log was read: the columns, every row's fate, the span, the people, and what is odd.
  public var text: AnswerText { text() }

  /// How the log was read: the columns, every row's fate, the span, the people, and what is odd.
  ///
  /// - Parameter top: Names at the most in each list.
  /// - Returns: The text; about a screen of it.
  public func text(top: Int = 10) -> AnswerText {
    let about = sourcesText + rowsText + peopleText + recordText + sidesText(top: top)
    return AnswerText(CheckWords.printableLines(about + directoryText(top: top)))
      + botsText(top: top) + aliasHint
  }

  private var sourcesText: String {
    var text = ""
    for source in account.sources {
      text += "\(source.name)\n"
      guard source.form == .table || source.form == .channel else {
        text += "  read as: \(CheckWords.formName(source.form))\n"
        continue
      }
      if source.form == .channel { text += "  read as: \(CheckWords.formName(source.form))\n" }
      let columns = source.columns.map {
        $0.column.rawValue == $0.header ? $0.header : "\($0.column.rawValue) = '\($0.header)'"
      }
      text += "  columns: \(columns.joined(separator: ", "))\n"
      if !source.unused.isEmpty {
        text += "  not used: \(source.unused.map { "'\($0)'" }.joined(separator: ", "))\n"
      }
      text += "  parted by: \(CheckWords.delimiterName(source.delimiter))\n"
    }
    return text
  }

  private var rowsText: String {
    var text = "\nrows read  \(grouped(account.rowsRead)) = \(grouped(account.rowsUsed)) used"
    text += " + \(grouped(account.rowsRead - account.rowsUsed)) set aside\n"
    for aside in account.setAside {
      text += "  \(grouped(aside.rows)) \(aside.reason.words) "
      text += "(\(CheckWords.places(of: aside)))\n"
    }
    return text
  }

  private var peopleText: String {
    let silent = record.people.count - peopleWithTies
    return "people     \(grouped(record.people.count))"
      + (silent > 0 ? ", \(grouped(silent)) of them without a tie\n" : "\n")
  }

  private var recordText: String {
    var text = "ties       \(grouped(record.tieCount))\n"
    if let first = record.firstDay, let asOf = record.asOf {
      text += "span       \(first) to \(asOf), \(counted(first.days(until: asOf) + 1, "day"))\n"
      text += gapsText
      text += "tie days   \(grouped(record.tieDayCount))\n"
    }
    let kinds = account.kinds.map { "\($0.name) \(grouped($0.interactions))" }
    return text + "kinds      \(kinds.joined(separator: ", "))\n"
      + (settings.map { "settings   \($0)\n" } ?? "")
  }

  private var gapsText: String {
    guard let gaps = account.gaps, let usual = gaps.usualDays, !gaps.longest.isEmpty else {
      return ""
    }
    let longest = gaps.longest.map {
      "\(counted($0.days, "day")) (from \($0.lastBefore))"
    }
    return
      "gaps       mostly \(counted(usual, "day")); longest \(longest.joined(separator: ", "))\n"
  }

  private func sidesText(top: Int) -> String {
    guard !sides.onlyWrite.isEmpty || !sides.onlyReceive.isEmpty else { return "" }
    var text = "\nOne side only, of \(grouped(sides.people)) people in kinds with a direction\n"
    text += list("only write", sides.onlyWrite, top: top)
    text += list("only receive", sides.onlyReceive, top: top)
    for warning in sideWarnings { text += "  warning: \(warning)\n" }
    return text
  }

  private func directoryText(top: Int) -> String {
    guard let missing = neverInLog, let strangers = notInPeopleFile,
      !missing.isEmpty || !strangers.isEmpty
    else { return "" }
    return "\nLog and people file\n" + list("never in the log", missing, top: top, counts: false)
      + list("not in the people file", strangers, top: top)
  }

  /// A line with how many, and the first of them with their interactions.
  private func list(
    _ title: String, _ people: [PersonID], top: Int, counts: Bool = true
  ) -> String {
    guard !people.isEmpty else { return "" }
    let names = people.prefix(top).map { person in
      record.person(person).displayName + (counts ? " (\(grouped(traffic[person].total)))" : "")
    }
    let more = people.count > top ? " ..." : ""
    return "  \(grouped(people.count)) \(title): \(names.joined(separator: ", "))\(more)\n"
  }

  private func botsText(top: Int) -> AnswerText {
    guard !bots.isEmpty else { return AnswerText() }
    var table = TextTable([
      ("  id", .left), ("why", .left), ("sent", .right), ("received", .right),
      ("receivers", .right), ("of them answered", .right),
    ])
    for bot in bots.prefix(top) {
      let share = traffic[bot.person]
      table.append([
        "  " + record.person(bot.person).id, CheckWords.reason(bot.reason), grouped(share.sent),
        grouped(share.received), grouped(share.receivers), grouped(share.answering),
      ])
    }
    let more = bots.count > top ? "  ... \(grouped(bots.count - top)) more\n" : ""
    return "\nPerhaps no people: \(grouped(bots.count)); to leave some out, say --exclude "
      + "\(printable(botPattern))\n" + AnswerText(table) + more
  }

  /// What to say to leave the first of the bots out.
  private var botPattern: String {
    guard let first = bots.first else { return "" }
    let id = record.person(first.person).id
    if case .name = first.reason, let sign = id.firstIndex(of: "@") { return "'\(id[..<sign])@*'" }
    return "'\(id)'"
  }

  private var aliasHint: String {
    guard !aliases.isEmpty else { return "" }
    return "\nPerhaps one person under two ids: \(counted(aliases.count, "pair")); "
      + "'tend check --aliases' lists them\n"
  }
}

extension LogCheck {
  /// The pairs of identifiers that are perhaps one person's, each with its reason.
  ///
  /// - Parameter top: Rows at the most.
  /// - Returns: The table, and above it what to do.
  public func aliasText(top: Int) -> AnswerText {
    guard !aliases.isEmpty else {
      return AnswerText("No two ids look like one person's.\n")
    }
    var table = TextTable([
      ("alias", .left), ("id", .left), ("why", .left), ("interactions", .right),
      ("with each other", .right),
    ])
    for proposal in aliases.prefix(top) {
      table.append([
        record.person(proposal.alias).id, record.person(proposal.kept).id,
        CheckWords.reason(proposal.reason),
        "\(grouped(traffic[proposal.alias].total)) and \(grouped(traffic[proposal.kept].total))",
        proposal.interactionsBetween > 0 ? grouped(proposal.interactionsBetween) : "-",
      ])
    }
    let more = moreRows(of: aliases.count, after: top)
    let words = """
      \(counted(aliases.count, "pair")) of ids may be one person each; nothing is merged yet.
      Next: write those that are to a file with the columns alias,id and say --identities FILE.
      Ids with interactions with each other are more likely two people.


      """
    return words + AnswerText(table) + more
  }
}

extension CheckWords {
  /// Lines without characters that a terminal would obey.
  fileprivate static func printableLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { printable(String($0)) }.joined(separator: "\n")
  }
}
