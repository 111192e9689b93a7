import Dispatch
public import TendGraph

/// How much each person of a log wrote and received, and with how many others.
public struct Traffic: Sendable {
  /// One person's part.
  public struct Share: Hashable, Sendable {
    /// Interactions that the person started, one for each receiver.
    public var sent = 0
    /// Interactions that others started towards the person.
    public var received = 0
    /// Interactions of kinds without direction, such as meetings.
    public var shared = 0
    /// People to whom the person wrote.
    public var receivers = 0
    /// People who wrote to the person.
    public var senders = 0
    /// Receivers who ever wrote back, or with whom the person met.
    public var answering = 0
    /// The first and the last day with contact; `nil` without days.
    public var days: ClosedRange<Day>?

    /// Interactions that have a direction.
    public var directed: Int { sent + received }
    /// All interactions.
    public var total: Int { sent + received + shared }
  }

  /// The part of each person, in the order of the record's people.
  public let shares: [Share]

  /// Goes through a record once, some ties at a time.
  ///
  /// - Parameters:
  ///   - record: The ties and their days.
  ///   - threads: Threads to work on; the outcome is the same for any number.
  /// - Complexity: O(entries) time and O(*n*) space for *n* people.
  public init(of record: TieRecord, threads: Int = 1) {
    let ties = record.tieCount
    let size = 1 << 14
    let blocks = (ties + size - 1) / size
    let start = [TrafficTally](repeating: TrafficTally(), count: record.people.count)
    let turns = Turns(blocks)
    let workers = max(1, min(threads, blocks))
    let parts = PieceResults<[TrafficTally]>(count: workers)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      var tallies = start
      while let block = turns.take() {
        TrafficTally.add(block * size..<min(ties, (block + 1) * size), of: record, to: &tallies)
      }
      parts.set(tallies, at: worker)
    }
    // Whole numbers and days: the order in which parts are added makes no difference.
    var all = parts.takeAll()
    var sums = all.removeLast()
    for part in all {
      for person in sums.indices { sums[person].add(part[person]) }
    }
    shares = sums.map { Share($0, isDated: record.isDated) }
  }

  /// The part of a person.
  public subscript(person: PersonID) -> Share { shares[person.index] }
}

extension Traffic.Share {
  fileprivate init(_ tally: TrafficTally, isDated: Bool) {
    self.init(
      sent: tally.sent, received: tally.received, shared: tally.shared,
      receivers: Int(tally.receivers), senders: Int(tally.senders),
      answering: Int(tally.answering),
      days: isDated && tally.first <= tally.last
        ? Day(number: tally.first)...Day(number: tally.last) : nil)
  }
}
