public import TendGraph

/// What holds a graph together: ties and people without whom it falls apart.
///
/// ```
///   A       E      C–D is the only bridge tie, and cuts off 3 x 3 = 9 pairs.
///   |\     /|      C and D are the cut people: without C, the 2 people A and B
///   | C---D |      lose the 3 people D, E and F, which makes 6 pairs.
///   |/     \|
///   B       F
/// ```
public struct Cuts: Hashable, Sendable {
  /// The ties that no other path replaces (cut edges), as places in the graph, ascending.
  public let bridgeTies: [Int]
  /// The people through whom alone others reach each other (articulation points), ascending.
  public let cutPeople: [PersonID]
  /// For each tie, the pairs of people who lose every path when it ends; 0 unless it is a bridge.
  public let pairsCutOffByTie: [Int]
  /// For each person, the pairs of *other* people who lose every path when the person leaves.
  ///
  /// 0 unless the person is cut.
  public let pairsCutOffByPerson: [Int]
  /// For each person, the place of the component in ``componentSizes``.
  ///
  /// Components stand in the order of their first person; somebody without a tie is one alone.
  public let componentOfPerson: [Int]
  /// How many people each component has.
  public let componentSizes: [Int]

  /// Whether no other path replaces a tie.
  public func isBridge(tie: Int) -> Bool {
    pairsCutOffByTie[tie] > 0
  }

  /// Whether some other people reach each other through a person only.
  public func isCut(_ person: PersonID) -> Bool {
    pairsCutOffByPerson[person.index] > 0
  }
}

extension Graph {
  /// Finds the bridge ties, the cut people and what each of them cuts off.
  ///
  /// One depth-first low-link search (Tarjan, *A Note on Finding the Bridges of a Graph*, 1974;
  /// Hopcroft and Tarjan, 1973). It walks back along the ties that it came by instead of calling
  /// itself, so that a long chain of people cannot overflow the call stack.
  ///
  /// - Complexity: O(*n* + *m*) time and O(*n* + *m*) space, for *n* people and *m* ties.
  public func cuts() -> Cuts {
    cutSearch().cuts(of: self)
  }

  /// The search itself, for those who ask what lies on which side of whom.
  func cutSearch() -> CutSearch {
    var search = CutSearch(self)
    for person in 0..<personCount where search.arrival[person] == CutSearch.unvisited {
      search.visitComponent(of: person, in: self)
    }
    return search
  }
}

/// The state of the low-link search.
struct CutSearch {
  static let unvisited: Int32 = -1
  static let nobody: Int32 = -1

  /// When each person was reached.
  var arrival: [Int32]
  /// The earliest arrival that the people reached from here reach without the tie we came by.
  var earliest: [Int32]
  /// The next place of each person's row to follow.
  var next: [Int32]
  /// The person from whom each person was reached.
  var before: [Int32]
  /// The people reached from each person, and that person.
  var reached: [Int32]
  /// People who, without this person, reach nobody that was reached earlier.
  var separated: [Int]
  /// Pairs of separated people in different parts.
  var separatedPairs: [Int]
  var component: [Int]
  var componentSizes: [Int] = []
  /// The further end of each bridge tie and its tie.
  var bridges: [(end: Int32, tie: Int32)] = []
  var arrivals: Int32 = 0

  init(_ graph: Graph) {
    let people = graph.personCount
    arrival = [Int32](repeating: CutSearch.unvisited, count: people)
    earliest = [Int32](repeating: 0, count: people)
    next = Array(graph.rowStarts.dropLast())
    before = [Int32](repeating: CutSearch.nobody, count: people)
    reached = [Int32](repeating: 1, count: people)
    separated = [Int](repeating: 0, count: people)
    separatedPairs = [Int](repeating: 0, count: people)
    component = [Int](repeating: 0, count: people)
  }

  mutating func visitComponent(of root: Int, in graph: Graph) {
    let firstArrival = arrivals
    arrive(at: root)
    var person = root
    while true {
      let found = followRow(of: person, in: graph)
      if found != CutSearch.nobody {
        before[Int(found)] = Int32(person)
        person = Int(found)
        arrive(at: person)
      } else if person == root {
        break
      } else {
        let parent = Int(before[person])
        leave(person, for: parent, in: graph)
        person = parent
      }
    }
    componentSizes.append(Int(arrivals - firstArrival))
  }

  /// Follows a row to the next person not yet reached, and takes in the arrivals of those who are.
  ///
  /// Two people have one tie at most, so the tie we came by is the one to whom we came from.
  private mutating func followRow(of person: Int, in graph: Graph) -> Int32 {
    let end = graph.rowStarts[person + 1]
    let parent = before[person]
    var place = next[person]
    var low = earliest[person]
    var found = CutSearch.nobody
    while place < end {
      let other = graph.neighbours[Int(place)]
      place += 1
      let seen = arrival[Int(other)]
      if seen == CutSearch.unvisited {
        found = other
        break
      }
      if seen < low && other != parent { low = seen }
    }
    next[person] = place
    earliest[person] = low
    return found
  }

  private mutating func arrive(at person: Int) {
    arrival[person] = arrivals
    earliest[person] = arrivals
    component[person] = componentSizes.count
    arrivals += 1
  }

  /// Goes back to the person from whom this one was reached, with what was learned.
  private mutating func leave(_ person: Int, for parent: Int, in graph: Graph) {
    earliest[parent] = min(earliest[parent], earliest[person])
    reached[parent] += reached[person]
    guard earliest[person] >= arrival[parent] else { return }
    let part = Int(reached[person])
    separatedPairs[parent] += separated[parent] * part
    separated[parent] += part
    if earliest[person] > arrival[parent] {
      bridges.append((Int32(person), graph.rowTies[Int(next[parent]) - 1]))
    }
  }

  /// Counts the pairs once the sizes of all components are known.
  func cuts(of graph: Graph) -> Cuts {
    var pairsByTie = [Int](repeating: 0, count: graph.tieCount)
    for (end, tie) in bridges {
      let beyond = Int(reached[Int(end)])
      pairsByTie[Int(tie)] = beyond * (componentSizes[component[Int(end)]] - beyond)
    }
    // The first person of a search separates all that it reaches, so the rest is nobody and one
    // part makes no pair: it needs no rule of its own.
    var pairsByPerson = separatedPairs
    for person in pairsByPerson.indices {
      let rest = componentSizes[component[person]] - 1 - separated[person]
      pairsByPerson[person] += separated[person] * rest
    }
    return Cuts(
      bridgeTies: pairsByTie.indices.filter { pairsByTie[$0] > 0 },
      cutPeople: pairsByPerson.indices.filter { pairsByPerson[$0] > 0 }.map(PersonID.init(index:)),
      pairsCutOffByTie: pairsByTie, pairsCutOffByPerson: pairsByPerson,
      componentOfPerson: component, componentSizes: componentSizes)
  }
}
