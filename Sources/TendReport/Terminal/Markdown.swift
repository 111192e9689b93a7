extension AnswerText {
  /// The answer in Markdown (CommonMark, and tables as GitHub has them), to paste into a document.
  ///
  /// Titles are headings, indented lines are lists, and what stands under a row of a table is its
  /// last cell. Names can't start any markup.
  public var markdown: String {
    var blocks = MarkdownBlocks()
    for line in lines {
      switch line {
      case .blank: blocks.part()
      case .title(let words): blocks.append("## " + markdownEscaped(words), .heading)
      case .words(let words): blocks.append(words: words)
      case .table(let table): blocks.append(table.markdown, .table)
      }
    }
    return blocks.text
  }
}

/// Blocks of Markdown with a blank line between two of them, but not between the items of a list.
private struct MarkdownBlocks {
  enum Kind {
    case heading
    case paragraph
    case item
    case table
  }

  private(set) var text = ""
  private var last: Kind?

  mutating func append(_ block: String, _ kind: Kind) {
    if let last, !(last == .item && kind == .item) { text += "\n" }
    text += block + (block.hasSuffix("\n") ? "" : "\n")
    last = kind
  }

  /// Ends a list, if one is open.
  mutating func part() {
    if last == .item { last = .paragraph }
  }

  mutating func append(words: String) {
    let indent = words.prefix { $0 == " " }.count
    let line = words.dropFirst(indent)
    if indent > 0, let number = line.firstIndex(of: "."), line[..<number].allSatisfy(\.isNumber),
      line.distance(from: line.startIndex, to: number) > 0
    {
      let step = line[line.index(after: number)...].drop { $0 == " " }
      append("\(line[..<number]). \(markdownEscaped(String(step)))", .item)
    } else if indent > 3, last == .item {
      text += "   " + markdownEscaped(String(line)) + "\n"
    } else if let gap = line.range(ofRun: " ", atLeast: 2) {
      let value = line[gap.upperBound...]
      append(
        "- \(markdownEscaped(String(line[..<gap.lowerBound]))): \(markdownEscaped(String(value)))",
        .item)
    } else if indent > 0 {
      append("- " + markdownEscaped(String(line)), .item)
    } else {
      append(markdownEscaped(String(line)), .paragraph)
    }
  }
}

extension TextTable {
  /// The table as GitHub's Markdown has it.
  fileprivate var markdown: String {
    let hasNotes = rows.contains { !$0.notes.isEmpty }
    var heads = self.heads.map { ($0.title, $0.alignment) }
    if hasNotes { heads.append(("why, and what next", .left)) }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    func cell(_ text: String) -> String {
      // Blanks at the start of a row of months are months; Markdown would drop plain ones.
      if text.isSparkline { return text.replacing(" ", with: "\u{2007}") }
      return markdownEscaped(String(text.drop { $0 == " " }), startsLine: false)
    }
    var text = line(heads.map { cell($0.0) })
    text += line(heads.map { $0.1 == .right ? "---:" : "---" })
    for row in rows {
      text += line(
        row.cells.map(cell) + (hasNotes ? [row.notes.map(cell).joined(separator: " ")] : []))
    }
    return text
  }
}

/// The text with every sign escaped that would be markup.
private func markdownEscaped(_ text: String, startsLine: Bool = true) -> String {
  var escaped = ""
  for character in text {
    if "\\`*_[]<>|&~".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  guard startsLine, let first = escaped.first else { return escaped }
  if "#+-=".contains(first) { return "\\" + escaped }
  let digits = escaped.prefix { $0.isNumber }
  if !digits.isEmpty, let next = escaped.dropFirst(digits.count).first, ".)".contains(next) {
    return digits + "\\" + escaped.dropFirst(digits.count)
  }
  return escaped
}

extension Substring {
  /// Where a run of one sign stands that is so long at the least.
  fileprivate func range(ofRun sign: Character, atLeast least: Int) -> Range<Index>? {
    var start = startIndex
    while let first = self[start...].firstIndex(of: sign) {
      let end = self[first...].firstIndex { $0 != sign } ?? endIndex
      if distance(from: first, to: end) >= least { return first..<end }
      start = end
    }
    return nil
  }
}
