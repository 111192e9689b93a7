/// The tags of a page as a browser reads them: by scalars, with quoted values kept whole, and with
/// nothing read as a tag inside of a style or a script.
struct HTMLTags {
  /// The names of elements.
  private(set) var names: Set<String> = []
  /// The names of their attributes.
  private(set) var attributes: Set<String> = []
  /// How many scripts there are, data among them.
  private(set) var scripts = 0
  /// The page without what its styles and scripts hold.
  private(set) var markup = ""

  /// Whether no element brings a style of its own, which the page's policy would not let in.
  var stylesAreEmpty: Bool { !attributes.contains("style") }

  init(of page: String) {
    let scalars = Array(page.unicodeScalars)
    var place = 0
    while place < scalars.count {
      guard scalars[place] == "<" else {
        markup.unicodeScalars.append(scalars[place])
        place += 1
        continue
      }
      let start = place
      place += 1
      var words = [""]
      var isQuoted = false
      while place < scalars.count, isQuoted || scalars[place] != ">" {
        let scalar = scalars[place]
        place += 1
        if scalar == "\"" {
          isQuoted.toggle()
          // What follows a closing quote at once is an attribute of its own to a browser.
          if !isQuoted { words.append("") }
        } else if isQuoted {
          continue
        } else if scalar.properties.isWhitespace || scalar == "/" {
          words.append("")
        } else {
          words[words.count - 1].unicodeScalars.append(scalar)
        }
      }
      place = min(place + 1, scalars.count)
      markup.unicodeScalars.append(contentsOf: scalars[start..<place])
      // A tag that closes an element begins with a slash.
      guard !words[0].isEmpty else { continue }
      let name = words[0].lowercased()
      names.insert(name)
      if name == "script" { scripts += 1 }
      if name == "script" || name == "style" {
        place = HTMLTags.end(of: name, in: scalars, from: place)
      }
      for word in words.dropFirst() where !word.isEmpty {
        attributes.insert(String(word.prefix { $0 != "=" }).lowercased())
      }
    }
  }

  /// Where the tag stands that ends an element whose contents are no markup.
  private static func end(of name: String, in scalars: [Unicode.Scalar], from start: Int) -> Int {
    let tag = Array("</\(name)".unicodeScalars)
    return scalars.indices[start...].first { place in
      scalars[place] == tag[0]
        && scalars[place...].prefix(tag.count).elementsEqual(tag) {
          $0.properties.lowercaseMapping == $1.properties.lowercaseMapping
        }
    } ?? scalars.count
  }
}
