public import TendGraph

/// What one person gives to all others and takes from them.
public struct PersonBalance: Hashable, Sendable {
  /// Who.
  public let person: PersonID
  /// Interactions of kinds with a direction: started by the person, and by others.
  public private(set) var messages = ExchangeCount()
  /// What was given and taken by the vocabulary.
  public private(set) var gifts = ExchangeCount()
  /// The same for each kind with a direction, in the order of kinds.
  public private(set) var kinds: [KindExchange] = []
  /// People who gave the person something of a kind that gives; nobody twice, in order.
  public private(set) var supporters: [PersonID] = []
  /// People whom the person gave something of a kind that gives, in order.
  public private(set) var supported: [PersonID] = []
  /// Promises that the person made.
  public private(set) var promises = PromiseCount()

  init(person: PersonID) {
    self.person = person
  }

  /// Whether others are on record and never started anything: the log may lack their side.
  public var isOneSidedRecord: Bool {
    messages.total >= OneSidedness.evidence && (messages.given == 0 || messages.taken == 0)
  }

  /// Adds what went on with one other person.
  mutating func add(_ tie: TieBalance) {
    messages += tie.messages
    gifts += tie.gifts
    promises += tie.promises
    var fromOther = 0
    var toOther = 0
    for exchange in tie.kinds {
      if let place = kinds.firstIndex(where: { $0.kindIndex >= exchange.kindIndex }) {
        if kinds[place].kindIndex == exchange.kindIndex {
          kinds[place].sides += exchange.sides
        } else {
          kinds.insert(exchange, at: place)
        }
      } else {
        kinds.append(exchange)
      }
      if exchange.gift == .from {
        fromOther += exchange.sides.taken
        toOther += exchange.sides.given
      }
    }
    if fromOther > 0 { supporters.append(tie.other) }
    if toOther > 0 { supported.append(tie.other) }
  }
}
