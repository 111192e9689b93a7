/// What a search by length from one end of a pair knows.
struct SideByLength: PairSide {
  private(set) var ends: [SideEnd]
  /// Those whose shortest paths are all known, nearest first.
  private var order: [Int32] = []
  /// Those to whom some path is known.
  private var reached: [Int32] = []
  private var open: NearestFirst
  /// How many ties were looked at.
  private(set) var stepsTaken = 0
  private var lastSteps: [PathStep] = []

  init(personCount: Int) {
    ends = [SideEnd](repeating: SideEnd(), count: personCount)
    open = NearestFirst(personCount: personCount)
  }

  /// How far the nearest person is whose paths are not all known, infinite where there is none.
  var nearest: Double { open.nearest }

  /// Forgets the last search and starts at a person.
  mutating func start(at person: Int32) {
    for person in reached { ends[Int(person)] = SideEnd() }
    reached.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    open.removeAll()
    ends[Int(person)] = SideEnd(distance: 0, paths: 1)
    reached.append(person)
    open.enter(person, at: 0)
    stepsTaken = 0
  }

  /// Makes the paths to the nearest open person certain, and takes each step from there.
  mutating func settleNearest(
    on rows: PathRows, towards other: SideByLength, ways: inout PairWays, isFirst: Bool
  ) {
    guard let nearest = open.popNearest() else { return }
    order.append(nearest.person)
    ends[Int(nearest.person)].isCertain = true
    stepsTaken += rows.row(of: Int(nearest.person)).count
    SideByLength.reach(
      from: nearest, on: rows, ends: &ends, open: &open, reached: &reached, beyond: other.ends,
      ways: &ways, isFirst: isFirst)
  }

  private static func reach(
    from nearest: (person: Int32, distance: Double), on rows: PathRows, ends: inout [SideEnd],
    open: inout NearestFirst, reached: inout [Int32], beyond: [SideEnd], ways: inout PairWays,
    isFirst: Bool
  ) {
    let steps = rows.steps.span
    let beyond = beyond.span
    var ends = ends.mutableSpan
    let row = rows.row(of: Int(nearest.person))
    let paths = ends[Int(nearest.person)].paths
    var place = row.lowerBound
    while place < row.upperBound {
      let step = steps[place]
      place += 1
      let length = nearest.distance + step.length
      let rest = beyond[Int(step.end)].distance
      if rest < .infinity {
        ways.add(
          PathCrossing(
            first: isFirst ? nearest.person : step.end,
            second: isFirst ? step.end : nearest.person, tie: step.tie),
          length: length + rest, isCertain: beyond[Int(step.end)].isCertain)
      }
      var end = ends[Int(step.end)]
      if end.isCertain { continue }
      let difference = length - end.distance
      let tolerance = 1e-10 * (length + end.distance)
      if difference >= tolerance { continue }
      if difference <= -tolerance {
        if end.distance == .infinity {
          // Beyond the shortest way found there is nothing to find.
          if length > ways.shortest * (1 + 1e-9) { continue }
          reached.append(step.end)
        }
        open.enter(step.end, at: length)
        end.distance = length
        end.paths = 0
      }
      end.paths += paths
      ends[Int(step.end)] = end
    }
  }

  func paths(to person: Int32) -> Double { ends[Int(person)].paths }

  mutating func carry(_ share: Double, over person: Int32) {
    ends[Int(person)].carried += share
  }

  mutating func handBack(on rows: PathRows, to shares: inout PathShares) {
    for person in order.dropFirst().reversed() where ends[Int(person)].carried > 0 {
      let end = ends[Int(person)]
      shares.people.append((person, end.carried))
      var paths = 0.0
      lastSteps.removeAll(keepingCapacity: true)
      for place in rows.row(of: Int(person)) {
        let step = rows.steps[place]
        let before = ends[Int(step.end)]
        let length = before.distance + step.length
        guard before.isCertain, before.distance < end.distance,
          abs(length - end.distance) < 1e-10 * (length + end.distance)
        else { continue }
        paths += before.paths
        lastSteps.append(step)
      }
      for step in lastSteps {
        let part = end.carried * ends[Int(step.end)].paths / paths
        ends[Int(step.end)].carried += part
        shares.ties.append((step.tie, part))
      }
    }
  }
}

/// What one of two searches knows of a person.
struct SideEnd {
  /// The length of the shortest path found so far.
  var distance = Double.infinity
  /// How many paths have that length.
  var paths = 0.0
  /// The share of the pair's shortest paths that is known to lead over the person.
  var carried = 0.0
  /// Whether there is no shorter path.
  var isCertain = false
}
