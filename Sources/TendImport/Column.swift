/// What a column of a log means to tend.
public enum Column: String, Hashable, Sendable, CaseIterable {
  /// When it happened.
  case timestamp
  /// Who wrote, called or gave.
  case from
  /// Who received; several people parted by `;` or `|`.
  case to
  /// More receivers.
  case cc
  /// More receivers.
  case bcc
  /// Everybody in an event without direction.
  case people
  /// What it was.
  case kind
  /// What event the row belongs to: rows that share it are one.
  case id
  /// How many interactions the row stands for.
  case count
  /// Strength before decay; the weight of a table of ties.
  case amount

  /// Headers that mean the column: lower case, without spaces, underscores and hyphens.
  ///
  /// The earlier one wins where a file has several.
  var aliases: [String] {
    switch self {
    case .timestamp:
      [
        "timestamp", "time", "datetime", "createdat", "sentat", "when", "origintimestamp", "date",
        "metricdate",
      ]
    case .from:
      [
        "from", "sender", "source", "author", "organizer", "organiser", "senderaddress",
        "meetingorganizer", "primarycollaboratorpersonid", "vertex1",
      ]
    case .to:
      [
        "to", "recipient", "recipients", "receiver", "receivers", "target",
        "secondarycollaboratorpersonid", "vertex2",
      ]
    case .cc: ["cc"]
    case .bcc: ["bcc"]
    case .people: ["people", "attendees", "participants"]
    case .kind: ["kind", "type", "channel", "medium"]
    case .id: ["id", "messageid", "eventid"]
    case .count: ["count"]
    case .amount: ["amount", "weight", "edgeweight"]
    }
  }
}

/// The columns of one file's header.
struct ColumnMap {
  /// The place of each column in a row.
  private let places: [Column: Int]
  let headers: [String]

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
    self.headers = headers
    let normalised = headers.map(ColumnMap.normalised)
    var places: [Column: Int] = [:]
    for (column, header) in overrides.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard
        let place = headers.firstIndex(of: header)
          ?? normalised.firstIndex(of: ColumnMap.normalised(header))
      else {
        throw ImportError(
          source: source, line: line, reason: .unknownHeader(header, found: headers))
      }
      places[column] = place
    }
    for column in Column.allCases where places[column] == nil {
      let free = { (place: Int) in !places.values.contains(place) }
      for alias in column.aliases {
        if let place = normalised.indices.first(where: { normalised[$0] == alias && free($0) }) {
          places[column] = place
          break
        }
      }
    }
    self.places = places
    guard places[.people] == nil else { return }
    for needed in [Column.from, .to] where places[needed] == nil {
      throw ImportError(
        source: source, line: line, reason: .missingColumn(needed.rawValue, found: headers))
    }
  }

  subscript(column: Column) -> Int? { places[column] }

  /// What each column was taken for, in the order of the header.
  var mapped: [MappedColumn] {
    places.sorted { $0.value < $1.value }
      .map { MappedColumn(column: $0.key, header: headers[$0.value]) }
  }

  /// Headers that nothing was made of.
  var unused: [String] {
    headers.indices.filter { !places.values.contains($0) }.map { headers[$0] }
  }

  static func normalised(_ header: String) -> String {
    String(header.lowercased().filter { !" _-\t".contains($0) })
  }
}
