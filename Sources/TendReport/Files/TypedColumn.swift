import TendAnalysis
import TendGraph

/// A figure of people or ties with its name and type, for formats that keep types.
struct TypedColumn<Row> {
  let name: String
  let type: ColumnType
  /// The figure as text that every format writes the same; `nil` where a row has none.
  let value: (Row) -> String?
}

/// What the values of a column are.
enum ColumnType: String {
  case string
  case double
  case long
  case boolean
}

extension Findings {
  /// What is told of each person beside the name, as in ``nodesCSV``.
  var personColumns: [TypedColumn<PersonStanding>] {
    let grouping = bridges.grouping
    let network = network
    return [
      TypedColumn(name: "team", type: .string) { network.person($0.person).team },
      TypedColumn(name: "group", type: .string) { standing in
        grouping.groupOfPerson[standing.person.index].map { grouping.names[$0] }
      },
      TypedColumn(name: "strength", type: .double) { "\($0.strength)" },
      TypedColumn(name: "ties", type: .long) { "\($0.ties)" },
      TypedColumn(name: "betweenness", type: .double) { "\($0.betweenness)" },
      TypedColumn(name: "constraint", type: .double) { $0.constraint.map { "\($0)" } },
      TypedColumn(name: "isCutPerson", type: .boolean) { "\($0.isCutPerson)" },
    ]
  }

  /// What is told of each tie beside its weight.
  var tieColumns: [TypedColumn<TieStanding>] {
    [
      TypedColumn(name: "interactions", type: .long) { "\($0.interactions)" },
      TypedColumn(name: "isBridge", type: .boolean) { "\($0.isBridge)" },
      TypedColumn(name: "isLocalBridge", type: .boolean) { "\($0.isLocalBridge)" },
    ]
  }
}
