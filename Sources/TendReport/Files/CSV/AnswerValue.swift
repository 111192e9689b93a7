/// What stands under a key of an answer, with its keys in the order of their declaration.
///
/// JSON sorts its keys; a table wants its columns as they were meant to be read.
enum AnswerValue: Equatable {
  case null
  /// A number, `true` or `false`, as JSON writes it.
  case plain(String)
  case text(String)
  case list([AnswerValue])
  case object([Member])

  struct Member: Equatable {
    let key: String
    let value: AnswerValue
  }

  /// Whether it has keys.
  var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
