/// All shortest paths from one person at a time, and how much of them leads over each other person.
///
/// Made once for many searches, since each needs the same space again. Two lengths *a* and *b* are
/// equal when |*a* - *b*| < 1e-10 (*a* + *b*).
struct ShortestPaths {
  let rows: PathRows
  private var ends: [PathEnd]
  /// The last steps of shortest paths to each person, from the start of the person's row on.
  private var lastSteps: [LastStep]
  /// The people reached, nearest first.
  private(set) var order: [Int32] = []
  private var open: NearestFirst
  /// The sum over others of the share of their shortest paths that leads over each person.
  private(set) var dependencies: [Double]

  /// Makes room for searches along the ties.
  init(_ rows: PathRows) {
    self.rows = rows
    let people = rows.personCount
    ends = (0..<people).map { PathEnd(firstStep: rows.starts[$0]) }
    lastSteps = [LastStep](repeating: LastStep(before: 0, tie: 0), count: rows.steps.count)
    open = NearestFirst(personCount: people)
    dependencies = [Double](repeating: 0, count: people)
    order.reserveCapacity(people)
  }

  /// Finds the shortest paths from a person to everybody who can be reached.
  mutating func search(from source: Int) {
    for person in order { ends[Int(person)].distance = .infinity }
    order.removeAll(keepingCapacity: true)
    ends[source].distance = 0
    ends[source].paths = 1
    ends[source].lastStepCount = 0
    if rows.areLengthsEqual {
      searchByTies(from: source)
    } else {
      searchByLength(from: source)
    }
  }

  /// Dijkstra's algorithm.
  private mutating func searchByLength(from source: Int) {
    open.enter(Int32(source), at: 0)
    while let nearest = open.popNearest() {
      order.append(nearest.person)
      // From now on every path is longer than the one to this person, also by the test in `reach`.
      // So a tie shorter than the tolerance can't make two people stand before each other.
      ends[Int(nearest.person)].distance = -nearest.distance
      ShortestPaths.reach(
        on: rows, from: nearest, ends: &ends, lastSteps: &lastSteps, open: &open)
    }
  }

  /// Takes each step from a person whose shortest paths are all known.
  private static func reach(
    on rows: PathRows, from nearest: (person: Int32, distance: Double), ends: inout [PathEnd],
    lastSteps: inout [LastStep], open: inout NearestFirst
  ) {
    let steps = rows.steps.span
    var ends = ends.mutableSpan
    var lastSteps = lastSteps.mutableSpan
    let row = rows.row(of: Int(nearest.person))
    let paths = ends[Int(nearest.person)].paths
    var place = row.lowerBound
    while place < row.upperBound {
      let step = steps[place]
      place += 1
      let length = nearest.distance + step.length
      var end = ends[Int(step.end)]
      // Certain distances are below 0, and so the difference is above any tolerance.
      let difference = length - end.distance
      let tolerance = 1e-10 * (length + end.distance)
      if difference >= tolerance { continue }
      if difference <= -tolerance {
        open.enter(step.end, at: length)
        end.distance = length
        end.paths = 0
        end.lastStepCount = 0
      }
      lastSteps[Int(end.firstStep + end.lastStepCount)] = LastStep(
        before: nearest.person, tie: step.tie)
      end.paths += paths
      end.lastStepCount += 1
      ends[Int(step.end)] = end
    }
  }

  /// Breadth-first search, which needs no heap.
  private mutating func searchByTies(from source: Int) {
    order.append(Int32(source))
    var next = 0
    while next < order.count {
      let person = order[next]
      next += 1
      ShortestPaths.reach(on: rows, from: person, ends: &ends, lastSteps: &lastSteps, order: &order)
    }
  }

  /// Takes each step from a person, where all are equally long.
  private static func reach(
    on rows: PathRows, from person: Int32, ends: inout [PathEnd], lastSteps: inout [LastStep],
    order: inout [Int32]
  ) {
    let steps = rows.steps.span
    var ends = ends.mutableSpan
    var lastSteps = lastSteps.mutableSpan
    let row = rows.row(of: Int(person))
    let distance = ends[Int(person)].distance + 1
    let paths = ends[Int(person)].paths
    var place = row.lowerBound
    while place < row.upperBound {
      let step = steps[place]
      place += 1
      var end = ends[Int(step.end)]
      if end.distance < distance { continue }
      if end.distance > distance {
        end.distance = distance
        end.paths = 0
        end.lastStepCount = 0
        order.append(step.end)
      }
      lastSteps[Int(end.firstStep + end.lastStepCount)] = LastStep(before: person, tie: step.tie)
      end.paths += paths
      end.lastStepCount += 1
      ends[Int(step.end)] = end
    }
  }

  /// Whether the last search came to a person.
  func isReached(_ person: Int) -> Bool { ends[person].distance != .infinity }

  /// The length of the shortest path of the last search to a person, infinite where there is none.
  func distance(to person: Int) -> Double { abs(ends[person].distance) }

  /// The length of the shortest path of the last search to whoever is furthest away.
  var longestDistance: Double { order.last.map { distance(to: Int($0)) } ?? 0 }

  /// How many shortest paths lead to a person: exact below 2^53, rounded above.
  func pathCount(to person: Int) -> Double { ends[person].paths }

  /// The last steps that shortest paths of the last search take to a person whom it reached.
  func lastSteps(to person: Int) -> ArraySlice<LastStep> {
    let start = Int(ends[person].firstStep)
    return lastSteps[start..<start + Int(ends[person].lastStepCount)]
  }

  /// Adds what the paths of the last search carry to the people and ties they lead over.
  mutating func addDependencies(to sums: inout Betweenness) {
    ShortestPaths.addDependencies(
      of: ends, by: lastSteps, order: order, dependencies: &dependencies,
      toPeople: &sums.people, ties: &sums.ties)
  }

  private static func addDependencies(
    of ends: [PathEnd], by lastSteps: [LastStep], order: [Int32],
    dependencies: inout [Double], toPeople people: inout [Double], ties: inout [Double]
  ) {
    let ends = ends.span
    let lastSteps = lastSteps.span
    let order = order.span
    var dependencies = dependencies.mutableSpan
    var people = people.mutableSpan
    var ties = ties.mutableSpan
    for place in order.indices { dependencies[Int(order[place])] = 0 }
    var place = order.count - 1
    while place > 0 {
      let person = Int(order[place])
      place -= 1
      let end = ends[person]
      let dependency = dependencies[person]
      let perPath = (1 + dependency) / end.paths
      var next = Int(end.firstStep)
      let stop = next + Int(end.lastStepCount)
      while next < stop {
        let step = lastSteps[next]
        next += 1
        let share = ends[Int(step.before)].paths * perPath
        dependencies[Int(step.before)] += share
        ties[Int(step.tie)] += share
      }
      people[person] += dependency
    }
  }
}

/// What is known of the paths to one person.
private struct PathEnd {
  /// The length of the shortest path found so far, less than 0 once it is certain.
  var distance = Double.infinity
  /// How many paths have that length.
  var paths = 0.0
  /// Where the last steps of those paths start.
  let firstStep: Int32
  var lastStepCount: Int32 = 0
}

/// The tie by which paths come to a person, and whom they come from.
struct LastStep {
  let before: Int32
  let tie: Int32
}
