/// The pairs of rows that share an `id` with others, in columns, until their events are known.
struct SharedRows: Sendable {
  /// The event of each pair, by the number of its identifier.
  private(set) var events: [Int32] = []
  private(set) var froms: [Int32] = []
  private(set) var tos: [Int32] = []
  private(set) var days: [Int32] = []
  private(set) var seconds: [UInt32] = []
  private(set) var kinds: [Int32] = []
  private(set) var counts: [UInt32] = []
  private(set) var amounts: [Double] = []
  private(set) var lines: [Int] = []

  var count: Int { events.count }

  mutating func append(
    event: Int, from: Int32, to: Int32, stamp: StampReader.Stamp, kind: Int, count: UInt32,
    amount: Double, line: Int
  ) {
    events.append(Int32(event))
    froms.append(from)
    tos.append(to)
    days.append(stamp.day)
    seconds.append(stamp.second)
    kinds.append(Int32(kind))
    counts.append(count)
    amounts.append(amount)
    lines.append(line)
  }

  /// Adds another stretch's pairs under the numbers of the whole log, without their lines.
  mutating func append(
    _ other: SharedRows, events eventNumbers: [Int32], people: [Int32], kinds kindNumbers: [UInt16]
  ) {
    for row in 0..<other.count {
      events.append(eventNumbers[Int(other.events[row])])
      froms.append(people[Int(other.froms[row])])
      tos.append(people[Int(other.tos[row])])
      kinds.append(Int32(kindNumbers[Int(other.kinds[row])]))
    }
    days += other.days
    seconds += other.seconds
    counts += other.counts
    amounts += other.amounts
  }
}
