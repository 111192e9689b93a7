import TendGraph

/// How names of kinds in a log become kinds.
enum KindName {
  /// The name of a kind; rows that name none have one of their own.
  static func name(_ text: String) -> String {
    text.isEmpty ? InteractionKind.unnamed.name : text
  }

  /// Whether a kind has a direction, by the vocabulary.
  static func isDirected(_ name: String) -> Bool {
    InteractionKind(name: name).isDirected
  }
}
