/// What a reader could not read on a map, counted; all but the last two should be 0.
public struct LayoutChecks: Hashable, Sendable {
  /// Pairs of labels, of groups or people, that lie on one another.
  public var overlappingLabels = 0
  /// People whose disc touches the label of a group.
  public var peopleUnderGroupLabels = 0
  /// Pairs of people whose discs overlap.
  public var overlappingPeople = 0
  /// Pairs of groups whose discs overlap.
  public var overlappingGroups = 0
  /// People who stand outside their group's disc.
  public var peopleOutsideTheirGroup = 0
  /// Routes between two groups that pass behind a third.
  public var routesBehindThirdGroups = 0
  /// People whose name found no room, of those whose name was wanted.
  public var namesLeftOut = 0

  /// Whether nothing lies on anything else and everybody stands in their group.
  public var isReadable: Bool {
    overlappingLabels == 0 && peopleUnderGroupLabels == 0 && overlappingPeople == 0
      && overlappingGroups == 0 && peopleOutsideTheirGroup == 0
  }
}

extension LayoutChecks {
  /// Counts on a finished layout, every pair with every other: the slow, obvious way.
  init(measuring layout: GroupLayout) {
    let groupOf = layout.groupOf
    let labels = layout.groupLabels + layout.personLabels.compactMap(\.self)
    for one in labels.indices {
      for other in 0..<one where labels[one].overlaps(labels[other]) { overlappingLabels += 1 }
    }
    for person in layout.places.indices {
      let place = layout.places[person]
      let radius = layout.personRadii[person]
      if layout.groupLabels.contains(where: { $0.distance(to: place) < radius }) {
        peopleUnderGroupLabels += 1
      }
      let group = groupOf[person]
      if (place - layout.centres[group]).length + radius > layout.radii[group] {
        peopleOutsideTheirGroup += 1
      }
      for other in 0..<person {
        let distance = (place - layout.places[other]).length
        if distance < radius + layout.personRadii[other] { overlappingPeople += 1 }
      }
    }
    for one in layout.centres.indices {
      for other in 0..<one {
        let distance = (layout.centres[one] - layout.centres[other]).length
        if distance < layout.radii[one] + layout.radii[other] { overlappingGroups += 1 }
      }
    }
    routesBehindThirdGroups = layout.routesBehind
    namesLeftOut = layout.namesWanted - layout.personLabels.count { $0 != nil }
  }
}
