/// The titles that an SVG shows and reads out: what people, ties and groups are called.
///
/// Graphviz writes the names of the DOT text there, which mean nothing to a reader.
struct SVGTitles {
  /// What to say, by the name of the DOT text.
  private var words: [String: String] = [:]

  init(_ content: MapContent, title: String) {
    words["map"] = SVGTitles.xml(title)
    for (index, person) in content.people.enumerated() {
      words["n\(index)"] = SVGTitles.xml(person.tooltip)
    }
    for (index, group) in content.groups.enumerated() {
      words["g\(index)"] = SVGTitles.xml(group.name)
      words["cluster_\(index)"] = words["g\(index)"]
    }
    for tie in content.ties {
      words["n\(tie.first)--n\(tie.second)"] = SVGTitles.xml(content.tooltip(of: tie))
    }
  }

  /// The SVG with these titles, and with plain hyphens, so that a page finds `id="p-0"`.
  func titled(_ svg: [UInt8]) -> [UInt8] {
    let opening = Array("<title>".utf8)
    let closing = Array("</title>".utf8)
    let comment = Array("<!--".utf8)
    var titled: [UInt8] = []
    titled.reserveCapacity(svg.count)
    for line in svg.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !titled.isEmpty { titled.append(UInt8(ascii: "\n")) }
      // Two hyphens may not stand in a comment.
      if line.starts(with: comment) {
        titled += line
        continue
      }
      let plain = SVGTitles.withPlainHyphens(line)
      if plain.starts(with: opening), plain.suffix(closing.count).elementsEqual(closing),
        let words = words[
          String(decoding: plain.dropFirst(opening.count).dropLast(closing.count), as: UTF8.self)]
      {
        titled += opening + Array(words.utf8) + closing
      } else {
        titled += plain
      }
    }
    return titled
  }

  private static func withPlainHyphens(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let entity = Array("&#45;".utf8)
    var plain: [UInt8] = []
    var place = line.startIndex
    while place < line.endIndex {
      if line[place] == entity[0], line[place...].starts(with: entity) {
        plain.append(UInt8(ascii: "-"))
        place += entity.count
      } else {
        plain.append(line[place])
        place += 1
      }
    }
    return plain
  }

  private static func xml(_ text: String) -> String {
    DOTText.harmless(text).reduce(into: "") { xml, character in
      switch character {
      case "&": xml += "&amp;"
      case "<": xml += "&lt;"
      case ">": xml += "&gt;"
      default: xml.append(character)
      }
    }
  }
}
