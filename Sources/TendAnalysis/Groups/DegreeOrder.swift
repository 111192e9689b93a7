import TendGraph

/// The ties of a graph, each once, at whichever end has fewer ties.
///
/// People are numbered anew from those with the fewest ties to those with the most; people with
/// equally many keep their order. A row then holds few ties even where a person has very many: at
/// most √(2 *m*) of *m* ties (Chiba and Nishizeki, *Arboricity and Subgraph Listing Algorithms*,
/// 1985). People with many ties, to whom most rows lead, stand side by side in memory.
struct DegreeOrder: Sendable {
  /// The place in the graph of each person in the new order.
  let people: [Int32]
  /// Where the row of each person starts: the ties to people further on.
  let rowStarts: [Int32]
  /// The further end, ascending in each row.
  let ends: [Int32]
  /// Where the ties to people before each person start in ``backEnds`` and so on.
  let backStarts: [Int32]
  /// The nearer end of each tie, grouped by the further end.
  let backEnds: [Int32]
  /// The place of that tie in the rows.
  let backPlaces: [Int32]
  /// The tie in the graph.
  let backTies: [Int32]

  /// Puts the ties of a graph in order.
  ///
  /// - Complexity: O(*n* + *m*) time and space for *n* people and *m* ties; 16 bytes a tie.
  init(_ graph: Graph) {
    let count = graph.personCount
    let (people, places) = DegreeOrder.peopleByDegree(in: graph)
    var rowStarts = [Int32](repeating: 0, count: count + 1)
    var backStarts = [Int32](repeating: 0, count: count + 1)
    for person in 0..<count {
      var further: Int32 = 0
      let place = places[person]
      let row = graph.row(of: person)
      for other in row where places[Int(graph.neighbours[other])] > place { further += 1 }
      rowStarts[Int(place) + 1] = further
      backStarts[Int(place) + 1] = Int32(row.count) - further
    }
    for place in 0..<count {
      rowStarts[place + 1] += rowStarts[place]
      backStarts[place + 1] += backStarts[place]
    }
    var next = rowStarts
    var ends = [Int32](repeating: 0, count: graph.tieCount)
    var backEnds = [Int32](repeating: 0, count: graph.tieCount)
    var backPlaces = [Int32](repeating: 0, count: graph.tieCount)
    var backTies = [Int32](repeating: 0, count: graph.tieCount)
    var back = 0
    // Further ends come in ascending order, so each row fills in ascending order too.
    for place in 0..<count {
      for entry in graph.row(of: Int(people[place])) {
        let other = Int(places[Int(graph.neighbours[entry])])
        guard other < place else { continue }
        let row = Int(next[other])
        next[other] += 1
        ends[row] = Int32(place)
        backEnds[back] = Int32(other)
        backPlaces[back] = Int32(row)
        backTies[back] = graph.rowTies[entry]
        back += 1
      }
    }
    self.people = people
    self.rowStarts = rowStarts
    self.ends = ends
    self.backStarts = backStarts
    self.backEnds = backEnds
    self.backPlaces = backPlaces
    self.backTies = backTies
  }

  /// The places of a person's ties to people further on.
  func row(of place: Int) -> Range<Int> {
    Int(rowStarts[place])..<Int(rowStarts[place + 1])
  }

  /// The places of a person's ties to people before.
  func backRow(of place: Int) -> Range<Int> {
    Int(backStarts[place])..<Int(backStarts[place + 1])
  }

  /// Values of the graph's ties, as they stand in the rows.
  func inRows<Value>(_ values: [Value]) -> [Value] {
    var inRows = values
    for (place, tie) in zip(backPlaces, backTies) { inRows[Int(place)] = values[Int(tie)] }
    return inRows
  }

  /// People from the fewest ties to the most, and each one's place in that order.
  private static func peopleByDegree(in graph: Graph) -> (people: [Int32], places: [Int32]) {
    var starts = [Int32](repeating: 0, count: graph.personCount + 1)
    for person in 0..<graph.personCount { starts[graph.row(of: person).count + 1] += 1 }
    for degree in 0..<graph.personCount { starts[degree + 1] += starts[degree] }
    var people = [Int32](repeating: 0, count: graph.personCount)
    var places = people
    for person in 0..<graph.personCount {
      let degree = graph.row(of: person).count
      people[Int(starts[degree])] = Int32(person)
      places[person] = starts[degree]
      starts[degree] += 1
    }
    return (people, places)
  }
}
