public import TendAnalysis
public import TendGraph

/// What is said about the teams of an organisation.
public struct TeamWords: Sendable {
  private let findings: TeamFindings
  /// How a person is named: plainly, unless told otherwise.
  var person: Naming

  /// Makes the words for the teams of a network.
  public init(of findings: TeamFindings, in network: Network) {
    self.findings = findings
    person = plainNaming(of: network)
  }

  /// A team's name.
  public func name(_ team: Int) -> String { findings.grouping.names[team] }

  /// How much of the contact stays inside; `nil` where there is none.
  var inside: String? {
    let whole = findings.whole
    let all = whole.internalStrength + whole.externalStrength
    guard all > 0 else { return nil }
    return "\(percent(whole.internalStrength / all)) of all contact stays inside the "
      + "\(grouped(findings.teams.count)) \(Summary.groupNoun(findings.grouping.source, plural: true))"
  }

  /// How much of it would, if every pair were alike.
  var insideByChance: String {
    let pairs = findings.whole.internalPairs + findings.whole.externalPairs
    guard pairs > 0 else { return "" }
    return "If every pair were alike, it would be "
      + "\(percent(Double(findings.whole.internalPairs) / Double(pairs)))."
  }

  /// What the team loses while a member is away.
  public func loss(_ absence: MemberAbsence, of team: TeamStanding) -> String {
    var losses: [String] = []
    if absence.pairsCutOff > 0 {
      losses.append(
        "\(counted(absence.pairsCutOff, "pair")) of teammates "
          + "\(absence.pairsCutOff == 1 ? "has" : "have") no path inside the team")
    }
    if !absence.teamsLost.isEmpty {
      let teams = listed(shortened(absence.teamsLost.map(name)))
      losses.append("no tie to \(teams) is left")
    }
    return "without \(person(absence.person)), \(losses.joined(separator: ", and "))"
  }

  /// Who is supported least, and by how many.
  public func leastSupported(_ team: TeamStanding) -> String {
    guard let least = team.leastSupported else { return "-" }
    return "\(person(least.person)), by \(grouped(least.supporters))"
  }

  /// What is counted as support.
  public var supportBasis: String {
    switch findings.support {
    case .giving(let days):
      "supported: people who gave the member something, \(days.lowerBound) to \(days.upperBound)"
    case .ties:
      "supported: teammates with a tie to the member"
    }
  }

  /// An index from -1 to 1, with its sign; `-` where there is none.
  public func index(_ value: Double?) -> String {
    value.map { ($0 > 0.005 ? "+" : "") + rounded($0) } ?? "-"
  }

  /// What the E-I index means.
  public var indexExplained: String {
    "E-I: from -1, all strength inside, to +1, all outside; by chance: if every pair were alike"
  }

  /// Teams that the ties make one group.
  public func joined(_ shares: [TeamsAgainstGroups.Share]) -> String {
    let teams = listed(shares.map { name($0.team) })
    // Of more than three teams the numbers of each tell nothing more.
    let counts =
      shares.count > 3
      ? [(shares.reduce(0) { $0 + $1.people }, shares.reduce(0) { $0 + $1.teamSize })]
      : shares.map { ($0.people, $0.teamSize) }
    return "\(teams) work as one: "
      + listed(counts.map { "\(grouped($0.0)) of \(grouped($0.1))" })
      + " people stand in one group"
  }

  /// A team whose people stand in several groups.
  public func split(_ shares: [TeamsAgainstGroups.Share]) -> String {
    let parts = shares.map { grouped($0.people) }
    return "\(name(shares[0].team)) is split: its people stand in "
      + "\(counted(shares.count, "group")), \(listed(shortened(parts)))"
  }

  /// How far to trust found groups.
  public func trust(in groups: FoundGroups) -> String {
    var words: [String] = []
    if let modularity = groups.partition.modularity {
      let chance = groups.strengths.map { ", \(rounded($0.byChance)) by chance" } ?? ""
      words.append("modularity \(rounded(modularity))\(chance)")
    }
    if let agreement = groups.agreement {
      words.append("\(counted(groups.runs, "run")) agree to \(percent(max(0, agreement)))")
    }
    return words.joined(separator: "; ")
  }

  /// Pairs of teams, those furthest from an even share of contact outside the team first.
  var links: [(first: Int, second: Int)] {
    let links = findings.teams.indices.flatMap { second in
      (0..<second).map { first in
        let apart =
          findings.matrix.strength(between: first, and: second)
          - findings.evenShare(between: first, and: second)
        return (first: first, second: second, apart: apart.magnitude)
      }
    }
    return links.sorted { ($1.apart, $0.first, $0.second) < ($0.apart, $1.first, $1.second) }
      .map { ($0.first, $0.second) }
  }
}
