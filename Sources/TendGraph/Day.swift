/// A calendar day, counted in days since 1970-01-01 in UTC.
///
/// Every figure of the tool is made of whole days, so that a raw log and its daily roll-up
/// give the same findings.
///
/// Conversion to and from the calendar follows Howard Hinnant, *chrono-Compatible Low-Level
/// Date Algorithms* (2013), and holds for every day that fits.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// Makes the day that lies so many days after 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// Makes a day of the Gregorian calendar, or `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(number: Day.number(year: year, month: month, day: day))
  }

  /// Reads a day written as `YYYY-MM-DD`.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else {
      return nil
    }
    var values: [Int] = []
    for part in parts {
      var value = 0
      for byte in part {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      values.append(value)
    }
    self.init(year: values[0], month: values[1], day: values[2])
  }

  /// The year, month (1 to 12) and day of the month (from 1).
  public var calendar: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day so many days later, or earlier for a negative count.
  public func advanced(by days: Int) -> Day {
    Day(number: number + Int32(days))
  }

  /// Days from this day to another, negative when the other comes first.
  public func days(until other: Day) -> Int {
    Int(other.number) - Int(number)
  }

  /// Whether a day comes before another.
  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  /// The day number of a date that is known to be in the calendar.
  package static func number(year: Int, month: Int, day: Int) -> Int32 {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Days in a month of the Gregorian calendar.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = calendar
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// The day as a person says it, for example `2 Jul 2010`.
  public var spoken: String {
    let (year, month, day) = calendar
    return "\(day) \(Day.monthNames[month - 1]) \(year)"
  }

  /// The day without its year, for example `2 Jul`.
  public var dayAndMonth: String {
    let (_, month, day) = calendar
    return "\(day) \(Day.monthNames[month - 1])"
  }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private func padded(_ value: Int, to width: Int) -> String {
    let digits = String(abs(value))
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (value < 0 ? "-" : "") + zeros + digits
  }
}
