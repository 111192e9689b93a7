import TendAnalysis
import TendGraph

/// The first steps: what to do, who moves, and who asks again.
struct FirstSteps {
  private let findings: Findings
  private let focus: Focus
  private let name: Naming

  init(of findings: Findings, focus: Focus, naming: @escaping Naming) {
    self.findings = findings
    self.focus = focus
    name = naming
  }

  private var network: Network { findings.network }
  private var bridges: BridgeFindings { findings.bridges }

  /// The steps, the most urgent first.
  var steps: [(step: String, why: String)] {
    // Somebody who falls silent on many sides is one finding, and more than any single tie of it.
    let steps = [quietPerson ?? tending, uncoveredReports, fallingSupport, thread, cutPerson]
    return steps.compactMap { $0 }
  }

  /// Somebody behind many of the first rows, whose own contact fell.
  private var quietPerson: (step: String, why: String)? {
    let rows = (findings.neglect?.needingTending ?? []).filter {
      $0.band != .dormant && focus.includes($0.tie, in: network)
    }.prefix(FirstSteps.rowsLookedAt)
    var counts: [PersonID: Int] = [:]
    for row in rows {
      counts[row.tie.first, default: 0] += 1
      counts[row.tie.second, default: 0] += 1
    }
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let (person, count) = order.first, count >= FirstSteps.manyRows,
      let (now, before) = contactDays(of: person), before >= 5, Double(now) < 0.4 * before
    else { return nil }
    let asker =
      ReportingLines(of: network.people).manager(of: person).map {
        "\(name($0)), manager of \(name(person)), today"
      } ?? "Whoever is closest, today"
    return (
      "Ask \(name(person)) how things are: in contact on \(counted(now, "day")) of the last 30, on "
        + "\(rounded(before, 0)) of 30 before.",
      "\(asker). \(grouped(count)) of the first \(grouped(rows.count)) rows are ties of "
        + "\(name(person))"
    )
  }

  /// Days with contact with anybody in the last 30, and in an average 30 before.
  private func contactDays(of person: PersonID) -> (now: Int, before: Double)? {
    guard let asOf = network.asOf, let first = network.firstDay else { return nil }
    var days: Set<Int32> = []
    for tie in 0..<network.tieCount
    where network.firsts[tie] == person.rawValue || network.seconds[tie] == person.rawValue {
      days.formUnion(network.activeDays(ofTie: tie))
    }
    let start = asOf.number - 29
    let span = Int(start - first.number)
    guard span >= 30 else { return nil }
    let now = days.count { $0 >= start }
    return (now, Double(days.count - now) * 30 / Double(span))
  }

  private var tending: (step: String, why: String)? {
    let flagged = (findings.neglect?.needingTending ?? []).filter {
      focus.includes($0.tie, in: network)
    }
    guard let first = flagged.first(where: { $0.band != .dormant }) ?? flagged.first else {
      return nil
    }
    var words = NeglectWords(of: network)
    words.name = name
    let usual = Summary.usualGap(first).map { " (usually \($0))" } ?? ""
    return (
      words.nextStep(for: first),
      "\(name(first.tie.first)) and \(name(first.tie.second)): silent for "
        + "\(counted(first.silentDays, "day"))\(usual)\(asksAgain(of: first.tie))"
    )
  }

  /// Who asks in two weeks how it went: a manager of one of the two who is not the other.
  private func asksAgain(of tie: Tie) -> String {
    let lines = ReportingLines(of: network.people)
    let away = Set((findings.neglect?.away ?? []).map(\.person))
    let managers = [tie.first, tie.second].compactMap(lines.manager(of:))
    guard
      let manager = managers.first(where: {
        $0 != tie.first && $0 != tie.second && !away.contains($0)
      })
    else { return "" }
    return "; \(name(manager)) asks again in two weeks"
  }

  /// A manager who met none of at least three reports lately.
  private var uncoveredReports: (step: String, why: String)? {
    let managers = (findings.relations?.managers ?? []).filter {
      focus.includes($0.person, in: network)
    }
    guard let manager = managers.first(where: { $0.recency.pairs >= 3 && $0.recency.recent == 0 })
    else { return nil }
    let none = manager.recency.none
    let count = none == manager.recency.pairs ? "all" : grouped(none)
    let onRecord = none > 0 ? ", with \(count) of them none on record" : ""
    let asker =
      manager.above.map { "; \(name($0.person)) asks again in two weeks" } ?? ""
    return (
      "Write to the reports of \(name(manager.person)): "
        + "\(counted(manager.recency.pairs, "person", plural: "people")), no contact with any of "
        + "them in \(RelationCoverage.recentDays) days\(onRecord).",
      "\(name(manager.person)), this week\(asker)"
    )
  }

  /// Somebody who gets much less support than before: a matter for the team.
  private var fallingSupport: (step: String, why: String)? {
    let thin = (findings.care?.support?.thin ?? []).filter {
      $0.isFalling && focus.includes($0.person, in: network)
    }
    guard let thin = thin.max(by: { ($0.lost, $1.person) < ($1.lost, $0.person) })
    else { return nil }
    var words = SupportWords(of: network)
    words.name = name
    let asker = ReportingLines(of: network.people).manager(of: thin.person).map {
      "\(name($0)), manager of \(name(thin.person)), this week: "
    }
    return (
      "Ask \(name(thin.person)) what would help.", "\(asker ?? "")\(words.words(of: thin))"
    )
  }

  /// A link between groups that hangs on one tie or one person.
  private var thread: (step: String, why: String)? {
    var words = BridgeWords(of: bridges, in: network)
    words.name = name
    let threads = bridges.singleThreads.filter { thread in
      thread.ties.contains { focus.includes($0, in: network) }
    }
    guard let thread = threads.first else { return nil }
    var isAround = [Bool](repeating: true, count: network.people.count)
    for absence in findings.neglect?.away ?? [] { isAround[absence.person.index] = false }
    let link = network.secondLink(
      for: thread, in: findings.graph, members: bridges.grouping.members, isAround: isAround)
    if let link {
      return (
        "Introduce \(name(link.first)) to \(name(link.second)): the link of "
          + "\(words.groups(of: thread)) is \(words.carrier(of: thread)).",
        "\(name(link.through)), who is close to both"
      )
    }
    return (
      "Introduce a second pair between \(words.groups(of: thread)).",
      "Today the link is \(words.carrier(of: thread))"
    )
  }

  private var cutPerson: (step: String, why: String)? {
    let words = BridgeWords(of: bridges, in: network)
    guard let worst = bridges.cutPeople.first(where: { focus.includes($0.person, in: network) })
    else { return nil }
    return (
      "\(name(worst.person)) introduces a second person on each side.",
      "Without \(name(worst.person)), \(words.loss(without: worst))"
    )
  }

  /// Rows of the list that a person may stand behind.
  private static let rowsLookedAt = 40
  /// Rows from which on they are one finding.
  private static let manyRows = 4
}

extension ThinSupport {
  /// How many fewer support the person than usually.
  fileprivate var lost: Double { usual - Double(supporters.count) }
}
