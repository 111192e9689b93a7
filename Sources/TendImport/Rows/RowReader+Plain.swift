import TendGraph

/// Plain rows: a time, one person, another, perhaps a kind, nothing odd. They are most rows of most
/// logs, so they are read in one pass over their bytes, a few dozen at a time, and then looked up
/// together: that lets the processor wait for several look-ups at once. Whatever is not plain is
/// left to the general way, which alone knows what is wrong with it.
extension RowReader {
  /// What a column means to a plain row.
  enum PlainRole: UInt8 {
    case unused, time, from, to, kind
  }

  /// Reads rows as long as they are plain, and stops before the first that is not.
  ///
  /// - Complexity: O(bytes), eight of them at a time.
  mutating func readPlainRows(
    _ reader: inout RecordReader, of bytes: Span<UInt8>, before limit: Int
  ) {
    var batch = PlainBatch()
    while fill(&batch, &reader, of: bytes, before: limit) { empty(&batch, in: bytes) }
    empty(&batch, in: bytes)
  }

  /// Fills a batch with the rows that come next; `false` when a row comes that is not plain.
  private mutating func fill(
    _ batch: inout PlainBatch, _ reader: inout RecordReader, of bytes: Span<UInt8>,
    before limit: Int
  ) -> Bool {
    let allRoles = columns.plainRoles
    let roles = allRoles.span
    let isUsual = columns.isUsual
    let hasKinds = columns.kind != nil
    let delimiter = columns.delimiter
    let cells = PlainCells(delimiter: delimiter)
    let limits = self.limits
    var at = reader.position
    var line = reader.line
    var count = 0
    rows: while at < limit, count < PlainBatch.size {
      var place = at
      if isUsual {
        // The order of most logs, spelled out: what comes next need not be looked up.
        guard let time = stamps.stamp(from: place, of: bytes, cells),
          time.stamp.day >= limits.first, time.stamp.day <= limits.last,
          time.end < bytes.count, bytes[time.end] == delimiter
        else { break rows }
        batch.stamps[count] = time.stamp
        place = cells.readName(from: time.end + 1, of: bytes, into: &batch.names[2 * count])
        guard place >= 0, place < bytes.count, bytes[place] == delimiter else { break rows }
        place = cells.readName(from: place + 1, of: bytes, into: &batch.names[2 * count + 1])
        guard place >= 0 else { break rows }
        if hasKinds {
          guard place < bytes.count, bytes[place] == delimiter else { break rows }
          place = cells.readName(from: place + 1, of: bytes, into: &batch.kinds[count])
          guard place >= 0 else { break rows }
        }
      } else {
        place = readCells(of: roles, from: place, of: bytes, cells, into: &batch, row: count)
        guard place >= 0 else { break rows }
      }
      batch.starts[count] = at
      batch.lines[count] = line
      if place < bytes.count {
        let mark = bytes[place]
        guard mark == Ascii.lineFeed || mark == Ascii.carriageReturn else { break rows }
        place += 1
        if mark == Ascii.carriageReturn {
          guard place < bytes.count || !isCut else { break rows }
          if place < bytes.count, bytes[place] == Ascii.lineFeed { place += 1 }
        }
        line += 1
      } else if isCut {
        break rows
      }
      count += 1
      at = place
    }
    batch.count = count
    reader.move(to: at, line: line)
    return count == PlainBatch.size
  }

  /// Reads the cells of one row in any order of columns.
  ///
  /// - Returns: Where the row ends; -1 when it is not plain.
  @inline(__always)
  private mutating func readCells(
    of roles: Span<PlainRole>, from start: Int, of bytes: Span<UInt8>, _ cells: PlainCells,
    into batch: inout PlainBatch, row: Int
  ) -> Int {
    let delimiter = columns.delimiter
    var place = start
    for column in roles.indices {
      if column > 0 {
        guard place < bytes.count, bytes[place] == delimiter else { return -1 }
        place += 1
      }
      switch roles[column] {
      case .time:
        guard let time = stamps.stamp(from: place, of: bytes, cells),
          time.stamp.day >= limits.first, time.stamp.day <= limits.last
        else { return -1 }
        batch.stamps[row] = time.stamp
        place = time.end
      case .unused:
        guard let end = cells.end(from: place, of: bytes) else { return -1 }
        place = end
      case .from, .to:
        let name = 2 * row + (roles[column] == .to ? 1 : 0)
        place = cells.readName(from: place, of: bytes, into: &batch.names[name])
        guard place >= 0 else { return -1 }
      case .kind:
        place = cells.readName(from: place, of: bytes, into: &batch.kinds[row])
        guard place >= 0 else { return -1 }
      }
    }
    return place
  }

