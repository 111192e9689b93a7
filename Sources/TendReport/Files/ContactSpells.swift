import TendAnalysis
import TendGraph

/// When ties and people are there on a timeline: runs of days that contact reaches.
///
/// A contact reaches its own day and as many days after it as a half-life has, the time in which it
/// still counts half or more, but not beyond the day that the network is of. So the picture of a day
/// shows those in contact within a half-life up to it, and a silence that is longer parts two spells.
/// A person's spells are the same of all contact with anybody, also on ties below the threshold: the
/// spells of a tie lie within those of its ends.
struct ContactSpells {
  private let network: Network
  /// The day that no spell goes beyond.
  let asOf: Day
  /// Days that a contact reaches after its own.
  let reach: Int
  private let daysOfPeople: [[Int32]]

  /// Takes the record of a network; `nil` for a table of ties.
  init?(of network: Network) {
    guard let asOf = network.asOf, let firstDay = network.firstDay else { return nil }
    self.network = network
    self.asOf = asOf
    reach = Int(min(network.rule.halfLife, Double(firstDay.days(until: asOf))))
    daysOfPeople = network.activeDaysOfPeople()
  }

  /// The spells of a tie, one at least.
  func spells(of tie: TieID) -> [ClosedRange<Day>] {
    spells(of: network.activeDays(ofTie: tie.index))
  }

  /// The spells of a person; none without contact.
  func spells(of person: PersonID) -> [ClosedRange<Day>] {
    spells(of: daysOfPeople[person.index])
  }

  private func spells(of days: [Int32]) -> [ClosedRange<Day>] {
    var spells: [ClosedRange<Day>] = []
    for number in days {
      let day = Day(number: number)
      let end = min(asOf, day.advanced(by: reach))
      if let last = spells.last, day <= last.upperBound {
        spells[spells.count - 1] = last.lowerBound...end
      } else {
        spells.append(day...end)
      }
    }
    return spells
  }
}
