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
  /// What stands in the map's place; texts of the log are escaped, so none of them reads like it.
  private static let mapMark = "<!-- the map -->"

  /// Puts all of a page together but its map.
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

  /// Puts together what the page's script knows.
  ///
  /// - Parameter drawn: What the map draws: its ties come first where there is no room for all.
  /// - Complexity: O(entries + *m* log *m*) for *m* ties.
  public mutating func addData(drawn: DrawnMap = DrawnMap()) {
    context["discs"] = drawn.lede
    context["data"] = PageData(of: findings, focus: focus, drawn: drawn).text()
  }

  /// The page's HTML before the map and behind it, in UTF-8, so that it is there when the map is.
  ///
  /// Texts of the log are escaped by the template where they stand in double braces, and by
  /// `PageText` elsewhere; the map, the figures and the style are our own and go in as they are.
  public func frame() -> (before: [UInt8], after: [UInt8]) {
    var context = context
    context["map"] = ReportPage.mapMark
    let html = Array((library.render(context, withTemplate: "page") ?? "").utf8)
    let mark = Array(ReportPage.mapMark.utf8)
    let place = html.indices.first { html[$0] == mark[0] && html[$0...].starts(with: mark) }
    guard let place else { return (html, []) }
    return (Array(html[..<place]), Array(html[(place + mark.count)...]))
  }

  /// The page's HTML.
  ///
  /// - Parameter map: The organisation map as SVG text, from `<svg` on.
  /// - Returns: The text of the page.
  public func html(map: String) -> String {
    let frame = frame()
    return String(decoding: frame.before + Array(map.utf8) + frame.after, as: UTF8.self)
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
