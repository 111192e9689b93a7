package import TendGraph

extension Network {
  /// The distinct days on which a tie was active, ascending.
  package func activeDays(ofTie tie: Int) -> [Int32] {
    var days: [Int32] = []
    for entry in timelines.starts[tie]..<timelines.starts[tie + 1]
    where days.last != timelines.days[entry] {
      days.append(timelines.days[entry])
    }
    return days
  }

  /// How many distinct days a tie was active on.
  func activeDayCount(ofTie tie: Int) -> Int {
    var count = 0
    var last: Int32?
    for entry in timelines.starts[tie]..<timelines.starts[tie + 1]
    where timelines.days[entry] != last {
      last = timelines.days[entry]
      count += 1
    }
    return count
  }

  /// For each person, the distinct days with contact with anybody, ascending.
  ///
  /// - Complexity: O(*n* x *d* / 64 + entries) time for *n* people and a span of *d* days.
  package func activeDaysOfPeople() -> [[Int32]] {
    guard let asOf, let firstDay else { return people.map { _ in [] } }
    let span = firstDay.days(until: asOf) + 1
    let words = (span + 63) / 64
    var marks = [UInt64](repeating: 0, count: words * people.count)
    for tie in firsts.indices {
      let ends = (Int(firsts[tie]) * words, Int(seconds[tie]) * words)
      for entry in timelines.starts[tie]..<timelines.starts[tie + 1] {
        let day = Int(timelines.days[entry] - firstDay.number)
        marks[ends.0 + day / 64] |= 1 << UInt64(day % 64)
        marks[ends.1 + day / 64] |= 1 << UInt64(day % 64)
      }
    }
    return people.indices.map { person in
      var days: [Int32] = []
      for word in 0..<words {
        var bits = marks[person * words + word]
        while bits != 0 {
          days.append(firstDay.number + Int32(word * 64 + bits.trailingZeroBitCount))
          bits &= bits - 1
        }
      }
      return days
    }
  }
}
