public import TendGraph

/// Turns the records of logs into a log of interactions, and accounts for every row.
///
/// Read one file after another, then ``finish()``. Rows that can't be read are set aside and
/// counted; only what spoils a whole file is an error.
public struct InteractionReader {
  private let options: ImportOptions
  private var identities: IdentityTable
  private var kindNames = Interner()
  private var kinds: [InteractionKind] = []
  private var eventNames = Interner()
  private var eventOfName: [Int32] = []
  private var rows = PairRows()
  private var account = ImportAccount()
  /// Whether the first file has times; all others must be like it.
  private var isDated: Bool?
  private var hasTimesOfDay = false
  /// The cell that made the first unreadable row so.
  private var firstFault: (reason: SetAsideReason, cell: String, place: ImportPlace)?
  private var receivers: [Int32] = []

  /// Starts with the people of a directory and nothing read.
  public init(options: ImportOptions = ImportOptions(), people: PeopleDirectory = .empty) {
    self.options = options
    identities = IdentityTable(people)
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - source: The file as the user named it, for every message about it.
  /// - Throws: When the file is not delimited text, has no header or rows, misses a column, or a
  ///   quote in it is never closed.
  /// - Complexity: O(bytes); no allocation a row beyond the columns.
  public mutating func read(_ bytes: Span<UInt8>, from source: String) throws(ImportError) {
    let decoding = try TextDecoding(of: bytes, told: options.encoding, source: source)
    if let warning = decoding.warning { account.warnings.append("\(source): \(warning)") }
    if let text = decoding.utf8 {
      try read(utf8: text.span, from: source)
    } else {
      try read(utf8: bytes, from: source)
    }
  }

  private mutating func read(utf8 bytes: Span<UInt8>, from source: String) throws(ImportError) {
    let form = try TableForm(of: bytes, source: source, options: options)
    try note(form.columns, of: source, delimiter: form.delimiter)
    rows.sourceStarts.append(rows.count)
    let rowsBefore = account.rowsRead
    if form.columns.threadColumn != nil {
      take(try SlackThreads.records(of: bytes, form: form, source: source), from: source)
    } else {
      try readRows(of: bytes, form, from: source)
    }
    if account.rowsRead == rowsBefore { throw ImportError(source: source, reason: .headerAlone) }
  }

  private mutating func readRows(
    of bytes: Span<UInt8>, _ form: TableForm, from source: String
  ) throws(ImportError) {
    var reader = form.rows
    var record = Record()
    let columns = RowColumns(form)
    while reader.next(of: bytes, into: &record) {
      if record.isUnclosed {
        throw ImportError(source: source, line: record.line, reason: .unclosedQuote)
      }
      account.rowsRead += 1
      let place = ImportPlace(source: source, line: record.line)
      let isHeader =
        record.isRewritten
        ? form.isRepeatedHeader(record.cells, in: record.rewritten.span)
        : form.isRepeatedHeader(record.cells, in: bytes)
      if isHeader {
        account.add(.repeatedHeader, at: place)
        continue
      }
      let fault =
        record.isRewritten
        ? readRow(record, in: record.rewritten.span, columns)
        : readRow(record, in: bytes, columns)
      guard let fault else { continue }
      if fault.reason.isFault, form.isTotalsRow(record.texts(in: bytes)) {
        account.add(.totalsRow, at: place)
        continue
      }
      note(
        fault.reason, fault.cell.map { record.texts(in: bytes)[$0] } ?? "\(record.cells.count)",
        at: place)
    }
  }

  /// Takes events that another reader made, and what it set aside.
  private mutating func take(_ records: EventRecords, from source: String) {
    account.rowsRead += records.events.count + records.setAside.count
    for (reason, line) in records.setAside {
      note(reason, "", at: ImportPlace(source: source, line: line))
    }
    for record in records.events {
      let place = ImportPlace(source: source, line: record.line)
      func person(_ name: [UInt8]) -> Int32? {
        identities.person(in: name.span, at: name.indices)
      }
      let kindName = Array(record.kind.utf8)
      guard let from = person(record.from), let to = record.others.first.flatMap(person) else {
        note(.missingPerson, "", at: place)
        continue
      }
      guard from != to else {
        account.add(.selfInteraction, at: place)
        continue
      }
      if let reason = reasonToLeaveOut(day: record.moment.dayNumber) {
        account.add(reason, at: place)
        continue
      }
      guard
        let kind = kind(
          in: kindName.span, at: kindName.indices, isDated: true, isMutual: record.isMutual)
      else {
        account.add(.otherKind, at: place)
        continue
      }
      if record.moment.seconds % 86_400 != 0 { hasTimesOfDay = true }
      rows.append(
        time: record.moment.seconds, from: from, to: to, kind: kind,
        event: event(in: record.id.span, at: record.id.indices), count: 1, amount: 1,
        line: record.line)
    }
  }

  private mutating func note(_ reason: SetAsideReason, _ cell: String, at place: ImportPlace) {
    if reason.isFault, firstFault == nil { firstFault = (reason, String(cell.prefix(40)), place) }
    account.add(reason, at: place)
  }

  /// Drops repeats, shares out events and hands over what was read.
  ///
  /// - Returns: The log, its people in the order of their identifiers, and the account.
  /// - Throws: When more rows can't be read than the options allow, or none is left.
  public consuming func finish() throws(ImportError)
    -> (log: InteractionLog, account: ImportAccount)
  {
    let rejected = account.rowsRejected
    if let firstFault, Double(rejected) > options.maxRejects * Double(account.rowsRead) {
      throw ImportError(
        source: firstFault.place.source, line: firstFault.place.line,
        reason: .tooManyRejects(
          first: firstFault.reason, cell: firstFault.cell, rejected: rejected,
          read: account.rowsRead, limit: options.maxRejects))
    }
    let kindNames = kinds.map(\.name)
    for kind in options.kinds.sorted() where !kindNames.contains(where: { $0.lowercased() == kind })
    {
      throw ImportError(
        source: account.sources.first?.name ?? "-",
        reason: .unknownKind(kind, found: kindNames.sorted()))
    }
    let assembly = EventAssembly(
      rows, people: identities.people, kinds: kinds, isDated: isDated ?? true,
      dropsRepeats: isDated == true, hasTimesOfDay: hasTimesOfDay,
      maxRecipients: options.maxRecipients)
    assembly.account(in: &account, sources: account.sources.map(\.name))
    guard assembly.log.rowCount > 0 else {
      let most = account.setAside.max { $0.rows < $1.rows }
      throw ImportError(
        source: account.sources.first?.name ?? "-",
        reason: .noUsableRow(most?.reason ?? .missingPerson))
    }
    if assembly.log.isDated { account.warnings += LogGaps(of: assembly.log).warnings }
    return (assembly.log, account)
  }

  private mutating func note(
    _ map: ColumnMap, of source: String, delimiter: UInt8
  ) throws(ImportError) {
    let hasTimes = map[.timestamp] != nil
    if let isDated, isDated != hasTimes {
      throw ImportError(
        source: source, reason: .mixedForms(other: account.sources.first?.name ?? "-"))
    }
    isDated = hasTimes
    account.sources.append(
      ImportSource(
        name: source, columns: map.mapped, unused: map.unused,
        delimiter: Character(Unicode.Scalar(delimiter))))
    if !hasTimes {
      let unused = map.unused.map { "'\($0)'" }.joined(separator: ", ")
      account.warnings.append(
        "\(source) has no column of times, so it is read as a table of ties without decay"
          + (unused.isEmpty
            ? "" : "; if one of \(unused) is the time, say --columns timestamp=HEADER"))
    }
  }
}

/// Where the cells of a row stand, looked up once a file.
private struct RowColumns {
  let cellCount: Int
  let times: TimeForm?
  let time: Int?
  let clock: Int?
  let from: Int?
  let receivers: [Int]
  let isMutual: Bool
  let kind: Int?
  let id: Int?
  let count: Int?
  let amount: Int?
  let decimalComma: Bool

