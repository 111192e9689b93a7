import TendGraph

/// What one stretch of a file gave: pairs of people, and what was set aside.
///
/// Lines are counted from the stretch's own first line, which is 0.
struct ChunkRows: Sendable {
  /// Pairs of events that are one row each.
  var pairs = PairColumns()
  var pairLines = PairLines()
  /// Pairs that were handed over.
  private var takenPairs = 0
  /// Pairs of rows that share an `id` with others.
  var shared = SharedRows()
  /// Places kept of each reason.
  var placesKept = 5
  /// Rows of which only a part is used: meetings whose repeats were not all followed.
  var cutShort = 0
  var rowsRead = 0
  var rowsUsed = 0
  var setAside: [SetAsideReason: RowTally] = [:]
  /// The first row that can't be read, and the cell that makes it so.
  var firstFault: (reason: SetAsideReason, cell: String, line: Int)?
  /// Where a quote opens that is never closed.
  var unclosedLine: Int?
  var hasTimesOfDay = false
  /// Bytes that belong to no letter of UTF-8, where somebody asked.
  var invalidBytes = 0
  /// Where the stretch ended: at the start of a record, or at the end of the file.
  var end = 0
  /// Lines from the start of the stretch to ``end``.
  var lineCount = 0
  /// The thread whose numbers of people, kinds and events the rows use.
  var worker = 0

  /// Rows of one reason, and the lines of the first of them.
  struct RowTally: Sendable {
    var rows = 0
    var firstLines: [Int] = []
  }

  /// Adds the pairs of an event that is one row alone.
  ///
  /// - Parameters:
  ///   - people: Who acts, then everybody else, each once; two at least.
  ///   - stamp: When.
  ///   - kind: The number of the kind.
  ///   - isMeeting: Whether everybody meets everybody, rather than one acting towards the others.
  ///   - audience: Other people among whom the event is shared out.
  ///   - count: Interactions that it stands for.
  ///   - amount: Strength before decay.
  ///   - cap: Other people at the most.
  ///   - line: Where it stands.
  /// - Returns: Why it is left out; `nil` when it is in.
  mutating func append(
    _ people: [Int32], _ stamp: StampReader.Stamp, kind: Int, isMeeting: Bool, audience: Int,
    count: UInt32, amount: Double, cap: Int, line: Int
  ) -> SetAsideReason? {
    guard people.count - 1 <= cap else { return .overRecipientCap }
    for one in 0..<(isMeeting ? people.count : 1) {
      for other in (one + 1)..<people.count {
        pairs.append(
          NamedPair(
            from: people[one], to: people[other], day: stamp.day, second: stamp.second, kind: kind),
          audience: UInt16(clamping: audience), count: count, amount: amount)
        pairLines.append(line: line)
      }
    }
    return nil
  }

  /// Pairs read, also when they are handed over.
  var pairCount: Int { takenPairs + pairs.count }

  /// Hands the pairs over, so that their memory is free as soon as they are sorted.
  mutating func takePairs() -> PairColumns {
    let taken = pairs
    takenPairs += taken.count
    pairs = PairColumns()
    return taken
  }

  /// Remembers the first row that can't be read.
  mutating func noteFault(_ reason: SetAsideReason, cell: String, line: Int) {
    if firstFault == nil { firstFault = (reason, String(cell.prefix(40)), line) }
  }

  mutating func setAside(_ reason: SetAsideReason, line: Int) {
    setAside[reason, default: RowTally()].add(line: line, of: placesKept)
  }
}

extension ChunkRows.RowTally {
  fileprivate mutating func add(line: Int, of placesKept: Int) {
    rows += 1
    if firstLines.count < placesKept { firstLines.append(line) }
  }
}

/// The line of each pair, kept as stretches in which every pair has a line of its own.
struct PairLines: Sendable {
  /// Where each stretch starts, by the place of its first pair.
  private var places: [UInt32] = []
  private var lines: [UInt32] = []
  private var nextPlace: UInt32 = 0
  private var nextLine: UInt32 = 0

  /// Notes the line of the next pair.
  mutating func append(line: Int) {
    let line = UInt32(truncatingIfNeeded: line)
    if line != nextLine || places.isEmpty {
      places.append(nextPlace)
      lines.append(line)
    }
    nextPlace += 1
    nextLine = line + 1
  }

  /// Notes the lines of the next pairs, ascending and none twice.
  mutating func append(lines all: Span<Int>) {
    guard all.count > 0 else { return }
    append(line: all[0])
    if all[all.count - 1] - all[0] == all.count - 1 {
      // One line after the other.
      let more = UInt32(truncatingIfNeeded: all.count - 1)
      nextPlace += more
      nextLine += more
    } else {
      for place in 1..<all.count { append(line: all[place]) }
    }
  }

  /// The line of a pair.
  ///
  /// - Complexity: O(log *s*) for *s* stretches.
  func line(of pair: Int) -> Int {
    var low = 0
    var high = places.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(places[middle]) <= pair { low = middle } else { high = middle - 1 }
    }
    return Int(lines[low]) + pair - Int(places[low])
  }
}
