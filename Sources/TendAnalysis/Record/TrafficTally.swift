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

  /// What went on along one tie.
  private struct TieSum {
    var forward = 0
    var backward = 0
    var shared = 0
    var first = Int32.max
    var last = Int32.min
  }

  /// Ties that are summed up before their people are looked for: then the processor knows where many
  /// of them are, and waits for several at a time.
  private static let group = 256

  /// Adds what went on along some ties to the tallies of their people.
  static func add(_ ties: Range<Int>, of record: TieRecord, to tallies: inout [TrafficTally]) {
    guard let start = ties.first else { return }
    let (firsts, seconds) = (record.firsts.span, record.seconds.span)
    var all = tallies.mutableSpan
    var sums = [TieSum](repeating: TieSum(), count: group)
    // Ties stand in the order of their first person, who is counted here and added once.
    var person = firsts[start]
    var own = TrafficTally()
    for low in stride(from: start, to: ties.upperBound, by: group) {
      let places = low..<min(ties.upperBound, low + group)
      sum(places, of: record.timelines, into: &sums)
      for tie in places {
        if firsts[tie] != person {
          all[Int(person)].add(own)
          own = TrafficTally()
          person = firsts[tie]
        }
        let sum = sums[tie - low]
        own.add(sum, sent: sum.forward, received: sum.backward)
        all[Int(seconds[tie])].add(sum, sent: sum.backward, received: sum.forward)
      }
    }
    all[Int(person)].add(own)
  }

  /// Sums up ties that follow one another.
  private static func sum(
    _ ties: Range<Int>, of timelines: Timelines, into sums: inout [TieSum]
  ) {
    let starts = timelines.starts.span
    let days = timelines.days.span
    let marks = timelines.marks.span
    let interactions = timelines.interactions.span
    var all = sums.mutableSpan
    for tie in ties {
      var sum = TieSum()
      let entries = starts[tie]..<starts[tie + 1]
      for entry in entries {
        let count = Int(interactions[entry])
        // Directions come in no order, so choosing costs less than jumping.
        let direction = marks[entry] & 3
        sum.forward += direction == Direction.forward.rawValue ? count : 0
        sum.backward += direction == Direction.backward.rawValue ? count : 0
        sum.shared += direction == Direction.undirected.rawValue ? count : 0
      }
      if !entries.isEmpty {
        (sum.first, sum.last) = (days[entries.lowerBound], days[entries.upperBound - 1])
      }
      all[tie - ties.lowerBound] = sum
    }
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
  private mutating func add(_ sum: TieSum, sent: Int, received: Int) {
    self.sent += sent
    self.received += received
    shared += sum.shared
    receivers += sent > 0 ? 1 : 0
    senders += received > 0 ? 1 : 0
    answering += sent > 0 && received | sum.shared > 0 ? 1 : 0
    first = min(first, sum.first)
    last = max(last, sum.last)
  }
}
