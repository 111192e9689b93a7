/// One event as a reader of mail, calendars or other text hands it on, before people are known.
///
/// Tables have a path of their own; everything else comes through here to the same
/// ``InteractionReader``.
package struct EventRecord: Hashable, Sendable {
  /// The line that the event starts on, from 1.
  package var line: Int
  /// When it happened.
  package var moment: Moment
  /// Who acts, as the text names the person; empty in an event without direction.
  package var from: [UInt8] = []
  /// Everybody else; in an event without direction everybody.
  package var others: [[UInt8]] = []
  /// What it was.
  package var kind: String
  /// What makes repeats of the event the same; empty where nothing does.
  package var id: [UInt8] = []
  /// Whether from and to mean nothing, as in a meeting.
  package var isMutual = false

  package init(line: Int, moment: Moment, kind: String) {
    self.line = line
    self.moment = moment
    self.kind = kind
  }
}

/// What a reader made of a text: its events, and what it had to set aside.
package struct EventRecords: Sendable {
  /// The events, in the order of the text.
  package var events: [EventRecord] = []
  /// Events that are not among them, by reason and line.
  package var setAside: [(reason: SetAsideReason, line: Int)] = []

  package init() {}
}
