/// One record of a delimited file: where its cells stand, and in which bytes.
///
/// Cells are ranges of the file's own bytes. Only a record with doubled quotes, or with text
/// after a closing quote, is written out anew into ``rewritten``; then the ranges mean those bytes.
package struct Record {
  /// The cells, without their quotes.
  package private(set) var cells: [Range<Int>] = []
  /// The line that the record starts on, from 1.
  package private(set) var line = 1
  /// The record's cells one after another, where they could not stay in the file's bytes.
  package private(set) var rewritten: [UInt8] = []
  /// Whether the ranges of ``cells`` mean ``rewritten``.
  package private(set) var isRewritten = false
  /// Whether the file ended inside a quoted cell.
  package private(set) var isUnclosed = false

  package init() {}

  mutating func begin(line: Int) {
    cells.removeAll(keepingCapacity: true)
    rewritten.removeAll(keepingCapacity: true)
    isRewritten = false
    isUnclosed = false
    self.line = line
  }

  mutating func append(_ cell: Range<Int>) {
    cells.append(cell)
  }

  mutating func beginRewriting() {
    cells.removeAll(keepingCapacity: true)
    isRewritten = true
  }

  mutating func rewrite(_ byte: UInt8) {
    rewritten.append(byte)
  }

  mutating func endRewrittenCell(from start: Int) {
    cells.append(start..<rewritten.count)
  }

  mutating func markUnclosed() {
    isUnclosed = true
  }
}
