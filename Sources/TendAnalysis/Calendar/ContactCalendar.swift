public import TendGraph

/// The months of a log, or its weeks or days where it is short: what contact is counted by.
public struct ContactCalendar: Hashable, Sendable {
  /// How long a stretch is.
  public let unit: Unit
  /// The first day of each stretch, in order; never empty.
  public let starts: [Day]
  /// The last day of the last stretch.
  public let last: Day
  /// The stretch of each day from the first start on.
  private let placeOfDay: [Int16]

  /// How long a stretch is.
  public enum Unit: String, Hashable, Sendable {
    /// A day.
    case day
    /// Seven days; the last ones end on the calendar's last day.
    case week
    /// A month of the calendar.
    case month
  }

  /// Cuts the days of a log: into months from four months on, else into weeks from three weeks on.
  ///
  /// - Parameters:
  ///   - first: The first day.
  ///   - last: The last day; not before the first.
  ///   - most: Stretches at the most; the earliest are left out.
  /// - Complexity: O(*d*) for *d* days.
  public init(from first: Day, to last: Day, most: Int = 24) {
    let span = first.days(until: last) + 1
    unit = span > 120 ? .month : span > 21 ? .week : .day
    var starts: [Day] = []
    var start = last
    while starts.count < most, start >= first || starts.isEmpty {
      switch unit {
      case .day: break
      case .week: start = start.advanced(by: -6)
      case .month: start = start.advanced(by: 1 - start.calendar.day)
      }
      starts.append(start)
      start = start.advanced(by: -1)
    }
    self.starts = starts.reversed()
    self.last = last
    var places: [Int16] = []
    for (place, start) in self.starts.enumerated() {
      let end = place + 1 < self.starts.count ? self.starts[place + 1] : last.advanced(by: 1)
      places.append(contentsOf: repeatElement(Int16(place), count: start.days(until: end)))
    }
    placeOfDay = places
  }

  /// How many stretches there are.
  public var count: Int { starts.count }

  /// The stretch of a day; `nil` before the first and after the last.
  public func place(of day: Day) -> Int? {
    let offset = starts[0].days(until: day)
    return placeOfDay.indices.contains(offset) ? Int(placeOfDay[offset]) : nil
  }

  /// How far through the calendar the end of a day is, from 0 to 1: each stretch takes as much room.
  public func position(ofEndOf day: Day) -> Double {
    guard let place = place(of: day) else { return day < starts[0] ? 0 : 1 }
    let end = place + 1 < count ? starts[place + 1] : last.advanced(by: 1)
    let length = Double(starts[place].days(until: end))
    let gone = Double(starts[place].days(until: day) + 1)
    return (Double(place) + gone / length) / Double(count)
  }
}

extension Network {
  /// The calendar of the log; `nil` for a table of ties.
  public func calendar(most: Int = 24) -> ContactCalendar? {
    guard let firstDay, let asOf else { return nil }
    return ContactCalendar(from: min(firstDay, asOf), to: asOf, most: most)
  }

  /// Distinct days with contact on some ties, in each stretch of a calendar.
  ///
  /// A day on which two of the ties were active counts once.
  ///
  /// - Complexity: O(*e* log *e*) for the *e* entries of the ties.
  public func contactDays(of ties: [TieID], by calendar: ContactCalendar) -> [Int] {
    var days = ties.flatMap { activeDays(ofTie: $0.index) }
    if ties.count > 1 { days.sort() }
    var counts = [Int](repeating: 0, count: calendar.count)
    var last: Int32?
    for day in days where day != last {
      last = day
      if let place = calendar.place(of: Day(number: day)) { counts[place] += 1 }
    }
    return counts
  }
}
