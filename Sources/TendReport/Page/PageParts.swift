import FoundationEssentials

/// The page's own style, script and controls, and the policy that lets a browser run these alone.
enum PageParts {
  static let style = text(PackageResources.page_css) + text(PackageResources.interaction_css)

  /// One module of the pieces in this order; nothing in it is seen from outside.
  static let script = [
    PackageResources.record_js, PackageResources.elements_js, PackageResources.discs_js,
    PackageResources.map_js, PackageResources.light_js, PackageResources.filters_js,
    PackageResources.tables_js, PackageResources.own_js, PackageResources.search_js,
    PackageResources.address_js, PackageResources.contents_js, PackageResources.start_js,
  ].map(text).joined(separator: "\n")

  /// The bar and the own view, which only the script puts into the page.
  static let controls = text(PackageResources.controls_html)

  /// The Content-Security-Policy: nothing may be loaded or sent, and no style or script runs but
  /// the page's own, by their SHA-256.
  ///
  /// A browser hashes what stands between the tags, so it must stand there byte by byte.
  static let policy =
    "default-src 'none'; style-src '\(hash(of: style))'; script-src '\(hash(of: script))'; "
    + "base-uri 'none'; form-action 'none'"

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func hash(of text: String) -> String {
    "sha256-" + Data(sha256(of: Array(text.utf8))).base64EncodedString()
  }
}
