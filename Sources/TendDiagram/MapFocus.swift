public import TendGraph

/// Somebody's surroundings: the person, and everybody within some ties of them.
public struct MapFocus: Hashable, Sendable {
  /// Who stands in the middle.
  public var person: PersonID
  /// How many ties away from the person others may be, at least 1.
  public var hops: Int

  /// Makes surroundings; the person's own contacts unless told otherwise.
  public init(person: PersonID, hops: Int = 1) {
    self.person = person
    self.hops = hops
  }
}

extension Graph {
  /// The people within some ties of one, in ascending order.
  ///
  /// - Complexity: O(*n* + *m*) for *n* people and *m* ties.
  func people(within hops: Int, of person: Int) -> [Int] {
    var isSeen = [Bool](repeating: false, count: personCount)
    isSeen[person] = true
    var edge = [person]
    for _ in 0..<hops where !edge.isEmpty {
      var next: [Int] = []
      for one in edge {
        for place in row(of: one) where !isSeen[Int(neighbours[place])] {
          isSeen[Int(neighbours[place])] = true
          next.append(Int(neighbours[place]))
        }
      }
      edge = next
    }
    return isSeen.indices.filter { isSeen[$0] }
  }

  /// The ties among some people, who are numbered anew in the order given.
  ///
  /// - Complexity: O(*n* + *m*).
  func among(_ people: [Int]) -> Graph {
    var placeOf = [Int32](repeating: -1, count: personCount)
    for (place, person) in people.enumerated() { placeOf[person] = Int32(place) }
    let inside = firsts.indices.filter {
      placeOf[Int(firsts[$0])] >= 0 && placeOf[Int(seconds[$0])] >= 0
    }
    return Graph(
      personCount: people.count, firsts: inside.map { placeOf[Int(firsts[$0])] },
      seconds: inside.map { placeOf[Int(seconds[$0])] }, strengths: inside.map { strengths[$0] },
      origins: inside.map { origins[$0] })
  }
}