  /// Looks everybody up and takes the rows in.
  private mutating func empty(_ batch: inout PlainBatch, in bytes: Span<UInt8>) {
    let count = batch.count
    batch.count = 0
    guard count > 0 else { return }
    findPeople(of: &batch, count, in: bytes)
    let isDirected = columns.isDirected
    let hasKinds = columns.kind != nil
    var pairs = 0
    var hasTimes = false
    for row in 0..<count {
      let (from, to) = (batch.people[2 * row], batch.people[2 * row + 1])
      let kind =
        hasKinds
        ? worker.kinds.place(of: batch.kinds[row], in: bytes, isDirected: isDirected)
        : worker.kinds.place(in: bytes, at: nil, isDirected: isDirected)
      guard from >= 0, to >= 0, from != to, let kind else {
        // What is wrong with it, only the general way knows.
        takeIn(&batch, pairs)
        pairs = 0
        var reader = RecordReader(
          delimiter: columns.delimiter, at: batch.starts[row], line: batch.lines[row])
        var record = Record()
        if reader.next(of: bytes, into: &record) { take(record, in: bytes) }
        continue
      }
      let stamp = batch.stamps[row]
      hasTimes = hasTimes || stamp.hasTime
      batch.pairs[pairs] = NamedPair(
        from: from, to: to, day: stamp.day, second: stamp.second, kind: Int(kind))
      batch.lines[pairs] = batch.lines[row]
      pairs += 1
    }
    takeIn(&batch, pairs)
    if hasTimes { rows.hasTimesOfDay = true }
  }

  /// Finds the people of so many rows, in the order in which they are named.
  private mutating func findPeople(
    of batch: inout PlainBatch, _ count: Int, in bytes: Span<UInt8>
  ) {
    var keys = batch.names.mutableSpan
    for place in 0..<2 * count { keys[place].finish(bytes) }
    var people = batch.people.mutableSpan
    if worker.identities.find(2 * count, of: &keys, people: &people) { return }
    for place in 0..<2 * count where batch.people[place] == Interner.unfound {
      batch.people[place] =
        worker.identities.plainPerson(batch.names[place], in: bytes) ?? IdentityTable.nobody
    }
  }

  /// Takes in the first pairs of a batch, each a row of its own.
  private mutating func takeIn(_ batch: inout PlainBatch, _ count: Int) {
    guard count > 0 else { return }
    rows.pairs.append(contentsOf: batch.pairs.span.extracting(first: count))
    rows.pairLines.append(lines: batch.lines.span.extracting(first: count))
    rows.rowsRead += count
    rows.rowsUsed += count
  }
}

/// Plain rows on their way from being read to being looked up.
struct PlainBatch {
  static let size = 64

  var count = 0
  /// Who acts and towards whom, one row after the other.
  var names = InlineArray<128, Interner.Key>(repeating: Interner.Key())
  var kinds = InlineArray<64, Interner.Key>(repeating: Interner.Key())
  var stamps = InlineArray<64, StampReader.Stamp>(
    repeating: StampReader.Stamp(day: 0, second: 0, hasTime: false))
  /// Where each row starts, and on what line.
  var starts = InlineArray<64, Int>(repeating: 0)
  var lines = InlineArray<64, Int>(repeating: 0)
  /// Who is behind each of ``names``.
  var people = InlineArray<128, Int32>(repeating: 0)
  var pairs = InlineArray<64, NamedPair>(
    repeating: NamedPair(from: 0, to: 0, day: 0, second: 0, kind: 0))
}
