import TendAnalysis
import TendGraph

/// What the page's script knows: people, their ties with contact days by month, and next steps.
///
/// Compact JSON: people and ties are arrays whose places `Script/record.js` names, ends are places
/// in the network, strengths are hundredths, and a month's contact days are one digit to the base
/// 32. What nothing on the page needs is left out.
struct PageData {
  private let findings: Findings
  private let network: Network
  private let focus: Focus
  private let drawn: DrawnMap
  private let sizeLimit: Int
  private let months: PageMonths?
  private let bands: [TieID: NeglectedTie]
  private let kinds: [Int]
  /// The bit of each kind in a tie's mark; 0 for kinds that are left out.
  private let markOfKind: [Int]

  /// Bytes of ties and next steps beyond which weaker ties are left out: 5,000 people fit a page of
  /// 10 MB with it.
  static let sizeLimit = 2_000_000
  /// Kinds that a tie's mark has room for; the most used ones.
  static let kindsHeld = 30
  /// Bytes that one step may take from the ties at the most, as a share of the limit.
  private static let stepShare = 4
  /// Next steps that a person's own view shows at the most.
  static let stepsEach = 3
  /// Characters of a name from which on the script knows its beginning only.
  static let nameLimit = 200

  /// Puts the data of a page together.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - focus: Whose findings the page shows; other ties are left out.
  ///   - drawn: What the map draws: its ties come first.
  ///   - sizeLimit: Bytes of ties and next steps at the most.
  init(
    of findings: Findings, focus: Focus, drawn: DrawnMap = DrawnMap(),
    sizeLimit: Int = PageData.sizeLimit
  ) {
    self.findings = findings
    network = findings.network
    self.focus = focus
    self.sizeLimit = sizeLimit
    self.drawn = drawn
    months = PageMonths(of: network)
    bands = Dictionary(
      (findings.neglect?.ties ?? []).map { ($0.tie.id, $0) }, uniquingKeysWith: { one, _ in one })
    kinds = PageData.kinds(of: network)
    var markOfKind = [Int](repeating: 0, count: network.kinds.count)
    for (bit, kind) in kinds.enumerated() { markOfKind[kind] = 1 << bit }
    self.markOfKind = markOfKind
  }

