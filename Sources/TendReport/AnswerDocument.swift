/// An answer with every figure of it, for programs to read.
///
/// JSON and CSV hold the same: the columns of CSV are the keys of JSON, in the order in which the
/// answer declares them.
public struct AnswerDocument: Sendable {
  private let content: any Codable & Sendable

  /// Takes what the answer says under the keys of its schema.
  init(_ content: some Codable & Sendable) {
    self.content = content
  }

  /// The answer as JSON text, keys in the order of the alphabet.
  ///
  /// - Returns: The text, which ends with a line end; the same bytes for the same answer.
  /// - Throws: What the encoder throws.
  /// - Complexity: O(*n*) for *n* figures.
  public func json() throws -> String {
    try jsonText(content)
  }

  /// The answer as one table of comma-separated values, as <doc:AnswersAsJSONAndCSV> lays it out.
  ///
  /// A cell of text that a spreadsheet would run as a formula has a `'` in front.
  ///
  /// - Returns: The text, RFC 4180 with LF line ends; the same bytes for the same answer.
  /// - Throws: What the encoder throws.
  /// - Complexity: O(*n* *c*) for *n* rows and *c* columns.
  public func csv() throws -> String {
    try AnswerTables(of: content).csv
  }
}
