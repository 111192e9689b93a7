public import TendGraph

/// What two people give to and take from each other, as one of them sees it.
public struct TieBalance: Hashable, Sendable {
  /// The tie.
  public let tie: TieID
  /// Who sees it.
  public let person: PersonID
  /// The other end.
  public let other: PersonID
  /// Interactions of kinds with a direction: what the person started, and what the other did.
  public let messages: ExchangeCount
  /// What was given and taken by the vocabulary: help, thanks, requests.
  public let gifts: ExchangeCount
  /// The same for each kind with a direction that the two used, in the order of kinds.
  public let kinds: [KindExchange]
  /// Promises that the person made to the other.
  public let promises: PromiseCount
  /// Promises that the other made to the person.
  public let promisesOfOther: PromiseCount

  /// How the other end sees the tie.
  public var reversed: TieBalance {
    TieBalance(
      tie: tie, person: other, other: person, messages: messages.reversed, gifts: gifts.reversed,
      kinds: kinds.map {
        KindExchange(kindIndex: $0.kindIndex, gift: $0.gift, sides: $0.sides.reversed)
      }, promises: promisesOfOther, promisesOfOther: promises)
  }
}

/// How often each side started an interaction of one kind.
public struct KindExchange: Hashable, Sendable {
  /// Where the kind stands in `Network.kinds`.
  public let kindIndex: Int
  /// Which side of it gives.
  public let gift: Gift
  /// Started by the person (`given`), and by others (`taken`), whatever the kind gives.
  public var sides: ExchangeCount

  /// What the kind adds to giving and taking.
  public var gifts: ExchangeCount {
    switch gift {
    case .from: sides
    case .to: sides.reversed
    case .neither: ExchangeCount()
    }
  }
}

/// What became of promises.
public struct PromiseCount: Hashable, Sendable {
  /// Promises on record, of the kind `promise`.
  public var made: Int
  /// Of the kind `kept`.
  public var kept: Int
  /// Of the kind `missed`.
  public var missed: Int

  /// Makes a count.
  public init(made: Int = 0, kept: Int = 0, missed: Int = 0) {
    self.made = made
    self.kept = kept
    self.missed = missed
  }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { made + kept + missed == 0 }

  /// Promises of which nothing is known yet.
  ///
  /// 0 where a log names kept promises and not when they were made.
  public var open: Int { max(0, made - kept - missed) }

  static func += (one: inout PromiseCount, other: PromiseCount) {
    one.made += other.made
    one.kept += other.kept
    one.missed += other.missed
  }

  /// Counts interactions of a kind, where it is one of a promise.
  mutating func add(_ count: Int, of kind: KindMeaning) {
    switch kind.promise {
    case .made: made += count
    case .kept: kept += count
    case .missed: missed += count
    case nil: break
    }
  }
}
