/// Groups on a page: the larger ones placed by annealing, many tiny ones in rows below.
enum GroupPages {
  /// So many groups are placed by what joins them; the rest stand in rows.
  private static let annealed = 44
  private static let gap = 22.0

  /// How many of so many groups are placed by what joins them.
  static func mainCount(of count: Int) -> Int {
    count <= 60 ? count : annealed
  }

  /// Where the groups stand.
  ///
  /// - Parameters:
  ///   - radii: The radius of each group's disc, the groups of most people first.
  ///   - labels: Width and height of each group's label.
  ///   - ties: Ties that will be drawn between two main groups, at `first * mainCount + second`.
  ///   - effort: The part of the usual moves to spend.
  ///   - main: How many main groups there are, where that is not the usual number.
  ///   - threads: Threads to work on; the places are the same for any number.
  ///   - clock: When to make do with what was found.
  /// - Returns: The centre of each group's disc.
  static func centres(
    radii: [Double], labels: [Point], ties: [Double], effort: Double, main: Int? = nil,
    threads: Int = 1, clock: LayoutClock
  ) -> [Point] {
    let count = radii.count
    let main = main ?? mainCount(of: count)
    let rest = main..<count
    let restArea = rest.reduce(0.0) {
      $0 + (max(2 * radii[$1], labels[$1].x) + gap) * (2 * radii[$1] + labels[$1].y + gap)
    }
    let mainArea = radii[..<main].reduce(0.0) { $0 + ($1 + 11) * ($1 + 11) * 4.4 }
    var placement = GroupPlacement(
      of: PlacementShape(
        radii: Array(radii[..<main]), labels: Array(labels[..<main]), ties: ties,
        aspect: GroupLayout.aspect * (1 + restArea / max(mainArea, 1)), gap: gap))
    // A move costs about as many steps as there are groups and strong links; few groups need few.
    let steps = Double(main) + 0.5 * Double(placement.shape.links.count)
    let moves = min(60_000, 300 * Double(main * main), 1_200_000 / max(steps, 1))
    placement.anneal(
      starts: 4, moves: Int(moves * effort), seed: 3, threads: threads, clock: clock)
    placement.separate()
    guard !rest.isEmpty else { return placement.centres }
    return placement.centres + rows(rest, radii: radii, labels: labels, below: placement)
  }

  /// Rows of discs under the others, as wide as those.
  private static func rows(
    _ groups: Range<Int>, radii: [Double], labels: [Point], below placement: GroupPlacement
  ) -> [Point] {
    var box = Box(around: .zero, radius: 0)
    for group in placement.centres.indices {
      box = box.union(Box(around: placement.centres[group], radius: radii[group]))
    }
    let widest = groups.map { max(2 * radii[$0], labels[$0].x) + gap }.max() ?? 0
    let width = max(box.width, widest)
    var centres: [Point] = []
    var left = box.left
    var top = box.bottom + gap
    var height = 0.0
    for group in groups {
      let cell = max(2 * radii[group], labels[group].x) + gap
      if left + cell > box.left + width, left > box.left {
        left = box.left
        top += height
        height = 0
      }
      // Discs of one row hang from one line of labels.
      centres.append(
        Point(x: left + cell / 2, y: top + labels[group].y + 3 + radii[group]))
      left += cell
      height = max(height, labels[group].y + 3 + 2 * radii[group] + gap)
    }
    return centres
  }
}
