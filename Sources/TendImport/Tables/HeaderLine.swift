/// The header of a delimited text: where it stands, and what parts its cells.
struct HeaderLine {
  /// The byte between cells.
  let delimiter: UInt8
  let headers: [String]
  /// The line that the header starts on, from 1.
  let line: Int
  /// The first byte after the header's line.
  let rowsOffset: Int
  /// The line of that byte.
  let rowsLine: Int
  /// Whether the header names what the table needs.
  let isWhole: Bool

  /// What a reader of one kind of table makes of a row, when it is taken for the header.
  struct Judgement {
    /// Whether all that the table needs is named.
    let isWhole: Bool
    /// How many columns are known.
    let known: Int
  }

  /// Records that are looked at.
  static let recordsSearched = 20

  /// Looks for the header under titles and blank lines.
  ///
  /// It is the first of the first 20 records that names what the table needs, under whichever of
  /// comma, semicolon, tab and pipe makes it do so; one of several cells goes before a title of one
  /// word. Where there is none, the first record is taken, under the delimiter that makes most
  /// columns known, or else that stands in it most often.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - source: The file as the user named it.
  ///   - judge: What to make of a row as a header.
  /// - Throws: When the file is empty or no text, or the header has a quote that is never closed.
  init(
    of bytes: Span<UInt8>, source: String, judge: ([String]) -> Judgement
  ) throws(ImportError) {
    let start = try TextStart(of: bytes, source: source)
    let delimiters =
      start.statedDelimiter.map { [$0] } ?? [Ascii.comma, Ascii.semicolon, Ascii.tab, Ascii.pipe]
    var best: Candidate?
    var unclosed: Candidate?
    for delimiter in delimiters {
      var place = RecordPlace(at: start.offset, line: start.line, delimiter: delimiter)
      var record = Record()
      for number in 0..<HeaderLine.recordsSearched {
        guard place.advance(in: bytes) else { break }
        var reader = RecordReader(delimiter: delimiter, at: place.start, line: place.line)
        guard reader.next(of: bytes, into: &record) else { break }
        let candidate = Candidate(
          place: place, number: number, headers: record.texts(in: bytes),
          isUnclosed: record.isUnclosed, judge: judge)
        if number == 0 || candidate.isWhole, candidate.isBetter(than: best) { best = candidate }
        if number == 0, candidate.isUnclosed { unclosed = candidate }
        if record.isUnclosed || candidate.isWhole && candidate.headers.count > 1 { break }
      }
    }
    guard let best else { throw ImportError(source: source, reason: .empty) }
    for place in start.offset..<best.place.end where bytes[place] == 0 {
      throw ImportError(source: source, reason: .foreignFormat(.binary))
    }
    if let unclosed, !best.isWhole {
      throw ImportError(source: source, line: unclosed.place.line, reason: .unclosedQuote)
    }
    delimiter = best.place.delimiter
    headers = best.headers
    line = best.place.line
    rowsOffset = best.place.end
    rowsLine = best.place.endLine
    isWhole = best.isWhole
  }
}

/// A record that may be the header.
private struct Candidate {
  let place: RecordPlace
  /// The record's place among those searched.
  let number: Int
  let headers: [String]
  let isUnclosed: Bool
  let isWhole: Bool
  let known: Int

  init(
    place: RecordPlace, number: Int, headers: [String], isUnclosed: Bool,
    judge: ([String]) -> HeaderLine.Judgement
  ) {
    self.place = place
    self.number = number
    self.headers = headers
    self.isUnclosed = isUnclosed
    let judgement = judge(headers)
    isWhole = judgement.isWhole && !isUnclosed
    known = judgement.known
  }

  func isBetter(than other: Candidate?) -> Bool {
    guard let other else { return true }
    if isWhole != other.isWhole { return isWhole }
    if isWhole {
      if (headers.count > 1) != (other.headers.count > 1) { return headers.count > 1 }
      if place.line != other.place.line { return place.line < other.place.line }
    }
    return (known, headers.count) > (other.known, other.headers.count)
  }
}

/// Where one record of a text stands, from its first byte to the end of its last line.
///
/// It goes by the same rules as ``RecordReader``, which says what stands in the cells.
struct RecordPlace {
  let delimiter: UInt8
  private(set) var start: Int
  private(set) var line: Int
  /// The first byte after the record's line.
  private(set) var end: Int
  /// The line of that byte.
  private(set) var endLine: Int

  init(at place: Int, line: Int, delimiter: UInt8) {
    self.delimiter = delimiter
    start = place
    end = place
    self.line = line
    endLine = line
  }

  /// Moves on to the next record that is not blank; `false` at the end of the text.
  mutating func advance(in bytes: Span<UInt8>) -> Bool {
    while end < bytes.count, isLineEnd(bytes[end]) { passLineEnd(in: bytes) }
    guard end < bytes.count else { return false }
    start = end
    line = endLine
    var isQuoted = false
    var startsCell = true
    while end < bytes.count {
      let byte = bytes[end]
      if isQuoted {
        if byte == Ascii.quote {
          if end + 1 < bytes.count, bytes[end + 1] == Ascii.quote {
            end += 1
          } else {
            isQuoted = false
          }
        } else if isLineEnd(byte) {
          passLineEnd(in: bytes)
          continue
        }
      } else if startsCell, byte == Ascii.quote {
        isQuoted = true
      } else if isLineEnd(byte) {
        passLineEnd(in: bytes)
        break
      }
      startsCell = !isQuoted && byte == delimiter
      end += 1
    }
    return true
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Ascii.lineFeed || byte == Ascii.carriageReturn
  }

  private mutating func passLineEnd(in bytes: Span<UInt8>) {
    let isPair =
      bytes[end] == Ascii.carriageReturn && end + 1 < bytes.count
      && bytes[end + 1] == Ascii.lineFeed
    end += isPair ? 2 : 1
    endLine += 1
  }
}
