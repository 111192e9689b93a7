import TendAnalysis
import TendGraph

/// Writes people, ties and sentences as HTML, the same way in every section.
///
/// What it returns stands in triple braces in the templates; all other text of a log stands in
/// double ones, which escape it.
struct PageWriter: Sendable {
  let findings: Findings
  let focus: Focus
  /// Whether the map shows people, to whom links lead without script; else they lead to the map.
  let hasPeopleOnMap: Bool
  /// The months of the log; `nil` for a table of ties.
  let calendar: ContactCalendar?

  init(of findings: Findings, focus: Focus, hasPeopleOnMap: Bool) {
    self.findings = findings
    self.hasPeopleOnMap = hasPeopleOnMap
    self.focus = focus
    calendar = findings.network.calendar()
  }

  var network: Network { findings.network }
  var grouping: Grouping { findings.bridges.grouping }

  /// Names in sentences, to be turned into links by ``html(_:)``.
  var naming: Naming { { PageText.mark($0) } }

  /// A person as a link to the map and to the person's own view.
  func link(_ person: PersonID) -> String {
    let name = PageText.escaped(network.person(person).displayName)
    return #"<a class="p" dir="auto"\#(target(person))>\#(name)</a>"#
  }

  /// The attributes of a link to a person, with a space before each.
  func target(_ person: PersonID) -> String {
    let place = hasPeopleOnMap ? "p-\(person.index)" : "map"
    return ##" href="#\##(place)" data-p="\##(person.index)""##
  }

  /// A sentence with its names as links.
  func html(_ sentence: String) -> String {
    PageText.filled(
      sentence, people: network.people.count, person: link, rest: PageText.escaped)
  }

  /// A sentence with its names as plain text, not yet escaped.
  func plain(_ sentence: String) -> String {
    PageText.filled(
      sentence, people: network.people.count, person: { network.person($0).displayName },
      rest: { $0 })
  }

  /// Two people, each as a link.
  func pair(_ first: PersonID, _ second: PersonID) -> String {
    "\(link(first)) and \(link(second))"
  }

  /// The teams of some people, each once; empty where they have none.
  func teams(of people: [PersonID]) -> [String] {
    var teams: [String] = []
    for person in people {
      guard let group = grouping.groupOfPerson[person.index] else { continue }
      let name = grouping.names[group]
      if !teams.contains(name) { teams.append(name) }
    }
    return teams
  }

  /// The teams of some people for a column of teams; a reporting line by its manager alone.
  func teamCell(of people: [PersonID]) -> String {
    listed(teams(of: people).map(shortTeam))
  }

  /// The teams of some people for a line below their names.
  func teamLine(of people: [PersonID]) -> String {
    let teams = teams(of: people)
    guard grouping.source == .managers, !teams.isEmpty else { return teams.joined(separator: ", ") }
    return (teams.count == 1 ? "team of " : "teams of ") + listed(teams.map(shortTeam))
  }

  /// A team's name without what all reporting lines begin with.
  func shortTeam(_ name: String) -> String {
    grouping.source == .managers && name.hasPrefix("Team of ") ? String(name.dropFirst(8)) : name
  }

  /// The attributes of a row or mark that stands for a tie, with a space before each.
  func attributes(of tie: Tie, band: Band? = nil) -> String {
    attributes(of: tie.first, tie.second, tie: tie.id, band: band)
  }

  /// The attributes of a row or mark for two people, with a tie or without.
  func attributes(
    of first: PersonID, _ second: PersonID, tie: TieID?, band: Band? = nil
  ) -> String {
    var text = #" data-a="\#(first.index)" data-b="\#(second.index)""#
    text += teamAttribute([first, second])
    if let band { text += #" data-band="\#(band.rawValue)""# }
    if let tie { text += kindAttribute(tie) }
    return text
  }

  /// The attributes of a row or mark that stands for one person.
  func attributes(of person: PersonID) -> String {
    #" data-p="\#(person.index)""# + teamAttribute([person])
  }

  /// The attribute that names groups, with a space before it; none without any.
  func teamAttribute(groups: [Int]) -> String {
    #" data-team="\#(PageText.escaped(groups.map { grouping.names[$0] }.joined(separator: "|")))""#
  }

  private func teamAttribute(_ people: [PersonID]) -> String {
    let teams = teams(of: people)
    return teams.isEmpty
      ? "" : #" data-team="\#(PageText.escaped(teams.joined(separator: "|")))""#
  }

  private func kindAttribute(_ tie: TieID) -> String {
    let timelines = network.timelines
    var isUsed = [Bool](repeating: false, count: network.kinds.count)
    for entry in timelines.starts[tie.index]..<timelines.starts[tie.index + 1] {
      isUsed[timelines.kind(at: entry)] = true
    }
    let kinds = network.kinds.indices.filter { isUsed[$0] && network.kinds[$0] != .unnamed }
      .map { network.kinds[$0].name }
    return kinds.isEmpty
      ? "" : #" data-kind="\#(PageText.escaped(kinds.joined(separator: " ")))""#
  }
}
