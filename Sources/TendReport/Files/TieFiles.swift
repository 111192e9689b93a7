import TendAnalysis
public import TendGraph

/// The ties of a network above a threshold, for other tools to read.
///
/// Needs nothing that is found in them, so that millions of ties are written in seconds.
public struct TieFiles: Sendable {
  private let network: Network
  private let graph: Graph
  private let minStrength: Double

  /// Takes the ties of a network that are strictly stronger than a threshold.
  public init(of network: Network, above minStrength: Double) {
    self.network = network
    self.minStrength = minStrength
    graph = network.graph(above: minStrength)
  }

  /// The ties as `from,to,weight`, one row a tie, in the order of their people.
  ///
  /// Identifiers are exact, so that other tools read the same people.
  public var csv: [UInt8] {
    let cells = network.people.map { Array(CSVText.cell($0.id).utf8) }
    var bytes = Array("from,to,weight\n".utf8)
    bytes.reserveCapacity(graph.tieCount * 48)
    for place in 0..<graph.tieCount {
      let tie = network.tie(graph.origin(ofTie: place))
      bytes += cells[tie.first.index]
      bytes.append(UInt8(ascii: ","))
      bytes += cells[tie.second.index]
      bytes.append(UInt8(ascii: ","))
      bytes += "\(tie.strength)\n".utf8
    }
    return bytes
  }

  /// People and ties in the DOT language: everybody by identifier, with the tie's strength as weight.
  ///
  /// A backslash stands twice, in names too: DOT has no way to write a single one before a quote.
  public var dot: [UInt8] {
    let names = network.people.map { DOTName.quoted($0.id) }
    var bytes = Array("graph ties {\n".utf8)
    bytes.reserveCapacity(graph.tieCount * 80)
    for (place, person) in network.people.enumerated() {
      var attributes = "label=\(DOTName.label(person.displayName))"
      if let team = person.team { attributes += ", team=\(DOTName.quoted(team))" }
      bytes += "  \(names[place]) [\(attributes)];\n".utf8
    }
    for place in 0..<graph.tieCount {
      let origin = graph.origin(ofTie: place)
      let tie = network.tie(origin)
      bytes += "  \(names[tie.first.index]) -- \(names[tie.second.index]) ".utf8
      bytes += "[weight=\"\(tie.strength)\", ".utf8
      bytes += "interactions=\"\(network.interactions(of: origin))\"];\n".utf8
    }
    bytes += "}\n".utf8
    return bytes
  }

  /// People and ties as JSON, schema `tend.network/1`.
  ///
  /// - Returns: The text.
  /// - Throws: What the encoder throws.
  public func json() throws -> String {
    let grouping = network.grouping(of: graph)
    return try jsonText(
      NetworkDocument(
        schema: "tend.network/1", asOf: OrNull(network.asOf?.description),
        minStrength: minStrength,
        people: network.people.enumerated().map { place, person in
          NetworkDocument.Person(
            id: person.id, name: person.name, team: OrNull(person.team),
            group: OrNull(grouping.groupOfPerson[place].map { grouping.names[$0] }))
        },
        ties: (0..<graph.tieCount).map { place in
          let origin = graph.origin(ofTie: place)
          let tie = network.tie(origin)
          return NetworkDocument.Tie(
            a: network.person(tie.first).id, b: network.person(tie.second).id,
            strength: tie.strength, fromA: tie.forward, fromB: tie.backward,
            interactions: network.interactions(of: origin))
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