  /// The text that goes between the tags of the data's `<script>`.
  ///
  /// - Complexity: O(entries + *m* log *m* + *n*) for *n* people and *m* ties.
  func text() -> String {
    let grouping = findings.bridges.grouping
    var text = ScriptText()
    text.write(json: "{\"teamWord\":")
    text.write(grouping.source == .found ? "Group" : "Team")
    text.write(json: ",\"teams\":")
    text.write(grouping.names) { $0.write(PageData.shortened($1)) }
    text.write(json: ",\"kinds\":")
    text.write(kinds) { $0.write(network.kinds[$1].name) }
    text.write(json: ",\"bands\":")
    text.write(Band.allCases) { $0.write($1.rawValue) }
    text.write(json: ",\"minStrength\":")
    text.write(number: findings.bridges.minStrength)
    text.write(json: ",\"firstMonth\":")
    text.write([months?.year ?? 1970, months?.month ?? 1]) { $0.write($1) }
    text.write(json: ",\"monthCount\":")
    text.write(months?.count ?? 0)
    text.write(json: ",\"lastMonthShare\":")
    text.write(number: months?.lastShare ?? 1)
    text.write(json: ",\"people\":")
    writePeople(to: &text)
    text.write(drawn, months, in: network)
    let held = writeTies(to: &text)
    writeSteps(to: &text, held: held)
    text.write(json: "}")
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func writePeople(to text: inout ScriptText) {
    var strengths = [Double](repeating: 0, count: network.people.count)
    for tie in 0..<network.tieCount {
      strengths[Int(network.firsts[tie])] += network.strengths[tie]
      strengths[Int(network.seconds[tie])] += network.strengths[tie]
    }
    let lines = PersonLines(of: findings)
    let groups = findings.bridges.grouping.groupOfPerson
    text.write(network.people.indices) { text, place in
      let person = network.people[place]
      text.write(json: "[")
      text.write(PageData.shortened(person.id))
      text.write(json: ",")
      text.write(person.name.map(PageData.shortened) ?? "")
      text.write(json: ",")
      text.write(groups.indices.contains(place) ? groups[place] ?? -1 : -1)
      text.write(json: ",")
      text.write(person.role.map(PageData.shortened) ?? "")
      text.write(json: ",")
      text.write(person.manager.flatMap(network.person(named:))?.index ?? -1)
      text.write(json: ",")
      text.write(hundredths: strengths[place])
      text.write(json: ",")
      let id = PersonID(index: place)
      text.write(focus.includes(id, in: network) ? lines.lines(about: id) : []) { $0.write($1) }
      text.write(json: "]")
    }
  }

  /// Writes the ties, and says where each stands that was written.
  private func writeTies(to text: inout ScriptText) -> [TieID: Int] {
    let most = text.bytes.count + sizeLimit - sizeLimit / PageData.stepShare
    var held: [TieID: Int] = [:]
    text.write(json: ",\"ties\":[")
    for place in order where text.bytes.count < most {
      if !held.isEmpty { text.write(json: ",") }
      held[TieID(index: place)] = held.count
      writeTie(place, to: &text)
    }
    text.write(json: "]")
    return held
  }

  private func writeTie(_ place: Int, to text: inout ScriptText) {
    let finding = bands[TieID(index: place)]
    let entries = network.timelines.starts[place]..<network.timelines.starts[place + 1]
    var mark = 0
    for entry in entries { mark |= markOfKind[network.timelines.kind(at: entry)] }
    text.write(json: "[")
    text.write(Int(network.firsts[place]))
    text.write(json: ",")
    text.write(Int(network.seconds[place]))
    text.write(json: ",")
    text.write(hundredths: network.strengths[place])
    text.write(json: ",")
    text.write(finding.flatMap { Band.allCases.firstIndex(of: $0.band) } ?? -1)
    text.write(json: ",")
    text.write(mark)
    text.write(json: ",")
    let last = entries.isEmpty ? nil : network.timelines.days[entries.upperBound - 1]
    text.write(last.flatMap { last in network.asOf.map { Int($0.number - last) } } ?? 0)
    text.write(json: ",")
    text.write(months?.digits(of: network.timelines.days[entries]) ?? "")
    text.write(json: "]")
  }

  /// Writes the next steps of ties that need tending: a few for each person, the most worth first.
  private func writeSteps(to text: inout ScriptText, held: [TieID: Int]) {
    let words = NeglectWords(of: network)
    let most = text.bytes.count + sizeLimit / PageData.stepShare
    var count = [Int](repeating: 0, count: network.people.count)
    let quiet = findings.neglect?.needingTending ?? []
    let steps = (quiet.filter { $0.band != .dormant } + quiet.filter { $0.band == .dormant })
      .filter { finding in
        let ends = [finding.tie.first.index, finding.tie.second.index]
        guard held[finding.tie.id] != nil, ends.contains(where: { count[$0] < PageData.stepsEach })
        else { return false }
        for end in ends { count[end] += 1 }
        return true
      }
    text.write(json: ",\"steps\":[")
    var isFirst = true
    for step in steps where text.bytes.count < most {
      if !isFirst { text.write(json: ",") }
      isFirst = false
      text.write(json: "[")
      text.write(held[step.tie.id] ?? 0)
      text.write(json: ",")
      text.write(words.reason(for: step))
      text.write(json: ",")
      text.write(words.nextStep(for: step))
      text.write(json: "]")
    }
    text.write(json: "]")
  }

  /// The ties to hold, in this order as far as there is room: those that the map draws or that need
  /// tending, then all others from the strongest on.
  private var order: [Int] {
    let all = (0..<network.tieCount).filter {
      focus.isEverybody || focus.includes(network.tie(TieID(index: $0)), in: network)
    }
    let comesFirst = all.map { place in
      drawn.ties.contains(MapPair(first: network.firsts[place], second: network.seconds[place]))
        || bands[TieID(index: place)]?.band.needsTending == true
    }
    return all.indices.sorted { one, other in
      if comesFirst[one] != comesFirst[other] { return comesFirst[one] }
      let strengths = (network.strengths[all[one]], network.strengths[all[other]])
      return strengths.0 == strengths.1 ? one < other : strengths.0 > strengths.1
    }.map { all[$0] }
  }

  /// The kinds to choose from, by name; the most used ones where there are many.
  private static func kinds(of network: Network) -> [Int] {
    guard network.isDated else { return [] }
    var uses = [Int](repeating: 0, count: network.kinds.count)
    for entry in 0..<network.timelines.count { uses[network.timelines.kind(at: entry)] += 1 }
    return uses.indices.filter { uses[$0] > 0 }.sorted { (-uses[$0], $0) < (-uses[$1], $1) }
      .prefix(kindsHeld).sorted()
  }

  static func shortened(_ name: String) -> String {
    name.count > nameLimit ? name.prefix(nameLimit - 1) + "…" : name
  }
}

extension ScriptText {
  /// Appends a number with its decimals.
  mutating func write(number: Double) {
    write(json: number.isFinite ? "\(number)" : "0")
  }

  /// Appends a strength in whole hundredths.
  mutating func write(hundredths value: Double) {
    write(Int(min(value * 100, 1e15).rounded()))
  }
}