  init(_ form: TableForm) {
    let map = form.columns
    cellCount = map.headers.count
    times = form.times
    time = map.timeColumn
    clock = map.clockColumn
    isMutual = map.isMutual
    from = map.fromColumn
    receivers = map.receiverColumns
    kind = map.kindColumn
    id = map.idColumn
    count = map.countColumn
    amount = map.amountColumn
    decimalComma = form.hasDecimalCommas
  }
}

/// Why a row is set aside, and the cell that says so.
private struct RowFault {
  let reason: SetAsideReason
  var cell: Int?
}

extension InteractionReader {
  /// Reads one row into ``rows``; says why when it does not go there.
  private mutating func readRow(
    _ record: borrowing Record, in bytes: Span<UInt8>, _ columns: RowColumns
  ) -> RowFault? {
    let cells = record.cells
    guard cells.count == columns.cellCount || hasOnlyEmptyCells(cells, beyond: columns, in: bytes)
    else {
      return RowFault(reason: holdsNUL(cells, in: bytes) ? .nulByte : .wrongCellCount)
    }
    var time: Int64?
    var day: Int32 = 0
    if let column = columns.time, let times = columns.times {
      guard
        let moment = times.moment(
          at: cells[column], clock: columns.clock.map { cells[$0] }, in: bytes)
      else {
        return RowFault(reason: holdsNUL(cells, in: bytes) ? .nulByte : .badTime, cell: column)
      }
      time = moment.seconds
      day = moment.dayNumber
      if moment.hasTime, moment.seconds % 86_400 != 0 { hasTimesOfDay = true }
    }
    var count: UInt32 = 1
    if let column = columns.count, let value = number(in: bytes, at: cells[column], columns, or: 1)
    {
      guard value >= 0, value <= 4e9 else { return RowFault(reason: .badNumber, cell: column) }
      count = UInt32(value)
    } else if let column = columns.count {
      return RowFault(reason: .badNumber, cell: column)
    }
    var amount = Double(count)
    if let column = columns.amount {
      guard let value = number(in: bytes, at: cells[column], columns, or: amount), value >= 0,
        value.isFinite
      else { return RowFault(reason: .badNumber, cell: column) }
      amount = value
    }
    if let fault = readPeople(cells, in: bytes, columns) { return fault }
    if count == 0 || amount == 0 { return RowFault(reason: .weightZero) }
    if columns.time != nil, let reason = reasonToLeaveOut(day: day) {
      return RowFault(reason: reason)
    }
    guard
      let kind = kind(
        in: bytes, at: columns.kind.map { cells[$0] } ?? 0..<0, isDated: columns.time != nil,
        isMutual: columns.isMutual)
    else {
      return RowFault(reason: .otherKind)
    }
    let from = receivers[0]
    guard receivers.count > 1 else { return RowFault(reason: .selfInteraction) }
    let event = event(in: bytes, at: columns.id.map { cells[$0] })
    for to in receivers.dropFirst() {
      rows.append(
        time: time, from: from, to: to, kind: kind, event: event, count: count, amount: amount,
        line: record.line)
    }
    return nil
  }

