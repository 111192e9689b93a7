import TendGraph

/// Reads the rows of one stretch of a table into pairs of people.
struct RowReader {
  let columns: RowColumns
  let options: ImportOptions
  var worker: ReadingWorker
  var rows = ChunkRows()
  /// Who acts, then everybody else in the row, each once.
  private var people = RowPeople()
  /// Whether a NUL may stand in the row, so that it must be looked through.
  private var mayHoldNUL = false
  var stamps: StampReader
  /// The first and the last day that are read.
  let limits: (first: Int32, last: Int32)
  /// Whether the bytes are a part of a text that goes on behind them.
  let isCut: Bool
  /// Whether to count bytes that are not UTF-8.
  private let provesText: Bool

  /// Starts with what a thread knows already.
  init(
    columns: RowColumns, options: ImportOptions, worker: ReadingWorker, isCut: Bool = false,
    provesText: Bool = false
  ) {
    self.provesText = provesText
    self.columns = columns
    self.options = options
    self.worker = worker
    self.isCut = isCut
    limits = options.limits
    rows.placesKept = options.placesKept
    stamps = StampReader(columns.form.times, hasClock: columns.clock != nil)
  }

  /// Reads the records that start within a range of a file; the last may end behind it.
  ///
  /// - Returns: What was read, and what the thread knows now.
  /// - Complexity: O(bytes); no allocation a row beyond the columns.
  consuming func read(
    _ bytes: Span<UInt8>, in range: Range<Int>
  ) -> (rows: ChunkRows, worker: ReadingWorker) {
    var reader = RecordReader(delimiter: columns.delimiter, at: range.lowerBound, line: 0)
    var record = Record()
    rows.pairs.reserveCapacity(range.count / 48)
    reader.skipBlankLines(of: bytes)
    let isPlain = columns.isPlain
    var proof = UTF8Proof(from: range.lowerBound)
    while reader.position < range.upperBound {
      var limit = range.upperBound
      if provesText {
        proof.reach(behind: reader.position, of: bytes, upTo: limit)
        limit = min(limit, proof.end)
      }
      if isPlain {
        readPlainRows(&reader, of: bytes, before: limit)
        reader.skipBlankLines(of: bytes)
      }
      let start = (position: reader.position, line: reader.line)
      guard start.position < range.upperBound, reader.next(of: bytes, into: &record) else { break }
      if isCut, reader.position == bytes.count {
        // The record may go on behind the bytes.
        reader.move(to: start.position, line: start.line)
        break
      }
      if record.isUnclosed {
        rows.unclosedLine = record.line
        break
      }
      mayHoldNUL = reader.mayHoldNUL
      take(record, in: bytes)
      reader.skipBlankLines(of: bytes)
    }
    if provesText {
      proof.reach(upTo: max(range.upperBound, reader.position), of: bytes)
      rows.invalidBytes = proof.invalid
    }
    rows.end = reader.position
    rows.lineCount = reader.line
    return (rows, worker)
  }

  /// Takes in one row, or sets it aside.
  mutating func take(_ record: borrowing Record, in bytes: Span<UInt8>) {
    rows.rowsRead += 1
    var fault =
      record.isRewritten
      ? readRow(record, in: record.rewritten.span) : readRow(record, in: bytes)
    if let found = fault, found.reason.isFault {
      fault = settled(found, of: record, in: bytes)
    }
    guard let fault else {
      rows.rowsUsed += 1
      return
    }
    if fault.reason.isFault, rows.firstFault == nil {
      let cell = fault.cell.map { record.texts(in: bytes)[$0] } ?? "\(record.cells.count)"
      rows.noteFault(fault.reason, cell: cell, line: record.line)
    }
    rows.setAside(fault.reason, line: record.line)
  }

