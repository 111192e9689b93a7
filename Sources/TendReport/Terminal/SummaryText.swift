extension Summary {
  /// The summary as a terminal shows it, one finding a line.
  public var answer: AnswerText {
    AnswerText(([reading] + sentences.map(\.text)).map { printable($0) + "\n" }.joined())
  }
}
