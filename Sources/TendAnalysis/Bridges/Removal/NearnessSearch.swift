import TendGraph

/// The distances from one person at a time, and what they become without some people or a tie.
///
/// Without somebody, only those change whose shortest path leads over that person: the part of the
/// tree of shortest paths that hangs below. That part alone is searched again, from its border.
/// Made once for many searches, since each needs the same space again.
struct NearnessSearch {
  private static let nobody: Int32 = -1
  private static let noTie: Int32 = -1

  private let rows: LengthRows
  /// The distance of each person; infinite for those out of reach.
  private var distances: [Double]
  /// The person before each person on the shortest path that was found.
  private var before: [Int32]
  /// The people reached, nearest first.
  private var order: [Int32] = []
  /// The first of those reached from each person, and the next that is reached from the same one.
  private var firstChild: [Int32]
  private var nextSibling: [Int32]
  private var states: [State]
  /// The people whose path is lost.
  private var affected: [Int32] = []
  /// Their distances without it.
  private var newDistances: [Double]
  private var queue: NearestFirst
  /// Ties looked at until now, with eight for each person: how much work it was.
  private(set) var work = 0
  /// The sum of 1/distance over everybody whom the last search reached.
  private(set) var nearness = 0.0

  private enum State: UInt8 {
    case kept
    case affected
    case gone
  }

  /// Makes room for searches in a graph.
  init(_ rows: LengthRows) {
    self.rows = rows
    let people = rows.reachable.count
    distances = [Double](repeating: .infinity, count: people)
    newDistances = distances
    before = [Int32](repeating: NearnessSearch.nobody, count: people)
    firstChild = before
    nextSibling = before
    states = [State](repeating: .kept, count: people)
    queue = NearestFirst(personCount: people)
    order.reserveCapacity(people)
  }

  /// Finds the distances from a person to everybody who can be reached: Dijkstra's algorithm.
  mutating func search(from source: Int) {
    for person in order {
      distances[Int(person)] = .infinity
      firstChild[Int(person)] = NearnessSearch.nobody
    }
    order.removeAll(keepingCapacity: true)
    distances[source] = 0
    before[source] = NearnessSearch.nobody
    queue.enter(Int32(source), at: 0)
    var missing = Int(rows.reachable[source]) - 1
    // Nobody is further than this, once everybody has been seen.
    var bound = Double.infinity
    var nextBound = 0
    while let end = queue.popNearest() {
      order.append(end.person)
      if missing == 0, order.count >= nextBound {
        bound = farthest
        nextBound = 2 * order.count
      }
      for place in rows.row(of: Int(end.person)) {
        let other = rows.ends[place]
        let distance = end.distance + other.length
        work += 1
        if distance >= bound { break }
        let person = Int(other.person)
        if distance < distances[person] {
          if distances[person] == .infinity { missing -= 1 }
          distances[person] = distance
          before[person] = end.person
          queue.enter(other.person, at: distance)
        }
      }
    }
    work += 8 * order.count
    makeTree()
  }

  /// The greatest distance found until now to anybody in the component.
  private var farthest: Double {
    var farthest = 0.0
    for distance in distances where distance > farthest && distance < .infinity {
      farthest = distance
    }
    return farthest
  }

  private mutating func makeTree() {
    nearness = 0
    for place in stride(from: order.count - 1, to: 0, by: -1) {
      let person = Int(order[place])
      nearness += 1 / distances[person]
      let parent = Int(before[person])
      nextSibling[person] = firstChild[parent]
      firstChild[parent] = Int32(person)
    }
  }

  /// Whether the last search was from a person.
  func isSource(_ person: Int) -> Bool { distances[person] == 0 }

  /// 1/distance of a person from the source of the last search; 0 out of reach.
  func nearness(of person: Int) -> Double { 1 / distances[person] }

  /// By how much the sum of 1/distance over the others falls without some people or a tie.
  ///
  /// The source of the last search must not be one of the people.
  mutating func loss(without removal: Removal, in graph: Graph) -> Double {
    for person in removal.people { states[person.index] = .gone }
    findAffected(by: removal, in: graph)
    var loss = 0.0
    if !affected.isEmpty {
      repair(without: removal.tie.map(Int32.init) ?? NearnessSearch.noTie)
      for person in affected {
        loss += 1 / distances[Int(person)] - 1 / newDistances[Int(person)]
        states[Int(person)] = .kept
      }
      affected.removeAll(keepingCapacity: true)
    }
    for person in removal.people { states[person.index] = .kept }
    return loss
  }

  /// Everybody below the people who are gone, and below the tie.
  private mutating func findAffected(by removal: Removal, in graph: Graph) {
    for person in removal.people { addChildren(of: person.index) }
    if let tie = removal.tie {
      let (first, second) = (Int(graph.firsts[tie]), Int(graph.seconds[tie]))
      if distances[second] < .infinity, before[second] == Int32(first) {
        addIfKept(second)
      } else if distances[first] < .infinity, before[first] == Int32(second) {
        addIfKept(first)
      }
    }
    var next = 0
    while next < affected.count {
      addChildren(of: Int(affected[next]))
      next += 1
    }
  }

  private mutating func addChildren(of person: Int) {
    var child = firstChild[person]
    while child != NearnessSearch.nobody {
      addIfKept(Int(child))
      child = nextSibling[Int(child)]
    }
  }

  private mutating func addIfKept(_ person: Int) {
    guard states[person] == .kept else { return }
    states[person] = .affected
    affected.append(Int32(person))
  }

  /// Finds the new distances of the affected people, from those who keep theirs.
  private mutating func repair(without tie: Int32) {
    // Nobody is further than this in the end.
    var bound = 0.0
    for person in affected {
      let nearest = distanceOverBorder(to: Int(person), without: tie)
      newDistances[Int(person)] = nearest
      bound = max(bound, nearest)
    }
    for person in affected {
      let distance = newDistances[Int(person)]
      let shortest = rows.ends[rows.row(of: Int(person)).lowerBound].length
      // Others get no nearer over somebody as far as that.
      if distance + shortest < bound { queue.enter(person, at: distance) }
    }
    while let end = queue.popNearest() {
      for place in rows.row(of: Int(end.person)) {
        let other = rows.ends[place]
        let distance = end.distance + other.length
        work += 1
        if distance >= bound { break }
        let person = Int(other.person)
        if states[person] == .affected, distance < newDistances[person], other.tie != tie {
          newDistances[person] = distance
          queue.enter(other.person, at: distance)
        }
      }
    }
    work += 8 * affected.count
  }

  /// The distance of an affected person by a path whose last tie alone is new.
  private mutating func distanceOverBorder(to person: Int, without tie: Int32) -> Double {
    var nearest = Double.infinity
    for place in rows.row(of: person) {
      let other = rows.ends[place]
      work += 1
      if other.length >= nearest { break }
      if states[Int(other.person)] == .kept, other.tie != tie {
        nearest = min(nearest, distances[Int(other.person)] + other.length)
      }
    }
    return nearest
  }
}
