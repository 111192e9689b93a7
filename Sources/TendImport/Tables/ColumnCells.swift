/// The cells of one column, looked at before the rows are read.
struct ColumnCells {
  /// The first row.
  let rows: RecordReader
  let column: Int

  /// Looks at the cells that are not empty, from the first row on.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - limit: Cells to look at; all when `nil`.
  ///   - look: Takes a cell, the bytes that it stands in and its line; `false` ends the search.
  func forEach(
    of bytes: Span<UInt8>, limit: Int? = nil,
    _ look: (Range<Int>, Span<UInt8>, Int) -> Bool
  ) {
    var reader = rows
    var record = Record()
    var left = limit ?? .max
    while left > 0, reader.next(of: bytes, into: &record), !record.isUnclosed {
      guard column < record.cells.count else { continue }
      let goesOn: Bool
      if record.isRewritten {
        let own = record.rewritten.span
        let cell = record.cells[column].trimmed(in: own)
        guard !cell.isEmpty else { continue }
        goesOn = look(cell, own, record.line)
      } else {
        let cell = record.cells[column].trimmed(in: bytes)
        guard !cell.isEmpty else { continue }
        goesOn = look(cell, bytes, record.line)
      }
      guard goesOn else { return }
      left -= 1
    }
  }
}
