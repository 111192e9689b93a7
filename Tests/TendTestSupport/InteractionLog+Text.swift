package import TendGraph

extension InteractionLog {
  /// Each entry as a line of text.
  ///
  /// `2026-01-05 ana > ben` is the plainest; `-` parts the people of a kind without direction, who
  /// stand in alphabetical order. A kind that has a name, an audience above 1 (`/3`), a number of
  /// interactions (`x2`) and an amount other than that number (`=0.5`) follow.
  package var rowTexts: LogLines {
    var lines: [String] = []
    for tie in firsts.indices {
      let ends = [people[Int(firsts[tie])].id, people[Int(seconds[tie])].id]
      for entry in starts[tie]..<starts[tie + 1] {
        let count = interactions[entry]
        let kind = kinds[Int(marks[entry] >> 2)]
        var words: [String] = isDated ? ["\(Day(number: days[entry]))"] : []
        switch Direction(rawValue: marks[entry] & 3) {
        case .forward: words.append(ends.joined(separator: " > "))
        case .backward: words.append(ends.reversed().joined(separator: " > "))
        default: words.append(ends.sorted().joined(separator: " - "))
        }
        if kind.name != InteractionKind.unnamed.name { words.append(kind.name) }
        if !audiences.isEmpty, audiences[entry] != 1 { words.append("/\(audiences[entry])") }
        if count != 1 { words.append("x\(count)") }
        if !amounts.isEmpty, amounts[entry] != Double(count) {
          words.append("=\(amounts[entry])")
        }
        lines.append(words.joined(separator: " "))
      }
    }
    return LogLines(lines)
  }
}

/// Lines that are the same in whatever order they come.
package struct LogLines: RandomAccessCollection, ExpressibleByArrayLiteral, Equatable {
  private let lines: [String]

  package init(_ lines: [String]) {
    self.lines = lines.sorted()
  }

  package init(arrayLiteral lines: String...) {
    self.init(lines)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { lines.count }
  package subscript(place: Int) -> String { lines[place] }
}
