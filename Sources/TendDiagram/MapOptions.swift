import TendGraph

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
  /// How long placing people may take; then the map makes do with what it has, and says so.
  ///
  /// A map that is placed in less is the same on every machine.
  public var layoutLimit: Duration
  /// What the size of a person's disc stands for.
  public var sizeScheme = SizeScheme.strength
  /// What stands beside people.
  public var labelScheme = LabelScheme.names
  /// For which paper the colours are.
  public var theme = MapTheme.light
  /// Whose surroundings alone to draw; everybody unless given.
  public var focus: MapFocus?
  /// Whether people or teams stand on the map.
  public var level = MapLevel.automatic

  /// Threads to lay the map out on; it is the same for any number.
  public var threads = 1

  /// Makes options; our own layout by groups, coloured by health, unless told otherwise.
  public init(
    title: String = MapOptions.usualTitle, subtitle: String? = nil, minStrength: Double = 0,
    colorScheme: ColorScheme = .health, engine: Engine = .groups,
    layoutLimit: Duration = .seconds(30)
  ) {
    self.title = title
    self.subtitle = subtitle
    self.minStrength = minStrength
    self.colorScheme = colorScheme
    self.engine = engine
    self.layoutLimit = layoutLimit
  }
}

/// Whether people or teams stand on a map.
public enum MapLevel: String, CaseIterable, Sendable {
  /// People, and teams where there are more than 1,500 people.
  case automatic
  /// People, however many.
  case people
  /// Teams.
  case teams
}

extension MapOptions {
  /// The headline of a map that was given none.
  public static let usualTitle = "Who works with whom"

  /// People beyond whom a map of teams says more.
  static let mostPeople = 1_500

  /// Teams beyond which a map of areas, teams that work together, says more.
  public static let mostTeams = 80

  /// Areas that a map has room for.
  public static let mostAreas = 40

  /// Whether teams stand on the map of so many people.
  public func showsTeams(of people: Int) -> Bool {
    switch level {
    case .teams: true
    case .people: false
    case .automatic: focus == nil && engine == .groups && people > MapOptions.mostPeople
    }
  }
}

/// What the colours of a map stand for; place and label say the same again.
public enum ColorScheme: String, CaseIterable, Sendable {
  /// People by team.
  case team
  /// People by the group that their ties make, whatever team they are in.
  case group
  /// Two hues only: rust needs attention, blue is held by one tie or one person.
  case health
}

/// What the size of a person's disc stands for.
public enum SizeScheme: String, CaseIterable, Sendable {
  /// The strengths of all of the person's ties together.
  case strength
  /// How many ties the person has.
  case ties
  /// How many shortest paths run through the person.
  case paths
  /// Nothing: everybody is drawn alike.
  case same

  /// What the legend says of a person's disc.
  var words: String {
    switch self {
    case .strength: "a person, larger with more contact"
    case .ties: "a person, larger with more ties"
    case .paths: "a person, larger with more paths between others"
    case .same: "a person"
    }
  }

  func weight(strength: Double, ties: Int, paths: Double) -> Double {
    switch self {
    case .strength: strength
    case .ties: Double(ties)
    case .paths: paths
    case .same: 1
    }
  }
}

/// What stands beside people on a map.
public enum LabelScheme: String, CaseIterable, Sendable {
  /// Names, or identifiers of people whose name is not known.
  case names
  /// Identifiers.
  case ids
  /// Nothing.
  case none

  func label(of person: Person) -> String {
    switch self {
    case .names: person.displayName
    case .ids: person.id
    case .none: ""
    }
  }
}

/// For which paper the colours of a map are.
public enum MapTheme: String, CaseIterable, Sendable {
  /// Dark on light, for a screen.
  case light
  /// Light on dark.
  case dark
  /// Black on white, with greys that a copier keeps.
  case print
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
}

/// The kind of file that a map is written as.
public enum Format: String, CaseIterable, Sendable {
  /// A drawing that scales and that a page can style.
  case svg
  /// Pixels.
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
