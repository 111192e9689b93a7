/// The colours of a map: paper, ink, and the few hues that mean something.
struct Palette: Hashable, Sendable {
  let paper: String
  let ink: String
  let secondInk: String
  let line: String
  let region: String
  let person: String
  let tie: String
  let tieBetween: String
  /// Needs attention.
  let rust: String
  /// Held by one tie or one person.
  let blue: String
  /// Groups beyond those with a colour of their own, where nothing else tells them apart.
  let otherGroups: String

  /// A tie between groups where many lie side by side: three quarters opaque.
  var sheerTieBetween: String { tieBetween + "c0" }
  /// Paper that lets ties shine through a little.
  var sheerPaper: String { paper + "c0" }

  static let font = "Liberation Sans,Helvetica,Arial"

  /// The colours of a theme.
  static func of(_ theme: MapTheme) -> Palette {
    switch theme {
    case .light: light
    case .dark: dark
    case .print: print
    }
  }

  static let light = Palette(
    paper: "#fdfcf9", ink: "#1d1c1a", secondInk: "#55524c", line: "#dcd8cf", region: "#f2efe8",
    person: "#3b3935", tie: "#9b968b", tieBetween: "#7f8a94", rust: "#a93c17", blue: "#1f5a94",
    otherGroups: "#8d8981")

  static let dark = Palette(
    paper: "#161513", ink: "#ece8df", secondInk: "#b9b3a7", line: "#37342e", region: "#221f1b",
    person: "#cfc9bd", tie: "#6d675d", tieBetween: "#6d7f90", rust: "#f0875f", blue: "#82b4ea",
    otherGroups: "#8d8981")

  /// White paper, and greys that a copier keeps.
  static let print = Palette(
    paper: "#ffffff", ink: "#000000", secondInk: "#3d3d3d", line: "#b5b5b5", region: "#f3f3f3",
    person: "#222222", tie: "#808080", tieBetween: "#6a7580", rust: "#9a3412", blue: "#174a7c",
    otherGroups: "#8d8981")

  /// Colours that colour-blind readers can tell apart, none of them the rust or blue of findings.
  ///
  /// Tol, *Colour Schemes*, 2021, the muted one. Colours repeat; places and labels do not.
  private static let groups = [
    "#44aa99", "#cc6677", "#999933", "#332288", "#ddcc77", "#aa4499", "#88ccee", "#117733",
    "#882255",
  ]

  /// How many groups have a colour of their own.
  static var groupCount: Int { groups.count }

  /// The colour of a group; after ``groupCount`` they start again.
  static func color(ofGroup group: Int) -> String {
    groups[group % groups.count]
  }

  static func isColored(_ scheme: ColorScheme) -> Bool {
    scheme != .health
  }
}
