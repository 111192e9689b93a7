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

  /// Goes through the record of a network once.
  ///
  /// - Complexity: O(entries) time and O(*n*) space for *n* people.
  public init(of network: Network) {
    shares = [Share](repeating: Share(), count: network.people.count)
    let timelines = network.timelines
    for tie in network.firsts.indices {
      let entries = timelines.starts[tie]..<timelines.starts[tie + 1]
      guard !entries.isEmpty else { continue }
      var (forward, backward, shared) = (0, 0, 0)
      for entry in entries {
        let count = Int(timelines.interactions[entry])
        switch timelines.direction(at: entry) {
        case .forward: forward += count
        case .backward: backward += count
        case .undirected: shared += count
        }
      }
      let first = Int(network.firsts[tie])
      let second = Int(network.seconds[tie])
      shares[first].add(sent: forward, received: backward, shared: shared)
      shares[second].add(sent: backward, received: forward, shared: shared)
      guard network.isDated else { continue }
      let days =
        Day(
          number: timelines.days[entries.lowerBound])...Day(
          number: timelines.days[entries.upperBound - 1])
      shares[first].widen(to: days)
      shares[second].widen(to: days)
    }
  }

  /// The part of a person.
  public subscript(person: PersonID) -> Share { shares[person.index] }
}

extension Traffic.Share {
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
