import TendAnalysis
import TendGraph

extension Findings {
  /// People and ties above the threshold as GEXF 1.3, with spells for Gephi's timeline.
  ///
  /// A tie is there on each day with contact and for a half-life after it, a person on each day with
  /// contact with anybody and as long after it: the picture of a day shows who was in contact within
  /// a half-life up to it. Weights and figures are of the day that the network is of. A table of ties
  /// has no days and gives a static graph. Identifiers are as in ``graphML``.
  public var gexf: String {
    let ids = XMLIdentifiers(of: network.people)
    let spells = ContactSpells(of: network)
    let people = personColumns
    let ties = tieColumns
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <meta>
          <creator>tend</creator>
          <description>\(gexfDescription(spells))</description>
        </meta>
        <graph defaultedgetype="undirected" \(gexfMode)>

      """
    xml += declaration(of: people, class: "node") + declaration(of: ties, class: "edge")
    xml += "    <nodes>\n"
    for standing in bridges.people {
      let name = XMLText.escaped(network.person(standing.person).displayName)
      xml += "      <node id=\"\(ids[standing.person])\" label=\"\(name)\">"
      xml += values(of: standing, in: people) + spellList(spells?.spells(of: standing.person))
      xml += "</node>\n"
    }
    xml += "    </nodes>\n    <edges>\n"
    for (place, standing) in bridges.ties.enumerated() {
      xml += "      <edge id=\"\(place)\" source=\"\(ids[standing.tie.first])\" "
      xml += "target=\"\(ids[standing.tie.second])\" weight=\"\(standing.tie.strength)\">"
      xml += values(of: standing, in: ties) + spellList(spells?.spells(of: standing.tie.id))
      xml += "</edge>\n"
    }
    return xml + "    </edges>\n  </graph>\n</gexf>\n"
  }

  private func gexfDescription(_ spells: ContactSpells?) -> String {
    let ties = "Ties above a strength of \(bridges.minStrength)"
    guard let spells else { return "\(ties)." }
    return
      "\(ties) on \(spells.asOf). On the timeline a tie is there on a day with contact and for "
      + "\(counted(spells.reach, "day")) after it."
  }

  private var gexfMode: String {
    guard let first = network.firstDay, let last = network.asOf else { return "mode=\"static\"" }
    return "mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\" "
      + "start=\"\(first)\" end=\"\(last)\""
  }

  private func declaration<Row>(of columns: [TypedColumn<Row>], class part: String) -> String {
    var xml = "    <attributes class=\"\(part)\">\n"
    for (place, column) in columns.enumerated() {
      xml += "      <attribute id=\"\(place)\" title=\"\(column.name)\" "
      xml += "type=\"\(column.type.rawValue)\"/>\n"
    }
    return xml + "    </attributes>\n"
  }

  private func values<Row>(of row: Row, in columns: [TypedColumn<Row>]) -> String {
    var xml = "<attvalues>"
    for (place, column) in columns.enumerated() {
      guard let value = column.value(row) else { continue }
      xml += "<attvalue for=\"\(place)\" value=\"\(XMLText.escaped(value))\"/>"
    }
    return xml + "</attvalues>"
  }

  /// The spells as an element; nothing without any, which the format takes for always.
  private func spellList(_ spells: [ClosedRange<Day>]?) -> String {
    guard let spells, !spells.isEmpty else { return "" }
    let list = spells.map { "<spell start=\"\($0.lowerBound)\" end=\"\($0.upperBound)\"/>" }
    return "<spells>\(list.joined())</spells>"
  }
}
