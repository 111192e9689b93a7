import TendGraph

/// One person's traffic while it is counted, small enough that those of all people stay in a cache.
struct TrafficTally: Sendable {
  private(set) var sent = 0
  private(set) var received = 0
  private(set) var shared = 0
  private(set) var receivers: Int32 = 0
  private(set) var senders: Int32 = 0
  private(set) var answering: Int32 = 0
  /// The first and the last day with contact; the wrong way round without any.
  private(set) var first = Int32.max
  private(set) var last = Int32.min

  /// Adds what went on along some ties to the tallies of their people.
  static func add(_ ties: Range<Int>, of record: TieRecord, to tallies: inout [TrafficTally]) {
    guard let start = ties.first else { return }
    let (firsts, seconds) = (record.firsts.span, record.seconds.span)
    let starts = record.timelines.starts.span
    let days = record.timelines.days.span
    let marks = record.timelines.marks.span
    let interactions = record.timelines.interactions.span
    var all = tallies.mutableSpan
    // Ties stand in the order of their first person, who is counted here and added once.
    var person = firsts[start]
    var own = TrafficTally()
    for tie in ties {
      if firsts[tie] != person {
        all[Int(person)].add(own)
        own = TrafficTally()
        person = firsts[tie]
      }
      let entries = starts[tie]..<starts[tie + 1]
      guard !entries.isEmpty else { continue }
      var (forward, backward, shared) = (0, 0, 0)
      for entry in entries {
        let count = Int(interactions[entry])
        // Directions come in no order, so choosing costs less than jumping.
        let direction = marks[entry] & 3
        forward += direction == Direction.forward.rawValue ? count : 0
        backward += direction == Direction.backward.rawValue ? count : 0
        shared += direction == Direction.undirected.rawValue ? count : 0
      }
      let (first, last) = (days[entries.lowerBound], days[entries.upperBound - 1])
      own.add(sent: forward, received: backward, shared: shared, first: first, last: last)
      all[Int(seconds[tie])].add(
        sent: backward, received: forward, shared: shared, first: first, last: last)
    }
    all[Int(person)].add(own)
  }

  /// Adds what went on along other ties.
  @inline(__always)
  mutating func add(_ other: TrafficTally) {
    sent += other.sent
    received += other.received
    shared += other.shared
    receivers += other.receivers
    senders += other.senders
    answering += other.answering
    first = min(first, other.first)
    last = max(last, other.last)
  }

  /// Adds what went on with one other person.
  @inline(__always)
  private mutating func add(sent: Int, received: Int, shared: Int, first: Int32, last: Int32) {
    self.sent += sent
    self.received += received
    self.shared += shared
    receivers += sent > 0 ? 1 : 0
    senders += received > 0 ? 1 : 0
    answering += sent > 0 && received | shared > 0 ? 1 : 0
    self.first = min(self.first, first)
    self.last = max(self.last, last)
  }
}
