/// What is on a map, explained: an entry for each kind of mark that occurs, and no other.
struct Legend {
  /// A kind of mark.
  enum Mark: Equatable {
    case tiesInside
    case tiesBetween
    case heldByOne
    case needsTending
    case person
    case cutPerson
    case away
    case withoutTie
    case groupColor(Int)
  }

  struct Entry: Equatable {
    let mark: Mark
    let words: String
  }

  let entries: [Entry]

  init(_ content: MapContent, options: MapOptions) {
    let group = content.groupWord
    let isGrouped = options.engine == .groups
    let plain = content.ties.filter { !$0.isFinding }
    var entries: [Entry] = []
    if isGrouped ? plain.contains(where: { !content.isBetweenGroups($0) }) : !plain.isEmpty {
      entries.append(
        Entry(
          mark: .tiesInside,
          words: isGrouped && content.source != nil
            ? "inside a \(group), wider is stronger" : "a tie, wider is stronger"))
    }
    if isGrouped, plain.contains(where: content.isBetweenGroups) {
      entries.append(
        Entry(
          mark: .tiesBetween,
          words: "between \(group)s; it passes behind those it does not belong to"))
    }
    let blue = content.ties.filter { $0.silence == nil }
    let alone = [
      blue.contains(where: \.isBridge) ? "the only path between its two sides" : nil,
      blue.contains(where: \.isSingleThread) ? "the only tie between two \(group)s" : nil,
    ].compactMap(\.self)
    if !alone.isEmpty {
      entries.append(Entry(mark: .heldByOne, words: alone.joined(separator: ", or ")))
    }
    if content.ties.contains(where: { $0.silence != nil }) {
      entries.append(Entry(mark: .needsTending, words: "needs tending"))
    }
    if content.people.contains(where: { $0.hasTie && !$0.isAway }) {
      entries.append(Entry(mark: .person, words: "a person, larger with more contact"))
    }
    if content.people.contains(where: \.isCut) {
      entries.append(Entry(mark: .cutPerson, words: "holds others to the rest alone"))
    }
    if content.people.contains(where: \.isAway) {
      entries.append(Entry(mark: .away, words: "away or left"))
    }
    if content.people.contains(where: { !$0.hasTie && !$0.isAway }) {
      let threshold = options.minStrength
      entries.append(
        Entry(
          mark: .withoutTie,
          words: threshold > 0 ? "no tie above \(MapWords.exact(threshold))" : "no tie"))
    }
    if options.colorScheme != .health, !isGrouped || content.groups.count <= 9 {
      for (place, value) in content.groups.enumerated() {
        entries.append(Entry(mark: .groupColor(place), words: value.name))
      }
    } else if options.colorScheme != .health {
      entries.append(
        Entry(mark: .groupColor(0), words: "colour of the \(group), as place and label"))
    }
    self.entries = entries
  }
}
