import TendGraph

/// The distinct contact days of every tie and person, flat, with the neighbours of each person.
///
/// Computed once; every cut of the past reads it up to its own day.
struct TieDays: Sendable {
  /// Where each tie's days start; one more than there are ties.
  private(set) var starts: [Int] = [0]
  private(set) var days: [Int32] = []
  /// Interactions of each tie and day; stays at the largest number that fits.
  private(set) var interactions: [UInt32] = []
  private(set) var forwards: [UInt32] = []
  private(set) var backwards: [UInt32] = []

  /// Where each person's contact days start; one more than there are people.
  private(set) var personStarts: [Int] = [0]
  private(set) var personDays: [Int32] = []

  /// Where each person's neighbours start; one more than there are people.
  private(set) var rowStarts: [Int]
  private(set) var neighbours: [Int32]
  private(set) var rowTies: [Int32]

  let firsts: [Int32]
  let seconds: [Int32]
  let firstDay: Int32
  let lastDay: Int32

  var tieCount: Int { firsts.count }
  var personCount: Int { personStarts.count - 1 }

  /// Reads the days off a network; `nil` for a table of ties or without any interaction.
  ///
  /// - Complexity: O(*n* x *d* / 64 + entries) for *n* people and a span of *d* days.
  init?(of network: Network) {
    guard let first = network.firstDay, let last = network.asOf else { return nil }
    firsts = network.firsts
    seconds = network.seconds
    firstDay = first.number
    lastDay = last.number
    let timelines = network.timelines
    starts.reserveCapacity(firsts.count + 1)
    days.reserveCapacity(timelines.count)
    interactions.reserveCapacity(timelines.count)
    forwards.reserveCapacity(timelines.count)
    backwards.reserveCapacity(timelines.count)
    for tie in firsts.indices {
      let start = days.count
      for entry in timelines.starts[tie]..<timelines.starts[tie + 1] {
        let count = timelines.interactions[entry]
        let direction = timelines.direction(at: entry)
        let forward = direction == .forward ? count : 0
        let backward = direction == .backward ? count : 0
        let end = days.count - 1
        if end >= start, days[end] == timelines.days[entry] {
          interactions[end] = saturated(interactions[end], count)
          forwards[end] = saturated(forwards[end], forward)
          backwards[end] = saturated(backwards[end], backward)
        } else {
          days.append(timelines.days[entry])
          interactions.append(count)
          forwards.append(forward)
          backwards.append(backward)
        }
      }
      starts.append(days.count)
    }
    for days in network.activeDaysOfPeople() {
      personDays += days
      personStarts.append(personDays.count)
    }
    var next = [Int](repeating: 0, count: network.people.count + 1)
    for tie in firsts.indices {
      next[Int(firsts[tie]) + 1] += 1
      next[Int(seconds[tie]) + 1] += 1
    }
    for person in network.people.indices { next[person + 1] += next[person] }
    rowStarts = next
    neighbours = [Int32](repeating: 0, count: 2 * firsts.count)
    rowTies = neighbours
    for tie in firsts.indices {
      let first = Int(firsts[tie])
      let second = Int(seconds[tie])
      neighbours[next[first]] = seconds[tie]
      rowTies[next[first]] = Int32(tie)
      next[first] += 1
      neighbours[next[second]] = firsts[tie]
      rowTies[next[second]] = Int32(tie)
      next[second] += 1
    }
  }

  /// Whether a person has contact with anybody after a day, up to another.
  ///
  /// - Complexity: O(log *d*) for *d* contact days.
  func isActive(person: Int, after day: Int, upTo end: Int) -> Bool {
    var low = personStarts[person]
    let last = personStarts[person + 1]
    var high = last
    while low < high {
      let middle = (low + high) / 2
      if Int(personDays[middle]) > day { high = middle } else { low = middle + 1 }
    }
    return low < last && Int(personDays[low]) <= end
  }

  /// People who have contact with anybody after a day, up to another.
  func activePeople(after day: Int, upTo end: Int) -> Int {
    var count = 0
    for person in 0..<personCount where isActive(person: person, after: day, upTo: end) {
      count += 1
    }
    return count
  }
}

private func saturated(_ sum: UInt32, _ count: UInt32) -> UInt32 {
  let result = sum.addingReportingOverflow(count)
  return result.overflow ? .max : result.partialValue
}
