/// How a terminal shows an answer.
public struct TextStyle: Hashable, Sendable {
  /// The columns of the window; `nil` where lines may be as long as they are, as in a file.
  public var width: Int?
  /// Whether colours and weights may stand in the text.
  public var hasColor: Bool

  /// Makes a style; nothing is wrapped or coloured unless told otherwise.
  public init(width: Int? = nil, hasColor: Bool = false) {
    self.width = width
    self.hasColor = hasColor
  }

  /// The text in a tone, where the style has some.
  func toned(_ text: String, _ tone: Tone?) -> String {
    guard hasColor, let tone, !text.isEmpty else { return text }
    return "\u{1B}[\(tone.code)m\(text)\u{1B}[0m"
  }

  /// What a stretch of text says by its looks; never the only thing that says it.
  enum Tone: Sendable {
    case title
    case faint
    case mild
    case strong
    case accent

    /// The number of ECMA-48 for it; of the colours, those that are legible on dark and on light.
    var code: String {
      switch self {
      case .title: "1"
      case .faint: "2"
      case .mild: "33"
      case .strong: "31"
      case .accent: "36"
      }
    }
  }
}

extension AnswerText {
  /// The answer as a terminal shows it; ends with a line end unless it is empty.
  ///
  /// - Parameter style: The window's width and colours; a plain text by default.
  /// - Returns: The text; no line is wider than the window, wide characters counted as two.
  public func text(in style: TextStyle = TextStyle()) -> String {
    var text = ""
    for line in lines {
      switch line {
      case .blank: text += "\n"
      case .table(let table): text += table.text(in: style)
      case .title(let words): text += wrapped(words, in: style, .title)
      case .words(let words): text += wrapped(words, in: style, nil)
      }
    }
    return text
  }

  private func wrapped(_ words: String, in style: TextStyle, _ tone: TextStyle.Tone?) -> String {
    guard let width = style.width, displayWidth(words) > width else {
      return style.toned(words, tone) + "\n"
    }
    return wrappedLines(words, to: width, hanging: hangingIndent(of: words, in: width))
      .map { style.toned($0, tone) + "\n" }.joined()
  }
}
