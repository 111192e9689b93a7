/// CSV as a spreadsheet reads it: records of cells, by RFC 4180.
struct CSVRecords {
  private(set) var records: [[String]] = []

  init(_ text: String) {
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    // A quote inside of quotes: the end of the cell, or the first of two that stand for one.
    var isAfterQuote = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"" where isAfterQuote:
        cell.unicodeScalars.append(scalar)
        isAfterQuote = false
      case "\"" where isQuoted: isAfterQuote = true
      case "\"" where cell.isEmpty: isQuoted = true
      case _ where isQuoted && !isAfterQuote: cell.unicodeScalars.append(scalar)
      case ",", "\n":
        record.append(cell)
        (cell, isQuoted, isAfterQuote) = ("", false, false)
        if scalar == "\n" {
          records.append(record)
          record = []
        }
      default: cell.unicodeScalars.append(scalar)
      }
    }
  }

  /// The names of the columns.
  var header: [String] { records.first ?? [] }

  /// The rows under the header, each by its columns.
  var rows: [[String: String]] {
    records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The rows of one list of an answer.
  func rows(of list: String) -> [[String: String]] {
    rows.filter { $0["list"] == list }
  }
}
