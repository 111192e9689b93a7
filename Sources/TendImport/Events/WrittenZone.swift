import TendGraph

/// A time zone as a calendar itself describes it (VTIMEZONE, RFC 5545 section 3.6.5).
struct WrittenZone {
  /// When the clock was changed, and seconds east of UTC before and from then on.
  private var changes: [(moment: Int64, before: Int64, after: Int64)] = []

  /// Adds one part of the description: its first day, its rule and its offsets.
  ///
  /// - Complexity: O(years up to 2100).
  mutating func add(_ part: WrittenZonePart, allowance: inout RecurrenceAllowance) {
    guard let start = part.start, let from = part.offsetFrom, let to = part.offsetTo else { return }
    var days = [start.day]
    if let rule = part.rule, rule.frequency == .yearly {
      days = rule.days(from: start.day, through: WrittenZone.lastDay, allowance: &allowance).days
    }
    for day in days.prefix(600) {
      let moment = start.onDay(day).wallSeconds - from
      if let until = part.rule?.until, moment > until.wallSeconds { break }
      changes.append((moment, from, to))
    }
  }

  /// The zone with its changes in order.
  consuming func sorted() -> WrittenZone {
    changes.sort { $0.moment < $1.moment }
    return self
  }

  /// Seconds east of UTC at a moment.
  ///
  /// - Complexity: O(log changes).
  func offset(at moment: Int64) -> Int64 {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].moment <= moment { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? changes.first?.before ?? 0 : changes[low - 1].after
  }

  /// 2100-12-31.
  private static let lastDay: Int32 = 47_846
}

/// A STANDARD or DAYLIGHT block of a VTIMEZONE.
struct WrittenZonePart {
  fileprivate var start: CalendarTime?
  fileprivate var rule: RecurrenceRule?
  fileprivate var offsetFrom: Int64?
  fileprivate var offsetTo: Int64?

  /// Reads one line of the block.
  mutating func read(_ line: ContentLine, in text: Span<UInt8>) {
    switch true {
    case text.spells("DTSTART", at: line.name): start = CalendarTime(line.value, in: text)
    case text.spells("RRULE", at: line.name): rule = RecurrenceRule(line.value, in: text)
    case text.spells("TZOFFSETFROM", at: line.name):
      offsetFrom = WrittenZonePart.offset(at: line.value, in: text)
    case text.spells("TZOFFSETTO", at: line.name):
      offsetTo = WrittenZonePart.offset(at: line.value, in: text)
    default: break
    }
  }

  /// Reads `+hhmm` or `-hhmmss`.
  private static func offset(at range: Range<Int>, in text: Span<UInt8>) -> Int64? {
    var cursor = ByteCursor(range.trimmed(in: text))
    let isEast = cursor.skip("+", in: text)
    guard isEast || cursor.skip("-", in: text), let hours = cursor.digits(2, in: text),
      let minutes = cursor.digits(2, in: text)
    else { return nil }
    let seconds = hours * 3600 + minutes * 60 + (cursor.digits(2, in: text) ?? 0)
    return Int64(isEast ? seconds : -seconds)
  }
}
