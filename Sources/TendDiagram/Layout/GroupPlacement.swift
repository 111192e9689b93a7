import TendGraph

/// Where the discs of the groups stand: short ties, no overlap, a page of a given shape.
///
/// Simulated annealing. A move changes only the terms of the moved group, so a step costs
/// O(*g* + *l*) for *g* groups and *l* strong links, not O(*g*^2).
struct GroupPlacement {
  /// A pair of groups with enough between them that the line should stay clear of third discs.
  private struct Link {
    let first: Int
    let second: Int
    let pull: Double
  }

  let radii: [Double]
  /// Width and height of the label above each disc.
  let labels: [Point]
  /// Ties between two groups at `first * count + second`, from 0 to 1.
  let pulls: [Double]
  /// Between two discs.
  let gap: Double
  private(set) var centres: [Point]
  private let links: [Link]
  var linkCount: Int { links.count }
  private let halfWidth: Double
  private let halfHeight: Double
  /// How far a group's disc and label reach from its centre.
  private let reaches: [Double]

  /// Makes a placement from the ties that will be drawn between two groups, at
  /// `first * count + second`.
  init(radii: [Double], labels: [Point], ties: [Double], aspect: Double, gap: Double) {
    let count = radii.count
    self.radii = radii
    self.labels = labels
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
    var area = 0.0
    for group in 0..<count {
      let radius = radii[group] + gap / 2
      area += .pi * radius * radius + labels[group].x * labels[group].y * 0.3
    }
    halfHeight = (area / 0.66 / aspect).squareRoot() / 2
    halfWidth = halfHeight * aspect
    reaches = (0..<count).map {
      max(radii[$0], Point(x: labels[$0].x / 2, y: radii[$0] + labels[$0].y + 4).length)
    }
    centres = [Point](repeating: .zero, count: count)
  }

  /// The box of a group's label, above its disc.
  func labelBox(of group: Int) -> Box {
    GroupPlacement.labelBox(centres[group], radii[group], labels[group])
  }

  static func labelBox(_ centre: Point, _ radius: Double, _ size: Point) -> Box {
    let bottom = centre.y - radius - 3
    return Box(
      left: centre.x - size.x / 2, top: bottom - size.y, right: centre.x + size.x / 2,
      bottom: bottom)
  }

  /// Places the groups from several random starts, each with so many moves, and keeps the best.
  mutating func anneal(starts: Int, moves: Int, seed: UInt64) {
    guard centres.count > 1 else { return }
    var best = centres
    var least = Double.infinity
    for start in 0..<starts {
      var generator = SplitMix64(seed: seed &+ UInt64(start))
      let energy = annealOnce(moves: moves, generator: &generator)
      if energy < least {
        least = energy
        best = centres
      }
    }
    centres = best
  }

  private mutating func annealOnce(moves: Int, generator: inout SplitMix64) -> Double {
    let count = centres.count
    for group in 0..<count { centres[group] = randomPlace(within: 0.8, generator: &generator) }
    var energy = totalEnergy()
    var best = centres
    var least = energy
    let heat = energy * 0.02
    for move in 0..<moves {
      let left = 1 - Double(move) / Double(moves)
      let temperature = heat * left * left + 1e-3
      let group = generator.index(below: count)
      let kind = generator.unit()
      let other = kind < 0.12 ? generator.index(below: count) : group
      let before = centres[group]
      let otherBefore = centres[other]
      var change = -self.energy(of: group)
      if kind < 0.12 {
        guard other != group else { continue }
        centres[group] = otherBefore
        change += self.energy(of: group) - self.energy(of: other)
        centres[other] = before
        change += self.energy(of: other)
      } else {
        if kind < 0.2 {
          centres[group] = randomPlace(within: 1, generator: &generator)
        } else {
          let sizes = (0.15, 0.5, 1.0)
          let choice = generator.index(below: 3)
          let size = choice == 0 ? sizes.0 : choice == 1 ? sizes.1 : sizes.2
          let step = (0.02 + 0.25 * left) * halfHeight * size
          centres[group].x += generator.bell() * step
          centres[group].y += generator.bell() * step
        }
        change += self.energy(of: group)
      }
      // A random threshold instead of exp(-change / temperature): the same search, no libm.
      if change < temperature * generator.unit() {
        energy += change
        if energy < least {
          least = energy
          best = centres
        }
      } else {
        centres[other] = otherBefore
        centres[group] = before
      }
    }
    centres = best
    return totalEnergy()
  }

  private func randomPlace(within part: Double, generator: inout SplitMix64) -> Point {
    Point(
      x: (generator.unit() * 2 - 1) * halfWidth * part,
      y: (generator.unit() * 2 - 1) * halfHeight * part)
  }
}

// MARK: - Energy

extension GroupPlacement {
  private func totalEnergy() -> Double {
    var energy = 0.0
    for group in centres.indices {
      energy += pageEnergy(of: group)
      for other in 0..<group { energy += pairEnergy(group, other) }
    }
    for link in links {
      for third in centres.indices { energy += crossing(of: link, through: third) }
    }
    return energy
  }

