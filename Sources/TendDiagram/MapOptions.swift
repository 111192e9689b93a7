/// What a map says and how it looks.
public struct MapOptions: Hashable, Sendable {
  /// The headline, above the map.
  public var title: String
  /// A line below the headline; none unless given.
  public var subtitle: String?
  /// The strength above which ties count, as the map states it.
  public var minStrength: Double
  /// What colour stands for.
  public var colorScheme: ColorScheme
  /// Who decides where people stand.
  public var engine: Engine

  /// Makes options; our own layout by groups, coloured by health, unless told otherwise.
  public init(
    title: String = "Who works with whom", subtitle: String? = nil, minStrength: Double = 0,
    colorScheme: ColorScheme = .health, engine: Engine = .groups
  ) {
    self.title = title
    self.subtitle = subtitle
    self.minStrength = minStrength
    self.colorScheme = colorScheme
    self.engine = engine
  }
}

/// What the colours of a map stand for; place and label say the same again.
public enum ColorScheme: String, CaseIterable, Sendable {
  /// People by team.
  case team
  /// People by group; the same colours as ``team``, for groups that were found in the ties.
  case group
  /// Two hues only: rust needs attention, blue is held by one tie or one person.
  case health
}

/// Who decides where people stand.
public enum Engine: String, CaseIterable, Sendable {
  /// Groups as discs, people inside them, ties between groups gathered: tend's own layout.
  case groups
  /// Graphviz's layers.
  case dot
  /// Graphviz's springs by path length; keeps no groups together.
  case neato
  /// Graphviz's springs by force.
  case fdp
  /// Graphviz's springs for large graphs; keeps no groups together.
  case sfdp
  /// Graphviz's circles; keeps no groups together.
  case circo
  /// Graphviz's rings around a centre; keeps no groups together.
  case twopi
  /// Graphviz's packed boxes.
  case osage

  /// The engine with a name, in lower case.
  ///
  /// - Throws: ``DiagramError`` that names all engines.
  public init(named name: String) throws(DiagramError) {
    guard let engine = Engine(rawValue: name.lowercased()) else {
      throw DiagramError(reason: .unknownEngine(name))
    }
    self = engine
  }

  /// The name under which libgraphviz knows the engine; positions of our own are taken as given.
  var graphvizName: String { self == .groups ? "nop2" : rawValue }

  /// Whether the engine keeps a group together and draws a frame around it.
  ///
  /// `neato` draws frames at times, but around people whom it has placed without regard to them.
  var drawsClusters: Bool {
    switch self {
    case .groups, .neato, .sfdp, .circo, .twopi: false
    case .dot, .fdp, .osage: true
    }
  }

  /// People beyond whom the engine takes minutes or gigabytes.
  var limit: Int {
    switch self {
    case .groups, .sfdp, .twopi, .osage: .max
    case .dot: 400
    case .circo, .fdp: 1_000
    case .neato: 2_000
    }
  }
}

/// The kind of file that a map is written as.
public enum Format: String, CaseIterable, Sendable {
  /// A drawing that scales and that a page can style.
  case svg
  /// Pixels, 144 an inch.
  case png
  /// A page to print.
  case pdf
  /// The text from which Graphviz draws the map.
  case dot

  /// The format that a file's name asks for by its ending.
  ///
  /// - Throws: ``DiagramError`` that names all formats.
  public init(ofFile name: String) throws(DiagramError) {
    let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last
    try self.init(named: ending.map(String.init) ?? name)
  }

  /// The format with a name, in whatever case.
  ///
  /// - Throws: ``DiagramError`` that names all formats.
  public init(named name: String) throws(DiagramError) {
    guard let format = Format(rawValue: name.lowercased()) else {
      throw DiagramError(reason: .unknownFormat(name))
    }
    self = format
  }

  /// The name under which libgraphviz knows the format.
  var graphvizName: String { self == .dot ? "xdot" : rawValue }
}
