/// The columns of one file's header.
struct ColumnMap: Sendable {
  /// The place of each column in a row.
  private var places: [Column: Int]
  let headers: [String]
  /// What keeps the header from being one of a log; `nil` when it names all that is needed.
  let lack: Lack?

  /// What a header does not name.
  enum Lack: Hashable {
    /// A header that the user says is there.
    case header(String)
    /// A column that every log needs.
    case column(Column)
    /// Receivers of the messages of a channel.
    case receiver
  }

  /// Reads a row as a header, whether it is one or not.
  ///
  /// - Parameters:
  ///   - headers: The header's cells.
  ///   - overrides: Columns and the headers that the user says they have.
  init(headers: [String], overrides: [Column: String]) {
    self.headers = headers
    let normalised = headers.map(ColumnMap.normalised)
    var places: [Column: Int] = [:]
    var lack: Lack?
    for (column, header) in overrides.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if let place = headers.firstIndex(of: header)
        ?? normalised.firstIndex(of: ColumnMap.normalised(header))
      {
        places[column] = place
      } else {
        lack = lack ?? .header(header)
      }
    }
    func free(_ alias: String) -> Int? {
      normalised.indices.first { place in
        normalised[place] == alias && !places.values.contains(place)
      }
    }
    for column in Column.allCases where places[column] == nil {
      places[column] = column.aliases.lazy.compactMap(free).first
    }
    if places[.clock] == nil, let time = places[.timestamp] {
      switch normalised[time] {
      case "time":
        // The date comes first, and the time of day belongs to it.
        if overrides[.timestamp] == nil, let date = free("date") {
          places[.timestamp] = date
          places[.clock] = time
        }
      case "date": places[.clock] = free("time")
      case "startdate": places[.clock] = free("starttime")
      default: break
      }
    }
    self.places = places
    if lack == nil, places[.people] == nil, places[.guests] == nil {
      let isChannel = places[.timestamp].map { normalised[$0] == "ts" } ?? false
      if places[.from] == nil {
        lack = .column(.from)
      } else if places[.to] == nil, !isChannel || places[.thread] == nil {
        lack = isChannel ? .receiver : .column(.to)
      }
    }
    self.lack = lack
  }

  /// Reads a header.
  ///
  /// - Parameters:
  ///   - headers: The header's cells.
  ///   - overrides: Columns and the headers that the user says they have.
  ///   - source: The file as the user named it.
  ///   - line: The header's line.
  /// - Throws: When an override names no header, or a column that is needed is missing.
  init(
    headers: [String], overrides: [Column: String], source: String, line: Int
  ) throws(ImportError) {
    self.init(headers: headers, overrides: overrides)
    let reason: ImportError.Reason
    switch lack {
    case nil: return
    case .header(let header): reason = .unknownHeader(header, found: headers)
    case .column(let column): reason = .missingColumn(column.rawValue, found: headers)
    case .receiver: reason = .noReceiver(found: headers)
    }
    throw ImportError(source: source, line: line, reason: reason)
  }

  subscript(column: Column) -> Int? { places[column] }

  /// Where the time stands, or the date when the time of day stands apart.
  var timeColumn: Int? { places[.timestamp] }
  /// Where the time of day stands, when it stands apart.
  var clockColumn: Int? { places[.clock] }
  /// Whether rows are events without direction among everybody in them.
  var isMutual: Bool {
    (places[.people] != nil || places[.guests] != nil)
      && (places[.from] == nil || places[.to] == nil)
  }
  /// Who acts; `nil` in events without direction, where the organiser is one among all.
  var fromColumn: Int? { isMutual ? nil : places[.from] }
  /// Everybody else; in events without direction everybody.
  var receiverColumns: [Int] {
    (isMutual ? [Column.from, .to, .people, .guests, .cc, .bcc] : [.to, .cc, .bcc])
      .compactMap { places[$0] }
  }
  /// What it was.
  var kindColumn: Int? { places[.kind] }
  /// What event a row belongs to.
  var idColumn: Int? { places[.id] }
  /// How many interactions a row stands for.
  var countColumn: Int? { places[.count] }
  /// Strength before decay.
  var amountColumn: Int? { places[.amount] }
  /// Minutes.
  var durationColumn: Int? { places[.duration] }
  /// The time of a thread's first message, in messages of a channel that name no receiver.
  var threadColumn: Int? { places[.to] == nil && !isMutual ? places[.thread] : nil }

  /// What each column was taken for, in the order of the header.
  var mapped: [MappedColumn] {
    places.sorted { $0.value < $1.value }
      .map { MappedColumn(column: $0.key, header: headers[$0.value]) }
  }

  /// Headers that nothing was made of.
  var unused: [String] {
    headers.indices.filter { !places.values.contains($0) }.map { headers[$0] }
  }

  /// Makes nothing of a column, as its values turn out to mean something else.
  mutating func forget(_ column: Column) {
    places[column] = nil
  }

  /// Takes what looked like a time of day for the whole time, as its values have dates.
  mutating func takeClockForTime() {
    places[.timestamp] = places[.clock] ?? places[.timestamp]
    places[.clock] = nil
  }

  /// A header in lower case without spaces, underscores, hyphens and byte order marks.
  static func normalised(_ header: String) -> String {
    let marks: [Unicode.Scalar] = [" ", "\u{A0}", "_", "-", "\t", "\u{FEFF}"]
    var kept = String.UnicodeScalarView()
    for scalar in header.lowercased().unicodeScalars where !marks.contains(scalar) {
      kept.append(scalar)
    }
    return String(kept)
  }
}
