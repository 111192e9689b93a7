public import TendGraph

/// Turns the records of logs into a log of interactions, and accounts for every row.
///
/// Read one file after another, then ``finish()``. Rows that can't be read are set aside and
/// counted; only what spoils a whole file is an error.
public struct InteractionReader {
  private let options: ImportOptions
  private var identities: IdentityTable
  private var kinds: KindTable
  private var eventNames = Interner()
  private var eventOfName: [Int32] = []
  private var rows = PairRows()
  private var account = ImportAccount()
  /// Whether the first file has times; all others must be like it.
  private var isDated: Bool?
  /// The cell that made the first unreadable row so.
  private var firstFault: (reason: SetAsideReason, cell: String, place: ImportPlace)?
  private var receivers: [Int32] = []

  /// Starts with the people of a directory and nothing read.
  public init(options: ImportOptions = ImportOptions(), people: PeopleDirectory = .empty) {
    self.options = options
    identities = IdentityTable(people)
    kinds = KindTable(wanted: options.kinds)
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
    rows.beginSource()
    let rowsBefore = account.rowsRead
    let columns = RowColumns(map, isDirectedTable: options.isDirected, mayHoldNUL: holdsNUL(bytes))
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
    if let column = map[.kind], kinds.kinds.count > Timelines.mostKinds {
      throw ImportError(source: source, reason: .tooManyKinds(map.headers[column]))
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
    let assembly = EventAssembly(
      rows, people: identities.people, kinds: kinds.kinds, isDated: isDated ?? true,
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
      let first = account.sources.first?.name ?? "-"
      let (table, log) = hasTimes ? (first, source) : (source, first)
      throw ImportError(source: table, reason: .mixedForms(other: log))
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
  /// Whether rows have a direction; `nil` where each row's kind says so.
  let isDirected: Bool?
  let kind: Int?
  let id: Int?
  let count: Int?
  let amount: Int?
  /// Whether a NUL stands anywhere in the file, so that rows must be looked through.
  let mayHoldNUL: Bool

  init(_ map: ColumnMap, isDirectedTable: Bool, mayHoldNUL: Bool) {
    self.mayHoldNUL = mayHoldNUL
    cellCount = map.headers.count
    time = map[.timestamp]
    isPeople = map[.people] != nil && (map[.from] == nil || map[.to] == nil)
    from = isPeople ? nil : map[.from]
    // Whoever calls a meeting is in it.
    receivers =
      (isPeople ? [Column.people, .from, .to] : [Column.to, .cc, .bcc]).compactMap { map[$0] }
    // Without times only the table as a whole has a direction.
    isDirected = isPeople ? false : map[.timestamp] == nil ? isDirectedTable : nil
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
    if columns.mayHoldNUL, holdsNUL(cells, in: bytes) { return RowFault(reason: .nulByte) }
    guard cells.count == columns.cellCount || hasOnlyEmptyCells(cells, beyond: columns, in: bytes)
    else { return RowFault(reason: .wrongCellCount) }
    var time: Int64?
    var day: Int32 = 0
    if let column = columns.time {
      guard let moment = Moment(iso8601: cells[column], in: bytes) else {
        return RowFault(reason: .badTime, cell: column)
      }
      time = moment.seconds
      day = moment.dayNumber
      if moment.hasTime { rows.hasTimesOfDay[rows.hasTimesOfDay.count - 1] = true }
    }
    var count: UInt32 = 1
    if let column = columns.count {
      guard let value = number(in: bytes, at: cells[column], or: 1),
        let whole = UInt32(exactly: value)
      else { return RowFault(reason: .badNumber, cell: column) }
      count = whole
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
    let kindCell = columns.kind.map { cells[$0] }
    guard let kind = kinds.place(in: bytes, at: kindCell, isDirected: columns.isDirected) else {
      return RowFault(reason: .otherKind)
    }
    guard receivers.count > 1 else { return RowFault(reason: .selfInteraction) }
    let event = event(in: bytes, at: columns.id.map { cells[$0] })
    // In a table of ties a row from one to several is several ties, not a meeting.
    let isMeeting = columns.isPeople || columns.time != nil && !kinds.kinds[Int(kind)].isDirected
    // Everybody in the same order, so that a meeting is the same whoever is named first.
    if isMeeting { receivers.sort() }
    // The pairs of an event of several rows are known when all rows are, and those of one over
    // the cap are never used.
    let isWhole =
      isMeeting && !rows.isEventShared[Int(event)] && receivers.count - 1 <= options.maxRecipients
    for first in 0..<(isWhole ? receivers.count - 1 : 1) {
      for second in (first + 1)..<receivers.count {
        rows.append(
          time: time, from: receivers[first], to: receivers[second], kind: kind, event: event,
          count: count, amount: amount, line: record.line)
      }
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
        return RowFault(reason: .missingPerson, cell: column)
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
      return RowFault(reason: .missingPerson, cell: columns.receivers[0])
    }
    return nil
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
      guard digit < 10, range.count < 16 else { return decimal(in: bytes, at: range) }
      value = value * 10 + Int(digit)
    }
    return Double(value)
  }

  /// A number with a sign, a fraction or an exponent; not the `inf` or `0x1f` of programs.
  private func decimal(in bytes: Span<UInt8>, at range: Range<Int>) -> Double? {
    for place in range where !Ascii.decimals.contains(bytes[place]) { return nil }
    return Double(range.text(in: bytes))
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

  /// Whether a NUL stands anywhere in a file: one plain pass, so that rows need none.
  private func holdsNUL(_ bytes: Span<UInt8>) -> Bool {
    var least = UInt8.max
    for place in bytes.indices { least = min(least, bytes[place]) }
    return least == 0
  }
}
