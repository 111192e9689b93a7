import TendGraph

/// The rows of a synthetic log, a day at a time, so that memory does not grow with the log.
struct SampleInteractions {
  private let organisation: SampleOrganisation
  private let start: Day
  private let days: Int
  /// The running sum of everybody's activity, up to 1.
  private let activity: [Double]
  private var random: SplitMix64
  private var day = 0
  private var rowsLeft: Int
  private var weightLeft: Double

  init(of organisation: SampleOrganisation, rows: Int, start: Day, days: Int, seed: UInt64) {
    self.organisation = organisation
    self.start = start
    self.days = days
    let sum = organisation.members.reduce(0) { $0 + $1.activity }
    var upTo = 0.0
    activity = organisation.members.map { member in
      upTo += member.activity / sum
      return upTo
    }
    random = SplitMix64(seed: seed ^ 0x7E4D_0000_0000_0001)
    rowsLeft = rows
    weightLeft = 0
    for day in 0..<days { weightLeft += SampleInteractions.weight(ofDay: day, from: start) }
  }

  /// The next day's rows as CSV; `nil` after the last day.
  mutating func nextDay() -> [UInt8]? {
    guard day < days else { return nil }
    let weight = SampleInteractions.weight(ofDay: day, from: start)
    let isLast = day == days - 1
    let rows = isLast ? rowsLeft : Int(Double(rowsLeft) * weight / max(weight, weightLeft))
    rowsLeft -= rows
    weightLeft -= weight
    let text = text(ofRows: rows)
    day += 1
    return text
  }

  private mutating func text(ofRows rows: Int) -> [UInt8] {
    // Times of the working day in order, by spacing the rows out and shifting each a little.
    let date = "\(start.advanced(by: day))"
    var text: [UInt8] = []
    text.reserveCapacity(rows * 48)
    for row in 0..<rows {
      let share = (Double(row) + random.unit()) / Double(rows)
      let second = 7 * 3600 + Int(share * 12 * 3600)
      let from = pick(activity, random.unit()) { $0 }
      let contacts = organisation.contacts[from]
      var choice = pick(contacts, random.unit()) { $0.upTo }
      // A tie that has ended leaves its place to the next that has not.
      var tries = 0
      while contacts[choice].endsOnDay <= day, tries < contacts.count {
        choice = (choice + 1) % contacts.count
        tries += 1
      }
      let to = Int(contacts[choice].person)
      let kind = SampleInteractions.kinds[random.index(below: SampleInteractions.kinds.count)]
      text.append(contentsOf: date.utf8)
      text.append(UInt8(ascii: "T"))
      append(second / 3600, to: &text, then: ":")
      append(second / 60 % 60, to: &text, then: ":")
      append(second % 60, to: &text, then: "Z")
      text.append(UInt8(ascii: ","))
      text.append(contentsOf: organisation.members[from].id.utf8)
      text.append(UInt8(ascii: ","))
      text.append(contentsOf: organisation.members[to].id.utf8)
      text.append(UInt8(ascii: ","))
      text.append(contentsOf: kind.utf8)
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  private func append(_ number: Int, to text: inout [UInt8], then mark: Unicode.Scalar) {
    text.append(UInt8(48 + number / 10))
    text.append(UInt8(48 + number % 10))
    text.append(UInt8(ascii: mark))
  }

  /// The first place whose running sum is above a number from 0 to 1.
  private func pick<Element>(
    _ sums: [Element], _ number: Double, _ sum: (Element) -> Double
  ) -> Int {
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sum(sums[middle]) > number { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// How busy a day is: weekdays alike, Saturdays and Sundays hardly.
  private static func weight(ofDay day: Int, from start: Day) -> Double {
    // 1970-01-01 was a Thursday.
    let weekday = (Int(start.number) + day + 3) % 7
    return (weekday + 7) % 7 < 5 ? 1 : 0.04
  }

  private static let kinds = [
    "email", "email", "email", "email", "email", "email", "email", "email", "chat", "chat", "chat",
    "chat", "chat", "meeting", "meeting", "one-on-one", "call", "help", "help", "feedback",
  ]
}
