/// A table of aliases: under which other names logs know the people of the people file.
struct IdentityFile {
  /// One alias and whom it stands for.
  struct Entry {
    let alias: String
    let id: String
    /// The line, from 1.
    let line: Int
  }

  /// The rows, in the order of the file.
  private(set) var entries: [Entry] = []

  /// Reads `alias,id` rows.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - source: The file as the user named it.
  /// - Throws: When a column is missing, a row lacks its alias or its id, or a quote is never closed.
  init(_ bytes: Span<UInt8>, from source: String) throws(ImportError) {
    let header = try HeaderLine(of: bytes, source: source) { headers in
      let found = ["alias", "id"].filter { IdentityFile.column($0, in: headers) != nil }
      return HeaderLine.Judgement(isWhole: found.count == 2, known: found.count)
    }
    func column(_ name: String) throws(ImportError) -> Int {
      guard let place = IdentityFile.column(name, in: header.headers) else {
        throw ImportError(
          source: source, line: header.line,
          reason: .missingHeader(name, found: header.headers))
      }
      return place
    }
    let alias = try column("alias")
    let id = try column("id")
    var reader = RecordReader(
      delimiter: header.delimiter, at: header.rowsOffset, line: header.rowsLine)
    var record = Record()
    while reader.next(of: bytes, into: &record) {
      if record.isUnclosed {
        throw ImportError(source: source, line: record.line, reason: .unclosedQuote)
      }
      let cells = record.texts(in: bytes)
      if cells.allSatisfy(\.isEmpty) { continue }
      guard max(alias, id) < cells.count, !cells[alias].isEmpty, !cells[id].isEmpty else {
        throw ImportError(source: source, line: record.line, reason: .halfAnAlias)
      }
      entries.append(
        Entry(
          alias: Identity.text(of: cells[alias]), id: Identity.text(of: cells[id]),
          line: record.line))
    }
  }

  private static func column(_ name: String, in headers: [String]) -> Int? {
    headers.firstIndex { ColumnMap.normalised($0) == name }
  }
}
