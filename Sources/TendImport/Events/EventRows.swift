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
    rows.placesKept = options.placesKept
  }

  /// Adds all that a reader found.
  ///
  /// What starts on one line is one row of the account, however many events came of it: a meeting
  /// that repeats, a commit with several people. It is used when one of them is.
  mutating func add(_ records: EventRecords) {
    var fates: [(line: Int, reason: SetAsideReason?)] = []
    for event in records.events {
      let reason = add(event)
      if let last = fates.last, last.line == event.line {
        if reason == nil { fates[fates.count - 1].reason = nil }
      } else {
        fates.append((event.line, reason))
      }
    }
    let seen = Set(fates.map(\.line))
    for (reason, line) in records.setAside where !seen.contains(line) {
      fates.append((line, reason))
    }
    fates.sort { $0.line < $1.line }
    for (line, reason) in fates {
      rows.rowsRead += 1
      guard let reason else {
        rows.rowsUsed += 1
        continue
      }
      rows.setAside(reason, line: line)
      if reason.isFault { rows.noteFault(reason, cell: "", line: line) }
    }
    rows.cutShort = records.setAside.filter { seen.contains($0.line) }.count
  }

  /// Adds an event; says why when it gives no pair.
  private mutating func add(_ event: EventRecord) -> SetAsideReason? {
    let stamp = StampReader.Stamp(event.moment)
    if stamp.hasTime { rows.hasTimesOfDay = true }
    if let reason = options.reasonToLeaveOut(day: stamp.day) { return reason }
    var people = RowPeople()
    for (place, name) in ((event.isMutual ? [] : [event.from]) + event.others).enumerated() {
      guard let person = worker.identities.person(in: name.span, at: name.indices) else {
        continue
      }
      people.add(person, isActor: place == 0 && !event.isMutual)
    }
    guard !people.isEmpty else { return .missingPerson }
    let kindName = Array(event.kind.utf8)
    guard
      let kind = worker.kinds.place(
        in: kindName.span, at: kindName.indices, isDirected: event.isMutual ? false : nil)
    else { return .otherKind }
    if let reason = people.reasonToSetAside(isMeeting: event.isMutual) { return reason }
    let numbers = people.numbers
    if !event.id.isEmpty {
      let number = worker.events.number(of: event.id.span, in: event.id.indices)
      for to in numbers.dropFirst() {
        rows.shared.append(
          event: number, from: numbers[0], to: to, stamp: stamp, kind: Int(kind), count: 1,
          amount: 1, line: event.line)
      }
      return nil
    }
    return rows.append(
      numbers, stamp, kind: Int(kind), isMeeting: event.isMutual, audience: numbers.count - 1,
      count: 1, amount: 1, cap: options.maxRecipients, line: event.line)
  }
}
