/// The titles that an SVG shows and reads out: what people, ties and groups are called.
///
/// Graphviz writes the names of the DOT text there, which mean nothing to a reader.
struct SVGTitles {
  /// What to say, by the name of the DOT text.
  private var words: [String: String] = [:]

  /// What the whole map is called, and what it says of itself.
  private let heading: (title: String, facts: String)

  init(_ figure: Figure, title: String, facts: String) {
    heading = (title, facts)
    words["map"] = DOTText.xml(title)
    for (name, words) in figure.words { self.words[name] = DOTText.xml(words) }
    for (number, tag) in figure.tags.enumerated() {
      words["tag\(number)"] = DOTText.xml(tag.text)
    }
  }

  init(_ content: MapContent, title: String, facts: String) {
    heading = (title, facts)
    words["map"] = DOTText.xml(title)
    for person in content.people {
      words["n\(person.index)"] = DOTText.xml(person.tooltip)
    }
    for (index, group) in content.groups.enumerated() {
      words["g\(index)"] = DOTText.xml(group.name)
      words["cluster_\(index)"] = words["g\(index)"]
    }
    for (place, tie) in content.ties.enumerated() {
      if tie.silence != nil { words["d\(place)"] = DOTText.xml(content.tooltip(of: tie)) }
      let ends = (content.people[tie.first].index, content.people[tie.second].index)
      words["n\(ends.0)--n\(ends.1)"] = DOTText.xml(content.tooltip(of: tie))
    }
  }

  /// The SVG with these titles, and with plain hyphens, so that a page finds `id="p-0"`.
  func titled(_ svg: [UInt8]) -> [UInt8] {
    let opening = Array("<title>".utf8)
    let closing = Array("</title>".utf8)
    let comment = Array("<!--".utf8)
    var titled: [UInt8] = []
    titled.reserveCapacity(svg.count)
    var isOpen = false
    for line in svg.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !titled.isEmpty { titled.append(UInt8(ascii: "\n")) }
      // Two hyphens may not stand in a comment.
      if line.starts(with: comment) {
        titled += line
        continue
      }
      if !isOpen, line.starts(with: "<svg ".utf8) {
        isOpen = true
        titled += root + line.dropFirst("<svg ".utf8.count)
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

  /// The start of the picture, which says to those who can't see it what it is.
  private var root: [UInt8] {
    let title = DOTText.xml(heading.title)
    let facts = DOTText.xml(heading.facts)
    return Array(
      ("<svg role=\"graphics-document\" aria-roledescription=\"map\" aria-label=\"\(title)\" "
        + "aria-description=\"\(facts)\" ").utf8)
  }

  private static func withPlainHyphens(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.contains(UInt8(ascii: "&")) else { return line }
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
    return plain[...]
  }
}
