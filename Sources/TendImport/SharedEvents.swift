import TendGraph

/// Puts rows that share an `id` together into events.
///
/// The same `id` and receiver count once; an event of a kind without direction is a meeting, in
/// which everybody meets everybody else.
struct SharedEvents {
  /// The pairs of all events, under the numbers of the whole log.
  private(set) var pairs = PairColumns()
  /// Why each of the rows' pairs is left out; `nil` for one that is used.
  private(set) var fates: [SetAsideReason?]

  /// Goes through all rows once for their repeats and once for their events.
  ///
  /// - Complexity: O(*r*) expected for *r* pairs, and O(*n*^2) for a meeting of *n* people.
  init(_ rows: SharedRows, eventCount: Int, isDirected: [Bool], maxRecipients: Int) {
    fates = [SetAsideReason?](repeating: nil, count: rows.count)
    var seen = Set<Receipt>()
    seen.reserveCapacity(rows.count)
    var audiences = [Int](repeating: 0, count: eventCount)
    for row in 0..<rows.count {
      let event = Int(rows.events[row])
      if rows.froms[row] == rows.tos[row] {
        fates[row] = .selfInteraction
      } else if seen.insert(Receipt(of: row, in: rows, isDirected: isDirected)).inserted {
        audiences[event] += 1
      } else {
        fates[row] = .repeated
      }
    }
    var meetings: [Int32: Meeting] = [:]
    for row in 0..<rows.count where fates[row] == nil {
      let audience = audiences[Int(rows.events[row])]
      if audience > maxRecipients {
        fates[row] = .overRecipientCap
      } else if audience > 1, !isDirected[Int(rows.kinds[row])] {
        meetings[rows.events[row], default: Meeting(row: row)]
          .add(rows.froms[row], rows.tos[row])
      } else {
        append(row, of: rows, from: rows.froms[row], to: rows.tos[row], audience: audience)
      }
    }
    for event in meetings.keys.sorted() {
      guard let meeting = meetings[event] else { continue }
      let people = meeting.people.sorted()
      for (place, one) in people.enumerated() {
        for other in people[(place + 1)...] {
          append(meeting.row, of: rows, from: one, to: other, audience: people.count - 1)
        }
      }
    }
  }

  private mutating func append(
    _ row: Int, of rows: SharedRows, from: Int32, to: Int32, audience: Int
  ) {
    pairs.append(
      from: from, to: to, day: rows.days[row], second: rows.seconds[row],
      kind: Int(rows.kinds[row]), audience: UInt16(clamping: audience), count: rows.counts[row],
      amount: rows.amounts[row])
  }
}

/// What makes two pairs of one event the same.
private struct Receipt: Hashable {
  let event: Int32
  let from: Int32
  let to: Int32

  init(of row: Int, in rows: SharedRows, isDirected: [Bool]) {
    event = rows.events[row]
    let ends = (rows.froms[row], rows.tos[row])
    let isTurned = !isDirected[Int(rows.kinds[row])] && ends.0 > ends.1
    from = isTurned ? ends.1 : ends.0
    to = isTurned ? ends.0 : ends.1
  }
}

/// An event without direction, and everybody in it.
private struct Meeting {
  /// The first row of the event.
  let row: Int
  private(set) var people: [Int32] = []

  init(row: Int) {
    self.row = row
  }

  mutating func add(_ one: Int32, _ other: Int32) {
    for person in [one, other] where !people.contains(person) { people.append(person) }
  }
}
