import Mustache
import TendAnalysis
import TendGraph

/// The report as one self-contained HTML page that no request leaves, and that reads without script.
///
/// It is put together around its two large parts, the map and the data of its script, so that each
/// of the three can be made while the others are.
public struct ReportPage {
  private let findings: Findings
  private let focus: Focus
  private let context: [String: Any]
  private let library: MustacheLibrary

  /// Puts the sections of a page together.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - focus: Whose findings to show.
  ///   - version: The version of the tool.
  ///   - hasPeopleOnMap: Whether the map shows people and not only teams.
  /// - Throws: When a template can't be read, which its test rules out.
  public init(
    of findings: Findings, focus: Focus, version: String, hasPeopleOnMap: Bool = true
  ) throws {
    self.findings = findings
    self.focus = focus
    context = ReportPage.context(
      of: PageWriter(of: findings, focus: focus, hasPeopleOnMap: hasPeopleOnMap), version: version)
    library = try PageTemplates.library.get()
  }

  /// What the page's script knows.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - focus: Whose findings to show.
  ///   - drawn: What the map draws: its ties come first where there is no room for all.
  /// - Returns: Compact JSON in UTF-8.
  /// - Complexity: O(entries + *m* log *m*) for *m* ties.
  public static func data(
    of findings: Findings, focus: Focus, drawn: DrawnMap = DrawnMap()
  ) -> [UInt8] {
    Array(PageData(of: findings, focus: focus, drawn: drawn).text().utf8)
  }

  /// All of the page but its map and its data.
  ///
  /// Texts of the log are escaped by the template where they stand in double braces, and by
  /// `PageText` elsewhere; the map, the figures and the style are our own and go in as they are.
  ///
  /// - Parameter drawn: What the map draws, for the words above it.
  /// - Returns: The HTML with a place for each of the two.
  public func frame(drawn: DrawnMap = DrawnMap()) -> PageFrame {
    var context = context
    context["discs"] = drawn.lede
    context["map"] = PageFrame.mapMark
    context["data"] = PageFrame.dataMark
    return PageFrame(library.render(context, withTemplate: "page") ?? "")
  }

  /// The page's HTML.
  ///
  /// - Parameters:
  ///   - map: The organisation map as SVG text, from `<svg` on.
  ///   - drawn: What it draws.
  /// - Returns: The text of the page.
  public func html(map: String, drawn: DrawnMap = DrawnMap()) -> String {
    let data = ReportPage.data(of: findings, focus: focus, drawn: drawn)
    let parts = frame(drawn: drawn).filled(map: Array(map.utf8)[...], data: data[...])
    return String(decoding: parts.joined(), as: UTF8.self)
  }

  /// Makes the first page of a process faster, from another thread while there is time: reads the
  /// templates.
  public static func prepareTemplates() {
    _ = PageTemplates.library
  }

  private static func context(of writer: PageWriter, version: String) -> [String: Any] {
    let (network, focus) = (writer.network, writer.focus)
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
