/// The path that ties between two groups share: out by a gate, around third discs, in by a gate.
struct Route {
  fileprivate let startGate: Point
  fileprivate let startControl: Point
  fileprivate let endControl: Point
  fileprivate let endGate: Point
  /// The ways out of the two discs.
  fileprivate let startWay: Point
  fileprivate let endWay: Point
  /// How deep the path runs through third discs, summed over its sampled places.
  fileprivate(set) var depth: Double
  /// Its length, how deep it runs and how much it is bent, as one number.
  fileprivate(set) var cost: Double

  /// Between two strands of a route, unless there are too many for the gate.
  private static let strandGap = 2.0
  private static let gateWidth = 16.0
  /// So far apart gates need no easing.
  private static let farGates = 110.0

  /// The path of one tie on the route, the strand at a place among `count` strands.
  func spline(from start: Point, to end: Point, strand: Int, of count: Int) -> Spline {
    let gap = min(Route.strandGap, Route.gateWidth / Double(max(count - 1, 1)))
    let shift = (Double(strand) - Double(count - 1) / 2) * gap
    let out = startWay.normal * shift
    let back = endWay.normal * -shift
    // Through gates close together a tie would have to turn back: it goes straighter there.
    let ease = 0.75 * max(0, 1 - (endGate - startGate).length / Route.farGates)
    func eased(_ place: Point) -> Point {
      let way = (end - start).direction
      let along = start + way * (place - start).dot(way)
      return place.towards(along, by: ease)
    }
    return Spline(
      start, eased(startGate + out), eased(startControl + out), eased(endControl + back),
      eased(endGate + back), end)
  }

  /// Where a strand stands at the gates, so that strands do not cross: by the places of its ends.
  func order(from start: Point, to end: Point, discs: Discs, first: Int, second: Int) -> Double {
    (start - discs.centres[first]).dot(startWay.normal)
      - (end - discs.centres[second]).dot(endWay.normal)
  }
}

/// The discs of the groups with their label boxes, for paths to find their way between.
struct Discs {
  let centres: [Point]
  let radii: [Double]
  let labels: [Box]

  /// Ways bent ever more to either side are tried, in steps of this part of the distance.
  private static let bend = 0.04
  static let bends = 10
  /// What a step of bending costs beside the length of the way.
  private static let bendCost = 4.0
  /// What a point of depth in a third disc or label costs.
  private static let depthCost = 0.9
  /// What a sampled place in a label counts as.
  private static let labelDepth = 9.0
  private static let samples = 12

  /// The way between two groups: short, little bent, and little through third discs and labels.
  ///
  /// - Parameters:
  ///   - first: The group from which it leads.
  ///   - second: The group to which it leads.
  ///   - isStraight: Whether to take the straight way, whatever is in it.
  /// - Returns: The cheapest of the ways tried; of equal ones that of least bend.
  /// - Complexity: O(*g*) for *g* groups, with a factor of up to some hundred sampled places; few
  ///   where the straight way is free.
  func route(from first: Int, to second: Int, isStraight: Bool = false) -> Route {
    let thirds = thirds(between: first, second)
    var best = way(bent: 0, from: first, to: second, around: thirds, below: .infinity)
    guard !isStraight else { return best }
    let shortest = max(0, (centres[second] - centres[first]).length - radii[first] - radii[second])
    let step = centres.count > 150 ? 5 : 1
    for bend in stride(from: step, through: Discs.bends, by: step) {
      // No way is shorter than the straight one.
      if shortest + Double(bend) * Discs.bendCost >= best.cost { break }
      for side in [-bend, bend] {
        let way = way(bent: side, from: first, to: second, around: thirds, below: best.cost)
        if way.cost < best.cost { best = way }
      }
    }
    return best
  }

  /// Groups that a way between two others can meet.
  func thirds(between first: Int, _ second: Int) -> [Int] {
    let middle = centres[first].towards(centres[second], by: 0.5)
    let length = (centres[second] - centres[first]).length
    return centres.indices.filter { group in
      guard group != first, group != second else { return false }
      let x = centres[group].x - middle.x
      let y = centres[group].y - middle.y
      let reach = length * 0.7 + radii[group] + 4
      return x * x + y * y < reach * reach || labels[group].distance(to: middle) < length * 0.7
    }
  }

  /// The way that is bent to one side by so many steps; its cost is infinite if not below a bound.
  func way(
    bent bend: Int, from first: Int, to second: Int, around thirds: [Int], below most: Double
  ) -> Route {
    let start = centres[first]
    let end = centres[second]
    let across = (end - start).normal * (Discs.bend * Double(bend))
    let middle = start.towards(end, by: 0.5) + across
    let startWay = (middle - start).direction
    let endWay = (middle - end).direction
    let startGate = start + startWay * radii[first]
    let endGate = end + endWay * radii[second]
    let span = (endGate - startGate).length
    var route = Route(
      startGate: startGate, startControl: startGate + startWay * (span * 0.38),
      endControl: endGate + endWay * (span * 0.38), endGate: endGate, startWay: startWay,
      endWay: endWay, depth: 0, cost: 0)
    let bendCost = Double(abs(bend)) * Discs.bendCost
    route.cost =
      bendCost + cost(of: &route, first, second, around: thirds, below: most - bendCost)
    return route
  }

  /// The length of a way outside its two discs and how deep it goes through others, as one number.
  ///
  /// Leaves the depth in the route; stops where the cost is no longer below a bound.
  private func cost(
    of route: inout Route, _ first: Int, _ second: Int, around thirds: [Int], below most: Double
  ) -> Double {
    let startPlace = centres[first] + route.startWay * (radii[first] * 0.55)
    let endPlace = centres[second] + route.endWay * (radii[second] * 0.55)
    let pieces = Spline.pieces(
      startPlace, route.startGate, route.startControl, route.endControl, route.endGate, endPlace)
    var length = 0.0
    var depth = 0.0
    var last: (place: Point, fromSecond: Double)?
    for step in 0...(3 * Discs.samples) {
      let piece =
        step < Discs.samples ? pieces.0 : step < 2 * Discs.samples ? pieces.1 : pieces.2
      let part = step == 3 * Discs.samples ? Discs.samples : step % Discs.samples
      let place = piece.point(at: Double(part) / Double(Discs.samples))
      let fromFirst = (place - centres[first]).length - radii[first]
      let fromSecond = (place - centres[second]).length - radii[second]
      guard fromFirst > 0, fromSecond > 0 else { continue }
      length += last.map { (place - $0.place).length } ?? fromFirst
      last = (place, fromSecond)
      depth += self.depth(of: place, in: thirds)
      if labels[first].contains(place) || labels[second].contains(place) {
        depth += Discs.labelDepth
      }
      if length + depth * Discs.depthCost >= most { return .infinity }
    }
    length += last?.fromSecond ?? 0
    route.depth = depth
    return length + depth * Discs.depthCost
  }

  private func depth(of place: Point, in thirds: [Int]) -> Double {
    var depth = 0.0
    for group in thirds {
      let x = place.x - centres[group].x
      let y = place.y - centres[group].y
      let radius = radii[group] + 4
      let square = x * x + y * y
      if square < radius * radius { depth += radius - square.squareRoot() }
      if labels[group].contains(place) { depth += Discs.labelDepth }
    }
    return depth
  }
}