  /// Why a day is left out; `nil` for one that the user asks for.
  private func reasonToLeaveOut(day: Int32) -> SetAsideReason? {
    if let since = options.since, day < since.number { return .outsidePeriod }
    if let until = options.until, day > until.number { return .outsidePeriod }
    if let asOf = options.asOf, day > asOf.number { return .afterAsOf }
    return nil
  }

  /// Fills ``receivers`` with who acts, then everybody else in the row, each once.
  private mutating func readPeople(
    _ cells: [Range<Int>], in bytes: Span<UInt8>, _ columns: RowColumns
  ) -> RowFault? {
    receivers.removeAll(keepingCapacity: true)
    if let column = columns.from {
      guard let from = identities.person(in: bytes, at: cells[column]) else {
        return missing(column, cells, in: bytes)
      }
      receivers.append(from)
    }
    var named = 0
    for column in columns.receivers {
      var start = cells[column].lowerBound
      let end = cells[column].upperBound
      while start <= end {
        var stop = start
        while stop < end, bytes[stop] != Ascii.semicolon, bytes[stop] != Ascii.pipe { stop += 1 }
        if let person = identities.person(in: bytes, at: start..<stop) {
          named += 1
          if !receivers.contains(person) { receivers.append(person) }
        }
        start = stop + 1
      }
    }
    guard named > 0, !receivers.isEmpty else {
      return missing(columns.receivers[0], cells, in: bytes)
    }
    return nil
  }

  private func missing(_ column: Int, _ cells: [Range<Int>], in bytes: Span<UInt8>) -> RowFault {
    RowFault(reason: holdsNUL(cells, in: bytes) ? .nulByte : .missingPerson, cell: column)
  }

  /// The place of the row's kind; `nil` when it is none of those asked for.
  private mutating func kind(
    in bytes: Span<UInt8>, at range: Range<Int>, isDated: Bool, isMutual: Bool
  ) -> UInt16? {
    let range = range.trimmed(in: bytes)
    let number = kindNames.number(of: bytes, in: range)
    if number == kinds.count {
      let name = range.isEmpty ? InteractionKind.unnamed.name : range.text(in: bytes)
      // Without times only the table as a whole has a direction.
      let direction: Bool? = isDated ? isMutual ? false : nil : options.isDirected
      kinds.append(InteractionKind(name: name, isDirected: direction))
    }
    guard options.kinds.isEmpty || options.kinds.contains(kinds[number].name.lowercased()) else {
      return nil
    }
    return UInt16(truncatingIfNeeded: number)
  }

  private mutating func event(in bytes: Span<UInt8>, at range: Range<Int>?) -> Int32 {
    guard let range = range?.trimmed(in: bytes), !range.isEmpty, isDated == true else {
      return rows.newEvent(isShared: false)
    }
    let number = eventNames.number(of: bytes, in: range)
    if number == eventOfName.count { eventOfName.append(rows.newEvent(isShared: true)) }
    return eventOfName[number]
  }

  /// The number in a cell; a default where the cell is empty, `nil` where it is no number.
  private func number(
    in bytes: Span<UInt8>, at range: Range<Int>, _ columns: RowColumns, or standard: Double
  ) -> Double? {
    range.trimmed(in: bytes).isEmpty
      ? standard
      : DecimalText.number(at: range, in: bytes, decimalComma: columns.decimalComma)
  }

  /// Whether a row is longer than the header by empty cells alone, as trailing delimiters make it.
  private func hasOnlyEmptyCells(
    _ cells: [Range<Int>], beyond columns: RowColumns, in bytes: Span<UInt8>
  ) -> Bool {
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
