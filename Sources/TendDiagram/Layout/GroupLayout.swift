import TendGraph

/// Where everything of a map stands: groups first, then people inside them, then ties and names.
struct GroupLayout {
  /// The discs of the groups.
  var centres: [Point] = []
  let radii: [Double]
  var groupLabels: [Box] = []
  /// The names of the groups as they fit, and their size in points.
  let groupNames: [String]
  let groupSize: Double
  /// The discs of the people.
  var places: [Point] = []
  let personRadii: [Double]
  let groupOf: [Int]
  /// The path of each drawn tie.
  private(set) var paths: [Spline] = []
  /// Where people's names stand, as they fit, and their size in points.
  var personLabels: [Box?] = []
  let personNames: [String]
  let personSize: Double
  private(set) var namesWanted = 0
  private(set) var routesBehind = 0
  /// Whether the time ran out before the usual moves were made.
  private(set) var isHurried = false
  /// All of it.
  private(set) var box = Box(left: 0, top: 0, right: 0, bottom: 0)

  /// What a ring around a person adds to the disc.
  static let ring = 3.4
  /// The width of the page that the sizes of type are made for.
  static let usualWidth = 1160.0
  static let aspect = 1.6

  /// Lays a map out.
  ///
  /// Moves shorten ties; that nothing overlaps does not depend on them.
  ///
  /// - Parameters:
  ///   - content: What the map shows.
  ///   - effort: The part of the usual moves to make.
  ///   - threads: Threads to work on; the layout is the same for any number.
  ///   - clock: When to make do with what was found.
  init(
    _ content: MapContent, effort: Double = 1, threads: Int = 1,
    clock: LayoutClock = LayoutClock()
  ) {
    let count = content.people.count
    groupOf = content.people.map(\.group)
    // Closer together on large maps, further apart where few long names want to be read.
    let crowd = min(max(Double(count - 250) / 750, 0), 1)
    let nameSize = 8.3
    let names = content.people.map {
      TextMetrics.shortened($0.label, to: 120, size: nameSize)
    }
    var spacing = 34 - 8 * crowd
    if count <= 150, count > 0 {
      let mean = names.reduce(0) { $0 + TextMetrics.width(of: $1, size: nameSize) } / Double(count)
      spacing = max(spacing, min(mean + 16, 58))
    }
    let margin = 17.0
    let largest = 10.5 - 2.5 * crowd
    let most = content.people.map(\.weight).max() ?? 0
    personRadii = content.people.map {
      guard $0.hasTie, most > 0 else { return 3.2 }
      return 3.2 + (largest - 3.2) * ($0.weight / most).squareRoot()
    }
    var known: [Int: Seats] = [:]
    let seats = content.groups.map { group in
      let count = group.members.count
      // Nobody's name is looked for among people without ties: they stand closer.
      guard group.isTied else { return Seats(count: count, spacing: 18, margin: 12) }
      let found = known[count] ?? Seats(count: count, spacing: spacing, margin: margin)
      known[count] = found
      return found
    }
    radii = seats.map(\.radius)
    let area = radii.reduce(0) { $0 + ($1 + 11) * ($1 + 11) * .pi } / 0.62
    let scale = max(1, (area * GroupLayout.aspect).squareRoot() / GroupLayout.usualWidth)
    groupSize = 15 * scale
    personSize = nameSize * min(scale, 1.4)
    personNames = names
    let size = groupSize
    let widest = 16 * size
    groupNames = content.groups.map { TextMetrics.shortened($0.name, to: widest, size: size) }

    placeGroups(content, effort: effort, threads: threads, clock: clock)
    placePeople(content, seats: seats, effort: effort, threads: threads, clock: clock)
    drawTies(content, clock: clock)
    isHurried = clock.hasRunOut
    placeNames(content)
    box = extent()
  }

  private mutating func placeGroups(
    _ content: MapContent, effort: Double, threads: Int, clock: LayoutClock
  ) {
    let count = content.groups.count
    let main = GroupPages.mainCount(of: count)
    var ties = [Double](repeating: 0, count: main * main)
    for tie in content.ties where content.isBetweenGroups(tie) {
      let first = content.people[tie.first].group
      let second = content.people[tie.second].group
      guard first < main, second < main else { continue }
      ties[first * main + second] += 1
      ties[second * main + first] += 1
    }
    let sizes = (0..<count).map { group in
      Point(
        x: TextMetrics.width(of: groupNames[group], size: groupSize, isBold: true) + 12
          + TextMetrics.width(
            of: " \(content.groups[group].members.count)", size: groupSize * 0.8),
        y: groupSize * 1.25)
    }
    centres = GroupPages.centres(
      radii: radii, labels: sizes, ties: ties, effort: effort, threads: threads, clock: clock)
    groupLabels = (0..<count).map {
      PlacementShape.labelBox(centres[$0], radii[$0], sizes[$0])
    }
  }

