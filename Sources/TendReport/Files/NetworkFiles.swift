import TendAnalysis
import TendGraph

extension Findings {
  /// The ties above the threshold as `from,to,weight`, one row a tie.
  ///
  /// Identifiers are exact, so that other tools read the same people.
  public var tiesCSV: String {
    var csv = CSVText()
    csv.append(["from", "to", "weight"])
    for tie in bridges.ties.map(\.tie) {
      csv.append([
        network.person(tie.first).id, network.person(tie.second).id, "\(tie.strength)",
      ])
    }
    return csv.text
  }

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

  /// People and ties as JSON, schema `tend.network/1`.
  ///
  /// - Returns: The text.
  /// - Throws: What the encoder throws.
  public func networkJSON() throws -> String {
    let grouping = bridges.grouping
    return try jsonText(
      NetworkDocument(
        schema: "tend.network/1", asOf: OrNull(network.asOf?.description),
        minStrength: bridges.minStrength,
        people: network.people.enumerated().map { place, person in
          NetworkDocument.Person(
            id: person.id, name: person.name, team: OrNull(person.team),
            group: OrNull(grouping.groupOfPerson[place].map { grouping.names[$0] }))
        },
        ties: bridges.ties.map { standing in
          NetworkDocument.Tie(
            a: network.person(standing.tie.first).id, b: network.person(standing.tie.second).id,
            strength: standing.tie.strength, fromA: standing.tie.forward,
            fromB: standing.tie.backward, interactions: standing.interactions)
        }))
  }
}

/// The shape of `tend.network/1`.
private struct NetworkDocument: Encodable {
  let schema: String
  let asOf: OrNull<String>
  let minStrength: Double
  let people: [Person]
  let ties: [Tie]

  struct Person: Encodable {
    let id: String
    let name: String?
    let team: OrNull<String>
    let group: OrNull<String>
  }

  struct Tie: Encodable {
    let a: String
    let b: String
    let strength: Double
    let fromA: Double
    let fromB: Double
    let interactions: Int
  }
}
