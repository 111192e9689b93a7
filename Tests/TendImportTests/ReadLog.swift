import TendGraph
import TendImport

/// Reads logs written in a test as the program reads files: `log.csv`, or `log1.csv`, `log2.csv` ...
///
/// - Parameters:
///   - texts: The files.
///   - people: The people file, where there is one.
///   - change: What to change about the standard options.
/// - Returns: The log and the account of its rows.
/// - Throws: What the reader says about a file.
func readLog(
  _ texts: String..., people: String? = nil,
  options change: (inout ImportOptions) -> Void = { _ in }
) throws(ImportError) -> (log: InteractionLog, account: ImportAccount) {
  try readLog(texts.map { Array($0.utf8) }, people: people, options: change)
}

/// Reads logs given as bytes.
func readLog(
  _ files: [[UInt8]], people: String? = nil,
  options change: (inout ImportOptions) -> Void = { _ in }
) throws(ImportError) -> (log: InteractionLog, account: ImportAccount) {
  var options = ImportOptions()
  change(&options)
  var reader = InteractionReader(
    options: options, people: try people.map(directory) ?? PeopleDirectory.empty)
  for (number, bytes) in files.enumerated() {
    try reader.read(bytes.span, from: files.count == 1 ? "log.csv" : "log\(number + 1).csv")
  }
  return try reader.finish()
}

/// Reads a people file written in a test.
func directory(_ text: String) throws(ImportError) -> PeopleDirectory {
  let bytes = Array(text.utf8)
  return try PeopleDirectory(bytes.span, from: "people.csv")
}

extension ImportAccount {
  /// Whether every row has one fate.
  var isBalanced: Bool {
    rowsRead == rowsUsed + setAside.reduce(0) { $0 + $1.rows }
  }

  /// What was set aside, a line a reason: `badTime 2: log.csv:3 log.csv:7`.
  var setAsideTexts: [String] {
    setAside.map { part in
      "\(part.reason) \(part.rows): "
        + part.firstPlaces.map(\.description).joined(separator: " ")
    }
  }
}
