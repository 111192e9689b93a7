import TendGraph

/// Puts rows that share an `id` together into events.
///
/// The same `id` and pair of people count once; an event of a kind without direction is a meeting, in
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
    // A mail and a meeting may share an identifier and are two events all the same.
    let events = (0..<rows.count).map { row in
      Int(rows.events[row]) * 2 + (isDirected[Int(rows.kinds[row])] ? 0 : 1)
    }
    var audiences = [Int](repeating: 0, count: eventCount * 2)
    var meetings: [Int: Meeting] = [:]
    for row in 0..<rows.count {
      if rows.froms[row] == rows.tos[row] {
        fates[row] = .selfInteraction
      } else if !seen.insert(Receipt(of: row, in: rows, isDirected: isDirected)).inserted {
        fates[row] = .repeated
      } else if isDirected[Int(rows.kinds[row])] {
        audiences[events[row]] += 1
      } else {
        meetings[events[row], default: Meeting(row: row)].add(rows.froms[row], rows.tos[row])
      }
    }
    // Pairs are no measure of a meeting: twelve people make sixty-six.
    for (event, meeting) in meetings { audiences[event] = meeting.people.count - 1 }
    for row in 0..<rows.count where fates[row] == nil {
      let audience = audiences[events[row]]
      if audience > maxRecipients {
        fates[row] = .overRecipientCap
      } else if let meeting = meetings[events[row]] {
        // Its rows name some pairs; all of them meet, once, where the first row stands.
        if meeting.row == row { append(meeting, of: rows) }
      } else {
        append(row, of: rows, from: rows.froms[row], to: rows.tos[row], audience: audience)
      }
    }
  }

  private mutating func append(_ meeting: Meeting, of rows: SharedRows) {
    let people = meeting.people.sorted()
    for (place, one) in people.enumerated() {
      for other in people[(place + 1)...] {
        append(meeting.row, of: rows, from: one, to: other, audience: people.count - 1)
      }
    }
  }

  private mutating func append(
    _ row: Int, of rows: SharedRows, from: Int32, to: Int32, audience: Int
  ) {
    pairs.append(
      NamedPair(
        from: from, to: to, day: rows.days[row], second: rows.seconds[row],
        kind: Int(rows.kinds[row])),
      audience: UInt16(clamping: audience), count: rows.counts[row], amount: rows.amounts[row])
  }
}

/// What makes two pairs of one event the same.
private struct Receipt: Hashable {
  let event: Int32
  let isDirected: Bool
  let from: Int32
  let to: Int32

  init(of row: Int, in rows: SharedRows, isDirected: [Bool]) {
    event = rows.events[row]
    let ends = (rows.froms[row], rows.tos[row])
    self.isDirected = isDirected[Int(rows.kinds[row])]
    let isTurned = !self.isDirected && ends.0 > ends.1
    from = isTurned ? ends.1 : ends.0
    to = isTurned ? ends.0 : ends.1
  }
}

/// An event without direction, and everybody in it.
private struct Meeting {
  /// The first row of the event.
  let row: Int
  private(set) var people: Set<Int32> = []

  init(row: Int) {
    self.row = row
  }

  mutating func add(_ one: Int32, _ other: Int32) {
    people.insert(one)
    people.insert(other)
  }
}
