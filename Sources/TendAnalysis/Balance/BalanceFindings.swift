public import TendGraph

/// Which ties of a network lean to one side, and who starts again after silences.
///
/// About ties and not about people: nobody is ranked.
public struct BalanceFindings: Hashable, Sendable {
  /// Ties with enough messages to be judged: ``ExchangeCount/evidence`` or more.
  public let judged: Int
  /// How many of them there are for each twentieth of the busier side's share, from half to all.
  public let shares: [Int]
  /// Those that clearly run one way, as the busier side sees them, the most messages first.
  public let oneSided: [TieBalance]
  /// Ties in which one side gives clearly more help, thanks or the like, as the giver sees them.
  ///
  /// The most given first; empty where no kind of the log gives.
  public let carried: [TieBalance]
  /// Ties with as many silences that one side ended, that they can be judged.
  public let restarted: Int
  /// Those in which the same side clearly ends them, as that side sees it, the most first.
  public let oneStarter: [Starter]

  /// Somebody who starts again after silences, and with whom.
  public struct Starter: Hashable, Sendable {
    /// The tie.
    public let tie: TieID
    /// Who starts again.
    public let person: PersonID
    /// With whom.
    public let other: PersonID
    /// How often, as that person sees it.
    public let restarts: Restarts
  }
}

extension Network {
  /// Finds the ties that lean to one side.
  ///
  /// - Parameters:
  ///   - vocabulary: The kinds that give and take.
  ///   - threads: Threads to work on; the findings are the same for any number.
  /// - Returns: The findings; `nil` for a table of ties, and where no tie has enough messages with
  ///   a direction.
  /// - Complexity: O(*e* log *e*) for *e* entries.
  public func balanceFindings(
    vocabulary: ExchangeVocabulary = ExchangeVocabulary(), threads: Int = 1
  ) -> BalanceFindings? {
    guard isDated else { return nil }
    var parts = BalanceParts()
    let meanings = meanings(in: vocabulary)
    let size = 1_024
    parts = addInOrder(
      blocks: (tieCount + size - 1) / size, threads: threads, to: parts
    ) { block in
      var part = BalanceParts()
      for tie in (block * size)..<min(tieCount, (block + 1) * size) {
        part.add(TieID(index: tie), of: self, meanings: meanings)
      }
      return part
    } add: {
      $0.add($1)
    }
    guard parts.judged > 0 else { return nil }
    return BalanceFindings(
      judged: parts.judged, shares: parts.shares,
      oneSided: parts.oneSided.sorted { Network.isMore($0, $1, by: \.messages.total) },
      carried: parts.carried.sorted { Network.isMore($0, $1, by: \.gifts.given) },
      restarted: parts.restarted,
      oneStarter: parts.oneStarter.sorted { one, other in
        let counts = (one.restarts.opened.given, other.restarts.opened.given)
        return counts.0 == counts.1 ? one.tie < other.tie : counts.0 > counts.1
      })
  }

  private static func isMore(
    _ one: TieBalance, _ other: TieBalance, by count: KeyPath<TieBalance, Int>
  ) -> Bool {
    let counts = (one[keyPath: count], other[keyPath: count])
    return counts.0 == counts.1 ? one.tie < other.tie : counts.0 > counts.1
  }
}

/// What some of the ties add to the findings.
private struct BalanceParts {
  var judged = 0
  var shares = [Int](repeating: 0, count: 10)
  var oneSided: [TieBalance] = []
  var carried: [TieBalance] = []
  var restarted = 0
  var oneStarter: [BalanceFindings.Starter] = []

  mutating func add(_ id: TieID, of network: Network, meanings: [KindMeaning]) {
    let timelines = network.timelines
    let entries = timelines.starts[id.index]..<timelines.starts[id.index + 1]
    // Most ties of a large log are too young to be judged, and told from their length alone.
    var interactions = 0
    for entry in entries { interactions += Int(timelines.interactions[entry]) }
    guard interactions >= ExchangeCount.evidence else { return }
    if let balance = network.balance(of: id, meanings: meanings) {
      let messages = balance.messages
      if messages.total >= ExchangeCount.evidence {
        judged += 1
        // In whole numbers, so that a share on a border falls to the same side everywhere.
        let busier = max(messages.given, messages.taken)
        shares[min(9, (2 * busier - messages.total) * 10 / messages.total)] += 1
        switch messages.lean {
        case .gives: oneSided.append(balance)
        case .takes: oneSided.append(balance.reversed)
        case .even: break
        }
      }
      switch balance.gifts.lean {
      case .gives: carried.append(balance)
      case .takes: carried.append(balance.reversed)
      case .even: break
      }
    }
    guard entries.count >= ExchangeCount.evidence, let restarts = network.restarts(of: id),
      restarts.opened.total >= ExchangeCount.evidence
    else { return }
    restarted += 1
    let tie = network.tie(id)
    switch restarts.opened.lean {
    case .gives:
      oneStarter.append(
        BalanceFindings.Starter(
          tie: id, person: tie.first, other: tie.second, restarts: restarts))
    case .takes:
      oneStarter.append(
        BalanceFindings.Starter(
          tie: id, person: tie.second, other: tie.first, restarts: restarts.reversed))
    case .even: break
    }
  }

  mutating func add(_ other: BalanceParts) {
    judged += other.judged
    for place in shares.indices { shares[place] += other.shares[place] }
    oneSided += other.oneSided
    carried += other.carried
    restarted += other.restarted
    oneStarter += other.oneStarter
  }
}
