import TendGraph

/// What a map says about itself: what it was made of, and what it leaves out.
struct MapWords {
  /// The period of the log, or that there is none.
  let period: String
  /// How many people and ties are drawn, of how many.
  let counts: String
  /// That the layout ran into its limit; `nil` where it did not.
  var hurry: String?

  /// The line below the headline.
  var facts: String {
    "\(period) \(counts)" + (hurry.map { " " + $0 } ?? "")
  }

  init(network: Network, content: MapContent, options: MapOptions) {
    period = MapWords.period(of: network)
    let people = MapWords.counted(content.people.count, "person", "people")
    let total = content.graph.tieCount
    let threshold =
      options.minStrength > 0 ? " above a strength of \(MapWords.exact(options.minStrength))" : ""
    var words: String
    if let focus = content.focus {
      let name = network.people[focus.person.index].displayName
      let reach = MapWords.counted(focus.hops, "tie", "ties")
      let ties = MapWords.counted(content.drawnCount, "tie", "ties")
      words =
        "\(people) within \(reach) of \(name), of \(MapWords.number(content.total.people)); "
        + "\(ties) of \(MapWords.number(total)) among them\(threshold) drawn."
    } else if content.drawnCount == total {
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

  /// That our own layout was stopped before its time.
  static func stopped(after limit: Duration) -> String {
    "Laid out in a hurry: the limit of \(seconds(limit)) was reached."
  }

  /// That another engine than the one asked for places people.
  static func replaced(_ engine: Engine, by other: Engine, for limit: Duration) -> String {
    "Laid out by \(other.rawValue): \(engine.rawValue) would take longer than the limit of "
      + "\(seconds(limit))."
  }

  private static func seconds(_ limit: Duration) -> String {
    "\(exact(limit / .seconds(1))) s"
  }

  /// The period of a log, or that there is none.
  static func period(of network: Network) -> String {
    guard let last = network.asOf else { return "A table of ties, without dates." }
    return network.firstDay.map { "\($0.spoken) to \(last.spoken)." } ?? "Up to \(last.spoken)."
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
    if let change = tie.change { facts.append(change.word) }
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
