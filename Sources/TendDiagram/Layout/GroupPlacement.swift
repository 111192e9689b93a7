import TendGraph

/// Where the discs of the groups stand: short ties, no overlap, a page of a given shape.
///
/// Simulated annealing over ``PlacementEnergy``.
struct GroupPlacement {
  let shape: PlacementShape
  private(set) var centres: [Point]

  init(of shape: PlacementShape) {
    self.shape = shape
    centres = [Point](repeating: .zero, count: shape.count)
  }

  /// Places the groups from several random starts, each with so many moves, and keeps the best.
  ///
  /// When the time is up, what was found until then counts.
  mutating func anneal(
    starts: Int, moves: Int, seed: UInt64, threads: Int = 1, clock: LayoutClock
  ) {
    guard centres.count > 1 else { return }
    let placement = self
    let best = addInOrder(
      blocks: starts, threads: threads, to: (energy: Double.infinity, centres: centres)
    ) { start -> (energy: Double, centres: [Point])? in
      // The first start has to give something.
      guard start == 0 || !clock.hasRunOut else { return nil }
      var energy = PlacementEnergy(of: placement.shape, at: placement.centres)
      var generator = SplitMix64(seed: seed &+ UInt64(start))
      placement.annealOnce(&energy, moves: moves, generator: &generator, clock: clock)
      return (energy.total, energy.centres)
    } add: { best, found in
      if let found, found.energy < best.energy { best = found }
    }
    centres = best.centres
  }

  private func annealOnce(
    _ energy: inout PlacementEnergy, moves: Int, generator: inout SplitMix64, clock: LayoutClock
  ) {
    let count = shape.count
    var places: [Point] = []
    for _ in 0..<count { places.append(randomPlace(within: 0.8, generator: &generator)) }
    energy.place(at: places)
    var best = energy.centres
    var least = energy.total
    // Hotter, every second move is made and little comes of it.
    let heat = energy.total * 0.002
    for move in 0..<moves {
      if move % LayoutClock.stretch == 0, clock.runsOut() { break }
      let left = 1 - Double(move) / Double(moves)
      // A random threshold instead of exp(-change / temperature): the same search, no libm.
      let temperature = heat * left * left + 1e-3
      let group = generator.index(below: count)
      let kind = generator.unit()
      let isMade: Bool
      if kind < 0.3 {
        let other = generator.index(below: count)
        guard other != group else { continue }
        isMade = energy.swap(group, other, ifBelow: temperature * generator.unit())
      } else {
        var place: Point
        if kind < 0.38 {
          place = randomPlace(within: 1, generator: &generator)
        } else {
          let choice = generator.index(below: 3)
          let size = choice == 0 ? 0.15 : choice == 1 ? 0.5 : 1
          let step = (0.02 + 0.25 * left) * shape.halfHeight * size
          place = energy.centres[group]
          place.x += generator.bell() * step
          place.y += generator.bell() * step
        }
        isMade = energy.move(group, to: place, ifBelow: temperature * generator.unit())
      }
      if isMade, energy.total < least {
        least = energy.total
        best = energy.centres
      }
    }
    energy.place(at: best)
  }

  private func randomPlace(within part: Double, generator: inout SplitMix64) -> Point {
    Point(
      x: (generator.unit() * 2 - 1) * shape.halfWidth * part,
      y: (generator.unit() * 2 - 1) * shape.halfHeight * part)
  }
}

// MARK: - No overlap

extension GroupPlacement {
  private func labelBox(of group: Int) -> Box {
    shape.discs[group].labelBox(at: centres[group])
  }

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
        let near = (centres[other] - centres[one]).length
        guard near < shape.discs[one].reach + shape.discs[other].reach + shape.gap else { continue }
        let push = push(between: one, other)
        guard push != .zero else { continue }
        centres[one] = centres[one] - push * 0.52
        centres[other] = centres[other] + push * 0.52
        hasPushed = true
      }
    }
    return hasPushed
  }

  /// How far the second of two close groups has to go so that neither lies on the other.
  private func push(between one: Int, _ other: Int) -> Point {
    let way = (centres[other] - centres[one]).direction
    let near = (centres[other] - centres[one]).length
    var push = Point.zero
    let discs = shape.discs[one].radius + shape.discs[other].radius + shape.gap * 0.6 - near
    if discs > 0 { push = way * discs }
    let box = labelBox(of: one)
    let otherBox = labelBox(of: other)
    let over = shape.discs[other].radius + 3 - box.distance(to: centres[other])
    let under = shape.discs[one].radius + 3 - otherBox.distance(to: centres[one])
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
    return push
  }
}
