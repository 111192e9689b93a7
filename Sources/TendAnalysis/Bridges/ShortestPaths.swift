import HeapModule
import TendGraph

/// All shortest paths from one person at a time, and how much of them leads over each other person.
///
/// Made once for many searches, since each needs the same space again.
struct ShortestPaths {
  /// The length of the tie at each place of the rows.
  private let lengths: [Double]
  private let areLengthsEqual: Bool

  /// The shortest length found so far to each person; minus infinity once it is certain.
  private var distances: [Double]
  /// How many shortest paths lead to each person: exact below 2^53, rounded above.
  private(set) var pathCounts: [Double]
  /// The ties that shortest paths take to each person, from the start of the person's row on.
  private var lastTies: [Int32]
  private var lastTieCounts: [Int32]
  /// The people reached, nearest first.
  private var order: [Int32] = []
  private var open = Heap<OpenEnd>()
  /// The sum over others of the share of their shortest paths that leads over each person.
  private(set) var dependencies: [Double]

  /// Makes room for searches in a graph.
  init(_ graph: Graph) {
    // The bound keeps sums of lengths finite whatever the strengths.
    lengths = graph.weights.map { min(1 / $0, 1e300) }
    areLengthsEqual = lengths.allSatisfy { [first = lengths.first] in $0 == first }
    let people = graph.personCount
    distances = [Double](repeating: .infinity, count: people)
    pathCounts = [Double](repeating: 0, count: people)
    lastTies = [Int32](repeating: 0, count: graph.neighbours.count)
    lastTieCounts = [Int32](repeating: 0, count: people)
    dependencies = [Double](repeating: 0, count: people)
    order.reserveCapacity(people)
  }

  /// Finds the shortest paths from a person to everybody who can be reached.
  mutating func search(from source: Int, in graph: Graph) {
    for person in order { distances[Int(person)] = .infinity }
    order.removeAll(keepingCapacity: true)
    distances[source] = 0
    pathCounts[source] = 1
    lastTieCounts[source] = 0
    if areLengthsEqual {
      searchByTies(from: source, in: graph)
    } else {
      searchByLength(from: source, in: graph)
    }
  }

  /// Dijkstra's algorithm.
  ///
  /// People whom a shorter path reaches again are entered again, and the entry that is out of date
  /// is passed over.
  private mutating func searchByLength(from source: Int, in graph: Graph) {
    open.insert(OpenEnd(distance: 0, person: Int32(source)))
    while let end = open.popMin() {
      let person = Int(end.person)
      if distances[person] == -.infinity { continue }
      // From now on every path is longer than the one to this person, also by the test below. So
      // a tie shorter than the tolerance can't make two people stand before each other.
      distances[person] = -.infinity
      order.append(end.person)
      let paths = pathCounts[person]
      for place in graph.row(of: person) {
        let other = Int(graph.neighbours[place])
        let length = end.distance + lengths[place]
        let difference = length - distances[other]
        let tolerance = 1e-10 * (length + distances[other])
        if difference >= tolerance { continue }
        if difference <= -tolerance {
          distances[other] = length
          pathCounts[other] = 0
          lastTieCounts[other] = 0
          open.insert(OpenEnd(distance: length, person: Int32(other)))
        }
        addPaths(paths, to: other, over: graph.rowTies[place], in: graph)
      }
    }
  }

  /// Breadth-first search, which needs no heap.
  private mutating func searchByTies(from source: Int, in graph: Graph) {
    order.append(Int32(source))
    var next = 0
    while next < order.count {
      let person = Int(order[next])
      next += 1
      let distance = distances[person] + 1
      let paths = pathCounts[person]
      for place in graph.row(of: person) {
        let other = Int(graph.neighbours[place])
        if distances[other] < distance { continue }
        if distances[other] > distance {
          distances[other] = distance
          pathCounts[other] = 0
          lastTieCounts[other] = 0
          order.append(Int32(other))
        }
        addPaths(paths, to: other, over: graph.rowTies[place], in: graph)
      }
    }
  }

  private mutating func addPaths(_ paths: Double, to person: Int, over tie: Int32, in graph: Graph)
  {
    pathCounts[person] += paths
    lastTies[Int(graph.rowStarts[person] + lastTieCounts[person])] = tie
    lastTieCounts[person] += 1
  }

  /// Whether the last search came to a person.
  func isReached(_ person: Int) -> Bool { distances[person] != .infinity }

  /// The ties that shortest paths of the last search take to a person whom it reached.
  func lastTies(to person: Int, in graph: Graph) -> ArraySlice<Int32> {
    let start = Int(graph.rowStarts[person])
    return lastTies[start..<start + Int(lastTieCounts[person])]
  }

  /// Adds what the paths of the last search carry to the people and ties they lead over.
  mutating func addDependencies(to sums: inout Betweenness, in graph: Graph) {
    for person in order { dependencies[Int(person)] = 0 }
    for person in order.dropFirst().reversed() {
      let end = Int(person)
      let perPath = (1 + dependencies[end]) / pathCounts[end]
      let start = Int(graph.rowStarts[end])
      for place in start..<start + Int(lastTieCounts[end]) {
        let tie = Int(lastTies[place])
        let first = graph.firsts[tie]
        let before = Int(first == person ? graph.seconds[tie] : first)
        let share = pathCounts[before] * perPath
        dependencies[before] += share
        sums.ties[tie] += share
      }
      sums.people[end] += dependencies[end]
    }
  }
}

/// A person who may be reached at a distance; the nearest comes first.
private struct OpenEnd: Comparable {
  let distance: Double
  let person: Int32

  static func < (left: OpenEnd, right: OpenEnd) -> Bool {
    left.distance == right.distance
      ? left.person < right.person : left.distance < right.distance
  }
}
