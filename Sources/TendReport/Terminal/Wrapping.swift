/// The lines of a text no wider than so many columns, parted between words; a word that is wider
/// itself is cut.
///
/// - Parameters:
///   - text: One line.
///   - width: Columns, 1 at the least; the width of each character is counted.
///   - hanging: Columns by which every line but the first is indented.
/// - Returns: One line at the least.
func wrappedLines(_ text: String, to width: Int, hanging: Int = 0) -> [String] {
  let width = max(1, width)
  let indent = String(repeating: " ", count: min(hanging, max(0, width - 8)))
  var lines: [String] = []
  // What stands at the start of the text is kept, such as an indent of its own.
  var line = String(text.prefix { $0 == " " })
  var used = line.count
  var start = used
  func isAtStart() -> Bool { used == start }
  func finish() {
    lines.append(line)
    line = indent
    used = indent.count
    start = used
  }
  var rest = text.dropFirst(used)
  while !rest.isEmpty {
    let spaces = rest.prefix { $0 == " " }
    let word = rest.dropFirst(spaces.count).prefix { $0 != " " }
    rest = rest.dropFirst(spaces.count + word.count)
    guard !word.isEmpty else { break }
    let size = displayWidth(String(word))
    if !isAtStart(), used + spaces.count + size > width {
      finish()
    } else if !isAtStart() {
      line += spaces
      used += spaces.count
    }
    guard used + size > width else {
      line += word
      used += size
      continue
    }
    for character in word {
      let columns = displayWidth(character)
      if !isAtStart(), used + columns > width { finish() }
      line.append(character)
      used += columns
    }
  }
  lines.append(line)
  return lines
}

/// How far the further lines of a wrapped line are indented: as its value, where it has a name and
/// a value apart from it; else a line with an indent a little more than the line itself.
func hangingIndent(of line: String, in width: Int) -> Int {
  let indent = line.prefix { $0 == " " }.count
  let usual = indent == 0 ? 0 : indent + 2
  let words = line.dropFirst(indent)
  var place = indent
  var spaces = 0
  for character in words {
    if character != " ", spaces >= 2 { return place <= width / 2 ? place : usual }
    spaces = character == " " ? spaces + 1 : 0
    place += displayWidth(character)
  }
  return usual
}
