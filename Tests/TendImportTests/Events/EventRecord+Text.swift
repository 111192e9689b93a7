import TendGraph

@testable import TendImport

extension EventRecord {
  /// The event in one line, for example `2026-03-03T13:05:06Z ada@example.org > bob@example.org`.
  var text: String {
    let names = others.map { String(decoding: $0, as: UTF8.self) }
    return isMutual
      ? "\(moment.text) \(names.joined(separator: " = "))"
      : "\(moment.text) \(String(decoding: from, as: UTF8.self)) > \(names.joined(separator: " "))"
  }
}

extension Moment {
  /// The moment in ISO 8601; the day alone where it was written without a time.
  var text: String {
    let day = Day(number: dayNumber)
    guard hasTime else { return day.description }
    let second = Int(seconds - Int64(day.number) * 86_400)
    let parts = [second / 3600, second / 60 % 60, second % 60]
    let clock = parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    return "\(day)T\(clock)Z"
  }
}

extension EventRecords {
  /// What was set aside, for example `4: time can't be read`.
  var reasons: [String] { setAside.map { "\($0.line): \($0.reason.words)" } }
}
