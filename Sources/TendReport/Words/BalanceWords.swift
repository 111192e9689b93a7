import TendAnalysis
import TendGraph

/// What is said about ties that run one way.
struct BalanceWords {
  private let balance: BalanceFindings
  private let name: Naming

  /// Makes the words for what was found.
  init(of balance: BalanceFindings, naming: @escaping Naming) {
    self.balance = balance
    name = naming
  }

  /// How much comes back, how many ties run one way, and who writes in several of them.
  ///
  /// - Parameters:
  ///   - returned: How much of what is sent comes back, 0 to 1.
  ///   - oneSided: Those that run one way.
  /// - Returns: Some sentences.
  func lede(returned: Double?, oneSided: [TieBalance]) -> String {
    var text = "A good relationship is of value to both sides. "
    if let returned = self.returned(returned) { text += "\(returned) " }
    text += "\(finding)."
    let ends = writers(oneSided)
    if let first = ends.first, first.ties > 2 {
      text += " \(name(first.person)) writes in \(first.ties) of them"
      if ends.count > 1, ends[1].ties > 2 {
        text += " and \(name(ends[1].person)) in \(ends[1].ties)"
      }
      text += ": look first whether that is a circular."
    }
    return text
  }

  /// How much comes back; `nil` where that is not known.
  func returned(_ share: Double?) -> String? {
    share.map { "\(percent($0)) of all that is sent is matched by something in return." }
  }

  /// How many ties run one way: `12 of 1,284 relationships with eight messages or more run one way`.
  var finding: String {
    "\(grouped(balance.oneSided.count)) of the "
      + "\(counted(balance.judged, "relationship")) with \(ExchangeCount.evidence) interactions or "
      + "more \(balance.oneSided.count == 1 ? "is" : "are") clearly one-sided"
  }

  /// How many ties are as even as can be.
  var even: String {
    "\(grouped(balance.shares[0])) of \(grouped(balance.judged)) lie between 50 and 55 per cent; "
      + "rust: clearly one-sided."
  }

  /// How many ties have one side that starts again.
  var starters: String {
    let count = balance.oneStarter.count
    return "In \(grouped(count)) of \(counted(balance.restarted, "relationship")) with "
      + "\(ExchangeCount.evidence) restarts or more the same side nearly always moves first. When "
      + "the other side moves first for once, it says that the relationship counts."
  }

  /// Who writes in several one-sided ties, the most first.
  private func writers(_ oneSided: [TieBalance]) -> [(person: PersonID, ties: Int)] {
    var counts: [PersonID: Int] = [:]
    for tie in oneSided { counts[tie.person, default: 0] += 1 }
    return counts.map { (person: $0.key, ties: $0.value) }
      .sorted { (-$0.ties, $0.person) < (-$1.ties, $1.person) }
  }
}
