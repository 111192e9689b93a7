/// An answer to read: lines of words, and tables; for a terminal, a file or a document.
///
/// A line that stands apart, with a table or with indented lines under it, is a title, unless it is a
/// name with its value.
public struct AnswerText: Sendable {
  /// A stretch of the answer.
  enum Piece: Sendable {
    /// Whole lines.
    case words(String)
    case table(TextTable)
  }

  private(set) var pieces: [Piece] = []

  /// Starts an answer with lines of words.
  init(_ words: String = "") {
    append(words)
  }

  /// Makes an answer of a table.
  init(_ table: TextTable) {
    pieces = [.table(table)]
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { pieces.isEmpty }

  private mutating func append(_ words: String) {
    guard !words.isEmpty else { return }
    if case .words(let before)? = pieces.last {
      pieces[pieces.count - 1] = .words(before + words)
    } else {
      pieces.append(.words(words))
    }
  }

  static func += (answer: inout AnswerText, words: String) {
    answer.append(words)
  }

  static func += (answer: inout AnswerText, other: AnswerText) {
    for piece in other.pieces {
      switch piece {
      case .words(let words): answer.append(words)
      case .table: answer.pieces.append(piece)
      }
    }
  }

  static func + (one: AnswerText, other: AnswerText) -> AnswerText {
    var sum = one
    sum += other
    return sum
  }

  static func + (one: AnswerText, words: String) -> AnswerText {
    var sum = one
    sum += words
    return sum
  }

  static func + (words: String, other: AnswerText) -> AnswerText {
    AnswerText(words) + other
  }
}

extension AnswerText {
  /// Every line of words with what it is, and the tables between.
  enum Line {
    case blank
    /// What stands below: a table, or indented lines.
    case title(String)
    case words(String)
    case table(TextTable)
  }

  /// The answer line by line.
  var lines: [Line] {
    var lines: [Line] = []
    for (place, piece) in pieces.enumerated() {
      switch piece {
      case .table(let table): lines.append(.table(table))
      case .words(let words):
        var texts = words.split(separator: "\n", omittingEmptySubsequences: false)
        if texts.last?.isEmpty == true { texts.removeLast() }
        let endsAtTable = place + 1 < pieces.count
        for (number, text) in texts.enumerated() {
          let after = number + 1 < texts.count ? texts[number + 1] : nil
          let isOverTable = endsAtTable && number + 2 == texts.count && after?.isEmpty == true
          let isOnTable = endsAtTable && after == nil
          // A title stands apart from what is above it.
          let isApart = number > 0 ? texts[number - 1].isEmpty : place == 0
          if text.isEmpty {
            lines.append(.blank)
          } else if isApart, text.first != " ", !text.contains("  "),
            isOverTable || isOnTable && number > 0 || after?.hasPrefix("  ") == true
          {
            lines.append(.title(String(text)))
          } else {
            lines.append(.words(String(text)))
          }
        }
      }
    }
    return lines
  }
}
