public import TendAnalysis
import TendGraph

/// One person's own view, as the terminal and JSON tell it.
public struct PersonAnswer: Sendable {
  let view: OwnView
  let findings: Findings
  let network: Network

  /// Puts a view beside the findings that it is part of.
  public init(_ view: OwnView, of findings: Findings) {
    self.view = view
    self.findings = findings
    network = findings.network
  }

  /// A step to take, and why.
  public struct Step: Hashable, Sendable {
    /// What to do, and who does it.
    public let step: String
    /// What stands behind it.
    public let why: String
  }

  /// What to tend next: what is owed, then quiet ties, then people who need something.
  public var steps: [Step] {
    owedSteps + missingSteps + quietSteps + supportSteps + recognitionSteps + exchangeSteps
  }

  func name(_ person: PersonID) -> String { network.person(person).displayName }

  /// Whether any kind of the log recognises somebody.
  var hasRecognition: Bool { network.kinds.contains(where: \.isRecognition) }

  /// Whether any kind of the log is a one-on-one.
  var hasOneOnOnes: Bool { network.kinds.contains(where: \.isOneOnOne) }

  /// Whether the person gave or took anything by the vocabulary.
  var hasGifts: Bool { view.recent.gifts.total + view.before.gifts.total > 0 }

  /// Whether the person is none of the organisation: a client, a partner.
  var isOutside: Bool { network.person(view.person).relation != nil }

  /// Days of the window that counts are of: those of the log, where it is shorter.
  var windowDays: Int {
    let days = view.coverage.days
    let first = max(days.lowerBound, network.firstDay ?? days.lowerBound)
    return first.days(until: days.upperBound) + 1
  }

  private var owedSteps: [Step] {
    guard let cadences = findings.cadences else { return [] }
    let words = CadenceWords(of: cadences, in: network)
    return view.owed.map { finding in
      Step(
        step: words.nextStep(finding),
        why: "\(words.what(finding)) is owed; \(words.state(finding))")
    }
  }

  /// A manager and a report who both work with others and never with each other.
  private var missingSteps: [Step] {
    let owed = Set(view.owed.flatMap { [$0.first, $0.second].compactMap { $0 } })
    let line = view.coverage.groups.filter { [.manager, .report].contains($0.relationship) }
    return line.flatMap { group in
      group.contacts.filter { $0.tie == nil && $0.isOnRecord && !$0.isAway }
        .filter { !owed.contains($0.person) }
        .map { contact in
          let isManager = group.relationship == .manager
          let manager = isManager ? contact.person : view.person
          let report = isManager ? view.person : contact.person
          return Step(
            step: "\(name(manager)) meets \(name(report)).",
            why: "manager and report, and no recorded contact")
        }
    }
  }

  private var quietSteps: [Step] {
    guard let neglect = findings.neglect else { return [] }
    let owed = Set(view.owed.flatMap { [$0.first, $0.second].compactMap { $0 } })
    let words = NeglectWords(of: network)
    let own = neglect.needingTending.filter { finding in
      let ends = [finding.tie.first, finding.tie.second]
      return ends.contains(view.person)
        && !ends.contains { $0 != view.person && owed.contains($0) }
    }
    return (own.filter { $0.band != .dormant } + own.filter { $0.band == .dormant }).map {
      Step(step: words.nextStep(for: $0), why: words.reason(for: $0))
    }
  }

  private var supportSteps: [Step] {
    let falling = ([view.ownSupport].compactMap { $0 } + view.teamSupport).filter(\.isFalling)
    return falling.map { thin in
      let step =
        thin.person == view.person
        ? "\(name(thin.person)) tells the team what would help."
        : "\(name(view.person)) asks \(name(thin.person)) what would help."
      return Step(step: step, why: words(of: thin))
    }
  }

  private var recognitionSteps: [Step] {
    guard hasRecognition else { return [] }
    return view.coverage.reports.filter { !$0.isAway && ($0.recognition?.daysAgo ?? .max) > 90 }
      .map { report in
        Step(
          step: "\(name(view.person)) tells \(name(report.person)) what goes well.",
          why: report.recognition.map {
            "last recognised \(counted($0.daysAgo, "day")) ago, by \(name($0.by))"
          } ?? "no recognition on record")
      }
  }

  private var exchangeSteps: [Step] {
    guard !view.recent.isOneSidedRecord else { return [] }
    return view.leaning.prefix(3).map { tie in
      let counts = "gave \(grouped(tie.gifts.given)) and got \(grouped(tie.gifts.taken))"
      return Step(
        step: tie.gifts.lean == .gives
          ? "\(name(view.person)) says what \(name(tie.other)) could do in return."
          : "\(name(view.person)) asks what \(name(tie.other)) could need.",
        why: "\(name(view.person)) \(counts) in the last \(windowDays) days")
    }
  }

  /// How many support somebody, and how many used to.
  func words(of thin: ThinSupport) -> String { SupportWords(of: network).words(of: thin) }
}
