import TendGraph

/// Turns events of mailboxes, calendars and other texts into pairs of people.
struct EventRows {
  private(set) var rows = ChunkRows()
  private(set) var worker: ReadingWorker
  private let options: ImportOptions

  /// Starts with what a thread knows already.
  init(options: ImportOptions, worker: ReadingWorker) {
    self.options = options
    self.worker = worker
  }

  /// Adds all that a reader found.
  mutating func add(_ records: EventRecords) {
    for (reason, line) in records.setAside {
      rows.rowsRead += 1
      rows.setAside(reason, line: line)
      if reason.isFault { rows.noteFault(reason, cell: "", line: line) }
    }
    for event in records.events {
      rows.rowsRead += 1
      if let reason = add(event) {
        rows.setAside(reason, line: event.line)
        if reason.isFault { rows.noteFault(reason, cell: "", line: event.line) }
      } else {
        rows.rowsUsed += 1
      }
    }
  }

  /// Adds an event; says why when it gives no pair.
  private mutating func add(_ event: EventRecord) -> SetAsideReason? {
    let stamp = StampReader.Stamp(event.moment)
    if stamp.hasTime { rows.hasTimesOfDay = true }
    if let reason = options.reasonToLeaveOut(day: stamp.day) { return reason }
    var people: [Int32] = []
    for name in (event.isMutual ? [] : [event.from]) + event.others {
      guard let person = worker.identities.person(in: name.span, at: name.indices) else {
        continue
      }
      if !people.contains(person) { people.append(person) }
    }
    guard !people.isEmpty else { return .missingPerson }
    let kindName = Array(event.kind.utf8)
    guard
      let kind = worker.kinds.place(
        in: kindName.span, at: kindName.indices, isDirected: event.isMutual ? false : nil)
    else { return .otherKind }
    guard people.count > 1 else { return .selfInteraction }
    if !event.id.isEmpty {
      let number = worker.events.number(of: event.id.span, in: event.id.indices)
      for to in people.dropFirst() {
        rows.shared.append(
          event: number, from: people[0], to: to, stamp: stamp, kind: Int(kind), count: 1,
          amount: 1, line: event.line)
      }
      return nil
    }
    return rows.append(
      people, stamp, kind: Int(kind), isMeeting: event.isMutual, audience: people.count - 1,
      count: 1, amount: 1, cap: options.maxRecipients, line: event.line)
  }
}
