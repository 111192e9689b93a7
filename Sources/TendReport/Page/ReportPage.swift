import Mustache
import TendAnalysis
import TendGraph

/// The report as one self-contained HTML page that no request leaves, and that reads without script.
///
/// Everything but the map is put together beforehand, so that the map can be drawn meanwhile.
public struct ReportPage {
  private let findings: Findings
  private let focus: Focus
  private var context: [String: Any]
  private let library: MustacheLibrary

  /// Puts all of a page together but its map.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - focus: Whose findings to show.
  ///   - version: The version of the tool.
  /// - Throws: When a template can't be read, which its test rules out.
  public init(of findings: Findings, focus: Focus, version: String) throws {
    self.findings = findings
    self.focus = focus
    context = ReportPage.context(of: findings, focus: focus, version: version)
    library = try PageTemplates.library()
  }

  /// Puts together what the page's script knows.
  ///
  /// - Parameter drawn: What the map draws: its ties come first where there is no room for all.
  /// - Complexity: O(entries + *m* log *m*) for *m* ties.
  public mutating func addData(drawn: DrawnMap = DrawnMap()) {
    context["discs"] = drawn.lede
    context["data"] = PageData(of: findings, focus: focus, drawn: drawn).text()
  }

  /// The page's HTML.
  ///
  /// Texts of the log are escaped by the template where they stand in double braces, and by
  /// `PageText` elsewhere; the map, the figures and the style are our own and go in as they are.
  ///
  /// - Parameter map: The organisation map as SVG text, from `<svg` on.
  /// - Returns: The text of the page.
  public func html(map: String) -> String {
    var context = context
    context["map"] = map
    return library.render(context, withTemplate: "page") ?? ""
  }

  private static func context(
    of findings: Findings, focus: Focus, version: String
  ) -> [String: Any] {
    let network = findings.network
    let writer = PageWriter(of: findings, focus: focus)
    var context: [String: Any] = [
      "version": version,
      "policy": PageParts.policy, "style": PageParts.style, "script": PageParts.script,
      "controls": PageParts.controls,
      "view": focus.isEverybody
        ? "Named view: for those on it and those who look after them"
        : "Named view of \(name(of: focus, in: network))",
      "isNameless": network.people.allSatisfy { $0.name == nil },
    ]
    if let first = network.firstDay, let asOf = network.asOf {
      context["period"] = ["\(first.spoken) to \(asOf.spoken)"]
    }
    let sections = [
      ShortSection(writer: writer).context, TendingSection(writer: writer).context,
      BridgesSection(writer: writer).context, TeamsSection(writer: writer).context,
      BalanceSection(writer: writer).context, CoverageSection(writer: writer).context,
      ChangesSection(writer: writer).context, TrustSection(writer: writer).context,
      ReadingSection(writer: writer).context,
    ]
    for section in sections { context.merge(section) { _, new in new } }
    return context
  }

  private static func name(of focus: Focus, in network: Network) -> String {
    if let person = focus.person { return network.person(person).displayName }
    return focus.team ?? ""
  }
}
