public import TendAnalysis
public import TendGraph

/// What a manager would say about a tie that needs tending: why, and what next.
public struct NeglectWords: Sendable {
  private let network: Network
  /// How a person is named: plainly, unless told otherwise.
  var name: Naming

  /// Makes the words for ties of a network.
  public init(of network: Network) {
    self.network = network
    name = plainNaming(of: network)
  }

  /// Why the tie is on the list: its habit, the silence, who spoke last, what it holds.
  public func reason(for finding: NeglectedTie) -> String {
    var sentences = [habit(of: finding)]
    if let last = lastWord(on: finding) { sentences.append(last) }
    if finding.isBridge { sentences.append("Nothing else connects the two sides of this tie.") }
    return sentences.joined(separator: " ")
  }

  /// The next step and who takes it; the first rule that fits.
  public func nextStep(for finding: NeglectedTie) -> String {
    let first = name(finding.tie.first)
    let second = name(finding.tie.second)
    if finding.band == .away {
      return "Nothing: one of the two left or is away."
    }
    if finding.band == .onRhythm {
      return "Nothing: the tie is on rhythm."
    }
    if let (writer, silent) = onlyWriter(of: finding) {
      return "\(name(writer)) asks \(name(silent)) whether this is wanted, or lets it rest."
    }
    if let (manager, report) = reportingLine(of: finding) {
      return "\(name(manager)) sets a fixed one-on-one with \(name(report))."
    }
    if finding.isBridge {
      return "\(caller(of: finding)) this week, then both bring in a colleague: "
        + "nobody else links these two sides."
    }
    if finding.band == .dormant {
      return "\(first) and \(second) decide: restart it, hand it over, or let it rest."
    }
    if finding.unanswered >= 2, case .person(let writer) = finding.lastFrom {
      return "\(name(other(writer, of: finding))) answers \(name(writer))'s "
        + "\(kind(of: finding)) of \(finding.rhythm.lastContact.spoken), or says when."
    }
    if let (opener, silences) = onlyOpener(of: finding) {
      return "\(name(other(opener, of: finding))) calls \(name(opener)), who ended each of their "
        + "\(silences) silences before."
    }
    if let team = network.person(finding.tie.first).team,
      team == network.person(finding.tie.second).team
    {
      return "\(caller(of: finding)): fifteen minutes this week."
    }
    return "\(caller(of: finding))."
  }

  private func habit(of finding: NeglectedTie) -> String {
    let rhythm = finding.rhythm
    let silence = "silent for \(counted(finding.silentDays, "day"))"
    if let agreed = finding.agreedDays {
      return "Agreed: contact every \(counted(agreed, "day")); \(silence)."
    }
    let age = rhythm.firstContact.days(until: rhythm.lastContact)
    if let gap = rhythm.medianGap, rhythm.activeDays >= 8, age >= 60 {
      let usual = gap < 1.5 ? "nearly every day" : "every \(counted(Int(gap.rounded()), "day"))"
      return "Usually in contact \(usual); \(silence)."
    }
    if rhythm.bestMonthDays >= 4 {
      let after = rhythm.activeDays - rhythm.bestMonthDays
      return "\(counted(rhythm.bestMonthDays, "contact day")) in \(month(rhythm.bestMonth))"
        + (after > 0 ? ", \(grouped(after)) in all other months" : "")
        + ", none for \(counted(finding.silentDays, "day"))."
    }
    return "In contact on \(counted(rhythm.activeDays, "day")) since "
      + "\(rhythm.firstContact.spoken) (\(counted(finding.interactions, kind(of: finding)))), "
      + "none for \(counted(finding.silentDays, "day"))."
  }

  private func lastWord(on finding: NeglectedTie) -> String? {
    if let (writer, silent) = onlyWriter(of: finding) {
      return "\(name(writer)) has written "
        + "\(counted(finding.interactionsForward + finding.interactionsBackward, "time")); "
        + "nothing from \(name(silent)) on record."
    }
    let day = finding.rhythm.lastContact.spoken
    switch finding.lastFrom {
    case .person(let writer) where finding.unanswered >= 3:
      return "The last \(finding.unanswered) came from \(name(writer)), the latest on \(day)."
    case .person(let writer): return "\(name(writer)) wrote last, on \(day)."
    case .both: return "Both wrote on the last day, \(day)."
    case .undirected: return "The last \(kind(of: finding)) was on \(day)."
    }
  }

  /// The end that alone ever wrote, and the other; `nil` when both did or nobody could.
  private func onlyWriter(of finding: NeglectedTie) -> (writer: PersonID, silent: PersonID)? {
    let sum = finding.interactionsForward + finding.interactionsBackward
    guard sum >= 8, sum == finding.interactions else { return nil }
    if finding.interactionsBackward == 0 { return (finding.tie.first, finding.tie.second) }
    if finding.interactionsForward == 0 { return (finding.tie.second, finding.tie.first) }
    return nil
  }

  /// The end that alone moved first after every silence so far, and how many there were; `nil` where
  /// both ever did, or where there were too few to tell.
  private func onlyOpener(of finding: NeglectedTie) -> (opener: PersonID, silences: Int)? {
    guard let restarts = network.restarts(of: finding.tie.id), restarts.together == 0,
      restarts.opened.total >= NeglectWords.fewestSilences
    else { return nil }
    if restarts.opened.taken == 0 { return (finding.tie.first, restarts.opened.given) }
    if restarts.opened.given == 0 { return (finding.tie.second, restarts.opened.taken) }
    return nil
  }

  /// Silences from which on it is no chance that one side ended all of them.
  private static let fewestSilences = 4

  private func reportingLine(of finding: NeglectedTie) -> (manager: PersonID, report: PersonID)? {
    let ends = [finding.tie.first, finding.tie.second]
    for (report, manager) in [(ends[0], ends[1]), (ends[1], ends[0])]
    where network.person(report).manager == network.person(manager).id {
      return (manager, report)
    }
    return nil
  }

  /// Who moves first: the one who did not write last.
  private func caller(of finding: NeglectedTie) -> String {
    switch finding.lastFrom {
    case .person(let writer):
      return "\(name(other(writer, of: finding))) calls \(name(writer))"
    case .both, .undirected:
      return "\(name(finding.tie.first)) or \(name(finding.tie.second)) calls the other"
    }
  }

  private func other(_ person: PersonID, of finding: NeglectedTie) -> PersonID {
    person == finding.tie.first ? finding.tie.second : finding.tie.first
  }

  private func kind(of finding: NeglectedTie) -> String {
    let kind = network.kinds[finding.mainKind]
    return kind == .unnamed ? "interaction" : kind.name
  }

  private func month(_ month: Rhythm.Month) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(names[month.month - 1]) \(month.year)"
  }
}
