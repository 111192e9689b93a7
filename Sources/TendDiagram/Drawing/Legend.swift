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
    case broker
    case formed
    case kept
    case keptBetween
    case faded
    case lost
    case team
    case tendedTeam
    case tiesAround
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

  /// A legend of entries that were chosen elsewhere.
  init(_ entries: [Entry]) {
    self.entries = entries
  }

  init(_ content: MapContent, options: MapOptions) {
    let group = content.groupWord
    let isGrouped = options.engine == .groups
    let plain = content.ties.filter { !$0.isFinding && $0.change == nil }
    var entries = Legend.changes(content)
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
      entries.append(Entry(mark: .needsTending, words: "needs tending; days of silence"))
    }
    if content.people.contains(where: { $0.hasTie && !$0.isAway && !$0.isBroker }) {
      entries.append(Entry(mark: .person, words: options.sizeScheme.words))
    }
    if content.people.contains(where: { $0.isBroker && !$0.isAway }) {
      entries.append(Entry(mark: .broker, words: "on the paths between many others"))
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

  /// What became of ties, on a map of two periods.
  private static func changes(_ content: MapContent) -> [Entry] {
    let marks: [(TieState, Mark)] = [
      (.kept, .kept), (.formed, .formed), (.faded, .faded), (.lost, .lost),
    ]
    return marks.filter { state, _ in content.ties.contains { $0.change == state } }
      .map { state, mark in Entry(mark: mark, words: state.word) }
  }

  /// Which colour is which group, or that place and label tell.
  private static func colors(_ content: MapContent, isGrouped: Bool) -> [Entry] {
    let count = Palette.groupCount
    let word = content.colorWord
    if isGrouped, content.colorNames.count > count {
      let words =
        content.colorsAreGroups
        ? "colour by \(word), as place and label say" : "colour by \(word); colours start again"
      return [Entry(mark: .groupColor(0), words: words)]
    }
    var entries = content.colorNames.prefix(count).enumerated().map {
      Entry(mark: .groupColor($0.offset), words: $0.element)
    }
    if content.colorNames.count > count {
      entries.append(Entry(mark: .otherGroups, words: "smaller \(word)s"))
    }
    return entries
  }
}
