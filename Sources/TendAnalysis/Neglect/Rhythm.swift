public import TendGraph

/// How often two people are in contact, by distinct active days alone.
///
/// 135 mails in one second are one contact day.
public struct Rhythm: Hashable, Sendable {
  /// Distinct days with contact.
  public let activeDays: Int
  /// The first of them.
  public let firstContact: Day
  /// The last of them.
  public let lastContact: Day
  /// The middle gap between them in days, the usual one; `nil` below two days.
  public let medianGap: Double?
  /// The mean gap between them in days; `nil` below two days.
  public let meanGap: Double?
  /// The month with the most contact days, the earliest of several.
  public let bestMonth: Month
  /// The contact days of that month.
  public let bestMonthDays: Int

  /// A month of the calendar.
  public struct Month: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int

    /// Names a month of a year.
    public init(year: Int, month: Int) {
      self.year = year
      self.month = month
    }
  }

  /// Reads the rhythm off the days of contact; `nil` without any.
  ///
  /// - Parameter days: Day numbers in ascending order, each once.
  /// - Complexity: O(*d* log *d*) for *d* days.
  package init?(days: [Int32]) {
    guard let first = days.first, let last = days.last else { return nil }
    activeDays = days.count
    firstContact = Day(number: first)
    lastContact = Day(number: last)
    let gaps = zip(days.dropFirst(), days).map { Int($0 - $1) }.sorted()
    medianGap = gaps.isEmpty ? nil : quantile(0.5, of: gaps)
    meanGap = gaps.isEmpty ? nil : Double(last - first) / Double(gaps.count)
    let best = Rhythm.bestMonth(of: days)
    bestMonth = best.month
    bestMonthDays = best.days
  }

  private static func bestMonth(of days: [Int32]) -> (month: Month, days: Int) {
    var best = (month: Month(year: 1970, month: 1), days: 0)
    var current = best
    // The last day of the current month.
    var end = Int32.min
    for day in days {
      if day > end || current.days == 0 {
        let date = Day(number: day).calendar
        current = (Month(year: date.year, month: date.month), 0)
        end = day + Int32(Day.length(ofMonth: date.month, year: date.year) - date.day)
      }
      current.days += 1
      if current.days > best.days { best = current }
    }
    return best
  }

  /// Days of silence up to a day.
  public func silence(until day: Day) -> Int {
    lastContact.days(until: day)
  }

  /// Silence over the mean gap, at least one day: how many of its own gaps a tie has been silent.
  ///
  /// The mean, not the median: the median puts a quarter of all ties beyond eight. `nil` below
  /// two days of contact.
  public func ratio(until day: Day) -> Double? {
    meanGap.map { Double(silence(until: day)) / max(1, $0) }
  }
}

/// The value below which a share of sorted numbers lies, between neighbours in proportion.
///
/// Hyndman and Fan's type 7, as in R and NumPy. The numbers must not be empty.
func quantile(_ share: Double, of sorted: [Int]) -> Double {
  let place = share * Double(sorted.count - 1)
  let low = Int(place)
  let high = min(low + 1, sorted.count - 1)
  return Double(sorted[low]) + (place - Double(low)) * Double(sorted[high] - sorted[low])
}
