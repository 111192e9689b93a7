/// Which way an interaction went along a tie.
public enum Direction: UInt16, Hashable, Sendable {
  /// Nobody's to give: a meeting, a contact.
  case undirected = 0
  /// From the tie's first person to its second.
  case forward = 1
  /// From the tie's second person to its first.
  case backward = 2
}

/// What happened on a tie on one day, in one direction, of one kind.
public struct Contact: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// Which way it went.
  public let direction: Direction
  /// Where its kind stands in ``Network/kinds``.
  public let kindIndex: Int
  /// Interactions on that day.
  public let interactions: Int
  /// Their strength before decay.
  public let amount: Double
}

/// The daily record of every tie, flat: the sufficient record of a log.
///
/// The entries of tie *t* stand at `starts[t] ..< starts[t + 1]`, in the order of day, kind's name
/// and direction; no two of them share all three.
package struct Timelines: Sendable {
  /// Where each tie's entries start; one more than there are ties.
  package var starts: [Int]
  package var days: [Int32] = []
  /// Kind x 4 + direction.
  package var marks: [UInt16] = []
  /// Interactions of the entry; stays at the largest number that fits where a log claims more.
  package var interactions: [UInt32] = []
  /// Strength of the entry before decay; empty when it is the number of interactions.
  package var amounts: [Double] = []

  /// Kinds that a mark has room for.
  package static let mostKinds = 1 << 14

  package static let empty = Timelines(starts: [0])

  /// Entries of all ties together.
  package var count: Int { days.count }

  package static func mark(kind: UInt16, direction: Direction) -> UInt16 {
    kind << 2 | direction.rawValue
  }

  @inline(__always)
  package func direction(at entry: Int) -> Direction {
    Direction(rawValue: marks[entry] & 3) ?? .undirected
  }

  package func kind(at entry: Int) -> Int {
    Int(marks[entry] >> 2)
  }

  @inline(__always)
  package func amount(at entry: Int) -> Double {
    amounts.isEmpty ? Double(interactions[entry]) : amounts[entry]
  }

  /// The entries of a tie that lie in some days.
  ///
  /// - Complexity: O(log *d*) for a tie of *d* entries.
  package func entries(ofTie tie: Int, in range: ClosedRange<Int32>) -> Range<Int> {
    func first(where isBehind: (Int32) -> Bool) -> Int {
      var low = starts[tie]
      var high = starts[tie + 1]
      while low < high {
        let middle = (low + high) / 2
        if isBehind(days[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return first { $0 >= range.lowerBound }..<first { $0 > range.upperBound }
  }

  package func contact(at entry: Int) -> Contact {
    Contact(
      day: Day(number: days[entry]), direction: direction(at: entry), kindIndex: kind(at: entry),
      interactions: Int(interactions[entry]), amount: amount(at: entry))
  }
}
