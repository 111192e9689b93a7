/// The rows that were set aside, as the file writes them.
public struct RejectedRows: Sendable {
  /// The header and the rows, each with its own line end, as they stand in the file.
  public private(set) var bytes: [UInt8] = []

  /// Copies the records that start on some lines of a table, after its header.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - lines: The lines on which the records start, from 1.
  ///   - source: The file as the user named it.
  ///   - options: How the file was read.
  /// - Throws: What reading the header throws.
  /// - Complexity: O(bytes).
  public init(
    of file: Span<UInt8>, atLines lines: Set<Int>, source: String, options: ImportOptions
  ) throws(ImportError) {
    if GzipText.recognises(file) {
      let unpacked = try GzipText(file, source: source).bytes
      try decode(unpacked.span, lines, source, options)
    } else {
      try decode(file, lines, source, options)
    }
  }

  private mutating func decode(
    _ file: Span<UInt8>, _ lines: Set<Int>, _ source: String, _ options: ImportOptions
  ) throws(ImportError) {
    let decoding = try TextDecoding(of: file, told: options.encoding, source: source)
    if let text = decoding.utf8 {
      try copy(from: text.span, lines, source, options)
    } else {
      try copy(from: file, lines, source, options)
    }
  }

  private mutating func copy(
    from text: Span<UInt8>, _ lines: Set<Int>, _ source: String, _ options: ImportOptions
  ) throws(ImportError) {
    let form = try TableForm(of: text, source: source, options: options)
    var header = RecordPlace(at: 0, line: 1, delimiter: form.delimiter)
    while header.advance(in: text), header.line < form.headerLine {}
    append(text, header.start..<header.end)
    var place = RecordPlace(at: form.rowsOffset, line: form.rowsLine, delimiter: form.delimiter)
    while place.advance(in: text) {
      if lines.contains(place.line) { append(text, place.start..<place.end) }
    }
  }

  private mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    for place in range { bytes.append(text[place]) }
    if let last = bytes.last, last != Ascii.lineFeed, last != Ascii.carriageReturn {
      bytes.append(Ascii.lineFeed)
    }
  }
}
