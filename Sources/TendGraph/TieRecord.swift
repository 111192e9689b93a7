/// The ties of a log up to a day, each with its daily record, before anything is weighed.
///
/// All that ``Network`` knows but strengths: enough to say what a log holds, and made in a fraction
/// of the time. Ties stand in the order of their first and second person.
public struct TieRecord: Sendable {
  /// Everybody, in the order of their identifiers; also those without a tie.
  public let people: [Person]
  /// The kinds of interaction.
  public let kinds: [InteractionKind]
  /// The last day that counts; `nil` for a table of ties.
  public let asOf: Day?
  /// The first day with an interaction; `nil` for a table of ties.
  public let firstDay: Day?

  /// The smaller end of each tie.
  package let firsts: [Int32]
  /// The larger end of each tie.
  package let seconds: [Int32]
  package let timelines: Timelines

  package init(
    people: [Person], kinds: [InteractionKind], asOf: Day?, firstDay: Day?, firsts: [Int32],
    seconds: [Int32], timelines: Timelines
  ) {
    self.people = people
    self.kinds = kinds
    self.asOf = asOf
    self.firstDay = firstDay
    self.firsts = firsts
    self.seconds = seconds
    self.timelines = timelines
  }

  /// Ties, however weak.
  public var tieCount: Int { firsts.count }

  /// Entries of the daily record: distinct ties, directions, kinds and days.
  public var tieDayCount: Int { timelines.count }

  /// Whether ties have days to judge their rhythm by.
  public var isDated: Bool { asOf != nil }

  /// A person of the record.
  public func person(_ id: PersonID) -> Person {
    people[id.index]
  }

  /// Where the person with an identifier stands, or `nil` when nobody has it.
  ///
  /// Identifiers are the same when their bytes are.
  ///
  /// - Complexity: O(log *n*) for *n* people.
  public func person(named id: String) -> PersonID? {
    let wanted = Array(id.utf8)
    var low = 0
    var high = people.count
    while low < high {
      let middle = (low + high) / 2
      if Array(people[middle].id.utf8).lexicographicallyPrecedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < people.count && people[low].id.utf8.elementsEqual(wanted)
      ? PersonID(index: low) : nil
  }

  /// The place of the tie between two people; `nil` without one.
  ///
  /// - Complexity: O(log *m*) for *m* ties.
  package func tie(between one: PersonID, and other: PersonID) -> Int? {
    let wanted = (min(one, other).rawValue, max(one, other).rawValue)
    var low = 0
    var high = tieCount
    while low < high {
      let middle = (low + high) / 2
      if (firsts[middle], seconds[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    return low < tieCount && firsts[low] == wanted.0 && seconds[low] == wanted.1 ? low : nil
  }

  /// Interactions on a tie over the whole record.
  public func interactions(of id: TieID) -> Int {
    var sum = 0
    for entry in timelines.starts[id.index]..<timelines.starts[id.index + 1] {
      sum += Int(timelines.interactions[entry])
    }
    return sum
  }
}
