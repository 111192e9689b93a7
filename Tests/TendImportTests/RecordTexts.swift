import TendImport

/// A record as a test looks at it.
struct ReadRecord: Equatable, CustomStringConvertible {
  var line: Int
  var cells: [String]
  var isUnclosed = false

  var description: String {
    "\(line): \(cells)\(isUnclosed ? " unclosed" : "")"
  }
}

/// Every record of a text.
func records(of text: String, delimiter: Character = ",") -> [ReadRecord] {
  records(of: Array(text.utf8), delimiter: delimiter.asciiValue ?? 0)
}

/// Every record of some bytes.
func records(of bytes: [UInt8], delimiter: UInt8) -> [ReadRecord] {
  var reader = RecordReader(delimiter: delimiter)
  var record = Record()
  var found: [ReadRecord] = []
  while reader.next(of: bytes.span, into: &record) {
    let source = record.isRewritten ? record.rewritten : bytes
    found.append(
      ReadRecord(
        line: record.line, cells: record.cells.map { String(decoding: source[$0], as: UTF8.self) },
        isUnclosed: record.isUnclosed))
  }
  return found
}
