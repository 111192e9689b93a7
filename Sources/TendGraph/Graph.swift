/// Some ties of a network as rows of neighbours: what the graph algorithms walk over.
///
/// Undirected and simple. The neighbours of person *p* stand at
/// `rowStarts[p] ..< rowStarts[p + 1]`, in ascending order. A tie has one place among
/// ``tieCount`` and appears in the rows of both its ends.
public struct Graph: Sendable {
  /// People, also those without a tie here.
  public let personCount: Int
  /// The smaller end of each tie.
  package let firsts: [Int32]
  /// The larger end of each tie.
  package let seconds: [Int32]
  /// The strength of each tie, above 0.
  package let strengths: [Double]
  /// The place of each tie in the network that it was taken from.
  package let origins: [Int32]

  /// Where each person's row starts; one more than there are people.
  package let rowStarts: [Int32]
  /// The other end, for each place of a row.
  package let neighbours: [Int32]
  /// The strength, for each place of a row.
  package let weights: [Double]
  /// The tie, for each place of a row.
  package let rowTies: [Int32]

  /// Ties in the graph.
  public var tieCount: Int { firsts.count }

  /// Makes a graph of ties in the order of first and second person, `first < second`.
  ///
  /// - Complexity: O(*n* + *m*) for *n* people and *m* ties.
  package init(
    personCount: Int, firsts: [Int32], seconds: [Int32], strengths: [Double], origins: [Int32]
  ) {
    self.personCount = personCount
    self.firsts = firsts
    self.seconds = seconds
    self.strengths = strengths
    self.origins = origins

    var starts = [Int32](repeating: 0, count: personCount + 1)
    for tie in firsts.indices {
      starts[Int(firsts[tie]) + 1] += 1
      starts[Int(seconds[tie]) + 1] += 1
    }
    for person in 0..<personCount { starts[person + 1] += starts[person] }
    var next = starts
    var neighbours = [Int32](repeating: 0, count: firsts.count * 2)
    var weights = [Double](repeating: 0, count: firsts.count * 2)
    var rowTies = [Int32](repeating: 0, count: firsts.count * 2)
    // Ties come in ascending order, so each row fills in ascending order too.
    for tie in firsts.indices {
      for (end, other) in [(firsts[tie], seconds[tie]), (seconds[tie], firsts[tie])] {
        let place = Int(next[Int(end)])
        next[Int(end)] += 1
        neighbours[place] = other
        weights[place] = strengths[tie]
        rowTies[place] = Int32(tie)
      }
    }
    rowStarts = starts
    self.neighbours = neighbours
    self.weights = weights
    self.rowTies = rowTies
  }

  /// The places of a person's neighbours in ``neighbours``, ``weights`` and ``rowTies``.
  package func row(of person: Int) -> Range<Int> {
    Int(rowStarts[person])..<Int(rowStarts[person + 1])
  }

  /// Ties that end at a person.
  public func degree(of person: PersonID) -> Int {
    row(of: person.index).count
  }

  /// The strengths of a person's ties together.
  public func strength(of person: PersonID) -> Double {
    var sum = 0.0
    for place in row(of: person.index) { sum += weights[place] }
    return sum
  }

  /// The tie of the network that a tie of this graph was taken from.
  public func origin(ofTie tie: Int) -> TieID {
    TieID(origins[tie])
  }
}

extension Network {
  /// The ties strictly stronger than a threshold, as a graph.
  public func graph(above minStrength: Double) -> Graph {
    graph { self.strengths[$0] > minStrength }
  }

  /// The ties that a test picks, as a graph; ties of strength 0 are never in it.
  package func graph(where isWanted: (Int) -> Bool) -> Graph {
    let wanted = firsts.indices.filter { strengths[$0] > 0 && isWanted($0) }
    return Graph(
      personCount: people.count, firsts: wanted.map { firsts[$0] },
      seconds: wanted.map { seconds[$0] }, strengths: wanted.map { strengths[$0] },
      origins: wanted.map(Int32.init))
  }
}
