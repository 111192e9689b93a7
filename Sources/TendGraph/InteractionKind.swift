/// A kind of interaction, such as `email` or `meeting`, as the log names it.
public struct InteractionKind: Hashable, Sendable {
  /// The name as the log writes it.
  public let name: String
  /// Whether one side gives and the other receives; a meeting has no such order.
  public let isDirected: Bool

  /// Makes a kind, and takes its direction from the vocabulary unless it is given.
  public init(name: String, isDirected: Bool? = nil) {
    self.name = name
    self.isDirected = isDirected ?? !InteractionKind.undirectedNames.contains(name.lowercased())
  }

  /// The kind of rows that name none.
  public static let unnamed = InteractionKind(name: "interaction", isDirected: true)

  /// Kinds in which from and to are two people in one room, in lower case.
  ///
  /// One-sidedness is never reported on them.
  public static let undirectedNames: Set<String> = [
    "contact", "meeting", "one-on-one", "one on one", "1:1", "co-work", "cowork",
  ]
}

extension InteractionKind {
  /// The order of kinds in a log: by the bytes of their names, those without direction first.
  package static func precedes(_ one: InteractionKind, _ other: InteractionKind) -> Bool {
    one.name == other.name
      ? !one.isDirected && other.isDirected
      : one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }
}
