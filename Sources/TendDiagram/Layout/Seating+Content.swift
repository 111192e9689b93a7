import TendGraph

extension Seating {
  /// The people of one group on seats as they come, with their ties inside and their way outside.
  ///
  /// - Parameters:
  ///   - group: The place of the group among those of the content.
  ///   - content: What the map shows.
  ///   - meanRoot: The mean root of a tie's strength in the content.
  ///   - memberOf: The place of each person among the members of their group.
  ///   - seats: Where people may sit, around the centre of the group.
  ///   - places: Where everybody stands so far.
  ///   - centre: Where the group stands.
  init(
    _ group: Int, of content: MapContent, meanRoot: Double, memberOf: [Int32], seats: [Point],
    places: [Point], centre: Point
  ) {
    let members = content.groups[group].members
    let graph = content.graph
    var starts: [Int32] = [0]
    var ties: [Tie] = []
    var pulls: [Point] = []
    // A drawn tie should be short even where it is weak; the others lend it direction.
    for person in members {
      var pull = Point.zero
      for place in graph.row(of: person) {
        let other = Int(graph.neighbours[place])
        let isDrawn = content.isDrawn[Int(graph.rowTies[place])]
        let weight = graph.weights[place].squareRoot() / meanRoot + (isDrawn ? 2 : 0)
        if content.people[other].group == group {
          ties.append(Tie(other: memberOf[other], weight: weight))
        } else {
          // The direction counts, not how far the other group is.
          pull = pull + (places[other] - centre).direction * weight
        }
      }
      starts.append(Int32(ties.count))
      pulls.append(pull)
    }
    self.init(seats: seats, starts: starts, ties: ties, pulls: pulls)
  }

  /// Enough trials for a settled picture, fewer where each costs more.
  func usefulTrials(of content: MapContent) -> Int {
    let budget = 40_000_000.0
    let people = Double(max(1, content.people.count))
    let perTrial = 8 + 8 * Double(content.graph.tieCount) / people
    let enough = max(900, min(3_000, 500_000 / people))
    let perPerson = min(enough, budget / people / perTrial)
    return Int(perPerson * Double(personCount))
  }
}
