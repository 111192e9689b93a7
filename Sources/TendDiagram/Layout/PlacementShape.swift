/// What is placed on a page, whatever stands where: discs with their labels, and ties between them.
struct PlacementShape {
  /// A disc with the label above it.
  struct Disc {
    let radius: Double
    /// Width and height of the label.
    let label: Point
    /// How far disc and label reach from the centre of the disc.
    let reach: Double

    init(radius: Double, label: Point) {
      self.radius = radius
      self.label = label
      reach = max(radius, Point(x: label.x / 2, y: radius + label.y + 4).length)
    }

    func labelBox(at centre: Point) -> Box {
      PlacementShape.labelBox(centre, radius, label)
    }
  }

  /// A pair of groups with enough between them that the line should stay clear of third discs.
  struct Link {
    let first: Int
    let second: Int
    let pull: Double
  }

  let discs: [Disc]
  /// Ties between two groups at `first * count + second`, from 0 to 1.
  let pulls: [Double]
  /// The strongest of the pairs.
  let links: [Link]
  /// Between two discs.
  let gap: Double
  /// The page that everything should stand on, its centre at the origin.
  let halfWidth: Double
  let halfHeight: Double

  var count: Int { discs.count }

  /// - Parameters:
  ///   - radii: The radius of each group's disc.
  ///   - labels: Width and height of each group's label.
  ///   - ties: Ties that will be drawn between two groups, at `first * count + second`.
  ///   - aspect: Width of the page over its height.
  ///   - gap: Between two discs.
  init(radii: [Double], labels: [Point], ties: [Double], aspect: Double, gap: Double) {
    let count = radii.count
    let discs = zip(radii, labels).map { Disc(radius: $0, label: $1) }
    self.discs = discs
    self.gap = gap
    let most = max(1, ties.max() ?? 1)
    let pulls = ties.map { ($0 / most).squareRoot() }
    self.pulls = pulls
    var links: [Link] = []
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count) where pulls[first * count + second] > 0.2 {
        links.append(Link(first: first, second: second, pull: pulls[first * count + second]))
      }
    }
    // The strongest are enough, and the time of a move grows with them.
    links.sort { ($1.pull, $0.first, $0.second) < ($0.pull, $1.first, $1.second) }
    self.links = Array(links.prefix(3 * count))
    let area = discs.reduce(0.0) { sum, disc in
      let radius = disc.radius + gap / 2
      return sum + .pi * radius * radius + disc.label.x * disc.label.y * 0.3
    }
    halfHeight = (area / 0.66 / aspect).squareRoot() / 2
    halfWidth = halfHeight * aspect
  }

  /// The box of a label above a disc.
  static func labelBox(_ centre: Point, _ radius: Double, _ size: Point) -> Box {
    let bottom = centre.y - radius - 3
    return Box(
      left: centre.x - size.x / 2, top: bottom - size.y, right: centre.x + size.x / 2,
      bottom: bottom)
  }
}

// MARK: - Terms of the energy

extension PlacementShape {
  private func penalty(_ depth: Double) -> Double {
    depth > 0 ? depth * (25 + depth * 0.6) : 0
  }

  /// How far a disc and its label stand over the edge of the page.
  @inline(__always)
  func pageTerm(of disc: Disc, at place: Point) -> Double {
    let outX = max(abs(place.x) + max(disc.radius, disc.label.x / 2) - halfWidth, 0)
    let top = place.y - disc.radius - 3 - disc.label.y
    let outY = max(place.y + disc.radius - halfHeight, -top - halfHeight, 0)
    return (outX * outX + outY * outY) * 0.25 + (outX + outY) * 8
  }

  /// What the ties between two groups cost by their length, and how much the two overlap.
  @inline(__always)
  func pairTerm(
    _ disc: Disc, at place: Point, _ other: Disc, at otherPlace: Point, pull: Double
  ) -> Double {
    let x = place.x - otherPlace.x
    let y = place.y - otherPlace.y
    let square = x * x + y * y
    let reach = disc.reach + other.reach + gap
    let isFar = square > reach * reach
    if isFar, pull == 0 { return 0 }
    let between = square.squareRoot() - disc.radius - other.radius
    let term = pull * max(between, 0) + penalty(gap - between)
    return isFar ? term : term + labelTerm(disc, at: place, other, at: otherPlace)
  }

  /// How much the labels of two groups that are close lie on each other and on the discs.
  private func labelTerm(
    _ disc: Disc, at place: Point, _ other: Disc, at otherPlace: Point
  ) -> Double {
    let box = disc.labelBox(at: place)
    let otherBox = other.labelBox(at: otherPlace)
    let sideways = min(box.right, otherBox.right) - max(box.left, otherBox.left) + 6
    let upright = min(box.bottom, otherBox.bottom) - max(box.top, otherBox.top) + 3
    return penalty(other.radius + 4 - box.distance(to: otherPlace))
      + penalty(disc.radius + 4 - otherBox.distance(to: place)) + penalty(min(sideways, upright))
  }

  /// How deep a straight way runs through a disc.
  ///
  /// - Parameters:
  ///   - way: From the start of the line to its end.
  ///   - square: The square of that length, at least 1.
  ///   - to: From the start to the centre of the disc.
  ///   - radius: Of the disc.
  /// - Returns: From 0, where it passes by, to the radius, where it runs through the centre.
  @inline(__always)
  func depth(ofWay way: Point, square: Double, inDiscAt to: Point, radius: Double) -> Double {
    // Most lines pass by far off, which takes no division to see.
    let across = to.x * way.y - to.y * way.x
    let farthest = radius * radius
    if across * across >= farthest * square { return 0 }
    let part = min(max((to.x * way.x + to.y * way.y) / square, 0), 1)
    let offX = to.x - way.x * part
    let offY = to.y - way.y * part
    let distance = offX * offX + offY * offY
    return distance < farthest ? radius - distance.squareRoot() : 0
  }
}
