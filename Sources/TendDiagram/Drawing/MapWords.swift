import TendGraph

/// What a map says about itself: what it was made of, and what it leaves out.
struct MapWords {
  /// The period of the log, or that there is none.
  let period: String
  /// How many people and ties are drawn, of how many.
  let counts: String

  init(network: Network, content: MapContent, options: MapOptions) {
    if let last = network.asOf {
      period =
        network.firstDay.map { "\($0.spoken) to \(last.spoken)." } ?? "Up to \(last.spoken)."
    } else {
      period = "A table of ties, without dates."
    }
    let people = MapWords.counted(content.people.count, "person", "people")
    let total = content.graph.tieCount
    let threshold =
      options.minStrength > 0 ? " above a strength of \(MapWords.exact(options.minStrength))" : ""
    var words: String
    if content.drawnCount == total {
      words =
        total == 1
        ? "\(people), 1 tie\(threshold)."
        : "\(people), all \(MapWords.number(total)) ties\(threshold)."
    } else {
      words =
        "\(people), \(MapWords.number(content.drawnCount)) of \(MapWords.number(total)) "
        + "ties\(threshold) drawn: the strongest of each person, those that stand out, "
        + "and the ties that hold the whole together."
    }
    let weaker = content.ties.count - content.drawnCount
    if weaker > 0 {
      words +=
        weaker == 1
        ? " 1 marked tie is weaker than that by now."
        : " \(MapWords.number(weaker)) marked ties are weaker than that by now."
    }
    counts = words
  }

  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(number(count)) \(many)"
  }

  /// A whole number with its thousands set apart.
  static func number(_ value: Int) -> String {
    var digits = String(value)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }

  /// A threshold as the user wrote it.
  static func exact(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }
}

extension MapContent {
  /// What a tie's tooltip says.
  func tooltip(of tie: MapTie) -> String {
    var facts: [String] = []
    if let silence = tie.silence {
      facts.append("silent for \(MapWords.counted(silence, "day", "days"))")
    }
    if tie.isBridge { facts.append("the only path between its two sides") }
    if tie.isSingleThread { facts.append("the only tie between two \(groupWord)s") }
    if facts.isEmpty { facts.append("strength \(DOTText.number(tie.strength))") }
    return "\(people[tie.first].name) - \(people[tie.second].name): "
      + facts.joined(separator: ", ")
  }
}
