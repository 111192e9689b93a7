import Mustache
import TendAnalysis
import TendGraph

/// The report as one self-contained HTML page that no request leaves, and that reads without script.
public struct ReportPage: Sendable {
  private let findings: Findings
  private let focus: Focus
  private let map: String
  private let version: String

  /// Puts a page together.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - focus: Whose findings to show.
  ///   - map: The organisation map as SVG text, from `<svg` on.
  ///   - version: The version of the tool.
  public init(of findings: Findings, focus: Focus, map: String, version: String) {
    self.findings = findings
    self.focus = focus
    self.map = map
    self.version = version
  }

  /// The page's HTML.
  ///
  /// Texts of the log are escaped by the template where they stand in double braces, and by
  /// `PageText` elsewhere; the map, the figures and the style are our own and go in as they are.
  ///
  /// - Returns: The text of the page.
  /// - Throws: When a template can't be read, which its test rules out.
  public func html() throws -> String {
    try PageTemplates.library().render(context, withTemplate: "page") ?? ""
  }

  private var context: [String: Any] {
    let network = findings.network
    let writer = PageWriter(of: findings, focus: focus)
    var context: [String: Any] = [
      "version": version,
      "policy": PageParts.policy, "style": PageParts.style, "script": PageParts.script,
      "controls": PageParts.controls,
      "data": PageData(of: findings, focus: focus, map: map).text(),
      "view": focus.isEverybody
        ? "Named view: for those on it and those who look after them"
        : "Named view of \(focusName)",
      "isNameless": network.people.allSatisfy { $0.name == nil },
      "map": map,
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

  private var focusName: String {
    if let person = focus.person { return findings.network.person(person).displayName }
    return focus.team ?? ""
  }
}
