extension Network {
  /// Builds the network that a log shows at a day.
  ///
  /// Rows after that day are left out. Amounts of one tie, day, kind and direction are summed in
  /// the order of the log, everything else in an order of its own, so the same log gives the same
  /// bits, in whatever order its ties come.
  ///
  /// - Parameters:
  ///   - log: What was read.
  ///   - asOf: The day to judge from; the log's last day unless given. No day of a table of ties.
  ///   - rule: Half-life and attention.
  /// - Complexity: O(*r* + *n* + *d*) time and space for *r* rows, *n* people and a span of *d*
  ///   days: four counting passes and one sweep.
  public init(_ log: InteractionLog, asOf: Day? = nil, rule: StrengthRule = StrengthRule()) {
    guard log.isDated else {
      self.init(tableOfTies: log, rule: rule)
      return
    }
    let span = log.span
    let lastDay = asOf ?? span?.upperBound ?? Day(number: 0)
    let firstDay = span.map(\.lowerBound).flatMap { $0 <= lastDay ? $0 : nil }
    let rows = RowOrder(of: log, upTo: lastDay)
    let decay = rule.decayTable(upTo: firstDay.map { $0.days(until: lastDay) } ?? 0)

    var firsts: [Int32] = []
    var seconds: [Int32] = []
    var forwards: [Double] = []
    var backwards: [Double] = []
    var timelines = Timelines.empty
    timelines.starts = []
    for row in rows.indices {
      let place = Int(row)
      let (first, second, direction) = log.ends(ofRow: place)
      let day = log.days[place]
      let mark = Timelines.mark(kind: log.kindIndices[place], direction: direction)
      let count = log.counts.isEmpty ? 1 : log.counts[place]
      let amount =
        (log.amounts.isEmpty ? Double(count) : log.amounts[place])
        * rule.share(ofAudience: log.audiences[place])
      let isNewTie = firsts.last != first || seconds.last != second
      if isNewTie {
        firsts.append(first)
        seconds.append(second)
        timelines.starts.append(timelines.count)
      }
      let last = timelines.count - 1
      if !isNewTie, timelines.days[last] == day, timelines.marks[last] == mark {
        let sum = timelines.interactions[last].addingReportingOverflow(count)
        timelines.interactions[last] = sum.overflow ? .max : sum.partialValue
        timelines.amounts[last] += amount
      } else {
        timelines.days.append(day)
        timelines.marks.append(mark)
        timelines.interactions.append(count)
        timelines.amounts.append(amount)
      }
    }
    timelines.starts.append(timelines.count)

    forwards.reserveCapacity(firsts.count)
    backwards.reserveCapacity(firsts.count)
    for tie in firsts.indices {
      var forward = 0.0
      var backward = 0.0
      for entry in timelines.starts[tie]..<timelines.starts[tie + 1] {
        let strength = timelines.amounts[entry] * decay[Int(lastDay.number - timelines.days[entry])]
        switch timelines.direction(at: entry) {
        case .forward: forward += strength
        case .backward: backward += strength
        case .undirected:
          forward += strength / 2
          backward += strength / 2
        }
      }
      forwards.append(forward)
      backwards.append(backward)
    }
    self.init(
      people: log.people, kinds: log.kinds, asOf: lastDay, firstDay: firstDay, rule: rule,
      firsts: firsts, seconds: seconds, forwards: forwards, backwards: backwards,
      timelines: timelines)
  }

  /// Builds the network of a table of ties: amounts add up and nothing decays.
  private init(tableOfTies log: InteractionLog, rule: StrengthRule) {
    let rows = RowOrder(of: log, upTo: nil)
    var firsts: [Int32] = []
    var seconds: [Int32] = []
    var forwards: [Double] = []
    var backwards: [Double] = []
    var timelines = Timelines.empty
    timelines.starts = []
    for row in rows.indices {
      let place = Int(row)
      let (first, second, direction) = log.ends(ofRow: place)
      let count = log.counts.isEmpty ? 1 : log.counts[place]
      let amount = log.amounts.isEmpty ? Double(count) : log.amounts[place]
      let mark = Timelines.mark(kind: log.kindIndices[place], direction: direction)
      if firsts.last != first || seconds.last != second {
        firsts.append(first)
        seconds.append(second)
        forwards.append(0)
        backwards.append(0)
        timelines.starts.append(timelines.count)
      }
      let tie = firsts.count - 1
      switch direction {
      case .forward: forwards[tie] += amount
      case .backward: backwards[tie] += amount
      case .undirected:
        forwards[tie] += amount / 2
        backwards[tie] += amount / 2
      }
      timelines.days.append(0)
      timelines.marks.append(mark)
      timelines.interactions.append(count)
      timelines.amounts.append(amount)
    }
    timelines.starts.append(timelines.count)
    self.init(
      people: log.people, kinds: log.kinds, asOf: nil, firstDay: nil, rule: rule, firsts: firsts,
      seconds: seconds, forwards: forwards, backwards: backwards, timelines: timelines)
  }
}

extension InteractionLog {
  /// The smaller and the larger end of a row, and which way it went between them.
  fileprivate func ends(ofRow row: Int) -> (first: Int32, second: Int32, direction: Direction) {
    let from = froms[row]
    let to = tos[row]
    guard kinds[Int(kindIndices[row])].isDirected else {
      return (min(from, to), max(from, to), .undirected)
    }
    return from < to ? (from, to, .forward) : (to, from, .backward)
  }
}

/// The rows of a log in the order of tie, day, kind's name and direction, rows of one cell as they came.
private struct RowOrder {
  private(set) var indices: [Int32]

  init(of log: InteractionLog, upTo last: Day?) {
    indices = []
    indices.reserveCapacity(log.rowCount)
    for row in 0..<log.rowCount {
      if let last, log.days[row] > last.number { continue }
      indices.append(Int32(row))
    }
    let people = log.people.count
    // The least significant key first; each pass keeps the order of the one before.
    let ranks = RowOrder.ranks(of: log.kinds)
    sort(keys: log.kinds.count * 4) { row in
      ranks[Int(log.kindIndices[row])] * 4 + Int(log.ends(ofRow: row).direction.rawValue)
    }
    if log.isDated, let span = log.span {
      let first = span.lowerBound.number
      sort(keys: Int(span.upperBound.number - first) + 1) { Int(log.days[$0] - first) }
    }
    sort(keys: people) { Int(max(log.froms[$0], log.tos[$0])) }
    sort(keys: people) { Int(min(log.froms[$0], log.tos[$0])) }
  }

  /// Each kind's place in the order of names, which does not depend on the order of the log.
  private static func ranks(of kinds: [InteractionKind]) -> [Int] {
    let order = kinds.indices.sorted {
      let (one, other) = (kinds[$0], kinds[$1])
      return one.name == other.name
        ? !one.isDirected && other.isDirected
        : one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }
    var ranks = [Int](repeating: 0, count: kinds.count)
    for (rank, kind) in order.enumerated() { ranks[kind] = rank }
    return ranks
  }

  /// One stable counting pass.
  private mutating func sort(keys: Int, by key: (Int) -> Int) {
    guard keys > 1, !indices.isEmpty else { return }
    var next = [Int](repeating: 0, count: keys + 1)
    for row in indices { next[key(Int(row)) + 1] += 1 }
    for slot in 1...keys { next[slot] += next[slot - 1] }
    var sorted = [Int32](repeating: 0, count: indices.count)
    for row in indices {
      let slot = key(Int(row))
      sorted[next[slot]] = row
      next[slot] += 1
    }
    indices = sorted
  }
}
