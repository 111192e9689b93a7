/// Reads the history of a repository: who works on the same files.
///
/// The text is what `git log --numstat` prints, in its own format or as `--format=fuller`, with any
/// `--date` that names a moment. When somebody changes a file that others changed within a window
/// of days before, the two work together: one event without direction at the time of the later
/// commit. A commit makes one event with each other author, however many files they share, so that
/// a sweep through all files does not outweigh a month of work side by side.
package struct GitLogReader: Sendable {
  private let windowSeconds: Int64

  /// Makes a reader.
  ///
  /// - Parameter windowDays: How many days after a change another one is work together.
  package init(windowDays: Int = 14) {
    windowSeconds = Int64(max(0, min(windowDays, 100_000))) * 86_400
  }

  /// Whether a text starts as a log of git does.
  ///
  /// - Complexity: O(1).
  package static func recognises(_ bytes: Span<UInt8>) -> Bool {
    let start = bytes.textStart
    // `commit `, 64 digits and what follows them.
    return startsCommit(start..<min(bytes.count, start + 72), of: bytes)
  }

  /// Reads every commit and finds who worked together.
  ///
  /// Set aside are commits that change files but have no readable date or no author. Commits that
  /// change none, as most merges, give nothing.
  ///
  /// - Complexity: O(bytes + *c* log *c*) for *c* commits; a change makes
  ///   ``CoWork/othersKept`` events at most.
  package func read(_ bytes: Span<UInt8>) -> EventRecords {
    var records = EventRecords()
    var history = GitHistory()
    var lines = TextLines(at: bytes.textStart)
    var commit: GitCommit?
    var isHeader = false
    while let line = lines.next(of: bytes) {
      if GitLogReader.startsCommit(line, of: bytes) {
        history.append(commit, setAside: &records.setAside)
        commit = GitCommit(line: lines.line, firstChange: history.changes.count)
        isHeader = true
      } else if line.isEmpty {
        isHeader = false
      } else if isHeader {
        commit?.readField(line, of: bytes, history: &history)
      } else if commit != nil, let path = GitLogReader.path(at: line, of: bytes) {
        history.change(path, of: bytes)
      }
    }
    history.append(commit, setAside: &records.setAside)
    records.events = CoWork.events(of: history, windowSeconds: windowSeconds)
    return records
  }

  /// Whether a line is `commit` and the digits of a SHA-1 or SHA-256.
  private static func startsCommit(_ line: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    guard line.count >= 47, bytes[line.lowerBound] == UInt8(ascii: "c"),
      bytes.starts(with: "commit ", at: line)
    else { return false }
    var end = line.lowerBound + 7
    while end < line.upperBound, bytes[end] &- 48 < 10 || bytes[end].lowercased &- 97 < 6 {
      end += 1
    }
    let digits = end - line.lowerBound - 7
    guard digits == 40 || digits == 64 else { return false }
    return end == line.upperBound || bytes[end] <= Ascii.space
  }

  /// The path in a line of `--numstat`: lines added, lines deleted, path, between tabs.
  private static func path(at line: Range<Int>, of bytes: Span<UInt8>) -> Range<Int>? {
    var cursor = ByteCursor(line)
    for _ in 0..<2 {
      // A dash stands for the lines of a binary file.
      guard cursor.skip("-", in: bytes) || cursor.digits(1...18, in: bytes) != nil,
        cursor.skip("\t", in: bytes)
      else { return nil }
    }
    return cursor.isAtEnd ? nil : cursor.rest
  }
}
