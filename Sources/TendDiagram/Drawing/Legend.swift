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
    case otherGroups
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
      entries.append(Entry(mark: .cutPerson, words: "without this person others are cut off"))
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
    if Palette.isColored(options.colorScheme) {
      entries += Legend.colors(content, isGrouped: isGrouped)
    }
    self.entries = entries
  }

  /// Which colour is which group, or that place and label tell.
  private static func colors(_ content: MapContent, isGrouped: Bool) -> [Entry] {
    let count = Palette.groupCount
    if isGrouped, content.groups.count > count {
      let words = "colour by \(content.groupWord), as place and label say"
      return [Entry(mark: .groupColor(0), words: words)]
    }
    var entries = content.groups.prefix(count).enumerated().map {
      Entry(mark: .groupColor($0.offset), words: $0.element.name)
    }
    if content.groups.count > count {
      entries.append(Entry(mark: .otherGroups, words: "smaller \(content.groupWord)s"))
    }
    return entries
  }
}