  private mutating func placePeople(
    _ content: MapContent, seats: [Seats], effort: Double, threads: Int, clock: LayoutClock
  ) {
    places = content.people.map { centres[$0.group] }
    let meanRoot = content.meanRoot
    var memberOf = [Int32](repeating: 0, count: places.count)
    for group in content.groups {
      for (member, person) in group.members.enumerated() { memberOf[person] = Int32(member) }
    }
    // The second round knows where in their groups the others sit.
    for round in 0..<2 {
      // Within a round groups know nothing of one another.
      let (before, centres, members) = (places, centres, memberOf)
      let share = round == 0 ? 0.2 : 0.8
      places = addInOrder(blocks: content.groups.count, threads: threads, to: places) { group in
        var seating = Seating(
          group, of: content, meanRoot: meanRoot, memberOf: members, seats: seats[group].points,
          places: before, centre: centres[group])
        let trials = Double(seating.usefulTrials(of: content)) * share * effort
        seating.settle(trials: Int(trials), seed: UInt64(5 + round), clock: clock)
        return (group: group, places: seating.places)
      } add: { places, seated in
        for (member, person) in content.groups[seated.group].members.enumerated() {
          places[person] = centres[seated.group] + seated.places[member]
        }
      }
    }
  }

  private mutating func drawTies(_ content: MapContent, clock: LayoutClock) {
    paths = content.ties.map { Spline(from: places[$0.first], to: places[$0.second]) }
    let groupCount = centres.count
    // Ties between two groups by the pair they join, in the order of the content.
    var strands: [(pair: Int, tie: Int)] = []
    for (index, tie) in content.ties.enumerated() where content.isBetweenGroups(tie) {
      let first = groupOf[tie.first]
      let second = groupOf[tie.second]
      strands.append((min(first, second) * groupCount + max(first, second), index))
    }
    strands.sort { $0 < $1 }
    let discs = Discs(centres: centres, radii: radii, labels: groupLabels)
    var start = 0
    while start < strands.count {
      let pair = strands[start].pair
      let end = strands[start...].firstIndex { $0.pair != pair } ?? strands.count
      draw(
        strands[start..<end].map(\.tie), of: content, from: pair / groupCount,
        to: pair % groupCount, around: discs, isStraight: clock.runsOut())
      start = end
    }
  }

  /// Gives the ties between two groups their common route, side by side.
  private mutating func draw(
    _ ties: [Int], of content: MapContent, from first: Int, to second: Int, around discs: Discs,
    isStraight: Bool
  ) {
    let route = discs.route(from: first, to: second, isStraight: isStraight)
    if route.depth > 1 { routesBehind += 1 }
    let ends = ties.map { index in
      let tie = content.ties[index]
      let isForward = groupOf[tie.first] == first
      let start = places[isForward ? tie.first : tie.second]
      let end = places[isForward ? tie.second : tie.first]
      let order = route.order(from: start, to: end, discs: discs, first: first, second: second)
      return (index: index, isForward: isForward, start: start, end: end, order: order)
    }
    let sorted = ends.sorted { ($0.order, $0.index) < ($1.order, $1.index) }
    for (strand, end) in sorted.enumerated() {
      let path = route.spline(from: end.start, to: end.end, strand: strand, of: sorted.count)
      paths[end.index] = end.isForward ? path : path.reversed
    }
  }

  private mutating func placeNames(_ content: MapContent) {
    let count = content.people.count
    var isMarked = content.people.map { $0.isCut }
    for tie in content.ties where tie.isFinding {
      isMarked[tie.first] = true
      isMarked[tie.second] = true
    }
    let order = (0..<count).sorted { one, other in
      if isMarked[one] != isMarked[other] { return isMarked[one] }
      let left = content.people[one].strength
      let right = content.people[other].strength
      return left != right ? left > right : one < other
    }
    let wanted = order.prefix(count <= 120 ? count : min(60 + count / 6, 600))
      .filter { !personNames[$0].isEmpty }
    namesWanted = wanted.count
    let radii = (0..<count).map {
      personRadii[$0] + (content.people[$0].isCut ? GroupLayout.ring : 0)
    }
    var labels = PersonLabels(
      places: places, radii: radii, groupLabels: groupLabels, size: personSize, paths: paths)
    labels.place(
      wanted.map { ($0, TextMetrics.width(of: personNames[$0], size: personSize)) })
    personLabels = labels.boxes
  }

  private func extent() -> Box {
    guard let first = centres.first else { return box }
    var box = Box(around: first, radius: radii[0])
    for group in centres.indices {
      box = box.union(Box(around: centres[group], radius: radii[group]))
      box = box.union(groupLabels[group])
    }
    for label in personLabels { if let label { box = box.union(label) } }
    for path in paths where path.pieces.count > 1 {
      for place in path.points(each: 12) { box = box.union(Box(around: place, radius: 3)) }
    }
    return box
  }
}
