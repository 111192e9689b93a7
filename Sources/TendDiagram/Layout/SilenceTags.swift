/// How long a tie has been silent, written on it where there is room.
struct SilenceTags {
  /// For each tie of the map its tag; `nil` for those that are not silent or have no room.
  let tags: [Figure.Tag?]

  /// Looks for room along each silent tie, from its middle outward.
  ///
  /// - Complexity: O(*s* (*n* + *l*)) for *s* silent ties, *n* people and *l* labels.
  init(of content: MapContent, on layout: GroupLayout, palette: Palette) {
    let size = layout.personSize * 0.94
    var taken = layout.groupLabels + layout.personLabels.compactMap(\.self)
    tags = content.ties.enumerated().map { place, tie in
      guard let silence = tie.silence else { return nil }
      let text = "\(MapWords.number(silence)) d"
      let width = TextMetrics.width(of: text, size: size) + 3
      let points = layout.paths[place].points(each: layout.paths[place].pieces.count == 1 ? 24 : 10)
      let middle = points.count / 2
      for at in points.indices.sorted(by: { abs($0 - middle) < abs($1 - middle) }) {
        let point = points[at]
        let box = Box(
          left: point.x - width / 2, top: point.y - size * 0.55, right: point.x + width / 2,
          bottom: point.y + size * 0.55)
        let isFree =
          !taken.contains { $0.overlaps(box) }
          && layout.places.indices.allSatisfy {
            box.distance(to: layout.places[$0]) > layout.personRadii[$0] + 2
          }
        guard isFree else { continue }
        taken.append(box)
        return Figure.Tag(text: text, box: box, size: size, color: palette.rust)
      }
      return nil
    }
  }
}
