/// A commit as far as tend needs it.
struct GitCommit {
  /// The line that it starts on, from 1.
  let line: Int
  /// Where its changes start in ``GitHistory/changes``; they end where the next commit's start.
  let firstChange: Int
  /// The author, by number; -1 where none is named.
  private(set) var author: Int32 = -1
  private(set) var date: Moment?

  init(line: Int, firstChange: Int) {
    self.line = line
    self.firstChange = firstChange
  }

  /// Reads a line above the message, which says who wrote the commit or when.
  ///
  /// Who committed it, and when, is passed over.
  mutating func readField(_ line: Range<Int>, of bytes: Span<UInt8>, history: inout GitHistory) {
    var cursor = ByteCursor(line)
    let name = cursor.part(to: ":", in: bytes)
    let value = cursor.rest.trimmed(in: bytes)
    if bytes.spells("Author", at: name) {
      author = history.author(at: value, of: bytes)
    } else if bytes.spells("Date", at: name) || bytes.spells("AuthorDate", at: name) {
      date = GitCommit.date(at: value, of: bytes)
    }
  }

  /// Reads what git prints for `--date=default`, `iso`, `iso-strict`, `rfc`, `short`, `raw`, `unix`.
  private static func date(at range: Range<Int>, of bytes: Span<UInt8>) -> Moment? {
    var cursor = ByteCursor(range)
    // Up to the year 9999.
    if let seconds = cursor.digits(5...12, in: bytes), seconds < 253_402_300_800 {
      cursor.skipBlanks(in: bytes)
      // The zone of the author, which the seconds do not depend on.
      let hasSign = cursor.skip("+", in: bytes) || cursor.skip("-", in: bytes)
      if hasSign, cursor.digits(4, in: bytes) == nil { return nil }
      return cursor.isAtEnd ? Moment(seconds: Int64(seconds), hasTime: true) : nil
    }
    return Moment(iso8601: range, in: bytes) ?? Moment(mailDate: range, in: bytes)
  }
}

/// The commits of a log with the files that they change.
struct GitHistory {
  /// A change of a file, by numbers of paths.
  struct Change {
    /// Where the file was before; the same as `path` unless it was renamed.
    let oldPath: Int32
    let path: Int32
  }

  private(set) var commits: [GitCommit] = []
  private(set) var changes: [Change] = []
  private var authors = Interner()
  private var paths = Interner()

  /// How many paths there are.
  var pathCount: Int { paths.count }

  /// How many authors there are.
  var authorCount: Int { authors.count }

  /// The address of an author in lower case, or the name where there is none.
  func author(_ number: Int) -> [UInt8] {
    Array(authors.bytes(of: number))
  }

  /// The number of the author whom `Name <address>` names; -1 where it names nobody.
  mutating func author(at range: Range<Int>, of bytes: Span<UInt8>) -> Int32 {
    var name = range
    if let open = bytes.first("<", in: range) {
      let close = bytes.first(">", in: open..<range.upperBound) ?? range.upperBound
      let address = (open + 1..<close).trimmed(in: bytes)
      name = address.isEmpty ? (range.lowerBound..<open).trimmed(in: bytes) : address
    }
    guard !name.isEmpty else { return -1 }
    var key = bytes.copy(of: name)
    if key.contains(Ascii.at) { key = key.map(\.lowercased) }
    return Int32(authors.number(of: key.span, in: key.indices))
  }

  /// Adds a change to the commit that is being read.
  mutating func change(_ range: Range<Int>, of bytes: Span<UInt8>) {
    guard let rename = GitRename(range, of: bytes) else {
      let path = Int32(paths.number(of: bytes, in: range))
      changes.append(Change(oldPath: path, path: path))
      return
    }
    let old = paths.number(of: rename.old.span, in: rename.old.indices)
    let new = paths.number(of: rename.new.span, in: rename.new.indices)
    changes.append(Change(oldPath: Int32(old), path: Int32(new)))
  }

  /// Adds a commit whose changes have been added.
  ///
  /// One that changes no file gives nothing; one without an author or a date is set aside.
  mutating func append(_ commit: GitCommit?, setAside: inout [(reason: SetAsideReason, line: Int)])
  {
    guard let commit, commit.firstChange < changes.count else { return }
    if commit.date == nil {
      setAside.append((.badTime, commit.line))
    } else if commit.author < 0 {
      setAside.append((.missingPerson, commit.line))
    } else {
      commits.append(commit)
      return
    }
    changes.removeSubrange(commit.firstChange...)
  }

  /// The changes of a commit by its place.
  func changes(ofCommitAt place: Int) -> ArraySlice<Change> {
    let end = place + 1 < commits.count ? commits[place + 1].firstChange : changes.count
    return changes[commits[place].firstChange..<end]
  }
}

/// A path that `--numstat` prints for a renamed file: `old => new` or `dir/{old => new}/file`.
struct GitRename {
  private(set) var old: [UInt8] = []
  private(set) var new: [UInt8] = []

  /// Finds both names; `nil` for a path of a file that kept its name.
  init?(_ range: Range<Int>, of bytes: Span<UInt8>) {
    guard let arrow = GitRename.arrow(in: range, of: bytes) else { return nil }
    var open: Int?
    for place in range.lowerBound..<arrow where bytes[place] == UInt8(ascii: "{") { open = place }
    guard let open, let close = bytes.first("}", in: arrow..<range.upperBound) else {
      old = bytes.copy(of: range.lowerBound..<arrow)
      new = bytes.copy(of: arrow + 4..<range.upperBound)
      return
    }
    old = GitRename.joined(
      range.lowerBound..<open, open + 1..<arrow, close + 1..<range.upperBound, of: bytes)
    new = GitRename.joined(
      range.lowerBound..<open, arrow + 4..<close, close + 1..<range.upperBound, of: bytes)
  }

  private static func arrow(in range: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    guard range.count >= 4 else { return nil }
    for place in range.lowerBound...range.upperBound - 4
    where bytes[place] == Ascii.space && bytes.starts(with: " => ", at: place..<place + 4) {
      return place
    }
    return nil
  }

  /// Puts the parts of a path together; an empty one in the middle takes its slash with it.
  private static func joined(
    _ start: Range<Int>, _ middle: Range<Int>, _ end: Range<Int>, of bytes: Span<UInt8>
  ) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    var path = bytes.copy(of: start) + bytes.copy(of: middle)
    let hasSlashes = path.isEmpty || path.last == slash
    let rest = bytes.copy(of: end)
    path += middle.isEmpty && hasSlashes && rest.first == slash ? rest.dropFirst() : rest[...]
    return path
  }
}