  /// The terms of the energy in which a group takes part.
  private func energy(of group: Int) -> Double {
    var energy = pageEnergy(of: group)
    for other in centres.indices where other != group { energy += pairEnergy(group, other) }
    for link in links {
      if link.first == group || link.second == group {
        for third in centres.indices { energy += crossing(of: link, through: third) }
      } else {
        energy += crossing(of: link, through: group)
      }
    }
    return energy
  }

  private func penalty(_ depth: Double) -> Double {
    depth > 0 ? depth * (25 + depth * 0.6) : 0
  }

  private func pairEnergy(_ one: Int, _ other: Int) -> Double {
    let x = centres[one].x - centres[other].x
    let y = centres[one].y - centres[other].y
    let square = x * x + y * y
    let pull = pulls[one * centres.count + other]
    let reach = reaches[one] + reaches[other] + gap
    let isFar = square > reach * reach
    if isFar, pull == 0 { return 0 }
    let between = square.squareRoot() - radii[one] - radii[other]
    var energy = pull * max(between, 0) + penalty(gap - between)
    if isFar { return energy }
    let box = labelBox(of: one)
    let otherBox = labelBox(of: other)
    energy += penalty(radii[other] + 4 - box.distance(to: centres[other]))
    energy += penalty(radii[one] + 4 - otherBox.distance(to: centres[one]))
    let sideways = min(box.right, otherBox.right) - max(box.left, otherBox.left) + 6
    let upright = min(box.bottom, otherBox.bottom) - max(box.top, otherBox.top) + 3
    energy += penalty(min(sideways, upright))
    return energy
  }

  private func pageEnergy(of group: Int) -> Double {
    let outX = max(abs(centres[group].x) + max(radii[group], labels[group].x / 2) - halfWidth, 0)
    let top = centres[group].y - radii[group] - 3 - labels[group].y
    let outY = max(centres[group].y + radii[group] - halfHeight, -top - halfHeight, 0)
    return (outX * outX + outY * outY) * 0.25 + (outX + outY) * 8
  }

  /// How deep a straight line between two groups runs through a third disc.
  private func crossing(of link: Link, through third: Int) -> Double {
    guard third != link.first, third != link.second else { return 0 }
    let start = centres[link.first]
    let wayX = centres[link.second].x - start.x
    let wayY = centres[link.second].y - start.y
    let toX = centres[third].x - start.x
    let toY = centres[third].y - start.y
    let square = max(wayX * wayX + wayY * wayY, 1)
    let part = min(max((toX * wayX + toY * wayY) / square, 0), 1)
    let offX = toX - wayX * part
    let offY = toY - wayY * part
    let distance = offX * offX + offY * offY
    guard distance < radii[third] * radii[third] else { return 0 }
    return link.pull * 0.9 * (radii[third] - distance.squareRoot())
  }
}

// MARK: - No overlap

extension GroupPlacement {
  /// Pushes discs and labels apart until none overlap, and widens the whole where that fails.
  mutating func separate() {
    for round in 0..<4_000 {
      guard pushApart() else { return }
      // Pushing alone can turn in circles; with more room it comes to an end.
      if round % 40 == 39 {
        for group in centres.indices { centres[group] = centres[group] * 1.03 }
      }
    }
  }

  /// One round of pushes; whether there was anything to push.
  private mutating func pushApart() -> Bool {
    var hasPushed = false
    for one in centres.indices {
      for other in 0..<one {
        let way = (centres[other] - centres[one]).direction
        let near = (centres[other] - centres[one]).length
        guard near < reaches[one] + reaches[other] + gap else { continue }
        var push = Point.zero
        let discs = radii[one] + radii[other] + gap * 0.6 - near
        if discs > 0 { push = way * discs }
        let box = labelBox(of: one)
        let otherBox = labelBox(of: other)
        let over = radii[other] + 3 - box.distance(to: centres[other])
        let under = radii[one] + 3 - otherBox.distance(to: centres[one])
        if over > 0 { push = push + (centres[other] - box.centre).direction * over }
        if under > 0 { push = push + (otherBox.centre - centres[one]).direction * under }
        let sideways = min(box.right, otherBox.right) - max(box.left, otherBox.left) + 4
        let upright = min(box.bottom, otherBox.bottom) - max(box.top, otherBox.top) + 2
        if sideways > 0, upright > 0 {
          push =
            push
            + (sideways < upright
              ? Point(x: way.x < 0 ? -sideways : sideways, y: 0)
              : Point(x: 0, y: way.y < 0 ? -upright : upright))
        }
        guard push != .zero else { continue }
        centres[one] = centres[one] - push * 0.52
        centres[other] = centres[other] + push * 0.52
        hasPushed = true
      }
    }
    return hasPushed
  }
}
