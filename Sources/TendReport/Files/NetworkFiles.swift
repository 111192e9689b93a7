import TendAnalysis
import TendGraph

extension Findings {
  /// The people as a table in Gephi's headers, `Id` and `Label` first.
  public var nodesCSV: String {
    var csv = CSVText()
    csv.append([
      "Id", "Label", "Team", "Group", "Strength", "Ties", "Betweenness", "Constraint",
      "IsCutPerson",
    ])
    let grouping = bridges.grouping
    for standing in bridges.people {
      let person = network.person(standing.person)
      let group = grouping.groupOfPerson[standing.person.index].map { grouping.names[$0] }
      csv.append(
        [person.id, person.displayName, person.team ?? "", group ?? ""].map(CSVText.harmless) + [
          "\(standing.strength)", "\(standing.ties)", "\(standing.betweenness)",
          standing.constraint.map { "\($0)" } ?? "", "\(standing.isCutPerson)",
        ])
    }
    return csv.text
  }

  /// The ties above the threshold as a table in Gephi's headers.
  public var edgesCSV: String {
    var csv = CSVText()
    csv.append(["Source", "Target", "Type", "Weight", "Interactions", "IsBridge"])
    for standing in bridges.ties {
      csv.append(
        [network.person(standing.tie.first).id, network.person(standing.tie.second).id]
          .map(CSVText.harmless) + [
            "Undirected", "\(standing.tie.strength)", "\(standing.interactions)",
            "\(standing.isBridge)",
          ])
    }
    return csv.text
  }
}
