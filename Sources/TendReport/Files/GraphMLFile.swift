import TendAnalysis
import TendGraph

extension Findings {
  /// People and ties above the threshold as GraphML with typed keys.
  ///
  /// Identifiers are the log's, so that other tools read the same people. A control character, which
  /// XML can't write, becomes its picture (U+0001 becomes U+2401), and where somebody has that
  /// identifier already, `~2` follows. The graph tells the day it is of and the threshold.
  public var graphML: String {
    let ids = XMLIdentifiers(of: network.people)
    let people =
      [TypedColumn<PersonStanding>(name: "name", type: .string) { name(of: $0.person) }]
      + personColumns
    let ties =
      [TypedColumn<TieStanding>(name: "weight", type: .double) { "\($0.tie.strength)" }]
      + tieColumns
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """
    xml += key("asOf", .string, of: "graph") + key("minStrength", .double, of: "graph")
    for column in people { xml += key(column.name, column.type, of: "node") }
    for column in ties { xml += key(column.name, column.type, of: "edge") }
    xml += "  <graph id=\"ties\" edgedefault=\"undirected\">\n    "
    xml += datum("asOf", network.asOf?.description) + datum("minStrength", "\(bridges.minStrength)")
    for standing in bridges.people {
      xml += "\n    <node id=\"\(ids[standing.person])\">"
      for column in people { xml += datum(column.name, column.value(standing)) }
      xml += "</node>"
    }
    for standing in bridges.ties {
      xml += "\n    <edge source=\"\(ids[standing.tie.first])\" "
      xml += "target=\"\(ids[standing.tie.second])\">"
      for column in ties { xml += datum(column.name, column.value(standing)) }
      xml += "</edge>"
    }
    return xml + "\n  </graph>\n</graphml>\n"
  }

  /// The name, else the identifier.
  private func name(of person: PersonID) -> String { network.person(person).displayName }

  private func key(_ name: String, _ type: ColumnType, of part: String) -> String {
    "  <key id=\"\(name)\" for=\"\(part)\" attr.name=\"\(name)\" attr.type=\"\(type.rawValue)\"/>\n"
  }

  private func datum(_ key: String, _ value: String?) -> String {
    value.map { "<data key=\"\(key)\">\(XMLText.escaped($0))</data>" } ?? ""
  }
}
