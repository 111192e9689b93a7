/// The HTML of a page around its map and its data, in UTF-8.
public struct PageFrame: Sendable {
  private let beforeMap: ArraySlice<UInt8>
  private let beforeData: ArraySlice<UInt8>
  private let end: ArraySlice<UInt8>

  /// What stands in the two places; texts of the log are escaped, so none of them reads like it.
  static let mapMark = "<!-- the map -->"
  static let dataMark = "<!-- the data -->"

  /// Takes a page apart at its marks.
  init(_ html: String) {
    let bytes = Array(html.utf8)
    let atMap = PageFrame.parts(of: bytes[...], at: PageFrame.mapMark)
    beforeMap = atMap.before
    (beforeData, end) = PageFrame.parts(of: atMap.after, at: PageFrame.dataMark)
  }

  /// The page with its map and its data.
  ///
  /// - Parameters:
  ///   - map: The organisation map as SVG text, from `<svg` on.
  ///   - data: What the page's script knows.
  /// - Returns: The parts of the page, one after the other.
  public func filled(map: ArraySlice<UInt8>, data: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    [beforeMap, map, beforeData, data, end]
  }

  private static func parts(
    of html: ArraySlice<UInt8>, at mark: String
  ) -> (before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) {
    let mark = Array(mark.utf8)
    let place = html.indices.first { html[$0] == mark[0] && html[$0...].starts(with: mark) }
    guard let place else { return (html, []) }
    return (html[..<place], html[(place + mark.count)...])
  }
}
