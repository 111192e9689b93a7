import TendGraph

/// The last step of reading: pairs become events, events are shared out, people get their order.
///
/// The order of work is METHODS' own: identities and self-interactions are settled when a pair gets
/// here, then come repeats, then the recipient cap, then the audience of each event.
struct EventAssembly {
  private(set) var log: InteractionLog
  /// Why each pair is left out; `nil` for one that is used.
  private let fates: [SetAsideReason?]
  private let rows: PairRows

  init(
    _ rows: PairRows, people: [Person], kinds: [InteractionKind], isDated: Bool,
    maxRecipients: Int
  ) {
    self.rows = rows
    let isDirected = kinds.map(\.isDirected)
    // Rows of a table of ties that are the same add up.
    var fates =
      isDated
      ? EventAssembly.repeats(in: rows, isDirected: isDirected)
      : [SetAsideReason?](repeating: nil, count: rows.count)
    var audiences = [Int32](repeating: 0, count: rows.isEventShared.count)
    for row in fates.indices where fates[row] == nil { audiences[Int(rows.events[row])] += 1 }
    var meetings: [Int32: Meeting] = [:]
    for row in fates.indices where fates[row] == nil && !isDirected[Int(rows.kinds[row])] {
      let event = rows.events[row]
      guard audiences[Int(event)] > 1 else { continue }
      meetings[event, default: Meeting(row: row)].add(rows.froms[row], rows.tos[row])
    }
    // Pairs are no measure of a meeting: twelve people make sixty-six.
    for (event, meeting) in meetings { audiences[Int(event)] = Int32(meeting.people.count - 1) }
    for row in fates.indices where Int(audiences[Int(rows.events[row])]) > maxRecipients {
      if fates[row] == nil { fates[row] = .overRecipientCap }
    }
    self.fates = fates

    let order = people.indices.sorted {
      people[$0].id.utf8.lexicographicallyPrecedes(people[$1].id.utf8)
    }
    var places = [Int32](repeating: 0, count: people.count)
    for (place, person) in order.enumerated() { places[person] = Int32(place) }
    log = InteractionLog(people: order.map { people[$0] }, kinds: kinds, isDated: isDated)
    log.reserveCapacity(rows.count)
    for row in fates.indices where fates[row] == nil {
      let event = rows.events[row]
      let isMeeting = rows.isEventShared[Int(event)] && !isDirected[Int(rows.kinds[row])]
      if isMeeting, let meeting = meetings[event] {
        // Its rows name some pairs; all of them meet, once, where the first row stands.
        if meeting.row == row { append(meeting, places) }
        continue
      }
      append(
        row, from: places[Int(rows.froms[row])], to: places[Int(rows.tos[row])],
        audience: isDated ? Int(audiences[Int(event)]) : 1)
    }
  }

  /// The fate of the pairs that stood there before.
  private static func repeats(in rows: PairRows, isDirected: [Bool]) -> [SetAsideReason?] {
    var fates = [SetAsideReason?](repeating: nil, count: rows.count)
    guard rows.hasTimesOfDay.contains(true) || rows.isEventShared.contains(true) else {
      return fates
    }
    let filter = RepeatFilter(rows, isDirected: isDirected)
    var source = 0
    for row in fates.indices {
      while source + 1 < rows.sourceStarts.count, rows.sourceStarts[source + 1] <= row {
        source += 1
      }
      // A date without a time is no proof: two mails on one date are two mails.
      let isProof = rows.hasTimesOfDay[source] || rows.isEventShared[Int(rows.events[row])]
      if filter.isRepeat[row], isProof { fates[row] = .repeated }
    }
    return fates
  }

  private mutating func append(_ meeting: Meeting, _ places: [Int32]) {
    let people = meeting.people.map { places[Int($0)] }.sorted()
    for (place, one) in people.enumerated() {
      for other in people[(place + 1)...] {
        append(meeting.row, from: one, to: other, audience: people.count - 1)
      }
    }
  }

  /// Adds the pairs' fates to an account: a row is used when one of its pairs is.
  func account(in account: inout ImportAccount, sources: [String]) {
    var source = 0
    var row = 0
    while row < rows.count {
      while source + 1 < rows.sourceStarts.count, rows.sourceStarts[source + 1] <= row {
        source += 1
      }
      let nextSource =
        source + 1 < rows.sourceStarts.count ? rows.sourceStarts[source + 1] : rows.count
      let line = rows.lines[row]
      let reason = fates[row]
      var isUsed = false
      while row < nextSource, rows.lines[row] == line {
        isUsed = isUsed || fates[row] == nil
        row += 1
      }
      if isUsed {
        account.rowsUsed += 1
      } else if let reason {
        account.add(reason, at: ImportPlace(source: sources[source], line: Int(line)))
      }
    }
    var interactions = [Int](repeating: 0, count: log.kinds.count)
    for row in 0..<log.rowCount {
      interactions[Int(log.kindIndices[row])] += log.counts.isEmpty ? 1 : Int(log.counts[row])
    }
    var kinds: [(name: String, interactions: Int)] = []
    for (kind, interactions) in zip(log.kinds, interactions) where interactions > 0 {
      // A name may stand for a kind with and one without direction.
      if let known = kinds.firstIndex(where: { $0.name == kind.name }) {
        kinds[known].interactions += interactions
      } else {
        kinds.append((kind.name, interactions))
      }
    }
    account.kinds = kinds
  }

  private mutating func append(_ row: Int, from: Int32, to: Int32, audience: Int) {
    let time = rows.times.isEmpty ? 0 : rows.times[row]
    log.append(
      day: Moment(seconds: time, hasTime: true).dayNumber, from: from, to: to,
      kind: rows.kinds[row], audience: UInt16(clamping: audience), count: rows.counts[row],
      amount: rows.amounts[row])
  }
}

/// An event without direction: everybody in it meets everybody else.
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
