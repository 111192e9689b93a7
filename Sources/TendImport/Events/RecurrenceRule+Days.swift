import TendGraph

/// What following rules may still cost, so that no text can make it go on for long.
struct RecurrenceAllowance {
  /// Days looked at, in all events of a text.
  var days = 30_000_000
  /// Occurrences of one event.
  static let occurrences = 5_000
  /// Periods one after another in which a rule gives nothing; more than between two leap days.
  static let emptyPeriods = 3_000
}

extension RecurrenceRule {
  /// The days on which occurrences start, in order, the first one among them.
  ///
  /// UNTIL is left to the caller, as it is a moment and not a day.
  ///
  /// - Parameters:
  ///   - start: The day of the first occurrence, on the clock of the event.
  ///   - last: The last day to look at.
  ///   - allowance: What the search may cost.
  /// - Returns: The days, and whether the search was given up before the last day.
  /// - Complexity: O(days looked at), bounded by `allowance`.
  func days(
    from start: Int32, through last: Int32, allowance: inout RecurrenceAllowance
  ) -> (days: [Int32], isCut: Bool) {
    var days = [start]
    var period = 0
    var emptyPeriods = 0
    let first = Day(number: start).calendar
    while count.map({ days.count < $0 }) ?? true {
      guard allowance.days > 0, emptyPeriods < RecurrenceAllowance.emptyPeriods else {
        return (days, true)
      }
      guard
        var found = candidates(period * interval, after: first, start: Int(start), last: Int(last))
      else { break }
      allowance.days -= frequency.cost
      if !positions.isEmpty { found = chosen(of: found) }
      emptyPeriods = found.isEmpty ? emptyPeriods + 1 : 0
      for day in found where day > start {
        if day > last || days.count == count { return (days, false) }
        if days.count == RecurrenceAllowance.occurrences { return (days, true) }
        days.append(day)
      }
      period += 1
    }
    return (days, false)
  }

  /// The days of a period that the rule names, in order; `nil` for a period after the last day.
  private func candidates(
    _ step: Int, after first: (year: Int, month: Int, day: Int), start: Int, last: Int
  ) -> [Int32]? {
    switch frequency {
    case .daily:
      let day = start + step
      return day > last ? nil : isChosen(day) ? [Int32(day)] : []
    case .weekly:
      let offset = (WeekdayChoice.weekday(of: start) - weekStart + 7) % 7
      let monday = start - offset + 7 * step
      guard monday <= last else { return nil }
      if weekdays.isEmpty { return isChosen(monday + offset) ? [Int32(monday + offset)] : [] }
      return (monday..<monday + 7).filter(isChosen).map(Int32.init)
    case .monthly:
      let month = first.year * 12 + first.month - 1 + step
      let year = month / 12
      guard year <= 9999, Int(Day.number(year: year, month: month % 12 + 1, day: 1)) <= last else {
        return nil
      }
      return days(ofMonth: month % 12 + 1, year: year, orOn: first.day)
    case .yearly:
      let year = first.year + step
      guard year <= 9999, Int(Day.number(year: year, month: 1, day: 1)) <= last else { return nil }
      if months.isEmpty, monthDays.isEmpty {
        return weekdays.isEmpty
          ? days(ofMonth: first.month, year: year, orOn: first.day) : weekdayDays(ofYear: year)
      }
      return (1...12).flatMap { days(ofMonth: $0, year: year, orOn: first.day) }
    }
  }

  /// Whether a day is one of a daily or weekly rule.
  private func isChosen(_ day: Int) -> Bool {
    if !weekdays.isEmpty, !weekdays.contains(WeekdayChoice.weekday(of: day)) { return false }
    guard !months.isEmpty || !monthDays.isEmpty else { return true }
    let (year, month, dayOfMonth) = Day(number: Int32(day)).calendar
    let length = Day.length(ofMonth: month, year: year)
    return (months.isEmpty || months.contains(month, of: 12))
      && (monthDays.isEmpty || monthDays.contains(dayOfMonth, of: length))
  }

  /// The days of a month that are chosen; where no days are, the one of the first occurrence.
  private func days(ofMonth month: Int, year: Int, orOn standard: Int) -> [Int32] {
    guard months.isEmpty || months.contains(month, of: 12) else { return [] }
    let length = Day.length(ofMonth: month, year: year)
    let before = Day.number(year: year, month: month, day: 1) - 1
    if weekdays.isEmpty, monthDays.isEmpty {
      return standard <= length ? [before + Int32(standard)] : []
    }
    return (1...length).compactMap { day in
      let number = before + Int32(day)
      if !monthDays.isEmpty, !monthDays.contains(day, of: length) { return nil }
      let weekday = WeekdayChoice.weekday(of: Int(number))
      if !weekdays.isEmpty, !weekdays.contains(weekday, day: day - 1, of: length) { return nil }
      return number
    }
  }

  /// The days of a year that are chosen by weekday alone.
  private func weekdayDays(ofYear year: Int) -> [Int32] {
    let first = Day.number(year: year, month: 1, day: 1)
    let length = 337 + Day.length(ofMonth: 2, year: year)
    return (0..<length).compactMap { day in
      let weekday = WeekdayChoice.weekday(of: Int(first) + day)
      return weekdays.contains(weekday, day: day, of: length) ? first + Int32(day) : nil
    }
  }

  /// The days at the places that BYSETPOS names.
  private func chosen(of days: [Int32]) -> [Int32] {
    var chosen: [Int32] = []
    for (place, day) in days.enumerated()
    where positions.contains(place + 1) || positions.contains(place - days.count) {
      chosen.append(day)
    }
    return chosen
  }
}

extension RecurrenceRule.Frequency {
  /// Days looked at in one period.
  fileprivate var cost: Int {
    switch self {
    case .daily: 1
    case .weekly: 7
    case .monthly: 31
    case .yearly: 366
    }
  }
}
