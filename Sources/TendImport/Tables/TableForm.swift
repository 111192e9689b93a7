/// How one table is written, found out before its rows are read.
struct TableForm: Sendable {
  /// The byte between cells.
  let delimiter: UInt8
  /// What each column means.
  let columns: ColumnMap
  /// The line of the header, from 1.
  let headerLine: Int
  /// The first byte after the header's line.
  let rowsOffset: Int
  /// The line of that byte.
  let rowsLine: Int
  /// Whether `1,5` is one and a half; only under semicolons.
  let hasDecimalCommas: Bool
  /// How the times are written; `nil` in a table of ties.
  let times: TimeForm?
  private let headerBytes: [[UInt8]]

  /// The header's cells.
  var headers: [String] { columns.headers }

  /// Whether rows are messages of a channel, which their threads bring together.
  var isChannel: Bool { columns.threadColumn != nil }

  /// Whether a first part of the text, however large, tells how the rest is written.
  ///
  /// Days and months whose order is to be proven, and decimal commas, may show late; the messages
  /// of a channel are one piece.
  func isSettledByStart(options: ImportOptions) -> Bool {
    let hasNumbers =
      columns.amountColumn != nil || columns.durationColumn != nil || columns.countColumn != nil
    let mayHoldCommas = delimiter == Ascii.semicolon && hasNumbers && !hasDecimalCommas
    let mayProveOrder = times?.family == .calendar && options.dateOrder == nil
    return !isChannel && !mayHoldCommas && !mayProveOrder
  }

  /// A reader that stands at the first row.
  var rows: RecordReader { RecordReader(delimiter: delimiter, at: rowsOffset, line: rowsLine) }

  /// Looks for the header and finds out how the columns under it are written.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - source: The file as the user named it.
  ///   - options: What the user says about the file.
  /// - Throws: When the file is not delimited text, misses a column, or has dates that can be two
  ///   days.
  /// - Complexity: O(bytes of the header), and O(bytes) where dates have day and month in an order
  ///   of their own, or semicolons stand between numbers.
  init(
    of bytes: Span<UInt8>, source: String, options: ImportOptions
  ) throws(ImportError) {
    let header = try HeaderLine(of: bytes, source: source) { headers in
      let map = ColumnMap(headers: headers, overrides: options.columns)
      return HeaderLine.Judgement(isWhole: map.lack == nil, known: map.mapped.count)
    }
    var columns = try ColumnMap(
      headers: header.headers, overrides: options.columns, source: source, line: header.line)
    delimiter = header.delimiter
    headerLine = header.line
    rowsOffset = header.rowsOffset
    rowsLine = header.rowsLine
    headerBytes = header.headers.map { Array($0.utf8) }
    let rows = RecordReader(
      delimiter: header.delimiter, at: header.rowsOffset, line: header.rowsLine)
    let hasDecimalCommas =
      header.delimiter == Ascii.semicolon
      && TableForm.hasDecimalCommas(columns, rows: rows, of: bytes)
    self.hasDecimalCommas = hasDecimalCommas
    columns.settleKind(rows: rows, of: bytes, told: options.columns)
    columns.settleClock(rows: rows, of: bytes, hasDecimalCommas: hasDecimalCommas)
    if let column = columns.timeColumn {
      times = try TimeForm.detect(
        ColumnCells(rows: rows, column: column), of: bytes, hasDecimalCommas: hasDecimalCommas,
        options: options, source: source)
    } else {
      times = nil
    }
    self.columns = columns
  }

  /// Whether a cell in a column of numbers, or an early one among times, is digits and a comma.
  private static func hasDecimalCommas(
    _ columns: ColumnMap, rows: RecordReader, of bytes: Span<UInt8>
  ) -> Bool {
    let numbers = [columns.amountColumn, columns.durationColumn, columns.countColumn]
    let times = [columns.timeColumn, columns.clockColumn]
    var isFound = false
    for (columns, limit) in [(numbers, nil), (times, TimeForm.valuesSampled)] {
      for column in columns.compactMap({ $0 }) where !isFound {
        ColumnCells(rows: rows, column: column).forEach(of: bytes, limit: limit) { cell, bytes, _ in
          isFound =
            cell.contains { bytes[$0] == Ascii.comma }
            && DecimalText.number(at: cell, in: bytes, decimalComma: true) != nil
          return !isFound
        }
      }
    }
    return isFound
  }
}

