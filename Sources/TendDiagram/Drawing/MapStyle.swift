/// How people and ties look and what a page may call them, the same under every engine.
struct MapStyle {
  let content: MapContent
  let palette: Palette
  let colorScheme: ColorScheme
  /// Whether colours may start again because something else tells groups apart.
  let repeatsColors: Bool
  /// The strength of the strongest tie drawn.
  private let strongest: Double

  init(content: MapContent, options: MapOptions, repeatsColors: Bool) {
    self.content = content
    palette = .of(options.theme)
    self.repeatsColors = repeatsColors
    colorScheme = options.colorScheme
    strongest = content.ties.map(\.strength).max() ?? 0
  }

  /// What the DOT text calls a person: the same number as in the network.
  func nodeName(_ person: Int) -> String { "n\(content.people[person].index)" }

  /// The attributes of a person but for place and label.
  func attributes(ofPerson index: Int, radius: Double) -> [(String, String)] {
    let person = content.people[index]
    let isHollow = person.isAway || !person.hasTie
    let color = color(of: person)
    let size = DOTText.number(radius * 2 / 72 * 100)
    var attributes = [
      ("id", "\"p-\(person.index)\""),
      (
        "class",
        DOTText.quoted(
          "person" + (person.isCut ? " cut" : "") + (person.isBroker ? " broker" : "")
            + (person.isAway ? " away" : "")
            + (person.hasTie ? "" : " alone"))
      ),
      ("tooltip", DOTText.tooltip(person.tooltip)),
      ("width", hundredth(size)), ("height", hundredth(size)),
      ("fillcolor", "\"\(isHollow ? palette.paper : color)\""),
      ("color", "\"\(person.isCut ? palette.blue : color)\""),
    ]
    if person.isAway {
      attributes.append(("shape", "diamond"))
    } else if person.isBroker {
      attributes.append(("shape", "square"))
    }
    if person.isCut { attributes.append(("peripheries", "2")) }
    return attributes
  }

  private func color(of person: MapPerson) -> String {
    guard Palette.isColored(colorScheme) else { return palette.person }
    guard let color = person.color, repeatsColors || color < Palette.groupCount else {
      return palette.otherGroups
    }
    return Palette.color(ofGroup: color)
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
    let (color, dash) = look(of: tie)
    var attributes = [
      (
        "id",
        "\"t-\(content.people[tie.first].index)-\(content.people[tie.second].index)\""
      ),
      (
        "class",
        DOTText.quoted(
          "tie" + (tie.isBridge ? " bridge" : "") + (tie.isSingleThread ? " thread" : "")
            + (tie.silence == nil ? "" : " neglected")
            + (tie.change.map { " \($0.rawValue)" } ?? ""))
      ),
      ("tooltip", DOTText.tooltip(content.tooltip(of: tie))),
      ("penwidth", DOTText.number(pen(of: tie))),
    ]
    if color != palette.tie { attributes.append(("color", "\"\(color)\"")) }
    if let dash { attributes.append(("style", dash)) }
    return attributes
  }

  /// The colour of a tie, and its dashes where it has some.
  func look(of tie: MapTie) -> (color: String, dash: String?) {
    switch tie.change {
    case .formed: return (palette.ink, nil)
    case .faded: return (palette.rust, "dashed")
    case .lost: return (palette.rust, "dotted")
    case .kept, nil: break
    }
    if tie.silence != nil { return (palette.rust, "dashed") }
    if tie.isFinding { return (palette.blue, nil) }
    return (content.isBetweenGroups(tie) ? palette.sheerTieBetween : palette.tie, nil)
  }

  /// The width of a tie's line: by the root of its strength, and never too thin for a finding.
  func pen(of tie: MapTie) -> Double {
    let share = strongest > 0 ? max(tie.strength, 0) / strongest : 0
    let pen = 0.45 + 3.2 * share.squareRoot()
    return tie.isFinding ? min(max(pen, 1.3), 2.4) : pen
  }
}
