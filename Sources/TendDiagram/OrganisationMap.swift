public import TendGraph

/// A map of an organisation: people in their groups, the ties between them, and what was found.
///
/// Making a map decides everything about it; the same input gives the same text. Drawing it is
/// libgraphviz's work.
public struct OrganisationMap: Sendable {
  /// The map in the DOT language, from which `dot` draws the same picture as ``render(_:)``.
  public let dot: String
  /// What a reader could not read; `nil` where one of Graphviz's engines decides.
  ///
  /// - Complexity: O(*n*^2) for *n* people: it looks at every pair.
  public var layoutChecks: LayoutChecks? { layout.map(LayoutChecks.init) }
  /// People on the map.
  public let peopleCount: Int
  /// Ties on the map, of ``tieCount``, and marked ties that are weaker than the threshold by now.
  public let drawnTieCount: Int
  /// Ties above the threshold.
  public let tieCount: Int
  private let engine: Engine
  private let layout: GroupLayout?
  /// The titles of an SVG.
  let titles: SVGTitles

  /// Makes the map of a network.
  ///
  /// More ties than can be read are thinned out to the backbone; marked ties are always drawn.
  ///
  /// - Parameters:
  ///   - network: People, the period, and the ties that findings name.
  ///   - graph: The ties of the network that count, those above `options.minStrength`.
  ///   - grouping: Teams or groups; without one, everybody is one group.
  ///   - findings: What to mark.
  ///   - options: Words, colours and the engine.
  /// - Complexity: O(*m* log *m* + *n*) for *n* people and *m* ties, and a fixed budget of moves
  ///   for placing groups and people.
  public init(
    network: Network, graph: Graph, grouping: Grouping? = nil,
    findings: MapFindings = MapFindings(), options: MapOptions = MapOptions()
  ) {
    let content = MapContent(
      network: network, graph: graph, grouping: grouping, findings: findings)
    let words = MapWords(network: network, content: content, options: options)
    engine = options.engine
    peopleCount = content.people.count
    drawnTieCount = content.ties.count
    tieCount = graph.tieCount
    titles = SVGTitles(content, title: options.title)
    if engine == .groups {
      let layout = GroupLayout(content)
      self.layout = layout
      dot = GroupMap(content: content, layout: layout, options: options, words: words).text
    } else {
      layout = nil
      dot = EngineMap(content: content, options: options, words: words).text
    }
  }

  /// Draws the map.
  ///
  /// Safe to call from several threads; they take turns.
  ///
  /// - Parameter format: The kind of file.
  /// - Returns: The bytes of the file.
  /// - Throws: ``DiagramError`` when an engine is not made for so many people, or with
  ///   libgraphviz's complaint.
  public func render(_ format: Format) throws(DiagramError) -> [UInt8] {
    if format == .dot { return Array(dot.utf8) }
    guard peopleCount <= engine.limit else {
      throw DiagramError(
        reason: .tooLarge(engine: engine, people: peopleCount, limit: engine.limit))
    }
    let bytes = try draw(dot, engine: engine.graphvizName, format: format)
    return switch format {
    case .svg: titles.titled(bytes)
    case .pdf: withoutDate(bytes)
    case .png, .dot: bytes
    }
  }
}

/// A PDF whose date of creation is 1970, so that the same map gives the same bytes.
private func withoutDate(_ pdf: [UInt8]) -> [UInt8] {
  let mark = Array("/CreationDate (D:".utf8)
  let date = Array("19700101000000".utf8)
  var bytes = pdf
  var place = bytes.count - mark.count - date.count
  while place >= 0 {
    if bytes[place] == mark[0], bytes[place..<(place + mark.count)].elementsEqual(mark) {
      bytes.replaceSubrange((place + mark.count)..<(place + mark.count + date.count), with: date)
      break
    }
    place -= 1
  }
  return bytes
}
