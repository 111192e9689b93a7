/// What a column of a log means to tend.
public enum Column: String, Hashable, Sendable, CaseIterable {
  /// When it happened.
  case timestamp
  /// The time of day, where it stands apart from the date.
  case clock
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
  /// More people in an event without direction.
  case guests
  /// What it was.
  case kind
  /// What event the row belongs to: rows that share it are one.
  case id
  /// How many interactions the row stands for.
  case count
  /// Strength before decay; the weight of a table of ties.
  case amount
  /// How long it took, in minutes.
  case duration
  /// The time of the first message of the thread that a message replies in.
  case thread

  /// Headers that mean the column: lower case, without spaces, underscores and hyphens.
  ///
  /// The earlier one wins where a file has several.
  var aliases: [String] {
    switch self {
    case .timestamp:
      [
        "timestamp", "time", "datetime", "createdat", "sentat", "when", "origintimestamp", "date",
        "metricdate", "startdate", "datetimeutc", "ts",
      ]
    // Beside a column of dates alone; see ``ColumnMap``.
    case .clock: []
    case .from:
      [
        "from", "sender", "source", "author", "organizer", "organiser", "senderaddress",
        "meetingorganizer", "meetingorganiser", "primarycollaboratorpersonid", "vertex1", "ego",
        "user",
      ]
    case .to:
      [
        "to", "recipient", "recipients", "receiver", "receivers", "target", "recipientaddress",
        "recipientstatus", "secondarycollaboratorpersonid", "vertex2", "alter",
      ]
    case .cc: ["cc"]
    case .bcc: ["bcc"]
    case .people: ["people", "attendees", "participants", "requiredattendees"]
    case .guests: ["optionalattendees"]
    case .kind: ["kind", "type", "channel", "medium"]
    case .id: ["id", "messageid", "eventid"]
    case .count: ["count"]
    case .amount: ["amount", "weight", "edgeweight"]
    case .duration: ["duration", "durationminutes", "durationmin"]
    case .thread: ["threadts"]
    }
  }
}
