import Dispatch
public import TendGraph

/// How much each person of a network wrote and received, and with how many others.
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

  /// The part of each person, in the order of the network's people.
  public private(set) var shares: [Share]

  /// What went on along one tie.
  private struct TieSum: Sendable {
    var forward = 0
    var backward = 0
    var shared = 0
  }

  /// Goes through the record of a network once, some ties at a time.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - threads: Threads to work on; the outcome is the same for any number.
  /// - Complexity: O(entries) time and O(*n*) space for *n* people.
  public init(of network: Network, threads: Int = 1) {
    let ties = network.tieCount
    let size = 1 << 14
    let blocks = (ties + size - 1) / size
    let start = [Share](repeating: Share(), count: network.people.count)
    let turns = Turns(blocks)
    let workers = max(1, min(threads, blocks))
    let parts = PieceResults<[Share]>(count: workers)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      var shares = start
      shares.withUnsafeMutableBufferPointer { shares in
        while let block = turns.take() {
          for tie in block * size..<min(ties, (block + 1) * size) {
            Traffic.add(
              Traffic.sum(of: tie, in: network.timelines), ofTie: tie, in: network, to: shares)
          }
        }
      }
      parts.set(shares, at: worker)
    }
    // Whole numbers and days: the order in which parts are added makes no difference.
    var all = parts.takeAll()
    shares = all.removeLast()
    for part in all {
      for person in shares.indices { shares[person].add(part[person]) }
    }
  }

  private static func sum(of tie: Int, in timelines: Timelines) -> TieSum {
    var sum = TieSum()
    for entry in timelines.starts[tie]..<timelines.starts[tie + 1] {
      let count = Int(timelines.interactions[entry])
      // Directions come in no order, so choosing costs less than jumping.
      let direction = timelines.marks[entry] & 3
      sum.forward += direction == Direction.forward.rawValue ? count : 0
      sum.backward += direction == Direction.backward.rawValue ? count : 0
      sum.shared += direction == Direction.undirected.rawValue ? count : 0
    }
    return sum
  }

  private static func add(
    _ sum: TieSum, ofTie tie: Int, in network: Network,
    to shares: UnsafeMutableBufferPointer<Share>
  ) {
    let timelines = network.timelines
    let entries = timelines.starts[tie]..<timelines.starts[tie + 1]
    guard !entries.isEmpty else { return }
    let first = Int(network.firsts[tie])
    let second = Int(network.seconds[tie])
    shares[first].add(sent: sum.forward, received: sum.backward, shared: sum.shared)
    shares[second].add(sent: sum.backward, received: sum.forward, shared: sum.shared)
    guard network.isDated else { return }
    let days =
      Day(
        number: timelines.days[entries.lowerBound])...Day(
        number: timelines.days[entries.upperBound - 1])
    shares[first].widen(to: days)
    shares[second].widen(to: days)
  }

  /// The part of a person.
  public subscript(person: PersonID) -> Share { shares[person.index] }
}

extension Traffic.Share {
  /// Adds what went on along other ties.
  fileprivate mutating func add(_ other: Traffic.Share) {
    sent += other.sent
    received += other.received
    shared += other.shared
    receivers += other.receivers
    senders += other.senders
    answering += other.answering
    if let days = other.days { widen(to: days) }
  }

  /// Adds what went on with one other person.
  fileprivate mutating func add(sent: Int, received: Int, shared: Int) {
    self.sent += sent
    self.received += received
    self.shared += shared
    if sent > 0 { receivers += 1 }
    if received > 0 { senders += 1 }
    if sent > 0, received > 0 || shared > 0 { answering += 1 }
  }

  fileprivate mutating func widen(to other: ClosedRange<Day>) {
    guard let days else {
      self.days = other
      return
    }
    self.days =
      min(days.lowerBound, other.lowerBound)...max(days.upperBound, other.upperBound)
  }
}
