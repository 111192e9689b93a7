public import TendGraph

/// Who stands in which disc of a map of teams, and which discs it joins.
public struct MapDiscs: Sendable {
  /// What a disc stands for: a team, a group or an area.
  public let word: String
  /// The names of the discs, and each person's disc; `nil` for people who are left out.
  ///
  /// The place of a disc is the number in its id on the map.
  public let people: Grouping
  /// The discs at the ends of every line on the map, the lower first.
  public let links: [(first: Int, second: Int)]

  init(_ map: TeamFigure) {
    word = map.word
    people = Grouping(
      source: .found, names: map.links.teams.map(\.name), groupOfPerson: map.links.teamOfPerson)
    links = map.figure.lines.map { ($0.first, $0.second) }.sorted { $0 < $1 }
  }
}
