public import TendGraph

/// How much contact the members of a team have inside it and with other teams, over time.
public struct TeamContact: Hashable, Sendable {
  /// The team's place in the grouping.
  public let team: Int
  /// Members of the team.
  public let members: Int
  /// Contact days with teammates for each member, by the stretches of a calendar.
  ///
  /// A day on which somebody was in contact with three teammates counts three times.
  public let inside: [Double]
  /// Contact days with people of other teams for each member, counted alike.
  public let outside: [Double]
}

extension Network {
  /// Contact days a member of each team, inside the team and with other teams.
  ///
  /// Contact with people in no team counts for neither.
  ///
  /// - Complexity: O(entries + *t* x *s*) for *t* teams and *s* stretches of the calendar.
  public func teamContact(in grouping: Grouping, by calendar: ContactCalendar) -> [TeamContact] {
    let stretches = calendar.count
    var inside = [Int](repeating: 0, count: grouping.names.count * stretches)
    var outside = inside
    var sizes = [Int](repeating: 0, count: grouping.names.count)
    for group in grouping.groupOfPerson { if let group { sizes[group] += 1 } }
    for tie in 0..<tieCount {
      guard let one = grouping.groupOfPerson[Int(firsts[tie])],
        let other = grouping.groupOfPerson[Int(seconds[tie])]
      else { continue }
      var last: Int32?
      for entry in timelines.starts[tie]..<timelines.starts[tie + 1]
      where timelines.days[entry] != last {
        last = timelines.days[entry]
        guard let place = calendar.place(of: Day(number: timelines.days[entry])) else { continue }
        if one == other {
          inside[one * stretches + place] += 2
        } else {
          outside[one * stretches + place] += 1
          outside[other * stretches + place] += 1
        }
      }
    }
    return sizes.indices.map { team in
      func days(_ counts: [Int]) -> [Double] {
        counts[(team * stretches)..<((team + 1) * stretches)].map {
          Double($0) / Double(max(1, sizes[team]))
        }
      }
      return TeamContact(
        team: team, members: sizes[team], inside: days(inside), outside: days(outside))
    }
  }
}
