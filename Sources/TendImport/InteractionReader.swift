public import TendGraph

/// Turns the records of logs into a log of interactions, and accounts for every row.
///
/// Read one file after another, then ``finish()``. Rows that can't be read are set aside and
/// counted; only what spoils a whole file is an error. A file is cut into stretches that several
/// threads read; the outcome is the same for any number of them.
public struct InteractionReader {
  let options: ImportOptions
  private let directory: PeopleDirectory
  private var workers: [ReadingWorker]
  private var chunks: [FileChunk] = []
  private(set) var account = ImportAccount()
  /// Whether the first file has times; all others must be like it.
  private var isDated: Bool?

  /// Starts with the people of a directory and nothing read.
  public init(options: ImportOptions = ImportOptions(), people: PeopleDirectory = .empty) {
    self.options = options
    account.placesKept = options.placesKept
    directory = people
    workers = [ReadingWorker](
      repeating: ReadingWorker(people, options: options),
      count: max(1, options.threads))
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
    guard bytes.count > 0 else { throw ImportError(source: source, reason: .empty) }
    if GzipText.recognises(bytes) {
      let unpacked = try GzipText(bytes, source: source).bytes
      try read(unpacked.span, from: source)
      return
    }
    try TextStart.refuseForeignFormats(bytes, source: source)
    if readUnproven(bytes, from: source) { return }
    let decoding = try TextDecoding(
      of: bytes, told: options.encoding, source: source, threads: options.threads)
    if let warning = decoding.warning { warn("\(source): \(warning)") }
    if let text = decoding.utf8 {
      try readText(text.span, from: source)
    } else {
      try readText(bytes, from: source)
    }
  }

  /// Adds a warning to the account, behind so many others or all.
  mutating func warn(_ words: String, after others: Int? = nil) {
    account.warnings.insert(words, at: others ?? account.warnings.count)
  }

  /// Reads one file in UTF-8.
  mutating func readText(
    _ bytes: Span<UInt8>, from source: String
  ) throws(ImportError) {
    let rowsBefore = account.rowsRead
    if MailboxReader.recognises(bytes) {
      try add(MailboxReader().read(bytes), of: .mailbox, from: source)
    } else if CalendarReader.recognises(bytes) {
      try add(
        CalendarReader(until: options.until ?? options.asOf).read(bytes), of: .calendar,
        from: source)
    } else if GitLogReader.recognises(bytes) {
      try add(GitLogReader().read(bytes), of: .history, from: source)
    } else {
      try readTable(bytes, from: source)
    }
    if account.rowsRead == rowsBefore {
      let isTable = account.sources.last.map { $0.form == .table || $0.form == .channel } ?? true
      throw ImportError(source: source, reason: isTable ? .headerAlone : .nobodyMeets)
    }
  }

  /// Reads a table.
  private mutating func readTable(
    _ bytes: Span<UInt8>, from source: String
  ) throws(ImportError) {
    let form = try TableForm(of: bytes, source: source, options: options)
    try note(form, from: source)
    guard !form.isChannel else {
      let records = try SlackThreads.records(of: bytes, form: form, source: source)
      append(rows(of: records), firstLine: 0)
      return
    }
    try readRows(of: bytes, form, from: source)
  }

  /// Reads the rows of a table that was noted.
  ///
  /// - Returns: Bytes that belong to no letter; 0 where the text is not to be proven UTF-8.
  @discardableResult
  mutating func readRows(
    of bytes: Span<UInt8>, _ form: TableForm, from source: String, provesText: Bool = false
  ) throws(ImportError) -> Int {
    let columns = RowColumns(form, options: options)
    var line = form.rowsLine
    let stretches = readStretches(
      of: bytes, from: form.rowsOffset, columns, provesText: provesText)
    try append(stretches, firstLine: &line, from: source)
    try refuseManyKinds(form, columns)
    return stretches.reduce(0) { $0 + $1.invalidBytes }
  }

  /// Notes a table and how it is written.
  mutating func note(_ form: TableForm, from source: String) throws(ImportError) {
    try note(
      ImportSource(
        form: form.isChannel ? .channel : .table, name: source, columns: form.columns.mapped,
        unused: form.columns.unused, delimiter: Character(Unicode.Scalar(form.delimiter))),
      hasTimes: form.times != nil)
  }

  /// Takes in stretches that follow one another from a line on, and moves it behind them.
  mutating func append(
    _ stretches: [ChunkRows], firstLine line: inout Int, from source: String
  ) throws(ImportError) {
    for rows in stretches {
      if let unclosed = rows.unclosedLine {
        throw ImportError(source: source, line: line + unclosed, reason: .unclosedQuote)
      }
      append(rows, firstLine: line)
      line += rows.lineCount
    }
  }

