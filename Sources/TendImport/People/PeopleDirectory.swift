public import TendGraph

/// The people file: who is who, in which team, under which identifiers.
public struct PeopleDirectory: Sendable {
  /// Everybody in the file, in its order.
  public private(set) var people: [Person] = []
  /// Headers that nothing was made of.
  public private(set) var unused: [String] = []
  /// What the reader should know about how the files were read, one sentence each.
  public private(set) var warnings: [String] = []
  /// People who stand in the people file itself: the first so many of ``people``.
  private(set) var countInFile = 0
  /// Identifiers, e-mail addresses and aliases, each with the place of its person.
  private(set) var keys: [(key: [UInt8], place: Int)] = []

  /// Nobody is known beforehand.
  public static let empty = PeopleDirectory()

  private init() {}

  /// Reads a people file: `id`, and where it has them `name`, `email`, `aliases` (parted by `;` or
  /// `|`), `team`, `role`, `manager`, `relation`, `start` and `end`.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - source: The file as the user named it.
  /// - Throws: When there is no column for the identifiers, a row has none, a person stands there
  ///   twice, a day can't be read or a quote is never closed.
  public init(_ bytes: Span<UInt8>, from source: String) throws(ImportError) {
    try self.init(bytes, from: source, encoding: nil)
  }

  /// Reads a people file in an encoding that the user names; `nil` to go by its bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - source: The file as the user named it.
  ///   - encoding: What the file is written in.
  /// - Throws: As without an encoding, and when a byte order mark proves another one.
  public init(
    _ bytes: Span<UInt8>, from source: String, encoding: Encoding?
  ) throws(ImportError) {
    if GzipText.recognises(bytes) {
      let unpacked = try GzipText(bytes, source: source).bytes
      try self.init(unpacked.span, from: source, encoding: encoding)
      return
    }
    try TextStart.refuseForeignFormats(bytes, source: source)
    let decoding = try TextDecoding(of: bytes, told: encoding, source: source)
    if let text = decoding.utf8 {
      try self.init(utf8: text.span, from: source)
    } else {
      try self.init(utf8: bytes, from: source)
    }
    if let warning = decoding.warning { warnings.append("\(source): \(warning)") }
  }

  private init(utf8 bytes: Span<UInt8>, from source: String) throws(ImportError) {
    let header = try HeaderLine(of: bytes, source: source) { headers in
      let columns = PeopleDirectory.columns(of: headers)
      return HeaderLine.Judgement(
        isWhole: columns[.id] != nil || columns[.email] != nil, known: columns.count)
    }
    let headers = header.headers
    let columns = PeopleDirectory.columns(of: headers)
    guard let idColumn = columns[.id] ?? columns[.email] else {
      throw ImportError(
        source: source, line: header.line, reason: .missingHeader("id", found: headers))
    }
    var reader = RecordReader(
      delimiter: header.delimiter, at: header.rowsOffset, line: header.rowsLine)
    var record = Record()
    unused = headers.indices.filter { !columns.values.contains($0) }.map { headers[$0] }
    var firstLines: [String: Int] = [:]
    var otherKeys: [(key: [UInt8], place: Int)] = []
    while reader.next(of: bytes, into: &record) {
      if record.isUnclosed {
        throw ImportError(source: source, line: record.line, reason: .unclosedQuote)
      }
      let cells = record.texts(in: bytes)
      func cell(_ column: PeopleColumn) -> String? {
        guard let place = columns[column], place < cells.count, !cells[place].isEmpty else {
          return nil
        }
        return cells[place]
      }
      func day(_ column: PeopleColumn) throws(ImportError) -> Day? {
        guard let text = cell(column) else { return nil }
        // A time may follow the day, as databases write it.
        let mark = text.utf8.dropFirst(10).first
        guard let day = Day(text.prefix(10)),
          mark == nil || mark == Ascii.space || mark == Ascii.letterT
        else {
          throw ImportError(source: source, line: record.line, reason: .notADay(text))
        }
        return day
      }
      guard idColumn < cells.count, !cells[idColumn].isEmpty else {
        throw ImportError(source: source, line: record.line, reason: .personWithoutID)
      }
      let id = Identity.text(of: cells[idColumn])
      if let first = firstLines[id] {
        throw ImportError(
          source: source, line: record.line, reason: .repeatedPerson(id, firstLine: first))
      }
      firstLines[id] = record.line
      let place = people.count
      people.append(
        Person(
          id: id, name: cell(.name), team: cell(.team), role: cell(.role),
          manager: cell(.manager).map(Identity.text(of:)), relation: cell(.relation),
          start: try day(.start), end: try day(.end)))
      keys.append((Array(id.utf8), place))
      let aliases = cell(.aliases)?.split { ";|".contains($0) }.map(String.init) ?? []
      for other in aliases + [cell(.email)].compactMap({ $0 }) {
        otherKeys.append((Array(Identity.text(of: other).utf8), place))
      }
    }
    // An identifier is its owner's, also where somebody else has it as an alias.
    keys += otherKeys
    countInFile = people.count
    resolveManagers()
  }