// Rows that are none, asked about only where a row can't be read or its first cell is a header.
extension TableForm {
  /// Whether a row's cells are the header's once more.
  func isRepeatedHeader(_ cells: [Range<Int>], in bytes: Span<UInt8>) -> Bool {
    guard cells.count >= headerBytes.count else { return false }
    for (header, cell) in zip(headerBytes, cells) {
      let cell = cell.trimmed(in: bytes)
      guard cell.count == header.count, bytes.holds(header, at: cell.lowerBound) else {
        return false
      }
    }
    return cells.dropFirst(headerBytes.count).allSatisfy { $0.trimmed(in: bytes).isEmpty }
  }

  /// The same, of cells as text.
  func isRepeatedHeader(_ cells: [String]) -> Bool {
    Array(cells.prefix(headers.count)) == headers
      && cells.dropFirst(headers.count).allSatisfy(\.isEmpty)
  }

  /// Whether a row is a sum of others: its first word says so, and it lacks its time or a person.
  func isTotalsRow(_ cells: [String]) -> Bool {
    guard let place = cells.firstIndex(where: { !$0.isEmpty }),
      TableForm.totals.contains(
        ColumnMap.normalised(
          cells[place].hasSuffix(":") ? String(cells[place].dropLast()) : cells[place]))
    else { return false }
    func isGiven(_ column: Int) -> Bool {
      column != place && column < cells.count && !cells[column].isEmpty
    }
    if let time = columns.timeColumn, !isGiven(time) { return true }
    if let from = columns.fromColumn, !isGiven(from), from != place { return true }
    return !columns.receiverColumns.contains { isGiven($0) }
  }

  /// Words for a sum, in lower case without spaces.
  private static let totals: Set<String> = [
    "total", "totals", "grandtotal", "subtotal", "sum", "summe", "gesamt", "gesamtsumme",
    "gesamtergebnis", "insgesamt",
  ]
}

extension ColumnMap {
  /// Makes no kind of the column `Type` in which Gephi says whether an edge is directed.
  fileprivate mutating func settleKind(
    rows: RecordReader, of bytes: Span<UInt8>, told: [Column: String]
  ) {
    guard let column = kindColumn, told[.kind] == nil,
      ColumnMap.normalised(headers[column]) == "type"
    else { return }
    var values: Set<String> = []
    ColumnCells(rows: rows, column: column).forEach(of: bytes, limit: 20) { cell, bytes, _ in
      values.insert(cell.text(in: bytes).lowercased())
      return true
    }
    if !values.isEmpty, values.isSubset(of: ["directed", "undirected", "mutual"]) { forget(.kind) }
  }

  /// Finds out from its first values whether a column beside the date holds times of day.
  ///
  /// Where it holds whole times, it is the column of times; where it holds neither, it is none.
  fileprivate mutating func settleClock(
    rows: RecordReader, of bytes: Span<UInt8>, hasDecimalCommas: Bool
  ) {
    guard let column = clockColumn else { return }
    let cells = ColumnCells(rows: rows, column: column)
    var (seen, clocks) = (0, 0)
    cells.forEach(of: bytes, limit: 20) { cell, bytes, _ in
      seen += 1
      if ClockText(at: cell, in: bytes, decimalComma: hasDecimalCommas) != nil { clocks += 1 }
      return true
    }
    if clocks * 2 >= seen { return }
    if TimeForm.family(of: cells, of: bytes, hasDecimalCommas: hasDecimalCommas) != nil {
      takeClockForTime()
    } else {
      forget(.clock)
    }
  }
}