  /// Refuses a table whose kinds are so many that they are something else.
  func refuseManyKinds(_ form: TableForm, _ columns: RowColumns) throws(ImportError) {
    if let column = columns.kind, workers.contains(where: { $0.kinds.kinds.count > limitOfKinds }) {
      throw ImportError(
        source: account.sources.last?.name ?? "-", reason: .tooManyKinds(form.headers[column]))
    }
  }

  /// Takes in the events of a file that is no table.
  private mutating func add(
    _ records: EventRecords, of form: ImportSource.Form, from source: String
  ) throws(ImportError) {
    try note(
      ImportSource(form: form, name: source, columns: [], unused: [], delimiter: ","),
      hasTimes: true)
    let rows = rows(of: records)
    if rows.cutShort > 0 {
      account.warnings.append(
        "\(source): \(rows.cutShort) of its meetings have repeats that are left out")
    }
    if form == .calendar, options.until == nil, options.asOf == nil {
      account.warnings.append(
        "\(source): a calendar holds meetings yet to come; say --as-of with today's date")
    }
    append(rows, firstLine: 0)
  }

  private mutating func rows(of records: EventRecords) -> ChunkRows {
    var reader = EventRows(options: options, worker: workers[0])
    reader.add(records)
    workers[0] = reader.worker
    return reader.rows
  }

  private mutating func append(_ rows: ChunkRows, firstLine: Int) {
    account.rowsRead += rows.rowsRead
    chunks.append(FileChunk(rows: rows, source: account.sources.count - 1, firstLine: firstLine))
  }

  /// Drops repeats, sorts pairs into ties and hands over what was read.
  ///
  /// - Returns: The log, its people in the order of their identifiers, and the account.
  /// - Throws: When more rows can't be read than the options allow, or none is left.
  public consuming func finish() throws(ImportError)
    -> (log: InteractionLog, account: ImportAccount)
  {
    for chunk in chunks { chunk.addSetAside(to: &account) }
    if let fault = chunks.lazy.compactMap({ $0.fault(in: account) }).first,
      Double(account.rowsRejected) > options.maxRejects * Double(account.rowsRead)
    {
      throw ImportError(
        source: fault.place.source, line: fault.place.line,
        reason: .tooManyRejects(
          first: fault.reason, cell: fault.cell, rejected: account.rowsRejected,
          read: account.rowsRead, limit: options.maxRejects))
    }
    for pattern in unmetExclusions {
      account.warnings.append("--exclude '\(pattern)' fits nobody in the log")
    }
    let log = try assemble()
    guard log.tieCount > 0 else {
      let most = account.setAside.max { $0.rows < $1.rows }
      throw ImportError(
        source: account.sources.first?.name ?? "-",
        reason: .noUsableRow(most?.reason ?? .missingPerson))
    }
    account.addKinds(of: log)
    if log.isDated {
      let gaps = LogGaps(of: log)
      account.gaps = gaps
      account.warnings += gaps.warnings
    }
    return (log, account)
  }

  /// The patterns that fit nobody.
  private var unmetExclusions: [String] {
    options.excluded.indices.filter { place in
      !workers.contains { $0.identities.exclusions.hasMet[place] }
    }.map { options.excluded[$0] }
  }

  /// Sorts everything that was read into ties, under numbers of the whole log.
  private mutating func assemble() throws(ImportError) -> InteractionLog {
    let names = LogNames(of: workers, directory: directory)
    account.isInPeopleFile = names.isInPeopleFile
    account.knownAliases = names.knownAliases
    let kindNames = Set(workers.flatMap(\.kinds.allNames)).sorted()
    for kind in options.kinds.sorted() where !kindNames.contains(where: { $0.lowercased() == kind })
    {
      throw ImportError(
        source: account.sources.first?.name ?? "-",
        reason: .unknownKind(kind, found: kindNames))
    }
    let isDirected = names.kinds.map(\.isDirected)
    var sharedRows = SharedRows()
    for chunk in chunks {
      let worker = chunk.rows.worker
      sharedRows.append(
        chunk.rows.shared, events: names.events[worker], people: names.people[worker],
        kinds: names.kindNumbers[worker])
    }
    let shared = SharedEvents(
      sharedRows, eventCount: names.eventCount, isDirected: isDirected,
      maxRecipients: options.maxRecipients)
    // A date without a time is no proof: two mails on one date are two mails. Each file is
    // judged by itself.
    let timedSources = Set(chunks.filter(\.rows.hasTimesOfDay).map(\.source))
    var runs: [PairRun] = []
    for place in chunks.indices {
      let worker = chunks[place].rows.worker
      runs.append(
        PairRun(
          columns: chunks[place].rows.takePairs(), people: names.people[worker],
          kinds: names.kindNumbers[worker],
          mayRepeat: isDated == true && timedSources.contains(chunks[place].source)))
    }
    runs.append(
      PairRun(
        columns: shared.pairs, people: names.everybody.indices.map(Int32.init),
        kinds: names.kinds.indices.map(UInt16.init), mayRepeat: false))
    let sorted = SortedPairs(
      consume runs, personCount: names.everybody.count, isDirected: isDirected,
      pieces: workers.count,
      execute: runAtOnce)
    PairFates(repeats: sorted.repeats, selfPairs: sorted.selfPairs, shared: shared.fates)
      .settle(chunks, in: &account)
    return InteractionLog(
      people: names.everybody, kinds: names.kinds, isDated: isDated ?? true, sorted: sorted)
  }