  /// Calls every manager by the identifier, where the file has an address or an alias.
  private mutating func resolveManagers() {
    let places = Dictionary(keys.map { ($0.key, $0.place) }) { first, _ in first }
    for place in people.indices {
      guard let manager = people[place].manager, let known = places[Array(manager.utf8)] else {
        continue
      }
      people[place].manager = people[known].id
    }
  }

  /// Adds the aliases of an identities file, with the columns `alias` and `id`.
  ///
  /// An `id` may be anything that leads to a person already: an identifier, an address or an alias.
  /// One that leads to nobody is a person of its own.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - source: The file as the user named it.
  ///   - encoding: What the file is written in; `nil` to go by its bytes.
  /// - Throws: When a column or a cell is missing, an alias stands for two people, or a quote is
  ///   never closed; nothing is added then.
  public mutating func add(
    identities bytes: Span<UInt8>, from source: String, encoding: Encoding? = nil
  ) throws(ImportError) {
    let decoding = try TextDecoding(of: bytes, told: encoding, source: source)
    let file: IdentityFile
    if let text = decoding.utf8 {
      file = try IdentityFile(text.span, from: source)
    } else {
      file = try IdentityFile(bytes, from: source)
    }
    var added = self
    var known: [[UInt8]: (place: Int, line: Int?)] = [:]
    for (key, place) in keys where known[key] == nil { known[key] = (place, nil) }
    for entry in file.entries {
      let id = Array(entry.id.utf8)
      if known[id] == nil {
        known[id] = (added.people.count, entry.line)
        added.keys.append((id, added.people.count))
        added.people.append(Person(id: entry.id))
      }
      let alias = Array(entry.alias.utf8)
      guard let place = known[id]?.place else { continue }
      if let other = known[alias] {
        guard other.place == place else {
          throw ImportError(
            source: source, line: entry.line,
            reason: .aliasOfTwo(
              entry.alias, id: added.people[place].id, other: added.people[other.place].id,
              otherLine: other.line))
        }
      } else {
        known[alias] = (place, entry.line)
        added.keys.append((alias, place))
      }
    }
    if let warning = decoding.warning { added.warnings.append("\(source): \(warning)") }
    self = added
  }

  /// The columns of a people file and the headers they go by, in lower case without spaces.
  private enum PeopleColumn: CaseIterable {
    case id, name, email, aliases, team, role, manager, relation, start, end

    var aliases: [String] {
      switch self {
      case .id: ["id", "person", "personid", "user", "userid", "employee", "employeeid"]
      case .name: ["name", "fullname", "displayname", "label"]
      case .email: ["email", "mail", "emailaddress"]
      case .aliases: ["aliases", "alias"]
      case .team: ["team", "department", "dept", "group", "unit"]
      case .role: ["role", "title", "jobtitle", "position"]
      case .manager: ["manager", "managerid", "reportsto"]
      case .relation: ["relation", "relationship"]
      case .start: ["start", "startdate"]
      case .end: ["end", "enddate"]
      }
    }
  }

  private static func columns(of headers: [String]) -> [PeopleColumn: Int] {
    let normalised = headers.map(ColumnMap.normalised)
    var columns: [PeopleColumn: Int] = [:]
    for column in PeopleColumn.allCases {
      columns[column] = column.aliases.lazy.compactMap(normalised.firstIndex(of:)).first
    }
    return columns
  }
}

extension Record {
  /// The cells as text, without spaces at their ends.
  func texts(in bytes: Span<UInt8>) -> [String] {
    guard isRewritten else { return cells.map { $0.trimmed(in: bytes).text(in: bytes) } }
    let own = rewritten.span
    return cells.map { $0.trimmed(in: own).text(in: own) }
  }
}
