/// What a reader could not read on a map, counted; all but the last four should be 0.
public struct LayoutChecks: Hashable, Sendable {
  /// Pairs of labels, of groups or people, that lie on one another.
  public var overlappingLabels = 0
  /// Pairs of a person's name and a person whose disc it touches.
  public var namesOnPeople = 0
  /// People whose disc touches the label of a group.
  public var peopleUnderGroupLabels = 0
  /// Pairs of people whose discs overlap.
  public var overlappingPeople = 0
  /// Pairs of groups whose discs overlap.
  public var overlappingGroups = 0
  /// Pairs of a group's label and another group whose disc it touches.
  public var groupLabelsOnGroups = 0
  /// People who stand outside their group's disc.
  public var peopleOutsideTheirGroup = 0
  /// Routes between two groups that pass behind a third.
  public var routesBehindThirdGroups = 0
  /// People whose name found no room, of those whose name was wanted.
  public var namesLeftOut = 0
  /// People's names that a drawn tie runs through.
  public var namesCrossedByTies = 0
  /// The lengths of all drawn ties on their paths, in points, rounded.
  public var lengthOfTies = 0

  /// Whether nothing lies on anything else and everybody stands in their group.
  public var isReadable: Bool {
    overlappingLabels == 0 && namesOnPeople == 0 && peopleUnderGroupLabels == 0
      && overlappingPeople == 0 && overlappingGroups == 0 && groupLabelsOnGroups == 0
      && peopleOutsideTheirGroup == 0
  }
}

extension LayoutChecks {
  /// Counts on a finished layout, every pair with every other: the slow, obvious way.
  init(measuring layout: GroupLayout) {
    countLabels(of: layout)
    countPeople(of: layout)
    countGroups(of: layout)
    countTies(of: layout)
    namesLeftOut = layout.namesWanted - layout.personLabels.count { $0 != nil }
  }

  private mutating func countLabels(of layout: GroupLayout) {
    let names = layout.personLabels.compactMap(\.self)
    let labels = layout.groupLabels + names
    for one in labels.indices {
      for other in 0..<one where labels[one].overlaps(labels[other]) { overlappingLabels += 1 }
    }
    for name in names {
      for person in layout.places.indices
      where name.distance(to: layout.places[person]) < layout.personRadii[person] {
        namesOnPeople += 1
      }
    }
  }

  private mutating func countPeople(of layout: GroupLayout) {
    for person in layout.places.indices {
      let place = layout.places[person]
      let radius = layout.personRadii[person]
      if layout.groupLabels.contains(where: { $0.distance(to: place) < radius }) {
        peopleUnderGroupLabels += 1
      }
      let group = layout.groupOf[person]
      if (place - layout.centres[group]).length + radius > layout.radii[group] {
        peopleOutsideTheirGroup += 1
      }
      for other in 0..<person {
        let distance = (place - layout.places[other]).length
        if distance < radius + layout.personRadii[other] { overlappingPeople += 1 }
      }
    }
  }

  private mutating func countGroups(of layout: GroupLayout) {
    for one in layout.centres.indices {
      let centre = layout.centres[one]
      for other in layout.centres.indices where other != one {
        let distance = (centre - layout.centres[other]).length
        if other < one, distance < layout.radii[one] + layout.radii[other] {
          overlappingGroups += 1
        }
        if layout.groupLabels[other].distance(to: centre) < layout.radii[one] {
          groupLabelsOnGroups += 1
        }
      }
    }
  }

  private mutating func countTies(of layout: GroupLayout) {
    routesBehindThirdGroups = layout.routesBehind
    var isCrossed = [Bool](repeating: false, count: layout.personLabels.count)
    var length = 0.0
    for path in layout.paths {
      let places = path.points(each: path.pieces.count == 1 ? 24 : 16)
      for place in places.indices.dropFirst() {
        length += (places[place] - places[place - 1]).length
      }
      let around = places.reduce(Box(around: places[0], radius: 0)) {
        $0.union(Box(around: $1, radius: 0))
      }
      for (person, label) in layout.personLabels.enumerated() {
        // A straight tie may have no breadth or height, which `overlaps` would take for nothing.
        guard let label, !isCrossed[person], label.overlaps(around.grown(by: 1)) else { continue }
        isCrossed[person] = places.contains(where: label.contains)
      }
    }
    namesCrossedByTies = isCrossed.count { $0 }
    lengthOfTies = Int(length.rounded())
  }
}