  /// Kinds that a log can tell apart.
  private var limitOfKinds: Int { PairColumns.kindLimit }

  private mutating func note(_ source: ImportSource, hasTimes: Bool) throws(ImportError) {
    if let isDated, isDated != hasTimes {
      let first = account.sources.first?.name ?? "-"
      let (table, log) = hasTimes ? (first, source.name) : (source.name, first)
      throw ImportError(source: table, reason: .mixedForms(other: log))
    }
    isDated = hasTimes
    account.sources.append(source)
    if !hasTimes {
      let unused = source.unused.map { "'\($0)'" }.joined(separator: ", ")
      account.warnings.append(
        "\(source.name) has no column of times, so it is read as a table of ties without decay"
          + (unused.isEmpty
            ? "" : "; if one of \(unused) is the time, say --columns timestamp=HEADER"))
    }
  }

  /// Reads the rows of a text on all threads.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - start: Where its rows start.
  ///   - columns: How they are written.
  ///   - isCut: Whether the text goes on behind the bytes; then a last row that may go on with it
  ///     is not read.
  ///   - provesText: Whether to count bytes that are not UTF-8.
  /// - Returns: What each stretch gave, in the order of the text; the last one says where it ended.
  mutating func readStretches(
    of bytes: Span<UInt8>, from start: Int, _ columns: RowColumns, isCut: Bool = false,
    provesText: Bool = false
  ) -> [ChunkRows] {
    let threads = workers.count
    let range = start..<bytes.count
    let size =
      options.stretchSize ?? max(1 << 18, min(1 << 23, range.count / (threads * 4)))
    let options = self.options
    let reader = { @Sendable (worker: ReadingWorker) in
      RowReader(
        columns: columns, options: options, worker: worker, isCut: isCut, provesText: provesText)
    }
    guard threads > 1 else {
      return readInTurn(of: bytes, from: start, size: size, reader)
    }
    let starts = Stretches(of: bytes, in: range, size: size, execute: runAtOnce).starts
    let known = workers
    let read = readAtOnce(of: bytes, at: starts, reader)
    for (stretch, rows) in read.enumerated() {
      if rows.unclosedLine != nil { return Array(read[...stretch]) }
      // Where a stretch really starts is where the one before ended. After a wrong guess the
      // threads know people and kinds that no row has, so they start anew.
      if stretch + 1 < starts.count, rows.end != starts[stretch + 1] {
        workers = known
        return readInTurn(of: bytes, from: start, size: size, reader)
      }
    }
    return read
  }

  /// Reads stretches one after the other, each from where the one before really ended.
  private mutating func readInTurn(
    of bytes: Span<UInt8>, from start: Int, size: Int,
    _ makeReader: (ReadingWorker) -> RowReader
  ) -> [ChunkRows] {
    var read: [ChunkRows] = []
    var place = start
    repeat {
      let end = min(bytes.count, place + size)
      let (rows, knows) = makeReader(workers[0]).read(bytes, in: place..<end)
      workers[0] = knows
      options.progress?.add(rows: rows.rowsRead, bytes: rows.end - place)
      read.append(rows)
      if rows.unclosedLine != nil || rows.end <= place { break }
      place = rows.end
    } while place < bytes.count
    return read
  }

  /// Reads the stretches that start at some places, the threads side by side.
  private mutating func readAtOnce(
    of bytes: Span<UInt8>, at starts: [Int],
    _ makeReader: @Sendable (ReadingWorker) -> RowReader
  ) -> [ChunkRows] {
    let threads = workers.count
    let ends = Array(starts.dropFirst()) + [bytes.count]
    let known = workers
    let results = PieceResults<ReadingWorker>(count: threads)
    let read = PieceResults<ChunkRows>(count: starts.count)
    let turns = Turns(starts.count)
    let progress = options.progress
    runAtOnce(threads) { thread in
      var worker = known[thread]
      while let stretch = turns.take() {
        var (rows, knows) = makeReader(worker).read(bytes, in: starts[stretch]..<ends[stretch])
        rows.worker = thread
        worker = knows
        progress?.add(rows: rows.rowsRead, bytes: ends[stretch] - starts[stretch])
        read.set(rows, at: stretch)
      }
      results.set(worker, at: thread)
    }
    workers = results.all
    return read.takeAll()
  }
}
