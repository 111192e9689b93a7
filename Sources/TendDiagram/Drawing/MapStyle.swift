/// How people and ties look and what a page may call them, the same under every engine.
struct MapStyle {
  let content: MapContent
  let colorScheme: ColorScheme
  /// Whether colours may start again because something else tells groups apart.
  let repeatsColors: Bool
  /// The strength of the strongest tie drawn.
  private let strongest: Double

  init(content: MapContent, colorScheme: ColorScheme, repeatsColors: Bool) {
    self.content = content
    self.repeatsColors = repeatsColors
    self.colorScheme = colorScheme
    strongest = content.ties.map(\.strength).max() ?? 0
  }

  func nodeName(_ person: Int) -> String { "n\(person)" }

  /// The attributes of a person but for place and label.
  func attributes(ofPerson index: Int, radius: Double) -> [(String, String)] {
    let person = content.people[index]
    let isHollow = person.isAway || !person.hasTie
    let color = color(of: person)
    let size = DOTText.number(radius * 2 / 72 * 100)
    var attributes = [
      ("id", "\"p-\(index)\""),
      (
        "class",
        DOTText.quoted(
          "person" + (person.isCut ? " cut" : "") + (person.isAway ? " away" : "")
            + (person.hasTie ? "" : " alone"))
      ),
      ("tooltip", DOTText.tooltip(person.tooltip)),
      ("width", hundredth(size)), ("height", hundredth(size)),
      ("fillcolor", "\"\(isHollow ? Palette.paper : color)\""),
      ("color", "\"\(person.isCut ? Palette.blue : color)\""),
    ]
    if person.isAway { attributes.append(("shape", "diamond")) }
    if person.isCut { attributes.append(("peripheries", "2")) }
    return attributes
  }

  private func color(of person: MapPerson) -> String {
    guard Palette.isColored(colorScheme) else { return Palette.person }
    guard repeatsColors || person.group < Palette.groupCount else { return Palette.otherGroups }
    return Palette.color(ofGroup: person.group)
  }

  /// Inches with four decimals, from hundredths of an inch with two.
  private func hundredth(_ hundredths: String) -> String {
    let parts = hundredths.split(separator: ".")
    let whole = parts[0].count < 2 ? "0\(parts[0])" : String(parts[0])
    let decimals = whole.suffix(2) + (parts.count > 1 ? parts[1] : "")
    let inches = whole.dropLast(2)
    return "\(inches.isEmpty ? "0" : String(inches)).\(decimals)"
  }

  /// The attributes of a tie but for its path.
  func attributes(ofTie tie: MapTie) -> [(String, String)] {
    let (color, isDashed) = look(of: tie)
    var attributes = [
      ("id", "\"t-\(tie.first)-\(tie.second)\""),
      (
        "class",
        DOTText.quoted(
          "tie" + (tie.isBridge ? " bridge" : "") + (tie.isSingleThread ? " thread" : "")
            + (tie.silence == nil ? "" : " neglected"))
      ),
      ("tooltip", DOTText.tooltip(content.tooltip(of: tie))),
      ("penwidth", DOTText.number(pen(of: tie))),
    ]
    if color != Palette.tie { attributes.append(("color", "\"\(color)\"")) }
    if isDashed { attributes.append(("style", "dashed")) }
    return attributes
  }

  func look(of tie: MapTie) -> (color: String, isDashed: Bool) {
    if tie.silence != nil { return (Palette.rust, true) }
    if tie.isFinding { return (Palette.blue, false) }
    return (content.isBetweenGroups(tie) ? Palette.sheerTieBetween : Palette.tie, false)
  }

  /// The width of a tie's line: by the root of its strength, and never too thin for a finding.
  func pen(of tie: MapTie) -> Double {
    let share = strongest > 0 ? max(tie.strength, 0) / strongest : 0
    let pen = 0.45 + 3.2 * share.squareRoot()
    return tie.isFinding ? min(max(pen, 1.3), 2.4) : pen
  }
}
