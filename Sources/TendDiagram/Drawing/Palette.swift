/// The colours of a map on light paper.
enum Palette {
  static let paper = "#fdfcf9"
  static let ink = "#1d1c1a"
  static let secondInk = "#55524c"
  static let line = "#dcd8cf"
  static let region = "#f2efe8"
  static let person = "#3b3935"
  static let tie = "#9b968b"
  static let tieBetween = "#7f8a94"
  /// A tie between groups where many lie side by side: three quarters opaque.
  static let sheerTieBetween = "#7f8a94c0"
  /// Needs attention.
  static let rust = "#a93c17"
  /// Groups beyond those with a colour of their own, where nothing else tells them apart.
  static let otherGroups = "#8d8981"
  /// Held by one tie or one person.
  static let blue = "#1f5a94"

  static let font = "Liberation Sans,Helvetica,Arial"

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
