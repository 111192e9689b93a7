/// Names beside people: the most important first, and none that would cover anything.
struct PersonLabels {
  private let places: [Point]
  /// A person's disc with its ring.
  private let radii: [Double]
  private let groupLabels: [Box]
  private let size: Double
  private let ties: InkGrid
  private let people: PlaceGrid
  /// The box of each person's name; `nil` where it found no room or was not wanted.
  private(set) var boxes: [Box?]
  private var taken: [Box] = []

  init(places: [Point], radii: [Double], groupLabels: [Box], size: Double, paths: [Spline]) {
    self.places = places
    self.radii = radii
    self.groupLabels = groupLabels
    self.size = size
    ties = InkGrid(paths: paths)
    people = PlaceGrid(places: places, cell: 40)
    boxes = [Box?](repeating: nil, count: places.count)
  }

  /// Places the names of people in the order of their importance.
  mutating func place(_ wanted: [(person: Int, width: Double)]) {
    for (person, width) in wanted {
      var best: Box?
      var least = Double.infinity
      for (choice, box) in choices(around: person, width: width + 1).enumerated()
      where isFree(box, for: person) {
        let cost = Double(ties.ink(in: box.grown(by: 1.5))) * 2 + Double(choice) * 0.5
        if cost < least {
          least = cost
          best = box
        }
      }
      guard let best else { continue }
      boxes[person] = best
      taken.append(best)
    }
  }

  /// The eight places around a person, the most readable first.
  private func choices(around person: Int, width: Double) -> [Box] {
    let height = size * 0.9
    let place = places[person]
    let off = radii[person] + 2.4
    let slant = off * 0.7071
    func box(_ left: Double, _ top: Double) -> Box {
      Box(left: left, top: top, right: left + width, bottom: top + height)
    }
    return [
      box(place.x + off, place.y - height / 2),
      box(place.x - off - width, place.y - height / 2),
      box(place.x - width / 2, place.y - off - height),
      box(place.x - width / 2, place.y + off),
      box(place.x + slant, place.y - slant - height),
      box(place.x + slant, place.y + slant),
      box(place.x - slant - width, place.y - slant - height),
      box(place.x - slant - width, place.y + slant),
    ]
  }

  private func isFree(_ box: Box, for person: Int) -> Bool {
    let roomy = Box(
      left: box.left - 1, top: box.top - 0.5, right: box.right + 1, bottom: box.bottom + 0.5)
    for label in groupLabels where label.overlaps(roomy) { return false }
    for label in taken where label.overlaps(roomy) { return false }
    return people.allSatisfy(near: box.grown(by: 20)) { other in
      other == person || box.distance(to: places[other]) >= radii[other] + 1.2
    }
  }
}

/// How much of the ties lies where, in small cells summed up from the corner.
private struct InkGrid {
  private static let cell = 3.0
  private var left = 0.0
  private var top = 0.0
  private var columns = 0
  private var rows = 0
  /// Sampled places in all cells above and to the left, with one empty row and column.
  private var sums: [Int32] = []

  init(paths: [Spline]) {
    let places = paths.flatMap { $0.points(each: $0.pieces.count == 1 ? 24 : 16) }
    guard let first = places.first else { return }
    var box = Box(around: first, radius: 0)
    for place in places { box = box.union(Box(around: place, radius: 0)) }
    left = box.left
    top = box.top
    columns = Int(box.width / InkGrid.cell) + 1
    rows = Int(box.height / InkGrid.cell) + 1
    sums = [Int32](repeating: 0, count: (columns + 1) * (rows + 1))
    for place in places {
      let column = Int((place.x - left) / InkGrid.cell)
      let row = Int((place.y - top) / InkGrid.cell)
      sums[(row + 1) * (columns + 1) + column + 1] += 1
    }
    for row in 1...rows {
      for column in 1...columns {
        let at = row * (columns + 1) + column
        sums[at] += sums[at - 1] + sums[at - columns - 1] - sums[at - columns - 2]
      }
    }
  }

  func ink(in box: Box) -> Int {
    guard columns > 0 else { return 0 }
    let from = column(box.left)
    let to = column(box.right) + 1
    let above = row(box.top)
    let below = row(box.bottom) + 1
    guard from < to, above < below else { return 0 }
    let width = columns + 1
    return Int(
      sums[below * width + to] - sums[above * width + to] - sums[below * width + from]
        + sums[above * width + from])
  }

  private func column(_ x: Double) -> Int {
    min(max(Int((x - left) / InkGrid.cell), 0), columns - 1)
  }

  private func row(_ y: Double) -> Int {
    min(max(Int((y - top) / InkGrid.cell), 0), rows - 1)
  }
}

/// Who stands near a place: people sorted into square cells.
private struct PlaceGrid {
  private let cell: Double
  private var left = 0.0
  private var top = 0.0
  private var columns = 1
  private var rows = 1
  private var members: [[Int32]] = [[]]

  init(places: [Point], cell: Double) {
    self.cell = cell
    guard let first = places.first else { return }
    var box = Box(around: first, radius: 0)
    for place in places { box = box.union(Box(around: place, radius: 0)) }
    left = box.left
    top = box.top
    columns = Int(box.width / cell) + 1
    rows = Int(box.height / cell) + 1
    members = [[Int32]](repeating: [], count: columns * rows)
    for (person, place) in places.enumerated() {
      let column = Int((place.x - left) / cell)
      let row = Int((place.y - top) / cell)
      members[row * columns + column].append(Int32(person))
    }
  }

  func allSatisfy(near box: Box, _ test: (Int) -> Bool) -> Bool {
    let from = min(max(Int((box.left - left) / cell), 0), columns - 1)
    let to = min(max(Int((box.right - left) / cell), 0), columns - 1)
    let above = min(max(Int((box.top - top) / cell), 0), rows - 1)
    let below = min(max(Int((box.bottom - top) / cell), 0), rows - 1)
    for row in above...max(above, below) {
      for column in from...max(from, to) {
        for person in members[row * columns + column] where !test(Int(person)) { return false }
      }
    }
    return true
  }
}
