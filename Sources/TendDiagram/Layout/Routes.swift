/// The path that the ties between two groups share: out by a gate, around third discs, in by a gate.
struct Route {
  fileprivate let startGate: Point
  fileprivate let startControl: Point
  fileprivate let endControl: Point
  fileprivate let endGate: Point
  /// The ways out of the two discs.
  fileprivate let startWay: Point
  fileprivate let endWay: Point
  /// How deep the path runs through third discs, summed over its sampled places.
  let depth: Double

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
    // Through gates that lie close together a tie would have to turn back: it goes straighter there.
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

  /// The way between two groups: short, little bent, and little through third discs and labels.
  ///
  /// - Complexity: O(*g*) for *g* groups, with a factor of some hundred sampled places.
  func route(from first: Int, to second: Int) -> Route {
    let start = centres[first]
    let end = centres[second]
    let across = (end - start).direction.normal
    let length = (end - start).length
    var best: Route?
    var least = Double.infinity
    let thirds = centres.indices.filter { group in
      group != first && group != second
        && (centres[group] - start.towards(end, by: 0.5)).length < length * 0.7 + radii[group] + 60
    }
    for bend in stride(from: -10, through: 10, by: centres.count > 150 ? 5 : 1) {
      let middle = start.towards(end, by: 0.5) + across * (Double(bend) * 0.04 * length)
      let route = route(by: middle, from: first, to: second, around: thirds)
      let cost = route.length + route.route.depth * 0.9 + Double(abs(bend)) * 4
      if cost < least {
        least = cost
        best = route.route
      }
    }
    return best
      ?? route(by: start.towards(end, by: 0.5), from: first, to: second, around: thirds).route
  }

  private func route(
    by middle: Point, from first: Int, to second: Int, around thirds: [Int]
  ) -> (route: Route, length: Double) {
    let startWay = (middle - centres[first]).direction
    let endWay = (middle - centres[second]).direction
    let startGate = centres[first] + startWay * radii[first]
    let endGate = centres[second] + endWay * radii[second]
    let span = (endGate - startGate).length
    let startControl = startGate + startWay * (span * 0.38)
    let endControl = endGate + endWay * (span * 0.38)
    let path = Spline(
      centres[first] + startWay * (radii[first] * 0.55), startGate, startControl, endControl,
      endGate, centres[second] + endWay * (radii[second] * 0.55))
    let places = path.points(each: 12).filter {
      ($0 - centres[first]).length > radii[first] && ($0 - centres[second]).length > radii[second]
    }
    var length = 0.0
    var depth = 0.0
    for place in places.indices {
      if place > 0 { length += (places[place] - places[place - 1]).length }
      depth += self.depth(of: places[place], in: thirds)
      if labels[first].contains(places[place]) || labels[second].contains(places[place]) {
        depth += 9
      }
    }
    let route = Route(
      startGate: startGate, startControl: startControl, endControl: endControl, endGate: endGate,
      startWay: startWay, endWay: endWay, depth: depth)
    return (route, length)
  }

  private func depth(of place: Point, in thirds: [Int]) -> Double {
    var depth = 0.0
    for group in thirds {
      let x = place.x - centres[group].x
      let y = place.y - centres[group].y
      let radius = radii[group] + 4
      let square = x * x + y * y
      if square < radius * radius { depth += radius - square.squareRoot() }
      if labels[group].contains(place) { depth += 9 }
    }
    return depth
  }
}
