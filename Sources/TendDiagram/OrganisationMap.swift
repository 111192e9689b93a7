public import TendGraph

/// A map of an organisation: people in their groups, the ties between them, and what was found.
///
/// Making a map decides everything about it; the same input gives the same text. Drawing it is
/// libgraphviz's work.
public struct OrganisationMap: Sendable {
  /// The map in the DOT language, from which `dot` draws the same picture as ``render(_:dotsPerInch:)``;
  /// words of an SVG start a few points elsewhere, since `dot` measures them in the machine's fonts.
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
  /// The ends of the ties on the map, the lower first; none where teams stand on it.
  public let drawnPairs: [(first: PersonID, second: PersonID)]
  /// Whose disc is whose, where teams stand on the map; `nil` where people do.
  public let discs: MapDiscs?
  /// Whether teams stand on the map rather than people.
  public var showsTeams: Bool { discs != nil }
  /// What ``tieCount`` counts: `ties`, or `links between teams` (or groups).
  public let tieWord: String
  /// That the layout ran into its limit, in the map's own words; `nil` where it did not.
  public let layoutNote: String?
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
  ///   for placing groups and people, which ends at `options.layoutLimit`.
  public init(
    network: Network, graph: Graph, grouping: Grouping? = nil,
    findings: MapFindings = MapFindings(), options: MapOptions = MapOptions()
  ) {
    if options.showsTeams(of: graph.personCount) {
      var options = options
      if options.title == MapOptions.usualTitle { options.title = "Which teams work together" }
      let map = TeamFigure(network, graph, grouping, findings, options: options)
      self.init(
        map.figure, options: options, facts: map.facts, legend: map.legend,
        people: map.links.teams.reduce(0) { $0 + $1.people },
        drawn: map.links.isDrawn.count { $0 }, of: map.links.links.count,
        discs: MapDiscs(map), hurry: map.hurry)
    } else {
      let content = MapContent(
        network: network, graph: graph, grouping: grouping, findings: findings, options: options)
      self.init(content, of: network, options: options)
    }
  }

  private init(_ content: MapContent, of network: Network, options: MapOptions) {
    discs = nil
    tieWord = "ties"
    var words = MapWords(network: network, content: content, options: options)
    let limit = options.layoutLimit
    engine = options.engine.within(
      limit, people: content.people.count, ties: content.ties.count)
    if engine != options.engine {
      words.hurry = MapWords.replaced(options.engine, by: engine, for: limit)
    }
    var options = options
    options.engine = engine
    peopleCount = content.people.count
    drawnTieCount = content.ties.count
    drawnPairs = content.ties.map { tie in
      let ends = [tie.first, tie.second].map { content.people[$0].index }.sorted()
      return (PersonID(index: ends[0]), PersonID(index: ends[1]))
    }
    tieCount = content.graph.tieCount
    if engine == .groups {
      let layout = GroupLayout(
        content, threads: options.threads, clock: LayoutClock(for: limit))
      self.layout = layout
      if layout.isHurried { words.hurry = MapWords.stopped(after: limit) }
      dot = GroupMap(content: content, layout: layout, options: options, words: words).text
    } else {
      layout = nil
      dot = EngineMap(content: content, options: options, words: words).text
    }
    layoutNote = words.hurry
    titles = SVGTitles(content, title: options.title, facts: words.facts)
  }

  /// Makes one person's map: in the middle, with the contacts in rings by how they are related.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - network: People, the period, and the ties that findings name.
  ///   - graph: The ties of the network that count.
  ///   - grouping: Teams or groups.
  ///   - findings: What to mark.
  ///   - options: Words and colours.
  /// - Complexity: O(*n* + *k*^2) for *n* people and the person's *k* contacts.
  public init(
    around person: PersonID, in network: Network, graph: Graph, grouping: Grouping? = nil,
    findings: MapFindings = MapFindings(), options: MapOptions = MapOptions()
  ) {
    let map = EgoFigure(of: person, in: network, graph, grouping, findings, options: options)
    self.init(
      map.figure, options: options, facts: map.facts, legend: map.legend,
      people: map.figure.marks.count, drawn: map.drawnCount, of: map.contactCount)
  }

  /// Makes a map of who reports to whom, each line by the contact on record along it; `nil` where
  /// nobody's manager is in the network.
  ///
  /// - Parameters:
  ///   - network: People with their managers, and their daily record.
  ///   - graph: The ties of the network that count.
  ///   - findings: Who is away.
  ///   - options: Words and colours.
  /// - Complexity: O(*n* x *h* + *m*) for *n* people in lines of *h* steps and *m* ties.
  public init?(
    reportingLinesOf network: Network, graph: Graph, findings: MapFindings = MapFindings(),
    options: MapOptions = MapOptions()
  ) {
    guard let map = ReportingFigure(network, graph, findings, options: options) else { return nil }
    self.init(
      map.figure, options: options, facts: map.facts, legend: map.legend,
      people: map.figure.marks.count, drawn: map.lineCount, of: map.lineCount)
  }

  private init(
    _ figure: Figure, options: MapOptions, facts: String, legend: Legend, people: Int, drawn: Int,
    of ties: Int, discs: MapDiscs? = nil, hurry: String? = nil
  ) {
    self.discs = discs
    tieWord = discs.map { "links between \($0.word)s" } ?? "ties"
    layoutNote = hurry
    engine = .groups
    layout = nil
    peopleCount = people
    drawnTieCount = drawn
    drawnPairs = []
    tieCount = ties
    titles = SVGTitles(figure, title: options.title, facts: facts)
    dot = FigureText(figure, options: options, facts: facts, legend: legend).text
  }

  /// Makes the first drawing of a process faster, from another thread while there is time.
  ///
  /// libgraphviz finds its plug-ins and fonts the first time that it draws.
  public static func prepareToDraw() {
    let dot = "graph { a [label=a, pos=\"0,0!\", fontname=\"\(Palette.font)\"] }"
    _ = try? draw(dot, engine: Engine.groups.graphvizName, format: .svg)
  }

  /// Draws the map.
  ///
  /// Safe to call from several threads; they take turns.
  ///
  /// - Parameters:
  ///   - format: The kind of file.
  ///   - dotsPerInch: How fine a picture in pixels is; a screen's 96 are too coarse for names.
  /// - Returns: The bytes of the file.
  /// - Throws: ``DiagramError`` with libgraphviz's complaint.
  public func render(
    _ format: Format, dotsPerInch: Int = 144
  ) throws(DiagramError) -> [UInt8] {
    if format == .dot { return Array(dot.utf8) }
    let bytes = try draw(
      dot, engine: engine.graphvizName, format: format, dotsPerInch: dotsPerInch)
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
