/// The pairs of people that rows name, in columns, while files are read.
struct PairRows {
  /// Seconds since 1970-01-01; empty in a table of ties.
  var times: [Int64] = []
  var froms: [Int32] = []
  var tos: [Int32] = []
  var kinds: [UInt16] = []
  /// The event of each pair: a row of its own, or the rows that share an `id`.
  var events: [Int32] = []
  var counts: [UInt32] = []
  var amounts: [Double] = []
  /// The line that each pair stands on.
  var lines: [UInt32] = []
  /// Where each file's pairs start.
  var sourceStarts: [Int] = []
  /// Whether the column of times of each file has times of day, and not dates alone.
  var hasTimesOfDay: [Bool] = []
  /// Whether each event's rows share an `id`.
  var isEventShared: [Bool] = []

  var count: Int { froms.count }

  mutating func beginSource() {
    sourceStarts.append(count)
    hasTimesOfDay.append(false)
  }

  mutating func append(
    time: Int64?, from: Int32, to: Int32, kind: UInt16, event: Int32, count: UInt32,
    amount: Double, line: Int
  ) {
    if let time { times.append(time) }
    froms.append(from)
    tos.append(to)
    kinds.append(kind)
    events.append(event)
    counts.append(count)
    amounts.append(amount)
    lines.append(UInt32(line))
  }

  /// An event for one row alone, or the first of those that share an identifier.
  mutating func newEvent(isShared: Bool) -> Int32 {
    isEventShared.append(isShared)
    return Int32(isEventShared.count - 1)
  }
}
