import TendGraph

/// One time at which an event takes place.
struct Occurrence {
  /// When it starts, in UTC.
  let moment: Moment
  /// What names it among those of its event: when it starts by the rule, in seconds.
  let name: Int64
}

/// Finds the times at which events take place, and how many of them in all a text may have.
struct OccurrenceSearch {
  private var zones: CalendarZones
  private var allowance: RecurrenceAllowance
  private let until: Day?
  /// Repeats that may still be found, so that memory stays bounded.
  private var repeatsLeft = 1_000_000
  /// By UID, the occurrences for which an event of their own stands.
  private var replaced: [[UInt8]: ExceptedTimes] = [:]

  init(zones: CalendarZones, allowance: RecurrenceAllowance, until: Day?) {
    self.zones = zones
    self.allowance = allowance
    self.until = until
  }

  /// Takes note of what an event says about another one.
  mutating func note(_ event: CalendarEvent) {
    guard let time = event.replaced else { return }
    replaced[event.uid, default: ExceptedTimes()].insert(time, at: zones.seconds(of: time))
  }

  /// The occurrences of an event that count, in order, and why others don't.
  mutating func occurrences(
    of event: CalendarEvent
  ) -> (occurrences: [Occurrence], leftOut: SetAsideReason?) {
    guard let start = event.start else { return ([], .badTime) }
    var occurrences: [Occurrence] = []
    var isCut = event.hasStrangeRule
    if let time = event.replaced {
      occurrences = [
        Occurrence(moment: moment(of: start), name: zones.seconds(of: time))
      ]
    } else {
      var excepted = ExceptedTimes()
      for time in event.excepted { excepted.insert(time, at: zones.seconds(of: time)) }
      let elsewhere = replaced[event.uid]
      var times = [start]
      isCut = repeats(of: event, after: &times) || isCut
      var met: Set<Int64> = []
      for time in times {
        let moment = moment(of: time)
        if excepted.contains(time, at: moment.seconds) { continue }
        if let elsewhere, elsewhere.contains(time, at: moment.seconds) { continue }
        guard met.insert(moment.seconds).inserted else { continue }
        occurrences.append(Occurrence(moment: moment, name: moment.seconds))
      }
      occurrences.sort { $0.name < $1.name }
      if occurrences.isEmpty { return ([], .cancelled) }
    }
    if let until {
      occurrences.removeAll { $0.moment.dayNumber > until.number }
      if occurrences.isEmpty, !isCut { return ([], .afterAsOf) }
    }
    return (occurrences, isCut ? .repeatsLeftOut : nil)
  }

  /// Adds the times by rule and by date to the first one; says whether some had to be left out.
  private mutating func repeats(
    of event: CalendarEvent, after times: inout [CalendarTime]
  ) -> Bool {
    guard event.rule != nil || !event.added.isEmpty else { return false }
    let start = times[0]
    var isCut = false
    if let rule = event.rule {
      var last = until.map { $0.number + 1 } ?? OccurrenceSearch.end(of: rule, from: start.day)
      // A day on the clock of the event may be the next one in UTC.
      if let end = rule.until { last = min(last, end.day + 1) }
      let found = rule.days(from: start.day, through: last, allowance: &allowance)
      isCut = found.isCut
      for day in found.days.dropFirst() {
        let time = start.onDay(day)
        if let end = rule.until, isAfter(end, time) { break }
        times.append(time)
      }
    }
    let room = min(RecurrenceAllowance.occurrences, repeatsLeft)
    times += event.added.prefix(room)
    if times.count > room {
      times.removeSubrange(max(1, room)...)
      isCut = true
    }
    repeatsLeft = max(0, repeatsLeft - times.count)
    return isCut
  }

  private mutating func moment(of time: CalendarTime) -> Moment {
    Moment(seconds: zones.seconds(of: time), hasTime: time.place != .wholeDay)
  }

  /// Whether a time comes after the UNTIL of a rule: a date is a day on the clock of the event, and
  /// a time without a zone is one on that clock too.
  private mutating func isAfter(_ end: CalendarTime, _ time: CalendarTime) -> Bool {
    if end.place == .wholeDay || time.place == .wholeDay { return time.day > end.day }
    if end.place == .floating { return time.wallSeconds > end.wallSeconds }
    return zones.seconds(of: time) > end.wallSeconds
  }

  /// Where following a rule ends when nobody gave a last day: after two years where it names no end
  /// itself, else after a hundred.
  private static func end(of rule: RecurrenceRule, from start: Int32) -> Int32 {
    let (year, month, day) = Day(number: start).calendar
    let lastYear = year + (rule.hasEnd ? 100 : 2)
    return Day.number(
      year: lastYear, month: month, day: min(day, Day.length(ofMonth: month, year: lastYear)))
  }
}

/// Occurrences that do not take place, or not as the rule says.
private struct ExceptedTimes {
  private var moments: Set<Int64> = []
  /// Whole days, for those who write a date in the place of a time.
  private var days: Set<Int32> = []

  mutating func insert(_ time: CalendarTime, at seconds: Int64) {
    if time.place == .wholeDay { days.insert(time.day) } else { moments.insert(seconds) }
  }

  func contains(_ time: CalendarTime, at seconds: Int64) -> Bool {
    days.contains(time.day) || moments.contains(seconds)
  }
}
