public import TendGraph

/// What the user says about how a log is to be read.
public struct ImportOptions: Sendable {
  /// Headers that the user names for columns.
  public var columns: [Column: String] = [:]
  /// Rows before this day are left out.
  public var since: Day?
  /// Rows after this day are left out.
  public var until: Day?
  /// Rows after this day are ignored: the day to judge from.
  public var asOf: Day?
  /// Kinds to read, in lower case; all when empty.
  public var kinds: Set<String> = []
  /// Whether a kind has a direction, by its name in lower case, where the user says so.
  public var kindDirections: [String: Bool] = [:]
  /// Patterns of addresses to leave out, with `*` and `?`; case means nothing.
  public var excluded: [String] = []
  /// Events with more other people than this are left out.
  public var maxRecipients = 50
  /// The share of rows that may be unreadable, 0 to 1.
  public var maxRejects = 0.05
  /// Whether the rows of a table of ties have a direction.
  public var isDirected = false

  /// Places kept of each reason for setting rows aside.
  public var placesKept = 5
  /// Whether the minutes of a column of durations are the amounts.
  public var weighsDuration = false
  /// Threads to read on, 1 or more; the outcome is the same for any number.
  public var threads = 1
  /// Bytes of a stretch that a thread reads at a time; the outcome is the same for any number.
  package var stretchSize: Int?
  /// Where to count what is read, a stretch at a time.
  public var progress: ReadingProgress?
  /// What the files are written in; told by their bytes when `nil`.
  public var encoding: Encoding?
  /// Whether the day or the month comes first in dates like `03/04/2026`; told by a value above 12
  /// when `nil`.
  public var dateOrder: DateOrder?
  /// The zone of times without an offset, such as `Europe/Berlin` or `+01:00`; UTC when `nil`.
  ///
  /// A date without a time of day is that date in every zone.
  public var timeZone: String?

  /// Why a day is not read; `nil` when it is.
  func reasonToLeaveOut(day: Int32) -> SetAsideReason? {
    if let since, day < since.number { return .outsidePeriod }
    if let until, day > until.number { return .outsidePeriod }
    if let asOf, day > asOf.number { return .afterAsOf }
    return nil
  }

  /// The first and the last day that are read; the last may come before the first.
  var limits: (first: Int32, last: Int32) {
    (since?.number ?? .min, min(until?.number ?? .max, asOf?.number ?? .max))
  }

  /// Makes the options that hold unless told otherwise.
  public init() {}
}