  /// Reads one row; says why when it gives no pair.
  private mutating func readRow(_ record: borrowing Record, in bytes: Span<UInt8>) -> RowFault? {
    let cells = record.cells
    if mayHoldNUL, holdsNUL(cells, in: bytes) { return RowFault(reason: .nulByte) }
    guard cells.count == columns.cellCount || hasOnlyEmptyCells(cells, in: bytes) else {
      return RowFault(reason: .wrongCellCount)
    }
    if columns.time == nil, columns.form.isRepeatedHeader(cells, in: bytes) {
      return RowFault(reason: .repeatedHeader)
    }
    var stamp = StampReader.Stamp(day: 0, second: 0, hasTime: false)
    if let column = columns.time {
      let clock = columns.clock.map { cells[$0] }
      guard let read = stamps.stamp(in: bytes, at: cells[column], clock: clock) else {
        return RowFault(reason: .badTime, cell: column)
      }
      stamp = read
      if stamp.hasTime { rows.hasTimesOfDay = true }
    }
    var count: UInt32 = 1
    var amount = 1.0
    if columns.hasWeights {
      if let column = columns.count {
        guard let value = number(in: bytes, at: cells[column], or: 1),
          let whole = UInt32(exactly: value)
        else { return RowFault(reason: .badNumber, cell: column) }
        count = whole
      }
      amount = Double(count)
      if let column = columns.amount {
        guard let value = number(in: bytes, at: cells[column], or: amount), value >= 0,
          value.isFinite
        else { return RowFault(reason: .badNumber, cell: column) }
        amount = value
      }
    }
    if let fault = readPeople(cells, in: bytes) { return fault }
    if count == 0 || amount == 0 { return RowFault(reason: .weightZero) }
    if columns.time != nil, let reason = options.reasonToLeaveOut(day: stamp.day) {
      return RowFault(reason: reason)
    }
    let kindCell = columns.kind.map { cells[$0] }
    guard
      let kind = worker.kinds.place(in: bytes, at: kindCell, isDirected: columns.isDirected)
    else { return RowFault(reason: .otherKind) }
    // In a table of ties a row from one to several is several ties, not a meeting.
    let isMeeting =
      columns.isMutual || columns.time != nil && !worker.kinds.kinds[Int(kind)].isDirected
    if let reason = people.reasonToSetAside(isMeeting: isMeeting) {
      return RowFault(reason: reason)
    }
    let people = people.numbers
    if columns.time != nil, let column = columns.id {
      let id = cells[column].trimmed(in: bytes)
      if !id.isEmpty {
        let event = worker.events.number(of: bytes, in: id)
        for to in people.dropFirst() {
          rows.shared.append(
            event: event, from: people[0], to: to, stamp: stamp, kind: Int(kind), count: count,
            amount: amount, line: record.line)
        }
        return nil
      }
    }
    // In a table of ties nothing is shared out: a row is a tie to each that it names.
    let reason = rows.append(
      people, stamp, kind: Int(kind), isMeeting: isMeeting,
      audience: columns.time == nil ? 1 : people.count - 1, count: count, amount: amount,
      cap: options.maxRecipients, line: record.line)
    return reason.map { RowFault(reason: $0) }
  }

  /// Fills ``people``.
  private mutating func readPeople(_ cells: [Range<Int>], in bytes: Span<UInt8>) -> RowFault? {
    people.removeAll()
    if let column = columns.from {
      guard let from = worker.identities.person(in: bytes, at: cells[column]) else {
        return RowFault(reason: .missingPerson, cell: column)
      }
      people.add(from, isActor: true)
    }
    var isNamed = false
    for column in columns.receivers {
      var start = cells[column].lowerBound
      let end = cells[column].upperBound
      while start <= end {
        var stop = start
        while stop < end, bytes[stop] != Ascii.semicolon, bytes[stop] != Ascii.pipe { stop += 1 }
        if let person = worker.identities.person(in: bytes, at: start..<stop) {
          isNamed = true
          people.add(person)
        }
        start = stop + 1
      }
    }
    guard isNamed else {
      return RowFault(reason: .missingPerson, cell: columns.receivers[0])
    }
    return nil
  }

  /// The number in a cell; a default where the cell is empty, `nil` where it is no number.
  private func number(
    in bytes: Span<UInt8>, at range: Range<Int>, or standard: Double
  ) -> Double? {
    let range = range.trimmed(in: bytes)
    guard !range.isEmpty else { return standard }
    return DecimalText.number(
      at: range, in: bytes, decimalComma: columns.form.hasDecimalCommas)
  }

  /// A fault, unless the row is none: the header once more, or a sum of others.
  private func settled(
    _ fault: RowFault, of record: borrowing Record, in bytes: Span<UInt8>
  ) -> RowFault {
    let cells = record.texts(in: bytes)
    if columns.form.isRepeatedHeader(cells) { return RowFault(reason: .repeatedHeader) }
    return columns.form.isTotalsRow(cells) ? RowFault(reason: .totalsRow) : fault
  }

  /// Whether a row is longer than the header by empty cells alone, as trailing delimiters make it.
  private func hasOnlyEmptyCells(_ cells: [Range<Int>], in bytes: Span<UInt8>) -> Bool {
    cells.count > columns.cellCount
      && cells[columns.cellCount...].allSatisfy { $0.trimmed(in: bytes).isEmpty }
  }

  private func holdsNUL(_ cells: [Range<Int>], in bytes: Span<UInt8>) -> Bool {
    for cell in cells {
      for place in cell where bytes[place] == 0 { return true }
    }
    return false
  }
}

/// Why a row is set aside, and the cell that says so.
private struct RowFault {
  let reason: SetAsideReason
  var cell: Int?
}
