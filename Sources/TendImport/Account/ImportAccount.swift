public import TendGraph

/// What became of every row: rows read = rows used + rows set aside.
public struct ImportAccount: Sendable {
  /// The files, in the order in which they were read.
  public internal(set) var sources: [ImportSource] = []
  /// Rows under the headers.
  public internal(set) var rowsRead = 0
  /// Rows of which at least one pair of people is in the log.
  public internal(set) var rowsUsed = 0
  /// Rows that are not in the log, by reason, in the order of ``SetAsideReason``.
  public internal(set) var setAside: [SetAside] = []
  /// Each kind of interaction and how many interactions it has.
  public internal(set) var kinds: [(name: String, interactions: Int)] = []
  /// Places kept of each reason.
  var placesKept = 5
  /// Whether each person of the log stands in the people file; `nil` without one.
  public internal(set) var isInPeopleFile: [Bool]?
  /// Addresses and aliases of the people file, each with the person of the log whom it stands for.
  public internal(set) var knownAliases: [(alias: String, person: PersonID)] = []
  /// How the log pauses; `nil` for a table of ties.
  public internal(set) var gaps: LogGaps?
  /// What the reader of the findings should know, one sentence each.
  public internal(set) var warnings: [String] = []

  /// Rows that can't be read; the others set aside are no fault of the file.
  public var rowsRejected: Int {
    setAside.filter(\.reason.isFault).reduce(0) { $0 + $1.rows }
  }

  /// Counts the interactions of each name; one may stand for a kind with and one without direction.
  mutating func addKinds(of log: InteractionLog) {
    for (kind, interactions) in zip(log.kinds, log.interactionsByKind) where interactions > 0 {
      if kinds.last?.name == kind.name {
        kinds[kinds.count - 1].interactions += interactions
      } else {
        kinds.append((kind.name, interactions))
      }
    }
  }

  /// Adds rows of a reason; the first of all places are kept.
  mutating func add(_ reason: SetAsideReason, rows: Int, at places: [ImportPlace]) {
    let slot: Int
    if let known = setAside.firstIndex(where: { $0.reason == reason }) {
      slot = known
    } else {
      slot = setAside.firstIndex { $0.reason > reason } ?? setAside.count
      setAside.insert(SetAside(reason: reason), at: slot)
    }
    setAside[slot].rows += rows
    let order = Dictionary(sources.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let all = setAside[slot].firstPlaces + places
    setAside[slot].firstPlaces = Array(
      all.sorted {
        (order[$0.source] ?? 0, $0.line) < (order[$1.source] ?? 0, $1.line)
      }
      .prefix(placesKept))
  }
}

/// One file and how its header was understood.
public struct ImportSource: Hashable, Sendable {
  /// What a file turned out to be.
  public enum Form: String, Sendable {
    /// Rows of cells under a header.
    case table
    /// Messages of a channel, of which only replies have a receiver.
    case channel
    /// Mails with their headers.
    case mailbox
    /// Meetings.
    case calendar
    /// Changes to the files of a repository.
    case history
  }

  /// What the file turned out to be.
  public let form: Form
  /// The file as the user named it.
  public let name: String
  /// What each column was taken for, in the order of the header.
  public let columns: [MappedColumn]
  /// Headers that nothing was made of.
  public let unused: [String]
  /// The character between cells.
  public let delimiter: Character
}

/// A header and what it was taken for.
public struct MappedColumn: Hashable, Sendable {
  /// What the column means to tend.
  public let column: Column
  /// The header as the file writes it.
  public let header: String
}

/// Rows that are not in the log for one reason.
public struct SetAside: Hashable, Sendable {
  /// Why.
  public let reason: SetAsideReason
  /// How many rows.
  public internal(set) var rows = 0
  /// Where the first of them stand.
  public internal(set) var firstPlaces: [ImportPlace] = []
}

/// A line of a file.
public struct ImportPlace: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it.
  public let source: String
  /// The line, from 1.
  public let line: Int

  /// The place as `FILE:LINE`.
  public var description: String { "\(source):\(line)" }
}

/// Why a row is not in the log.
public enum SetAsideReason: String, Hashable, Sendable, CaseIterable, Comparable {
  /// The time can't be read.
  case badTime
  /// Nobody stands in from or in to.
  case missingPerson
  /// More or fewer cells than the header has.
  case wrongCellCount
  /// A count or an amount is no number, or is negative.
  case badNumber
  /// A NUL byte stands in the row.
  case nulByte
  /// The same row stood there before.
  case repeated
  /// Somebody wrote to nobody else.
  case selfInteraction
  /// Before `--since` or after `--until`.
  case outsidePeriod
  /// After the as-of day.
  case afterAsOf
  /// Not of the kinds that `--kind` asks for.
  case otherKind
  /// Somebody whom `--exclude` leaves out.
  case excluded
  /// More people in one event than `--max-recipients`.
  case overRecipientCap
  /// A count or an amount of 0.
  case weightZero
  /// The header once more, as files glued together have it.
  case repeatedHeader
  /// A sum under the rows, as spreadsheets have it.
  case totalsRow
  /// Said to nobody in particular: a message in a channel that replies to none.
  case noReceiver
  /// A meeting that was called off.
  case cancelled
  /// Repeats of a meeting by a rule that can't be followed, or by the thousand.
  case repeatsLeftOut

  /// Whether the row can't be read, and so counts towards `--max-rejects`.
  public var isFault: Bool {
    switch self {
    case .badTime, .missingPerson, .wrongCellCount, .badNumber, .nulByte: true
    default: false
    }
  }

  /// The reason as a few words.
  public var words: String {
    switch self {
    case .badTime: "time can't be read"
    case .missingPerson: "no person in from or to"
    case .wrongCellCount: "wrong number of cells"
    case .badNumber: "count or amount is no number of 0 or more"
    case .nulByte: "a NUL byte in the row"
    case .repeated: "exact repeat"
    case .selfInteraction: "from and to are the same person"
    case .outsidePeriod: "outside the period asked for"
    case .afterAsOf: "after the as-of day"
    case .otherKind: "of another kind than asked for"
    case .excluded: "of an excluded address"
    case .overRecipientCap: "more people in one event than --max-recipients"
    case .weightZero: "weight 0"
    case .repeatedHeader: "the header once more"
    case .totalsRow: "a row of totals"
    case .noReceiver: "to nobody in particular"
    case .cancelled: "cancelled"
    case .repeatsLeftOut: "further repeats of a meeting left out"
    }
  }

  func words(about cell: String) -> String {
    switch self {
    case .badTime: "'\(cell)' is not a time"
    case .badNumber: "'\(cell)' is not a count or an amount of 0 or more"
    case .wrongCellCount: "the row has \(cell) cells"
    default: words
    }
  }

  var remedy: String {
    switch self {
    case .badTime: "write it as YYYY-MM-DD or ISO 8601, for example 2026-01-31T09:30:00Z"
    case .missingPerson: "give both people of each row"
    case .wrongCellCount: "quote cells that hold the delimiter"
    case .badNumber: "write it with digits"
    default: "remove it"
    }
  }

  private var order: Int { SetAsideReason.allCases.firstIndex(of: self) ?? 0 }

  /// The order in which an account lists reasons: faults first.
  public static func < (left: SetAsideReason, right: SetAsideReason) -> Bool {
    left.order < right.order
  }
}
