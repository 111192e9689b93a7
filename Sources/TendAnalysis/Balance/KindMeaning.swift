import TendGraph

/// What a kind of interaction says of who gives and what was promised, worked out once for all ties.
struct KindMeaning: Sendable {
  /// What becomes of a promise.
  enum PromiseStep: Sendable {
    case made, kept, missed
  }

  let gift: Gift
  /// What it says of a promise; `nil` for a kind that is of none.
  let promise: PromiseStep?

  init(of kind: InteractionKind, in vocabulary: ExchangeVocabulary) {
    gift = vocabulary.gift(of: kind)
    promise =
      switch ExchangeVocabulary.plain(kind.name) {
      case "promise": .made
      case "kept", "promise kept": .kept
      case "missed", "promise missed": .missed
      default: nil
      }
  }
}

extension Network {
  /// What each kind means, in the order of kinds.
  func meanings(in vocabulary: ExchangeVocabulary) -> [KindMeaning] {
    kinds.map { KindMeaning(of: $0, in: vocabulary) }
  }
}
