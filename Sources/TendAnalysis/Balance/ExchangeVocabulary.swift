public import TendGraph

/// Which side of an interaction gives something to the other.
public enum Gift: String, Hashable, Sendable, CaseIterable {
  /// Whoever stands under from: help, feedback, thanks.
  case from
  /// Whoever stands under to: a request asks the other for something.
  case to
  /// Neither: a mail is a mail.
  case neither = "none"
}

/// Which kinds of interaction give and which take.
///
/// Names count without case, and with a hyphen, an underscore or a space alike.
public struct ExchangeVocabulary: Hashable, Sendable {
  private var gifts: [String: Gift]

  /// The one table of kinds that give or take.
  private static let standardGifts: [String: Gift] = [
    "help": .from, "support": .from, "feedback": .from, "advice": .from, "recognition": .from,
    "praise": .from, "thanks": .from, "kudos": .from, "coaching": .from, "mentoring": .from,
    "introduction": .from, "intro": .from, "kept": .from, "promise kept": .from,
    // Whoever asks, escalates or misses a promise takes the other's time or trust.
    "request": .to, "escalation": .to, "missed": .to, "promise missed": .to,
    // A promise is worth what becomes of it.
    "promise": .neither,
  ]

  /// Takes the standard kinds, and what the user says about these and others.
  ///
  /// - Parameter own: Kinds by name; they count before the standard ones.
  public init(extendedBy own: [String: Gift] = [:]) {
    gifts = ExchangeVocabulary.standardGifts
    for (name, gift) in own { gifts[ExchangeVocabulary.plain(name)] = gift }
  }

  /// Which side of an interaction of a kind gives; neither without a direction.
  public func gift(of kind: InteractionKind) -> Gift {
    guard kind.isDirected else { return .neither }
    return gifts[ExchangeVocabulary.plain(kind.name)] ?? .neither
  }

  /// A name in lower case, its words parted by single spaces.
  static func plain(_ name: String) -> String {
    name.lowercased().split { " -_".contains($0) }.joined(separator: " ")
  }
}
