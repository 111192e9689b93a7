import TendGraph

/// Whether the day or the month comes first in a date like `03/04/2026`.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  /// Day, month, year.
  case dmy
  /// Month, day, year.
  case mdy

  var other: DateOrder { self == .dmy ? .mdy : .dmy }

  /// The part that comes first, as a word.
  var firstWord: String { self == .dmy ? "day" : "month" }
}

extension Day {
  /// The day with its month written out, for example `3 April 2026`.
  var full: String {
    let (year, month, day) = calendar
    return "\(day) \(MonthNames.full[month - 1]) \(year)"
  }
}
