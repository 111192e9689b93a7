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
    let form = try TextForm(of: bytes, source: source)
    var reader = RecordReader(delimiter: form.delimiter, at: form.start)
    var record = Record()
    guard reader.next(of: bytes, into: &record) else {
      throw ImportError(source: source, reason: .empty)
    }
    if record.isUnclosed {
      throw ImportError(source: source, line: record.line, reason: .unclosedQuote)
    }
    let map = try ColumnMap(
      headers: record.texts(in: bytes), overrides: options.columns, source: source,
      line: record.line)
    try note(map, of: source, delimiter: form.delimiter)
    rows.sourceStarts.append(rows.count)
    let rowsBefore = account.rowsRead
    let columns = RowColumns(map)
    while reader.next(of: bytes, into: &record) {
      if record.isUnclosed {
        throw ImportError(source: source, line: record.line, reason: .unclosedQuote)
      }
      account.rowsRead += 1
      let fault =
        record.isRewritten
        ? readRow(record, in: record.rewritten.span, columns)
        : readRow(record, in: bytes, columns)
      if let fault {
        let place = ImportPlace(source: source, line: record.line)
        if fault.reason.isFault, firstFault == nil {
          let cell = fault.cell.map { record.texts(in: bytes)[$0] } ?? "\(record.cells.count)"
          firstFault = (fault.reason, String(cell.prefix(40)), place)
        }
        account.add(fault.reason, at: place)
      }
    }
    if account.rowsRead == rowsBefore { throw ImportError(source: source, reason: .headerAlone) }
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
  let time: Int?
  let from: Int?
  let receivers: [Int]
  let isPeople: Bool
  let kind: Int?
  let id: Int?
  let count: Int?
  let amount: Int?

  init(_ map: ColumnMap) {
    cellCount = map.headers.count
    time = map[.timestamp]
    isPeople = map[.people] != nil && (map[.from] == nil || map[.to] == nil)
    from = isPeople ? nil : map[.from]
    receivers = (isPeople ? [.people] : [Column.to, .cc, .bcc]).compactMap { map[$0] }
    kind = map[.kind]
    id = map[.id]
    count = map[.count]
    amount = map[.amount]
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
    if let column = columns.time {
      guard let moment = Moment(iso8601: cells[column], in: bytes) else {
        return RowFault(reason: holdsNUL(cells, in: bytes) ? .nulByte : .badTime, cell: column)
      }
      time = moment.seconds
      day = moment.dayNumber
      if moment.hasTime, moment.seconds % 86_400 != 0 { hasTimesOfDay = true }
    }
    var count: UInt32 = 1
    if let column = columns.count, let value = number(in: bytes, at: cells[column], or: 1) {
      guard value >= 0, value <= 4e9 else { return RowFault(reason: .badNumber, cell: column) }
      count = UInt32(value)
    } else if let column = columns.count {
      return RowFault(reason: .badNumber, cell: column)
    }
    var amount = Double(count)
    if let column = columns.amount {
      guard let value = number(in: bytes, at: cells[column], or: amount), value >= 0,
        value.isFinite
      else { return RowFault(reason: .badNumber, cell: column) }
      amount = value
    }
    if let fault = readPeople(cells, in: bytes, columns) { return fault }
    if count == 0 || amount == 0 { return RowFault(reason: .weightZero) }
    if columns.time != nil {
      if let since = options.since, day < since.number { return RowFault(reason: .outsidePeriod) }
      if let until = options.until, day > until.number { return RowFault(reason: .outsidePeriod) }
      if let asOf = options.asOf, day > asOf.number { return RowFault(reason: .afterAsOf) }
    }
    guard let kind = kind(in: bytes, at: columns.kind.map { cells[$0] }, columns) else {
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
    in bytes: Span<UInt8>, at range: Range<Int>?, _ columns: RowColumns
  ) -> UInt16? {
    let range = (range ?? 0..<0).trimmed(in: bytes)
    let number = kindNames.number(of: bytes, in: range)
    if number == kinds.count {
      let name = range.isEmpty ? InteractionKind.unnamed.name : range.text(in: bytes)
      // Without times only the table as a whole has a direction.
      let direction: Bool? =
        columns.time == nil ? options.isDirected : columns.isPeople ? false : nil
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
    in bytes: Span<UInt8>, at range: Range<Int>, or standard: Double
  ) -> Double? {
    let range = range.trimmed(in: bytes)
    guard !range.isEmpty else { return standard }
    var value = 0
    for place in range {
      let digit = bytes[place] &- 48
      guard digit < 10, range.count < 16 else { return Double(range.text(in: bytes)) }
      value = value * 10 + Int(digit)
    }
    return Double(value)
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
