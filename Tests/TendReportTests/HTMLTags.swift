/// The tags of a page as a browser reads them: by scalars, with quoted values kept whole.
struct HTMLTags {
  /// The names of elements.
  private(set) var names: Set<String> = []
  /// The names of their attributes.
  private(set) var attributes: Set<String> = []

  /// Whether no element brings a style of its own, which the page's policy would not let in.
  var stylesAreEmpty: Bool { !attributes.contains("style") }

  init(of page: String) {
    let scalars = Array(page.unicodeScalars)
    var place = 0
    while place < scalars.count {
      guard scalars[place] == "<" else {
        place += 1
        continue
      }
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
      // A tag that closes an element begins with a slash.
      guard !words[0].isEmpty else { continue }
      names.insert(words[0].lowercased())
      for word in words.dropFirst() where !word.isEmpty {
        attributes.insert(String(word.prefix { $0 != "=" }).lowercased())
      }
    }
  }
}
