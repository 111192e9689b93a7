import TendGraph

/// The months of a log, and how the contact days of a tie fall into them.
struct PageMonths {
  /// The year of the first month.
  let year: Int
  /// The first month, from 1.
  let month: Int
  /// Months from the first to the one of the as-of day.
  let count: Int
  /// The share of the last month that has passed at the as-of day.
  let lastShare: Double
  /// The month of each day, counted from the first day held.
  private let monthOfDay: [Int]
  private let firstDay: Int32

  /// Months that a page shows at the most, the last ones.
  static let most = 60

  /// The months of a network; `nil` for a table of ties.
  init?(of network: Network) {
    guard let first = network.firstDay, let last = network.asOf, first <= last else { return nil }
    let (from, to) = (first.calendar, last.calendar)
    let end = to.year * 12 + to.month - 1
    let start = max(from.year * 12 + from.month - 1, end - PageMonths.most + 1)
    year = start / 12
    month = start % 12 + 1
    count = end - start + 1
    lastShare = Double(to.day) / Double(Day.length(ofMonth: to.month, year: to.year))
    firstDay = Day.number(year: start / 12, month: start % 12 + 1, day: 1)
    var monthOfDay: [Int] = []
    monthOfDay.reserveCapacity(Int(last.number - firstDay) + 1)
    for place in 0..<count {
      let (year, month) = ((start + place) / 12, (start + place) % 12 + 1)
      let days = Day.length(ofMonth: month, year: year)
      monthOfDay.append(contentsOf: repeatElement(place, count: days))
    }
    self.monthOfDay = monthOfDay
  }

  /// The contact days of each month.
  ///
  /// - Parameter days: Day numbers in ascending order; repeats count once.
  /// - Returns: One count a month, from the first month on.
  func counts(of days: ArraySlice<Int32>) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    var previous: Int32?
    for day in days where day != previous {
      previous = day
      let place = Int(day) - Int(firstDay)
      if monthOfDay.indices.contains(place) { counts[monthOfDay[place]] += 1 }
    }
    return counts
  }

  /// The contact days of each month, a digit to the base 32 each, without zeros at the end.
  ///
  /// - Parameter days: Day numbers in ascending order; repeats count once.
  /// - Returns: One digit a month, from the first month on.
  func digits(of days: ArraySlice<Int32>) -> String {
    var counts = counts(of: days).map { UInt8($0) }
    while counts.last == 0 { counts.removeLast() }
    return String(decoding: counts.map { $0 < 10 ? 48 + $0 : 87 + $0 }, as: UTF8.self)
  }
}
