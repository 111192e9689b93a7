import TendGraph

/// Why two periods can't be compared: a fact, with its words.
enum PeriodFault: Equatable {
  /// An option does not hold two days.
  case malformed(option: String, text: String)
  /// A period ends before it starts.
  case empty(option: String, start: Day, end: Day)
  /// One period is given and the other is not.
  case single(given: String, missing: String)
  /// A day would be in both.
  case overlap(before: ClosedRange<Day>, after: ClosedRange<Day>)
  /// The later period comes first.
  case order(before: ClosedRange<Day>, after: ClosedRange<Day>)
  /// Nothing happened in a period.
  case silent(ClosedRange<Day>, source: String, first: Day, last: Day)
  /// The log has no room for two periods.
  case tooShort(source: String)

  /// The exit code, as in `sysexits.h`.
  var exitCode: Int32 {
    switch self {
    case .malformed, .empty, .single, .overlap, .order: 64
    case .silent, .tooShort: 65
    }
  }
}

extension PeriodFault: CustomStringConvertible {
  /// The fault as one line: what, where, and what to do.
  var description: String {
    switch self {
    case .malformed(let option, let text):
      "\(option) takes two days such as 2026-01-01..2026-03-31, not '\(text)'"
    case .empty(let option, let start, let end):
      "\(option) \(start)..\(end) ends before it starts; give the earlier day first"
    case .single(let given, let missing):
      "\(given) needs \(missing) beside it; give both, or neither for the log's last days"
    case .overlap(let before, let after):
      "--before \(words(before)) and --after \(words(after)) share days; end the first before "
        + "the second starts"
    case .order(let before, let after):
      "--before \(words(before)) comes after --after \(words(after)); exchange the two"
    case .silent(let days, let source, let first, let last):
      "\(source): nothing happened from \(days.lowerBound) to \(days.upperBound); the log has "
        + "interactions from \(first) to \(last)"
    case .tooShort(let source):
      "\(source): the log covers a single day and there is nothing to compare; give a longer log"
    }
  }

  private func words(_ days: ClosedRange<Day>) -> String {
    "\(days.lowerBound)..\(days.upperBound)"
  }
}
