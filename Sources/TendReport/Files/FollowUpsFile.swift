import TendAnalysis
import TendGraph

extension Findings {
  /// Follow-ups as an iCalendar file: for each tie that needs tending, an all-day event with its next
  /// step and the reason for it.
  ///
  /// They stand in the order of the list, on the working days (Monday to Friday) after the day judged
  /// from: each on the first on which neither of its two people has another, so that nobody has two on
  /// one day. Events block no time and carry no guests. The same list gives the same bytes; a list of
  /// another day gives other events.
  ///
  /// - Parameters:
  ///   - focus: Whose follow-ups to write.
  ///   - top: Events at the most.
  /// - Returns: The text, and how many events it has; `nil` for a table of ties.
  public func followUps(focus: Focus, top: Int) -> (text: String, events: Int)? {
    guard let neglect else { return nil }
    let words = NeglectWords(of: network)
    let ties = neglect.needingTending.filter { focus.includes($0.tie, in: network) }.prefix(top)
    var days = WorkingDays(after: neglect.asOf)
    var lines = CalendarLines()
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tend//follow-ups//EN"] {
      lines.append(line)
    }
    for finding in ties {
      let day = days.next(for: [finding.tie.first, finding.tie.second])
      lines.append("BEGIN:VEVENT")
      lines.append("UID:\(identifier(of: finding.tie, on: neglect.asOf))")
      lines.append("DTSTAMP:\(CalendarLines.date(neglect.asOf))T000000Z")
      lines.append("DTSTART;VALUE=DATE:\(CalendarLines.date(day))")
      lines.append("DTEND;VALUE=DATE:\(CalendarLines.date(day.advanced(by: 1)))")
      lines.append("SUMMARY", text: words.nextStep(for: finding))
      lines.append(
        "DESCRIPTION",
        text: "\(words.reason(for: finding))\nBy the log up to \(neglect.asOf.spoken).")
      lines.append("TRANSP:TRANSPARENT")
      lines.append("END:VEVENT")
    }
    lines.append("END:VCALENDAR")
    return (lines.text, ties.count)
  }

  /// A name for the event that is nobody else's and the same in every run.
  private func identifier(of tie: Tie, on day: Day) -> String {
    let ends = [tie.first, tie.second].map { network.person($0).id }
    let bytes = sha256(of: Array(ends.joined(separator: "\0").utf8)).prefix(12)
    let digits = bytes.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "\(day)-\(digits.joined())@tend"
  }
}

/// Working days after a day, each given to a person once.
private struct WorkingDays {
  private let first: Day
  private var taken: [PersonID: Set<Day>] = [:]

  init(after day: Day) {
    first = day.advanced(by: 1)
  }

  /// The first working day that none of the people has yet; from now on they have it.
  mutating func next(for people: [PersonID]) -> Day {
    var day = first
    while isWeekend(day) || people.contains(where: { taken[$0, default: []].contains(day) }) {
      day = day.advanced(by: 1)
    }
    for person in people { taken[person, default: []].insert(day) }
    return day
  }

  /// Whether it is a Saturday or a Sunday; 1970-01-01 was a Thursday.
  private func isWeekend(_ day: Day) -> Bool {
    let weekday = (Int(day.number) % 7 + 10) % 7
    return weekday >= 5
  }
}
